from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.errors import PagesDamaged, Stopped
from boundarycheck.domain.upkeep import CheckReport, RescueReport, Survey
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.check_journal import CheckJournal
from boundarycheck.ui.screens.rescue import Rescue, free_folder_beside
from boundarycheck.ui.screens.table import make_page
from desks import HeldTasks
from pages import words_on
from vaults import PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.domain.progress import Progress
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]

PAGE = 4096


def told(page: Page) -> str:
    """Return what the page says, once what was put on it is shown."""
    QApplication.processEvents()
    return words_on(page)


def press(page: Page, words: str) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    (found,) = (each for each in page.findChildren(QPushButton) if each.text() == words and not each.isHidden())
    found.click()


@pytest.fixture
def folder(cheap_desk: Desk) -> Path:
    """A locked journal with forty entries that fill several pages."""
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    for number in range(40):
        cheap_desk.journal.add("", f"night {number} " + "word " * 300)
    cheap_desk.session.close()
    return cheap_desk.journal_folder


def flip(folder: Path, page: int) -> None:
    """Change one byte of the page (from 1) of the journal file."""
    file = folder / "journal.db"
    written = bytearray(file.read_bytes())
    written[(page - 1) * PAGE + 500] ^= 1
    file.write_bytes(written)


def last_page(folder: Path) -> int:
    return (folder / "journal.db").stat().st_size // PAGE


# ── the check ─────────────────────────────────────────────────────────────────────────────────
def check_page(desk: Desk, show: Show) -> tuple[CheckJournal, list[Route]]:
    page = show(make_page(Route(Place.CHECK_JOURNAL), desk))
    assert isinstance(page, CheckJournal)
    locked: list[Route] = []
    page.lock_first.connect(locked.append)
    return page, locked


def test_a_whole_journal_is_said_to_be_whole(cheap_desk: Desk, folder: Path, show: Show) -> None:
    cheap_desk.session.open(folder, PASSPHRASE)
    before = contents(folder)
    page, _locked = check_page(cheap_desk, show)
    press(page, "Check it now")
    assert "Your journal is whole." in told(page)
    assert "40 entries can be read." in told(page)
    press(page, "Check it again")
    assert told(page).count("Your journal is whole.") == 1
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("words", "place"), [("Rescue what can be read", Place.RESCUE), ("Restore a backup", Place.RESTORE)]
)
def test_damage_is_told_in_words_and_leads_on(
    cheap_desk: Desk, folder: Path, show: Show, words: str, place: Place
) -> None:
    flip(folder, last_page(folder) - 2)
    cheap_desk.session.open(folder, PASSPHRASE)
    cheap_desk.session.keeping_up = None
    page, locked = check_page(cheap_desk, show)
    press(page, "Check it now")
    assert "Part of your journal file is damaged." in told(page)
    assert "1 of " in told(page)
    press(page, words)
    assert locked == [Route(place, folder)]


def test_what_does_not_fit_together_is_told_apart(
    cheap_desk: Desk, folder: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap_desk.session.open(folder, PASSPHRASE)
    report = CheckReport(pages=9, damaged_pages=(), structure_faults=2, entries=39, entries_lost=1, records=3)
    monkeypatch.setattr(cheap_desk.upkeep, "check", lambda _progress: report)
    page, _locked = check_page(cheap_desk, show)
    press(page, "Check it now")
    assert "does not fit together" in told(page)
    assert "1 entry cannot." in told(page)
    assert "Letters, people and plans that can be read: 3." in told(page)
    assert "Damaged:" not in told(page)


def test_a_check_that_was_stopped_says_nothing_about_the_journal(
    cheap_desk: Desk, folder: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap_desk.session.open(folder, PASSPHRASE)
    whole = cheap_desk.upkeep.check

    def stopped(progress: Progress) -> CheckReport:
        progress.stop()
        return whole(progress)

    monkeypatch.setattr(cheap_desk.upkeep, "check", stopped)
    page, _locked = check_page(cheap_desk, show)
    said: list[str] = []
    page.said.connect(said.append)
    press(page, "Check it now")
    assert said == [str(Stopped())]
    assert "whole." not in told(page).splitlines()[-1]


# ── the rescue ────────────────────────────────────────────────────────────────────────────────
def rescue_page(desk: Desk, show: Show) -> tuple[Rescue, list[Route]]:
    page = show(make_page(Route(Place.RESCUE), desk))
    assert isinstance(page, Rescue)
    ways: list[Route] = []
    page.go.connect(ways.append)
    return page, ways


@pytest.mark.parametrize("first", [True, False])
def test_what_can_be_read_comes_into_a_new_journal(cheap_desk: Desk, folder: Path, show: Show, first: bool) -> None:
    flip(folder, 1 if first else last_page(folder) - 2)
    before = contents(folder)
    page, ways = rescue_page(cheap_desk, show)
    QTest.keyClicks(page.secret.field, f"{PASSPHRASE}\r")
    assert "can be read." in told(page)
    press(page, "Rescue them")
    assert "rescued." in told(page)
    assert page.secret.isHidden()
    assert page.secret.text == ""
    target = folder.with_name("journal-rescued")
    assert str(target) in told(page)
    press(page, "Open the new journal")
    assert ways == [Route(Place.OPEN_JOURNAL, target)]
    assert contents(folder) == before
    cheap_desk.session.open(target, PASSPHRASE)
    assert cheap_desk.journal.count() >= 30


def test_what_was_found_is_scrolled_to_where_there_is_little_room(cheap_desk: Desk, folder: Path, show: Show) -> None:
    flip(folder, 1)
    cheap_desk.tasks = tasks = HeldTasks(cheap_desk.tasks)
    page, _ways = rescue_page(cheap_desk, show)
    page.resize(400, 230)
    tasks.held = True
    QTest.keyClicks(page.secret.field, f"{PASSPHRASE}\r")
    QTest.qWait(0)  # the line that shows the progress was scrolled to
    tasks.let_go()
    QTest.qWait(0)
    assert "can be read." in told(page)
    (found,) = (card for card in page.findChildren(Card) if card.isVisible())
    assert found.visibleRegion().boundingRect().height() == found.height()


def test_a_wrong_passphrase_can_be_typed_again(cheap_desk: Desk, folder: Path, show: Show) -> None:
    flip(folder, 1)
    page, _ways = rescue_page(cheap_desk, show)
    QTest.keyClicks(page.secret.field, "wrong horse battery\r")
    assert "That passphrase does not open this journal." in told(page)
    assert page.secret.field.hasSelectedText()


def test_one_that_seems_to_be_open_on_another_computer_is_rescued_when_the_officer_knows_better(
    cheap_desk: Desk, folder: Path, show: Show
) -> None:
    flip(folder, 1)
    note = b'{"pid": 1, "host": "another", "machine": "another", "since": "2026-03-09T06:00:00Z"}'
    (folder / "journal.lock").write_bytes(note)
    page, _ways = rescue_page(cheap_desk, show)
    QTest.keyClicks(page.secret.field, f"{PASSPHRASE}\r")
    assert "open on another computer" in told(page)
    press(page, "Open it here anyway")
    assert "can be read." in told(page)
    (folder / "journal.lock").write_bytes(note)  # as it may be on a shared drive
    press(page, "Rescue them")
    assert "rescued." in told(page)


def test_a_folder_that_is_not_empty_is_left_alone_and_another_can_be_chosen(
    cheap_desk: Desk, folder: Path, show: Show, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    flip(folder, 1)
    full = tmp_path / "full"
    full.mkdir()
    (full / "photo.jpg").write_bytes(b"1")
    page, _ways = rescue_page(cheap_desk, show)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: None)
    press(page, "Keep it elsewhere …")
    assert "journal-rescued" in told(page)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: full)
    press(page, "Keep it elsewhere …")
    QTest.keyClicks(page.secret.field, f"{PASSPHRASE}\r")
    press(page, "Rescue them")
    assert "is not empty" in told(page)
    assert [file.name for file in full.iterdir()] == ["photo.jpg"]
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: tmp_path / "new")
    press(page, "Keep it elsewhere …")
    assert "is not empty" not in told(page)
    press(page, "Rescue them")
    assert (tmp_path / "new" / "journal.db").is_file()


