from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.gates import Gate
from boundarycheck.services.session import SessionState
from boundarycheck.ui import dialogs
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.entry import EntryPage
from boundarycheck.ui.screens.open_journal import OpenJournal
from boundarycheck.ui.screens.write import Write
from boundarycheck.vault.secret import KdfParameters
from desks import FullDisk
from pages import words_on
from vaults import PASSPHRASE, contents
from windows import when_asked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.app.main import Program
    from boundarycheck.domain.journal import Draft

    Settle = Callable[[], None]
    Type = Callable[[str], Write]


@pytest.fixture(autouse=True)
def nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every question that a lock would put to the officer; none may."""
    asked: list[str] = []
    for name in ("choose_folder", "choose_new_file", "choose_printer"):
        monkeypatch.setattr(dialogs, name, lambda *_args, name=name: asked.append(name))
    return asked


def assert_locked(program: Program) -> None:
    assert program.desk.session.state is SessionState.LOCKED
    assert program.window.route == Route(Place.FRONT_DOOR)
    assert program.window.unsaved() is None
    assert not program.window.rail.isVisible()


def draft_after_opening(program: Program, slot: str = "entry:new") -> Draft | None:
    session, folder = program.desk.session, program.desk.journal_folder
    program.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
    return program.tasks.run_now(lambda: program.desk.drafts.find(slot))


def press(program: Program, words: str) -> None:
    buttons = program.window.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words and button.isVisible()).click()


# ── words ─────────────────────────────────────────────────────────────────────────────────────
def test_unsaved_words_are_there_after_opening(
    opened: Program, write: Type, settle: Settle, nothing_is_asked: list[str]
) -> None:
    write("it began")
    press(opened, "Cover and lock")
    assert_locked(opened)
    assert nothing_is_asked == []
    draft = draft_after_opening(opened)
    assert draft is not None
    assert draft.fields["body"] == "it began"
    opened.window.go(Place.HOME)
    settle()
    press(opened, "An entry you began")
    settle()
    page = opened.window.page
    assert isinstance(page, Write)
    assert page.words.words == "it began"


def test_a_change_of_an_entry_is_kept_as_its_own_draft(opened: Program, settle: Settle) -> None:
    entry = opened.tasks.run_now(lambda: opened.desk.journal.add("Gate", "it began"))
    opened.window.go(Route(Place.WRITE, entry.entry_id))
    settle()
    page = opened.window.page
    assert isinstance(page, Write)
    QTest.keyClicks(page.words, " again")
    opened.lock()
    draft = draft_after_opening(opened, f"entry:{entry.entry_id}")
    assert draft is not None
    assert draft.fields["body"] == "it began again"


def test_no_word_is_left_on_any_window_or_clipboard(opened: Program, write: Type) -> None:
    page = write("it began")
    page.words.selectAll()
    page.words.copy()
    opened.window.notice.say("Deleted.", lambda: None)
    opened.lock()
    clipboard = QApplication.clipboard()
    assert clipboard.text() == ""
    assert clipboard.text(clipboard.Mode.Selection) == ""
    assert "it began" not in words_on(opened.window)
    assert not opened.window.notice.isVisible()
    opened.window.back()
    assert opened.window.route == Route(Place.FRONT_DOOR)


def test_a_draft_that_cannot_be_kept_does_not_stop_the_lock_and_is_told(
    opened: Program, write: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("it began")
    monkeypatch.setattr(opened.desk.drafts, "keep", FullDisk(opened.desk.drafts.keep))
    opened.lock()
    assert_locked(opened)
    assert "It is kept beside it, encrypted." in words_on(opened.window)
    assert "There is no room left" in words_on(opened.window)
    assert "it began" not in words_on(opened.window)
    (timer,) = opened.window.notice.findChildren(QTimer)
    assert not timer.isActive()
    assert opened.desk.drafts.held() == ()
    assert b"it began" not in (opened.desk.journal_folder / "unsaved.sealed").read_bytes()


def test_words_of_a_page_that_has_gone_are_taken_along_too(
    opened: Program, write: Type, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FullDisk(opened.desk.session.vault.drafts.keep)
    monkeypatch.setattr(opened.desk.session.vault.drafts, "keep", disk)
    page = write("it began")
    (keeper,) = page.findChildren(DraftKeeper)
    keeper.keep_now()
    settle()
    opened.window.go(Place.LIBRARY)
    settle()
    assert "What you typed is not in your journal yet" in words_on(opened.window)
    disk.full = False
    opened.lock()
    assert_locked(opened)
    draft = draft_after_opening(opened)
    assert draft is not None
    assert draft.fields["body"] == "it began"


def test_a_bug_on_the_page_does_not_keep_the_journal_open(opened: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(opened.window.page, "unsaved", broken)
    with pytest.raises(ZeroDivisionError):
        opened.lock()
    assert_locked(opened)


def test_a_bug_in_keeping_does_not_keep_the_journal_open(
    opened: Program, write: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    write("it began")
    monkeypatch.setattr(opened.desk.drafts, "keep", broken)
    with pytest.raises(ZeroDivisionError):
        opened.lock()
    assert_locked(opened)


# ── what is going on ──────────────────────────────────────────────────────────────────────────
def test_an_open_dialog_is_closed_and_means_no(opened: Program, settle: Settle, qtbot: QtBot) -> None:
    entry = opened.tasks.run_now(lambda: opened.desk.journal.add("Gate", "it began"))
    opened.window.go(Route(Place.ENTRY, entry.entry_id))
    settle()
    assert isinstance(opened.window.page, EntryPage)
    seen: list[bool] = []

    def lock_over_the_dialog() -> None:
        seen.append(QApplication.activeModalWidget() is not None)
        opened.lock()

    asked = when_asked(lock_over_the_dialog)
    press(opened, "Delete …")
    qtbot.waitUntil(lambda: not asked.isActive())  # returns when the dialog is closed
    assert seen == [True]
    assert QApplication.activeModalWidget() is None
    assert_locked(opened)
    draft_after_opening(opened)
    assert opened.tasks.run_now(opened.desk.journal.count) == 1


def test_a_save_that_runs_is_finished_and_its_result_dropped(opened: Program, write: Type, settle: Settle) -> None:
    write("it began")
    gate = Gate(opened)
    press(opened, "Save the entry")
    gate.open_when_the_lock_waits()
    opened.lock()
    assert_locked(opened)
    assert draft_after_opening(opened) is None
    assert opened.tasks.run_now(opened.desk.journal.count) == 1
    settle()
    assert opened.window.route == Route(Place.FRONT_DOOR)


def test_a_draft_on_its_way_is_kept(opened: Program, write: Type) -> None:
    page = write("it began")
    gate = Gate(opened)
    page.leaving()
    gate.open_when_the_lock_waits()
    opened.lock()
    draft = draft_after_opening(opened)
    assert draft is not None
    assert draft.fields["body"] == "it began"


def test_results_from_before_the_lock_never_arrive(opened: Program, settle: Settle) -> None:
    arrived: list[str] = []
    gate = Gate(opened)
    opened.tasks.submit(lambda: "words", arrived.append, lambda _error: arrived.append("error"))
    opened.tasks.submit(opened.desk.journal.count, lambda _: arrived.append("count"), lambda _: None)
    gate.open_when_the_lock_waits()
    opened.lock()
    settle()
    assert arrived == []


def test_a_lock_while_the_journal_opens_leaves_it_locked(opened: Program, settle: Settle) -> None:
    opened.lock()
    opened.window.go(Place.OPEN_JOURNAL)
    page = opened.window.page
    assert isinstance(page, OpenJournal)
    QTest.keyClicks(page.passphrase, PASSPHRASE)
    gate = Gate(opened)
    press(opened, "Open")
    assert page.waiting.isVisible()
    gate.open_when_the_lock_waits()
    opened.lock()
    assert_locked(opened)
    settle()
    assert_locked(opened)
    assert draft_after_opening(opened) is None


def test_who_leaves_while_it_opens_and_comes_back_can_open_it(opened: Program, settle: Settle, qtbot: QtBot) -> None:
    opened.lock()
    for _ in range(2):
        opened.window.go(Place.OPEN_JOURNAL)
        page = opened.window.page
        assert isinstance(page, OpenJournal)
        QTest.keyClicks(page.passphrase, PASSPHRASE)
        press(opened, "Open")
        opened.window.go(Place.HELP_NOW)
    settle()
    assert opened.desk.session.state is SessionState.LOCKED
    opened.window.back()
    assert isinstance(opened.window.page, OpenJournal)
    QTest.keyClicks(opened.window.page.passphrase, PASSPHRASE)
    press(opened, "Open")
    qtbot.waitUntil(lambda: opened.window.route == Route(Place.HOME))


# ── without saving, without a journal ─────────────────────────────────────────────────────────
def test_without_saving_a_lock_forgets_everything(
    program: Program, settle: Settle, tmp_path: Path, nothing_is_asked: list[str]
) -> None:
    before = contents(tmp_path)
    program.tasks.run_now(program.desk.session.open_guest)
    program.window.go(Place.WRITE)
    settle()
    page = program.window.page
    assert isinstance(page, Write)
    QTest.keyClicks(page.words, "it began")
    program.lock()
    assert_locked(program)
    assert nothing_is_asked == []
    assert contents(tmp_path) == before


def test_a_lock_of_what_is_locked_shows_the_front_door(program: Program) -> None:
    program.window.go(Place.PEOPLE)
    program.lock()
    assert_locked(program)
    assert not program.window.notice.isVisible()


def test_a_lock_waits_for_work_that_is_being_kept(program: Program, settle: Settle, tmp_path: Path) -> None:
    session = program.desk.session
    program.tasks.run_now(session.open_guest)
    program.tasks.run_now(lambda: program.desk.journal.add("", "it began"))
    program.window.go(Place.HOME)
    settle()
    program.lock.patience = 0
    begun, go_on = threading.Event(), threading.Event()

    def keep() -> None:
        session.being_kept = True
        begun.set()
        go_on.wait(30)
        session.keep_guest(tmp_path / "kept", PASSPHRASE, KdfParameters.for_tests())

    program.tasks.submit(keep, lambda _: None, lambda _: None)
    assert begun.wait(30)
    threading.Timer(0.05, go_on.set).start()
    program.lock()
    program.tasks.run_now(lambda: session.open(tmp_path / "kept", PASSPHRASE))
    assert program.tasks.run_now(program.desk.journal.count) == 1
