from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.entry_facts import BroughtIn, EntryFacts
from boundarycheck.domain.errors import DiskFull, Stopped
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.taking_along import Origin
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.bring_in import BringIn
from boundarycheck.ui.screens.settings import SettingsPage
from boundarycheck.ui.screens.table import make_page
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def press(page: Page, words: str) -> None:
    QApplication.processEvents()
    (found,) = (each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible())
    assert found.isEnabled()
    found.click()


@pytest.fixture
def kept(cheap_desk: Desk) -> Desk:
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    cheap_desk.session.keeping_up = None
    return cheap_desk


@pytest.fixture
def page(kept: Desk, show: Show) -> BringIn:
    page = show(make_page(Route(Place.BRING_IN), kept))
    assert isinstance(page, BringIn)
    return page


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with two texts and six empty ones."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "2026-03-01.md").write_text("# First\nwords")
    (folder / "b.txt").write_text("more words")
    for number in range(6):
        (folder / f"empty{number}.txt").touch()
    return folder


def answer(monkeypatch: pytest.MonkeyPatch, place: Path | None) -> None:
    for name in ("choose_folder", "choose_file"):
        monkeypatch.setattr(dialogs, name, lambda *_args: place)


def choose(page: BringIn, origin: Origin) -> None:
    page.origin.setCurrentIndex(page.origin.findData(origin))
    press(page, "Choose the folder …" if origin.is_folder else "Choose the file …")
    QApplication.processEvents()


def test_it_is_looked_into_first_and_then_brought_in(
    page: BringIn, kept: Desk, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, texts)
    choose(page, Origin.FOLDER)
    words = words_on(page)
    assert "What bringing it in would do" in words
    assert "New here: 2 entries.\nLeft out: 6.\nempty0.txt: it is empty\n" in words
    assert "empty5.txt" not in words
    assert "And more." in words
    assert kept.journal.count() == 0
    ways: list[Route] = []
    page.go.connect(ways.append)
    press(page, "Bring it in")
    assert "Added: 2 entries." in words_on(page)
    assert kept.journal.count() == 2
    press(page, "Read the journal")
    assert ways == [Route(Place.JOURNAL)]


def test_a_second_time_nothing_is_new(page: BringIn, kept: Desk, texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, texts)
    choose(page, Origin.FOLDER)
    press(page, "Bring it in")
    first, second = kept.journal.page(None, 5)
    kept.journal.change(first.entry_id, "", "other words")
    kept.journal.bin(second.entry_id)
    kept.journal.erase_binned()
    page._look(Origin.FOLDER, texts)  # noqa: SLF001 - what the choice of the folder does
    QApplication.processEvents()
    words = words_on(page)
    assert "There is nothing new in it" in words
    assert "Here, but not the same: 1 entry. What you have stays." in words
    assert "Erased for good here: 1 entry. They do not come back." in words
    assert not page._bring.isEnabled()  # noqa: SLF001 - there is nothing to press


def test_a_file_that_was_taken_along_comes_back(
    page: BringIn, kept: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "j.txt").write_text("[2026-03-09 14:30] A.")
    answer(monkeypatch, tmp_path / "j.txt")
    choose(page, Origin.JRNL)
    assert "New here: 1 entry." in words_on(page)
    page.origin.setCurrentIndex(page.origin.findData(Origin.DAY_ONE))
    QApplication.processEvents()
    assert "New here" not in words_on(page)
    page._bring_in()  # noqa: SLF001 - Enter may come while nothing is chosen any more
    assert kept.journal.count() == 0


def test_what_cannot_be_read_is_told_and_another_can_be_chosen(
    page: BringIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.json").write_text("?")
    answer(monkeypatch, tmp_path / "x.json")
    choose(page, Origin.BOUNDARYCHECK)
    assert "the journal is not valid JSON" in words_on(page)
    (tmp_path / "j.txt").write_text("[2026-03-09 14:30] A.")
    answer(monkeypatch, None)
    press(page, "Choose the file …")
    assert "the journal is not valid JSON" in words_on(page)


def test_what_could_not_be_brought_in_can_be_tried_again(
    page: BringIn, kept: Desk, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, texts)
    choose(page, Origin.FOLDER)
    genuine = kept.taking_along.bring_in
    for error in (DiskFull(place="the journal"), Stopped()):

        def broken(*_args: object, error: Exception = error) -> None:
            raise error

        monkeypatch.setattr(kept.taking_along, "bring_in", broken)
        press(page, "Bring it in")
        assert kept.journal.count() == 0
    monkeypatch.setattr(kept.taking_along, "bring_in", genuine)
    press(page, "Bring it in")
    assert kept.journal.count() == 2


def test_a_look_that_was_stopped_leaves_nothing_to_bring_in(
    page: BringIn, kept: Desk, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_args: object) -> None:
        raise Stopped

    monkeypatch.setattr(kept.taking_along, "read", stopped)
    answer(monkeypatch, texts)
    choose(page, Origin.FOLDER)
    assert not page._bring.isEnabled()  # noqa: SLF001 - there is nothing to press


def test_both_ways_are_in_the_settings(kept: Desk, show: Show) -> None:
    page = show(make_page(Route(Place.SETTINGS), kept))
    assert isinstance(page, SettingsPage)
    ways: list[Route] = []
    page.go.connect(ways.append)
    press(page, "Take it along")
    press(page, "Bring in a journal")
    assert ways == [Route(Place.TAKE_ALONG), Route(Place.BRING_IN)]


SAID = datetime(2025, 1, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("brought", "words"),
    [
        (None, "Written {here}"),
        (BroughtIn("jrnl"), "Brought in from a file {here}"),
        (BroughtIn("boundarycheck", SAID), "Brought in from a file {here} · written {said}, as"),
    ],
)
def test_an_entry_says_that_it_was_brought_in(kept: Desk, show: Show, brought: BroughtIn | None, words: str) -> None:
    entry = kept.session.vault.entries.add(EntryKind.NOTE, EntryText("", "a"), None, EntryFacts(brought_in=brought))
    shown = words_on(show(make_page(Route(Place.ENTRY, entry.entry_id), kept)))
    assert words.format(here=moment(entry.written_at), said=moment(SAID)) in shown
    assert ("as that file says" in shown) == (brought is not None and brought.written_at is not None)