def test_a_damaged_key_file_leads_to_putting_it_back(cheap_desk: Desk, folder: Path, show: Show) -> None:
    (folder / "key.json").write_text("{")
    page, ways = rescue_page(cheap_desk, show)
    QTest.keyClicks(page.secret.field, f"{PASSPHRASE}\r")
    press(page, "Put the key file back")
    assert ways == [Route(Place.RESTORE_KEY_FILE, folder)]


@pytest.mark.parametrize("place", [Place.HOME, Place.JOURNAL, Place.WRITE])
def test_every_page_of_an_open_journal_knows_the_way_out_of_damage(
    cheap_desk: Desk, folder: Path, place: Place
) -> None:
    cheap_desk.session.open(folder, PASSPHRASE)
    page = make_page(Route(place), cheap_desk)
    ways: list[Route] = []
    page.lock_first.connect(ways.append)
    for remedy in PagesDamaged.remedies:
        page.remedies[remedy]()
    assert ways == [Route(Place.RESCUE, folder), Route(Place.RESTORE, folder)]
    page.deleteLater()


def test_a_guest_has_no_file_that_could_be_damaged(cheap_desk: Desk) -> None:
    cheap_desk.session.open_guest()
    page = make_page(Route(Place.HOME), cheap_desk)
    assert page.remedies == {}
    page.deleteLater()


def test_the_folder_offered_is_one_that_does_not_exist(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    assert free_folder_beside(journal) == tmp_path / "journal-rescued"
    (tmp_path / "journal-rescued").mkdir()
    (tmp_path / "journal-rescued-2").mkdir()
    assert free_folder_beside(journal) == tmp_path / "journal-rescued-3"


def assert_besides_are_told(words: str) -> None:
    assert "Letters, people and plans that can be read: 4." in words
    assert "Letters, people and plans that cannot be read: 5." in words
    assert "Files kept with them that can be read: 6." in words
    assert "Files kept with them that cannot be read: 7." in words


def test_what_is_lost_is_said_before_and_after(
    cheap_desk: Desk, folder: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    flip(folder, 1)
    besides: dict[str, int] = {"records": 4, "records_lost": 5, "attachments": 6, "attachments_lost": 7}
    report = RescueReport(
        entries=38, entries_lost=2, versions=0, drafts=0, profile=False, older=1, **besides, hold_unknown=True
    )
    monkeypatch.setattr(cheap_desk.upkeep, "survey", lambda *_args, **_more: Survey((), 2, **besides))
    monkeypatch.setattr(cheap_desk.upkeep, "rescue", lambda *_args, **_more: report)
    page, _ways = rescue_page(cheap_desk, show)
    QTest.keyClicks(page.secret.field, f"{PASSPHRASE}\r")
    assert "2 entries cannot be read any more." in told(page)
    assert_besides_are_told(told(page))
    press(page, "Rescue them")
    assert_besides_are_told(told(page))
    assert "38 entries rescued." in told(page)
    assert "2 entries could not be read." in told(page)
    assert "Of these, 1 entry in older words" in told(page)
    assert "It could not be read whether your journal was on hold." in told(page)
