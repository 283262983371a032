"""Where a journal is started, and where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.table import make_page
from doors import open_page, press, start_page
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.screens.start_journal import StartJournal

    Show = Callable[[Page], Page]
    Choosing = Callable[[Path | None], None]


@pytest.fixture
def choosing(monkeypatch: pytest.MonkeyPatch) -> Choosing:
    """Answers the dialog that asks for a folder."""
    return lambda folder: monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: folder)


def start(page: StartJournal, passphrase: str) -> None:
    page.passphrase.setText(passphrase)
    page.again.setText(passphrase)
    press(page, "Start the journal")


def test_nothing_is_begun_in_the_place_of_a_stick_that_is_not_there(
    cheap_desk: Desk, show: Show, tmp_path: Path
) -> None:
    cheap_desk.preferences.look_in(tmp_path / "stick" / "journal")
    page, ways = start_page(cheap_desk, show)
    start(page, PASSPHRASE)
    assert "The place where your journal is kept cannot be reached now" in words_on(page)
    assert ways == []
    assert not (tmp_path / "stick").exists()
    (tmp_path / "stick").mkdir()
    press(page, "Try again")
    assert ways == [Route(Place.RECOVERY_KEY, Place.HOME)]
    assert cheap_desk.session.folder == tmp_path / "stick" / "journal"


def test_a_stick_that_was_chosen_and_pulled_out_since_is_not_begun_anew(
    cheap_desk: Desk, show: Show, tmp_path: Path, choosing: Choosing
) -> None:
    page, ways = start_page(cheap_desk, show)
    choosing(tmp_path / "stick" / "journal")
    press(page, "Keep it elsewhere …")
    start(page, PASSPHRASE)
    assert "cannot be reached now" in words_on(page)
    assert ways == []


def test_the_folder_that_was_looked_for_is_the_one_to_start_in(
    cheap_desk: Desk, show: Show, tmp_path: Path, choosing: Choosing
) -> None:
    page, ways = open_page(cheap_desk, show)
    choosing(tmp_path / "elsewhere")
    press(page, "Another journal …")
    press(page, "Start a new journal instead")
    assert ways == [Route(Place.START_JOURNAL, tmp_path / "elsewhere")]
    assert str(tmp_path / "elsewhere") in words_on(show(make_page(ways[0], cheap_desk)))


def test_a_folder_that_is_not_empty_can_be_changed_for_another(
    cheap_desk: Desk, show: Show, tmp_path: Path, choosing: Choosing
) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "notes.txt").write_text("something else")
    page, ways = start_page(cheap_desk, show)
    choosing(tmp_path / "taken")
    press(page, "Keep it elsewhere …")
    start(page, PASSPHRASE)
    assert "is not empty" in words_on(page)
    choosing(tmp_path / "free")
    (way,) = page.errors.findChildren(QPushButton)
    way.click()
    start(page, PASSPHRASE)
    assert ways == [Route(Place.RECOVERY_KEY, Place.HOME)]
