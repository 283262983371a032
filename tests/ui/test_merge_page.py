from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.errors import DiskFull, Stopped
from boundarycheck.domain.merging import MergeCounts
from boundarycheck.services.journal import JournalService
from boundarycheck.ui import dialogs
from boundarycheck.ui.merge_words import done_words, preview_words
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.merge import Merge
from boundarycheck.ui.screens.table import make_page
from desks import CheapSession
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]

OTHER = "staple battery horse"


def told(page: Page) -> str:
    QApplication.processEvents()
    return words_on(page)


def press(page: Page, words: str) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    (found,) = (each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible())
    found.click()


def merge_page(desk: Desk, show: Show) -> tuple[Merge, list[Route]]:
    page = show(make_page(Route(Place.MERGE), desk))
    assert isinstance(page, Merge)
    ways: list[Route] = []
    page.go.connect(ways.append)
    return page, ways


@pytest.fixture
def folder(cheap_desk: Desk) -> Path:
    """An open journal with one entry, and beside it a copy that a sync program left, with one more."""
    folder, session = cheap_desk.journal_folder, cheap_desk.session
    session.create(folder, PASSPHRASE)
    session.keeping_up = None
    cheap_desk.journal.add("", "in both")
    session.close()
    shutil.copy(folder / "journal.db", folder / "before.db")
    session.open(folder, PASSPHRASE)
    cheap_desk.journal.add("", "on the laptop only")
    session.close()
    (folder / "journal.db").rename(folder / "journal (conflicted copy).db")
    (folder / "before.db").rename(folder / "journal.db")
    session.open(folder, PASSPHRASE)
    return folder


@pytest.fixture
def other(clock: FakeClock, tmp_path: Path) -> Path:
    """Another journal, locked, with a passphrase of its own."""
    session = CheapSession(clock)
    session.create(tmp_path / "other", OTHER)
    session.close()
    return tmp_path / "other"


def openings(desk: Desk) -> set[str]:
    return {entry.opening for entry in desk.journal.page(None, 10)}


def test_a_second_copy_is_found_looked_into_and_merged(cheap_desk: Desk, folder: Path, show: Show) -> None:
    page, ways = merge_page(cheap_desk, show)
    assert "A second copy was found" in told(page)
    assert "journal (conflicted copy).db" in told(page)
    press(page, "Look what is in it")
    assert "New here: 1 entry." in told(page)
    assert "The same in both: 1 entry." in told(page)
    assert openings(cheap_desk) == {"in both"}
    press(page, "Merge")
    assert "Added: 1 entry." in told(page)
    assert openings(cheap_desk) == {"in both", "on the laptop only"}
    assert "A second copy was found" not in told(page)
    assert not (folder / "journal (conflicted copy).db").exists()
    press(page, "Read the journal")
    assert ways == [Route(Place.JOURNAL)]


