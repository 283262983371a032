from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from boundarycheck.domain.errors import VaultInUseElsewhere
from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place, Route
from desks import FullDisk
from restoring import DAY, NEW, buttons, lines, press, read_all, restore_page, three_backups, told, unlock
from vaults import PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock
    from ui.conftest import Questions

    Show = Callable[[Page], Page]


@pytest.fixture
def kept(cheap_desk: Desk, clock: FakeClock) -> Path:
    return three_backups(cheap_desk, clock)


def test_backups_are_listed_newest_first_before_anything_is_typed(cheap_desk: Desk, kept: Path, show: Show) -> None:
    page, _ways = restore_page(cheap_desk, show)
    made = [copy.made_at for copy in page.copies.copies]
    assert len(made) == 3
    assert made == sorted(made, reverse=True)
    assert lines(page) == ["beside your journal"] * 3
    assert page.focusWidget() is page.secret.passphrase.field
    assert all(copy.path.is_relative_to(kept) for copy in page.copies.copies)


def test_the_passphrase_tells_what_is_in_which_and_which_it_does_not_open(
    cheap_desk: Desk, kept: Path, show: Show
) -> None:
    assert kept.exists()
    page, _ways = restore_page(cheap_desk, show)
    unlock(page)
    assert [line.split("  ")[0] for line in lines(page)] == ["Asks for another passphrase", "2 entries", "1 entry"]
    assert page.list.currentIndex().row() == 1  # the newest that opens
    assert page.focusWidget() is page.list
    QTest.keyClick(page.list, Qt.Key.Key_Up)
    assert not buttons(page)["Restore this backup …"].isEnabled()
    unlock(page, NEW)
    assert lines(page)[0].startswith("3 entries")
    assert buttons(page)["Restore this backup …"].isEnabled()


def test_a_wrong_passphrase_opens_none_and_can_be_typed_again(cheap_desk: Desk, kept: Path, show: Show) -> None:
    before = contents(kept)
    page, _ways = restore_page(cheap_desk, show)
    unlock(page, "wrong horse battery")
    assert "That passphrase does not open" in told(page)
    assert page.errors.about is page.secret.passphrase.field
    assert page.secret.passphrase.field.hasSelectedText()
    assert "Open the backups" in buttons(page)
    assert contents(kept) == before


def test_a_full_disk_is_not_told_as_the_fault_of_the_passphrase(
    cheap_desk: Desk, kept: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cheap_desk.backups, "unlock", FullDisk(cheap_desk.backups.unlock))
    assert kept.exists()
    page, _ways = restore_page(cheap_desk, show)
    unlock(page)
    assert "There is no room left" in told(page)
    assert page.errors.about is None


def test_other_words_in_the_field_close_what_was_open(cheap_desk: Desk, kept: Path, show: Show) -> None:
    assert kept.exists()
    page, _ways = restore_page(cheap_desk, show)
    unlock(page)
    QTest.keyClicks(page.secret.passphrase.field, "x")
    assert "Restore this backup …" not in buttons(page)
    assert lines(page) == ["beside your journal"] * 3


def test_restoring_keeps_the_present_journal_aside_and_leads_to_opening(
    cheap_desk: Desk, kept: Path, show: Show, questions: Questions
) -> None:
    page, ways = restore_page(cheap_desk, show)
    unlock(page)
    press(page, "Restore this backup …")
    assert "kept aside" in questions.asked[0]
    assert "If it is on hold, the restored one is too." in questions.asked[0]
    assert "look on the page Keeping and deleting" in told(page)
    assert "Your journal is back as it was on" in told(page)
    assert "kept-aside" in told(page)
    press(page, "Open my journal")
    assert ways == [Route(Place.OPEN_JOURNAL, kept)]
    assert read_all(cheap_desk, kept, PASSPHRASE) == ["night 2", "night 1"]
    (aside,) = (kept / "kept-aside").iterdir()
    assert {"journal.db", "key.json"} <= {file.name for file in aside.iterdir()}


def test_nothing_happens_without_a_yes(cheap_desk: Desk, kept: Path, show: Show, questions: Questions) -> None:
    questions.agreed = False
    page, _ways = restore_page(cheap_desk, show)
    unlock(page)
    before = contents(kept)
    press(page, "Restore this backup …")
    assert len(questions.asked) == 1
    assert contents(kept) == before


