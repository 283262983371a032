from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.backups import ENDING
from boundarycheck.domain.errors import BackupPlaceGone, DiskFull
from boundarycheck.ui import dialogs
from boundarycheck.ui.journal_list import EntryRole
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.backups import Backups
from boundarycheck.ui.screens.table import make_page
from pages import words_on
from vaults import PASSPHRASE
from windows import press as press_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.domain.backups import BackupCopy
    from boundarycheck.domain.progress import Progress
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.window import Window
    from fakes import FakeClock

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


@pytest.fixture
def damaged(kept: Desk) -> Desk:
    """The desk, whose journal has a damaged page that only reading everything meets."""
    for number in range(40):
        kept.journal.add("", f"night {number} " + "word " * 300)
    kept.session.close()
    file = kept.journal_folder / "journal.db"
    written = bytearray(file.read_bytes())
    written[-3 * 4096 + 500] ^= 1
    file.write_bytes(written)
    kept.session.open(kept.journal_folder, PASSPHRASE)
    kept.session.keeping_up = None  # a backup at the end would meet the damage again
    return kept


@pytest.mark.parametrize("way", ["Back up now", "Save a backup as a file …"])
def test_damage_that_a_backup_meets_leads_on(
    damaged: Desk, show: Show, choosing: Choosing, tmp_path: Path, way: str
) -> None:
    choosing(tmp_path / f"mine{ENDING}")
    page, _said = backups_page(damaged, show)
    locked: list[Route] = []
    page.lock_first.connect(locked.append)
    press(page, way)
    assert "is damaged: 1 of its " in words_on(page)
    press(page, "Rescue what can be read")
    press(page, "Restore a backup")
    assert locked == [Route(place, damaged.journal_folder) for place in (Place.RESCUE, Place.RESTORE)]


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
    assert "Your second place gets no backups now" in words_on(page)
    assert "The backups beside your journal are fine. The second place has got none since" in words_on(page)
    assert "A backup could not be made" not in words_on(page)
    assert "It cannot be reached now." in words_on(page)
    assert page.errors.isHidden()  # said once, not twice
    (stick / "backups").mkdir(parents=True)
    press(page, "Back up now")
    assert "gets no backups now" not in words_on(page)
    assert "has got none" not in words_on(page)


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


def test_a_guest_is_not_told_of_keys(guest: Window) -> None:
    guest.go(Place.BACKUPS)
    assert "no journal on this disk" in words_on(guest.page)


def test_backups_from_before_the_passphrase_was_changed_are_said_to_open_with_it(
    kept: Desk, show: Show, clock: FakeClock
) -> None:
    kept.backups.make_now()
    page, _said = backups_page(kept, show)
    assert "earlier" not in words_on(page)
    kept.keys.change_passphrase(PASSPHRASE, "staple battery horse")
    clock.advance(60)
    press(page, "Back up now")
    assert "may still open with your earlier passphrase" in words_on(page)
    lines = [str(page.copies.data(page.copies.index(row), EntryRole.KIND)) for row in range(2)]
    assert ["Earlier key file" in line for line in lines] == [False, True]


def test_another_journals_backup_is_not_overwritten_and_another_name_is_offered(
    kept: Desk, show: Show, choosing: Choosing, tmp_path: Path
) -> None:
    (tmp_path / "theirs.bcbackup").write_text("theirs")
    page, said = backups_page(kept, show)
    choosing(tmp_path / "theirs.bcbackup")
    press(page, "Save a backup as a file …")
    assert "it is not a backup of this journal" in words_on(page)
    choosing(tmp_path / "mine.bcbackup")
    press(page, "Choose another folder")
    assert said == ["The backup is written, and it opens."]
    assert (tmp_path / "theirs.bcbackup").read_text() == "theirs"


def test_a_file_on_a_stick_that_is_away_can_be_tried_again(
    kept: Desk, show: Show, choosing: Choosing, tmp_path: Path
) -> None:
    page, said = backups_page(kept, show)
    genuine, tried = kept.backups.make_to, []

    def first_away(file: Path, progress: Progress | None = None) -> BackupCopy:
        tried.append(file)
        if len(tried) == 1:
            raise BackupPlaceGone(place=file.parent)
        return genuine(file, progress)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(kept.backups, "make_to", first_away)
        choosing(tmp_path / "mine.bcbackup")
        press(page, "Save a backup as a file …")
        press(page, "Try again")
    assert said == ["The backup is written, and it opens."]


def test_a_backup_that_fails_offers_to_try_again(kept: Desk, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DiskFull(place="the stick")

    page, said = backups_page(kept, show)
    with monkeypatch.context() as patched:
        patched.setattr(kept.backups, "make_now", full)
        press(page, "Back up now")
    assert "There is no room left" in words_on(page)
    press(page, "Try again")
    assert said == ["The backup is made, and it opens."]