def test_a_look_that_was_stopped_can_be_begun_again(
    cheap_desk: Desk, folder: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _ways = merge_page(cheap_desk, show)
    genuine = cheap_desk.merging.preview

    def stopped(*_args: object) -> None:
        raise Stopped

    monkeypatch.setattr(cheap_desk.merging, "preview", stopped)
    press(page, "Look what is in it")
    assert "That copy was not looked into" in told(page)
    assert str(folder) in told(page)
    monkeypatch.setattr(cheap_desk.merging, "preview", genuine)
    press(page, "Look into it")
    assert "New here: 1 entry." in told(page)


def test_a_merge_that_was_stopped_can_be_begun_again_and_leaves_no_passphrase_in_its_field(
    cheap_desk: Desk, folder: Path, show: Show, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert folder.exists()
    page, _ways = merge_page(cheap_desk, show)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: other)
    with_more = CheapSession(cheap_desk.clock)
    with_more.open(other, OTHER)
    JournalService(with_more).add("", "elsewhere")
    with_more.close()
    press(page, "Choose a journal folder …")
    page.secret.field.setText(OTHER)
    press(page, "Look into it")
    genuine = cheap_desk.merging.merge

    def stopped(*_args: object) -> None:
        raise Stopped

    monkeypatch.setattr(cheap_desk.merging, "merge", stopped)
    press(page, "Merge")
    assert "elsewhere" not in openings(cheap_desk)
    monkeypatch.setattr(cheap_desk.merging, "merge", genuine)
    press(page, "Merge")
    assert "elsewhere" in openings(cheap_desk)
    assert page.secret.field.text() == ""
    assert str(other) not in told(page)


def test_a_backup_with_nothing_new_cannot_be_merged(
    cheap_desk: Desk, folder: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert folder.exists()
    backup = cheap_desk.backups.make_now().path
    page, _ways = merge_page(cheap_desk, show)
    monkeypatch.setattr(dialogs, "choose_file", lambda *_args: None)
    press(page, "Choose a backup file …")
    assert "What merging" not in told(page)
    monkeypatch.setattr(dialogs, "choose_file", lambda *_args: backup)
    press(page, "Choose a backup file …")
    assert "Everything in it is here already" in told(page)
    (merge,) = (each for each in page.findChildren(QPushButton) if each.text() == "Merge")
    assert not merge.isEnabled()


def test_another_journal_asks_for_its_own_passphrase(
    cheap_desk: Desk, folder: Path, show: Show, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert folder.exists()
    page, _ways = merge_page(cheap_desk, show)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: other)
    press(page, "Choose a journal folder …")
    assert "That copy asks for its passphrase" in told(page)
    assert page.errors.isHidden()  # nobody typed anything wrong yet
    assert page.focusWidget() is page.secret.field
    QTest.keyClicks(page.secret.field, "wrong horse battery\r")
    assert "That passphrase does not open this journal." in told(page)
    page.secret.field.clear()
    QTest.keyClicks(page.secret.field, f"{OTHER}\r")
    assert page.errors.isHidden()
    assert "Everything in it is here already" in told(page)


def test_what_is_no_journal_is_said_to_be_none(
    cheap_desk: Desk, folder: Path, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert folder.exists()
    (tmp_path / "photo.bcbackup").write_bytes(b"1")
    page, _ways = merge_page(cheap_desk, show)
    monkeypatch.setattr(dialogs, "choose_file", lambda *_args: tmp_path / "photo.bcbackup")
    press(page, "Choose a backup file …")
    assert "is not a backup that can be used" in told(page)
    assert "What merging" not in told(page)


def test_when_the_disk_is_full_nothing_is_merged_and_it_can_be_tried_again(
    cheap_desk: Desk, folder: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> MergeCounts:
        raise DiskFull(place=folder)

    page, _ways = merge_page(cheap_desk, show)
    press(page, "Look what is in it")
    with monkeypatch.context() as broken:
        broken.setattr(cheap_desk.merging, "merge", full)
        press(page, "Merge")
    assert "There is no room left" in told(page)
    press(page, "Merge")
    assert openings(cheap_desk) == {"in both", "on the laptop only"}


def test_every_count_has_its_sentence() -> None:
    counts = MergeCounts(
        new=2,
        newer_there=3,
        older_there=4,
        same=5,
        kept_as_version=6,
        moved=7,
        erased_here=8,
        stay_erased=9,
        drafts=1,
        profile=True,
        records=11,
        records_newer_there=12,
        records_older_there=13,
        records_erased_here=14,
        records_stay_erased=15,
        attachments=16,
        attachments_erased_here=17,
    )
    before, after = "\n".join(preview_words(counts)), "\n".join(done_words(counts))
    for number in (2, 3, 4, 5, 7, 8, 9):
        assert f"{number} entries" in before
    for number in (2, 3, 7, 8, 9):
        assert f"{number} entries" in after
    for number in range(11, 18):
        assert f": {number}." in before
        assert (f": {number}." in after) == (number != 13)
    for words in (before, after):
        assert "Unfinished words" in words
        assert "details for letters" in words
    assert preview_words(MergeCounts()) == []