def test_into_another_folder(
    cheap_desk: Desk, kept: Path, show: Show, questions: Questions, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = kept.with_name("new")
    before = contents(kept)
    page, ways = restore_page(cheap_desk, show)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: None)
    press(page, "Restore it into another folder …")
    assert str(kept) in told(page)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: new)
    press(page, "Restore it into another folder …")
    unlock(page)
    press(page, "Restore this backup …")
    assert questions.asked
    press(page, "Open my journal")
    assert ways == [Route(Place.OPEN_JOURNAL, new)]
    assert read_all(cheap_desk, new, PASSPHRASE) == ["night 2", "night 1"]
    assert contents(kept) == before


def test_looking_inside_shows_the_words_and_changes_nothing(cheap_desk: Desk, kept: Path, show: Show) -> None:
    page, _ways = restore_page(cheap_desk, show)
    before = contents(kept)
    unlock(page)
    press(page, "Look inside")
    assert "Nothing can be changed" in told(page)
    assert page.preview.words.isReadOnly()
    assert page.preview.words.words == "night 2"
    assert page.focusWidget() is page.preview.list
    QTest.keyClick(page.preview.list, Qt.Key.Key_Down)
    assert page.preview.words.words == "night 1"
    assert list((kept / "backups" / ".work").iterdir()) != []
    assert page.step_back()
    assert not page.step_back()
    assert page.preview.isHidden()
    assert page.preview.words.words == ""
    assert contents(kept) == before


@pytest.mark.parametrize("end", ["leaving", "forget"])
def test_no_opened_copy_is_left_behind(cheap_desk: Desk, kept: Path, show: Show, end: str) -> None:
    page, _ways = restore_page(cheap_desk, show)
    before = contents(kept)
    unlock(page)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.preview.busy
    getattr(page, end)()
    assert contents(kept) == before


def test_enter_in_the_list_opens_first_and_looks_inside_then(cheap_desk: Desk, kept: Path, show: Show) -> None:
    assert kept.exists()
    page, _ways = restore_page(cheap_desk, show)
    page.secret.passphrase.field.setText(NEW)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.list.currentIndex().row() == 0
    assert page.copies.opens(page.copies.copies[0])
    assert not page.preview.busy
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)  # this one does not open with it
    assert not page.preview.busy
    QTest.keyClick(page.list, Qt.Key.Key_Up)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.preview.busy


def test_backups_elsewhere_come_into_the_same_list(
    cheap_desk: Desk, kept: Path, show: Show, monkeypatch: pytest.MonkeyPatch, questions: Questions
) -> None:
    stick, empty = kept.with_name("stick"), kept.with_name("empty")
    (kept / "backups").rename(stick)
    page, _ways = restore_page(cheap_desk, show)
    assert "No backup was found" in told(page)
    assert not buttons(page)["Open the backups"].isEnabled()
    page.secret.entered.emit()  # nothing to open
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: empty)
    empty.mkdir()
    press(page, "Look in another folder …")
    assert "There is no backup in" in told(page)
    file = min(stick.glob("*.bcbackup"))
    monkeypatch.setattr(dialogs, "choose_file", lambda *_args: file)
    press(page, "Another file …")
    assert lines(page) == ["in stick"]
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: stick)
    press(page, "Look in another folder …")
    assert len(page.copies.copies) == 3
    monkeypatch.setattr(dialogs, "choose_file", lambda *_args: None)
    press(page, "Another file …")
    unlock(page)
    press(page, "Restore this backup …")
    assert questions.asked
    assert read_all(cheap_desk, kept, PASSPHRASE) == ["night 2", "night 1"]


def test_a_damaged_backup_is_said_to_be_damaged(cheap_desk: Desk, kept: Path, show: Show) -> None:
    newest = max((kept / "backups").glob("*.bcbackup"))
    newest.write_bytes(newest.read_bytes()[:100])
    page, _ways = restore_page(cheap_desk, show)
    unlock(page)
    assert "Damaged, cannot be used" in lines(page)[0]
    assert page.list.currentIndex().row() == 1


