"""The tour plays the whole main job in real windows; if a step finds the program other than expected, it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton

from app.conftest import TOUR_SIZE
from boundarycheck.app import tour
from boundarycheck.app.tour_steps import STEPS, press
from boundarycheck.domain.errors import ExitCode, NotAFolder

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.conftest import TourPlayed
    from boundarycheck.app.tour import Guide


def test_plays_the_main_job_and_leaves_only_pictures(tour_played: TourPlayed) -> None:
    out = tour_played.out
    assert tour_played.said == f"{2 * len(STEPS)} pictures of the guided tour are in {out}\n"
    names = sorted(path.name for path in out.iterdir())
    assert names == sorted(
        f"{number:02}-{name}-{theme}.png" for number, (name, _) in enumerate(STEPS, 1) for theme in ("light", "dark")
    )
    for number, (name, _) in enumerate(STEPS, 1):
        light, dark = (QImage(str(out / f"{number:02}-{name}-{theme}.png")) for theme in ("light", "dark"))
        for picture in (light, dark):
            assert (picture.width(), picture.height()) == TOUR_SIZE
        assert light.pixelColor(5, TOUR_SIZE[1] - 5).lightness() > dark.pixelColor(5, TOUR_SIZE[1] - 5).lightness()


def test_says_where_the_pictures_are(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    monkeypatch.setattr(tour, "STEPS", STEPS[:1])
    monkeypatch.setattr(tour, "listen", lambda: None)
    monkeypatch.setattr("boundarycheck.system.log.configure", lambda: None)

    code = tour.main(tmp_path / "pictures")

    assert code == ExitCode.DONE
    assert capsys.readouterr().out == f"2 pictures of the guided tour are in {tmp_path / 'pictures'}\n"


def test_the_first_picture_is_as_large_as_the_text_that_was_asked_for(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    parts: list[float] = []

    def measure(guide: Guide) -> None:
        lock = guide.find(QAbstractButton, "Cover and lock")
        assert isinstance(lock, QAbstractButton)
        parts.append(lock.iconSize().height() / lock.fontMetrics().height())

    monkeypatch.setattr(tour, "STEPS", (("front-door", measure),))
    for percent in (100, 200):
        tour.play(tmp_path / str(percent), percent, TOUR_SIZE)
    assert parts[0] == pytest.approx(parts[1], rel=0.1)


def test_a_file_in_the_way_gets_a_sentence(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    (tmp_path / "pictures").write_text("mine", encoding="utf-8")
    monkeypatch.setattr(tour, "listen", lambda: None)
    monkeypatch.setattr("boundarycheck.system.log.configure", lambda: None)

    code = tour.main(tmp_path / "pictures")

    assert code == NotAFolder.exit_code
    assert "is a file, not a folder" in capsys.readouterr().err
    assert (tmp_path / "pictures").read_text(encoding="utf-8") == "mine"


def test_without_a_display_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tour, "has_display", lambda: False)
    monkeypatch.setattr("boundarycheck.system.log.configure", lambda: None)

    assert tour.main(tmp_path) != ExitCode.DONE
    assert "no screen" in capsys.readouterr().err


def test_a_step_that_finds_something_else_breaks_the_tour(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    monkeypatch.setattr(tour, "STEPS", (("nothing", press("A button that is not there")),))

    with pytest.raises(tour.TourBrokenError, match="A button that is not there"):
        tour.play(tmp_path / "pictures", 100, TOUR_SIZE)
    assert list((tmp_path / "pictures").iterdir()) == []
