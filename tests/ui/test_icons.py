from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import boundarycheck.ui
from boundarycheck.system import resources
from boundarycheck.ui.actions import ACTIONS
from boundarycheck.ui.icons import icon, pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QApplication

DRAWN = sorted(Path(entry.name).stem for entry in (resources.root() / "icons").iterdir())


def named_in_source() -> set[str]:
    """Every string in the source of the windows that is the name of a drawing, or is given where one belongs."""
    words: set[str] = set()
    for module in Path(boundarycheck.ui.__path__[0]).rglob("*.py"):
        source = module.read_text(encoding="utf-8")
        words.update(re.findall(r'\b(?:icon|pixmap)\("([^"]+)"', source))
        words.update(word for word in re.findall(r'^ +"([a-z-]+)",$', source, re.MULTILINE) if word in DRAWN)
    return words


def pixels(name: str, colour: str) -> list[QColor]:
    image = pixmap(name, colour, 24).toImage()
    return [image.pixelColor(x, y) for x in range(24) for y in range(24)]


@pytest.mark.parametrize("name", DRAWN)
def test_every_drawing_is_drawn_in_the_colour_it_is_asked_for(qapp: QApplication, name: str) -> None:
    assert qapp is not None
    seen = [pixel for pixel in pixels(name, "#ff0000") if pixel.alpha() > 200]
    assert seen
    assert all(pixel.red() > 200 and pixel.green() < 60 and pixel.blue() < 60 for pixel in seen)


def test_every_name_in_the_table_and_in_the_screens_has_a_drawing(qapp: QApplication) -> None:
    assert qapp is not None
    named = {action.icon for action in ACTIONS if action.icon} | named_in_source()
    assert {"mark", "lock", "book", "no-trace", "pen"} <= named
    assert all(not icon(name, "#123456").isNull() for name in named)


def test_an_unknown_name_is_a_bug(qapp: QApplication) -> None:
    assert qapp is not None
    with pytest.raises(FileNotFoundError):
        icon("no-such-drawing", "#000000")


def test_a_drawing_that_is_none_is_a_bug(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qapp is not None
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "broken.svg").write_text("<svg", encoding="utf-8")
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    with pytest.raises(ValueError, match="broken"):
        icon("broken", "#000000")