def test_a_journal_that_is_held_on_another_computer_is_restored_anyway_only_when_asked_again(
    cheap_desk: Desk, kept: Path, show: Show, questions: Questions, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept.exists()
    anyway: list[bool] = []

    def restore(*_args: object, even_if_held_elsewhere: bool = False, **_more: object) -> Path | None:
        anyway.append(even_if_held_elsewhere)
        if not even_if_held_elsewhere:
            raise VaultInUseElsewhere(holder="DESK-7")
        return None

    monkeypatch.setattr(cheap_desk.backups, "restore", restore)
    page, _ways = restore_page(cheap_desk, show)
    unlock(page)
    press(page, "Restore this backup …")
    press(page, "Try again")
    press(page, "Open it here anyway")
    assert anyway == [False, False, True]
    assert len(questions.asked) == 3


# ── the key file alone ────────────────────────────────────────────────────────────────────────
def test_the_key_file_alone_is_put_back_and_every_word_stays(
    cheap_desk: Desk, kept: Path, show: Show, questions: Questions
) -> None:
    (kept / "key.json").unlink()
    page, ways = restore_page(cheap_desk, show, Place.RESTORE_KEY_FILE)
    assert "What you wrote stays" in told(page)
    assert "Restore it into another folder …" not in buttons(page)
    unlock(page, NEW)
    press(page, "Put the key file back …")
    assert "not touched" in questions.asked[0]
    assert "The key file is back in its place" in told(page)
    press(page, "Open my journal")
    assert ways == [Route(Place.OPEN_JOURNAL, kept)]
    assert read_all(cheap_desk, kept, NEW) == ["the newest words", "night 3", "night 2", "night 1"]


def test_the_recovery_key_opens_backups_too(
    cheap_desk: Desk, kept: Path, show: Show, questions: Questions, clock: FakeClock
) -> None:
    session = cheap_desk.session
    session.open(kept, NEW)
    key = cheap_desk.keys.new_recovery_key()
    cheap_desk.keys.keep_recovery_key(NEW, key, key)
    clock.advance(timedelta(days=1).total_seconds())
    cheap_desk.backups.make_now()
    session.close()
    page, ways = restore_page(cheap_desk, show)
    press(page, "Use my recovery key instead")
    assert page.focusWidget() is page.secret.key.fields[0]
    for field, group in zip(page.secret.key.fields, key.split("-"), strict=True):
        field.setText(group)
    QTest.keyClick(page.secret.key.fields[-1], Qt.Key.Key_Return)
    assert "4 entries" in lines(page)[0]
    press(page, "Restore this backup …")
    assert questions.asked
    press(page, "Open my journal")
    assert ways == [Route(Place.FORGOT, kept)]


def test_a_wrong_recovery_key_is_marked_and_the_passphrase_is_one_step_away(
    cheap_desk: Desk, kept: Path, show: Show
) -> None:
    assert kept.exists()
    page, _ways = restore_page(cheap_desk, show)
    press(page, "Use my recovery key instead")
    page.secret.key.fields[0].setText("AAAAA")
    press(page, "Open the backups")
    assert not page.errors.isHidden()
    assert page.focusWidget() is page.secret.key.fields[0]
    press(page, "Use my passphrase instead")
    assert page.focusWidget() is page.secret.passphrase.field


def test_a_screen_reader_hears_the_whole_line(cheap_desk: Desk, kept: Path, show: Show) -> None:
    assert kept.exists()
    page, _ways = restore_page(cheap_desk, show)
    unlock(page, NEW)
    heard = str(page.copies.data(page.copies.index(0), Qt.ItemDataRole.AccessibleTextRole))
    assert "2026" in heard
    assert "3 entries" in heard
    assert "beside your journal" in heard
    assert page.copies.data(page.copies.index(0), Qt.ItemDataRole.DecorationRole) is None


def test_a_backup_without_entries_says_so(
    cheap_desk: Desk, show: Show, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = cheap_desk.session
    session.create(cheap_desk.journal_folder, PASSPHRASE)
    monkeypatch.setattr(session, "keeping_up", None)
    cheap_desk.backups.make_now()
    clock.advance(DAY)
    session.close()
    page, _ways = restore_page(cheap_desk, show)
    unlock(page)
    press(page, "Look inside")
    assert "There is no entry in this backup." in told(page)
