from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.backups import ENDING
from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.backups import Backups
from boundarycheck.ui.screens.table import make_page
from pages import words_on
from vaults import PASSPHRASE
from windows import press as press_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.window import Window

    Show = Callable[[Page], Page]
    Choosing = Callable[[Path | None], None]


@pytest.fixture
def kept(cheap_desk: Desk) -> Desk:
    """A desk with a journal of one entry open."""
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    cheap_desk.journal.add("", "one night")
    return cheap_desk


@pytest.fixture
def choosing(monkeypatch: pytest.MonkeyPatch) -> Choosing:
    def choose(place: Path | None) -> None:
        monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: place)
        monkeypatch.setattr(dialogs, "choose_new_file", lambda *_args: place)

    return choose


def backups_page(desk: Desk, show: Show) -> tuple[Backups, list[str]]:
    page = show(make_page(Route(Place.BACKUPS), desk))
    assert isinstance(page, Backups)
    said: list[str] = []
    page.said.connect(said.append)
    return page, said


def press(page: Page, words: str) -> None:
    (found,) = (each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible())
    found.click()


def test_before_the_first_one_it_says_so_plainly(kept: Desk, show: Show) -> None:
    page, _said = backups_page(kept, show)
    assert "No backup yet" in words_on(page)
    assert "None yet." in words_on(page)
    assert page.list.isHidden()
    assert page.belongs_to is Place.SETTINGS


def test_backing_up_now_counts_at_once(kept: Desk, show: Show) -> None:
    page, said = backups_page(kept, show)
    press(page, "Back up now")
    assert said == ["The backup is made, and it opens."]
    assert "Last verified backup: " in words_on(page)
    assert page.copies.rowCount() == 1
    assert page.list.isVisible()


def test_a_second_place_gets_every_backup_too(kept: Desk, show: Show, choosing: Choosing, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    page, _said = backups_page(kept, show)
    choosing(None)
    press(page, "Choose a second place …")
    assert kept.preferences.now.backup_folder == ""
    choosing(stick)
    press(page, "Choose a second place …")
    assert str(stick) in words_on(page)
    assert "No backup has reached it yet." in words_on(page)
    press(page, "Back up now")
    assert len(list(stick.glob(f"*{ENDING}"))) == 1
    assert "The newest backup there is of" in words_on(page)
    assert page.copies.rowCount() == 2
    press(page, "Stop using it")
    assert kept.preferences.now.backup_folder == ""
    assert len(list(stick.glob(f"*{ENDING}"))) == 1
    assert str(stick) not in words_on(page)


def test_a_second_place_that_is_away_is_told_until_a_backup_reaches_it(kept: Desk, show: Show, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    kept.preferences.change(backup_folder=str(stick / "backups"))
    page, _said = backups_page(kept, show)
    press(page, "Back up now")
    assert "A backup could not be made" in words_on(page)
    assert f"Backups into {stick / 'backups'} have not worked since" in words_on(page)
    assert "It cannot be reached now." in words_on(page)
    assert page.errors.isHidden()  # said once, not twice
    (stick / "backups").mkdir(parents=True)
    press(page, "Back up now")
    assert "A backup could not be made" not in words_on(page)
    assert "have not worked" not in words_on(page)


def test_a_backup_can_be_written_as_one_file(kept: Desk, show: Show, choosing: Choosing, tmp_path: Path) -> None:
    page, said = backups_page(kept, show)
    choosing(None)
    press(page, "Save a backup as a file …")
    assert said == []
    choosing(tmp_path / "mine.bcbackup")
    press(page, "Save a backup as a file …")
    assert said == ["The backup is written, and it opens."]
    assert kept.backups.copies_in(tmp_path / "mine.bcbackup")[0].damaged is None
    choosing(tmp_path / "nowhere" / "mine.bcbackup")
    press(page, "Save a backup as a file …")
    assert page.errors.isVisible()


def test_restoring_one_locks_first(opened: Window, cheap_desk: Desk, kept_entry: None) -> None:
    assert kept_entry is None
    cheap_desk.backups.make_now()
    opened.lock_asked.connect(cheap_desk.session.close)
    opened.lock_asked.connect(opened.start_over)
    opened.go(Place.BACKUPS)
    press_in(opened, "Restore one of them …")
    assert opened.route == Route(Place.RESTORE, cheap_desk.journal_folder)


@pytest.fixture
def kept_entry(opened: Window, cheap_desk: Desk) -> None:
    assert opened.route.place is Place.HOME
    cheap_desk.journal.add("", "one night")


def test_a_guest_has_no_backups(guest: Window) -> None:
    guest.go(Place.BACKUPS)
    assert "without saving" in words_on(guest.page)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Backups", Place.BACKUPS),
        ("Check the journal", Place.CHECK_JOURNAL),
        ("Merge another copy", Place.MERGE),
    ],
)
def test_the_settings_lead_there(opened: Window, words: str, place: Place) -> None:
    opened.go(Place.SETTINGS)
    press_in(opened, words)
    assert opened.route.place is place
    assert opened.page.belongs_to is Place.SETTINGS


def test_without_a_journal_of_ones_own_the_settings_offer_none_of_it(guest: Window) -> None:
    guest.go(Place.SETTINGS)
    assert "Backups and safety" not in words_on(guest.page)
