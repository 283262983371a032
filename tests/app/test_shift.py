"""Shift three times, as real key events of the windows of the program."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from boundarycheck.domain.locking import LockCause
from boundarycheck.services.session import SessionState
from boundarycheck.system.settings import SettingsStore
from boundarycheck.ui.parts.passphrase import PassphraseField
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.covered import Covered
from boundarycheck.ui.screens.write import Write
from boundarycheck.vault.vault import Vault
from pages import words_on
from vaults import PASSPHRASE
from windows import when_asked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QWindow
    from pytestqt.qtbot import QtBot

    from boundarycheck.app.main import Program
    from boundarycheck.domain.clock import Clock
    from boundarycheck.system.settings import Settings
    from fakes import FakeClock

    Type = Callable[[str], Write]
    Settle = Callable[[], None]

SHIFT = Qt.Key.Key_Shift
NONE = Qt.KeyboardModifier.NoModifier


def native(program: Program) -> QWindow:
    window = program.window.windowHandle()
    assert window is not None
    return window


def press_shift(window: QWindow, times: int = 3) -> None:
    press_only(window, times)
    QApplication.processEvents()


def press_only(window: QWindow, times: int = 3) -> None:
    """Press without handling what follows: QTest would do so inside of the press."""
    for _ in range(times):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QGuiApplication.sendEvent(window, QKeyEvent(kind, SHIFT, NONE))


def press(program: Program, words: str) -> None:
    buttons = program.window.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words and button.isVisible()).click()


def state(program: Program) -> SessionState:
    """Ask anew each time; mypy would take the property for a constant."""
    return program.desk.session.state


def put_caret(page: Write, at: int) -> None:
    cursor = page.words.textCursor()
    cursor.setPosition(at)
    page.words.setTextCursor(cursor)


def kept_settings(tmp_path: Path) -> Settings:
    (file,) = tmp_path.rglob("settings.json")
    return SettingsStore(file).load()


@pytest.fixture
def explained(opened: Program) -> Program:
    opened.desk.preferences.change(shift_explained=True)
    return opened


# ── it locks ──────────────────────────────────────────────────────────────────────────────────
def test_it_locks_and_keeps_the_words(explained: Program, write: Type) -> None:
    write("it began")
    press_shift(native(explained))
    assert state(explained) is SessionState.LOCKED
    assert explained.window.route == Route(Place.FRONT_DOOR)
    assert explained.desk.lock_news.latest is LockCause.SHIFT
    session, folder = explained.desk.session, explained.desk.journal_folder
    explained.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
    draft = explained.tasks.run_now(lambda: explained.desk.drafts.find("entry:new"))
    assert draft is not None
    assert draft.fields["body"] == "it began"


def test_it_locks_over_an_open_dialog(explained: Program, settle: Settle, qtbot: QtBot) -> None:
    entry = explained.tasks.run_now(lambda: explained.desk.journal.add("Gate", "it began"))
    explained.window.go(Route(Place.ENTRY, entry.entry_id))
    settle()
    QApplication.processEvents()  # buttons that were just added are shown by the next event
    seen: list[str] = []

    def press_it_there() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        window = dialog.windowHandle()
        assert window is not None
        seen.append(type(dialog).__name__)
        press_only(window)
        QTimer.singleShot(1000, dialog.close)  # so that a failure is told instead of waited for

    asked = when_asked(press_it_there)
    press(explained, "Delete …")
    qtbot.waitUntil(lambda: not asked.isActive())  # returns when the dialog is closed
    assert seen == ["QMessageBox"]
    assert QApplication.activeModalWidget() is None
    assert state(explained) is SessionState.LOCKED


def test_with_nothing_open_it_leads_to_the_front_door_as_the_button_does(program: Program) -> None:
    program.window.go(Place.PEOPLE)
    press_shift(native(program))
    assert program.window.route == Route(Place.FRONT_DOOR)
    assert not program.desk.preferences.now.shift_explained


def test_as_a_test_it_is_only_shown(program: Program) -> None:
    program.window.go(Place.WHEN_IT_LOCKS)
    press_shift(native(program))
    assert program.window.route == Route(Place.WHEN_IT_LOCKS)
    assert "It deletes nothing that is in your journal.\nIt came at" in words_on(program.window)


# ── it does not ───────────────────────────────────────────────────────────────────────────────
def test_capital_letters_are_typed(explained: Program, write: Type) -> None:
    page = write("")
    page.words.setFocus()
    window = native(explained)
    for letter in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D):
        QTest.keyPress(window, SHIFT)
        QTest.keyClick(window, letter)
        QTest.keyRelease(window, SHIFT)
    QApplication.processEvents()
    assert page.words.words.upper() == "ABCD"
    assert state(explained) is SessionState.OPEN


@pytest.mark.parametrize("kind", ["mouse", "input method", "another window", "shortcut"])
def test_whatever_comes_between_begins_the_count_anew(explained: Program, kind: str) -> None:
    window = native(explained)
    press_shift(window, 2)
    point = QPointF(1, 1)
    if kind == "mouse":
        button = Qt.MouseButton.LeftButton
        between: QEvent = QMouseEvent(QEvent.Type.MouseButtonPress, point, point, button, button, NONE)
    elif kind == "input method":
        between = QInputMethodEvent()
    elif kind == "shortcut":
        between = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F10, NONE)
    else:
        between = QEvent(QEvent.Type.ApplicationDeactivate)
    receiver = explained.application if kind == "another window" else explained.window
    QApplication.sendEvent(receiver, between)
    press_shift(window, 2)
    assert state(explained) is SessionState.OPEN
    press_shift(window, 1)
    assert state(explained) is SessionState.LOCKED


def test_a_key_that_is_held_repeats_and_does_not_count(explained: Program) -> None:
    window = native(explained)
    shift = Qt.KeyboardModifier.ShiftModifier
    for _ in range(5):
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
            QGuiApplication.sendEvent(window, QKeyEvent(kind, SHIFT, shift, "", True))
    QApplication.processEvents()
    assert state(explained) is SessionState.OPEN


def test_with_control_held_it_does_not_count(explained: Program) -> None:
    window = native(explained)
    control = Qt.KeyboardModifier.ControlModifier
    for _ in range(3):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QGuiApplication.sendEvent(window, QKeyEvent(kind, SHIFT, control))
    QApplication.processEvents()
    assert state(explained) is SessionState.OPEN


def test_too_slow_does_not_count(explained: Program, clock: FakeClock) -> None:
    window = native(explained)
    for _ in range(3):
        press_shift(window, 1)
        clock.advance(3)
    assert state(explained) is SessionState.OPEN


def test_stopped_it_watches_no_more(explained: Program) -> None:
    window = native(explained)
    press_only(window)
    explained.stop()  # before what was asked for is done
    QApplication.processEvents()
    assert explained.window.route == Route(Place.HOME)


# ── the first time ────────────────────────────────────────────────────────────────────────────
def test_the_first_time_the_page_is_gone_and_it_is_explained(opened: Program, write: Type, tmp_path: Path) -> None:
    write("it began")
    press_shift(native(opened))
    assert isinstance(opened.window.page, Covered)
    said = words_on(opened.window)
    assert "it began" not in said
    assert "It is not locked yet." in said
    assert "Locking deletes nothing. What you typed is kept" in said
    assert not opened.window.rail.isVisible()
    assert state(opened) is SessionState.OPEN
    assert kept_settings(tmp_path).shift_explained
    focused = opened.window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Lock now"
    focused.click()
    assert state(opened) is SessionState.LOCKED
    assert opened.window.route == Route(Place.FRONT_DOOR)


@pytest.mark.parametrize("by_key", [False, True])
def test_not_now_leads_back_to_the_words(
    opened: Program, write: Type, settle: Settle, qtbot: QtBot, by_key: bool
) -> None:
    opened.window.activateWindow()
    qtbot.waitUntil(opened.window.isActiveWindow)
    put_caret(write("it began"), 3)
    press_shift(native(opened))
    settle()
    if by_key:
        QTest.keyClick(opened.window.focusWidget(), Qt.Key.Key_Escape)
    else:
        press(opened, "Not now")
    settle()
    page = opened.window.page
    assert isinstance(page, Write)
    assert page.words.words == "it began"
    assert page.words.hasFocus()
    assert page.words.textCursor().position() == 3
    assert state(opened) is SessionState.OPEN
    press_shift(native(opened))
    assert state(opened) is SessionState.LOCKED


def test_not_now_leads_back_to_the_same_lines(opened: Program, settle: Settle) -> None:
    opened.window.go(Place.SETTINGS)
    settle()
    QApplication.processEvents()
    (scrolled,) = opened.window.page.findChildren(QScrollArea)
    scrolled.verticalScrollBar().setValue(40)
    press_shift(native(opened))
    press(opened, "Not now")
    settle()
    assert opened.window.route == Route(Place.SETTINGS)
    (scrolled,) = opened.window.page.findChildren(QScrollArea)
    assert scrolled.verticalScrollBar().value() == 40


def test_while_a_journal_opens_it_is_locked_and_nothing_is_explained(
    opened: Program, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.lock()
    opening, go_on = threading.Event(), threading.Event()
    open_it, cover = Vault.open, opened.window.cover

    def slowly(folder: Path, passphrase: str, clock: Clock, *, even_if_held_elsewhere: bool = False) -> Vault:
        opening.set()
        go_on.wait(30)
        return open_it(folder, passphrase, clock, even_if_held_elsewhere=even_if_held_elsewhere)

    def cover_first() -> None:
        cover()
        go_on.set()  # what is locked waits for the worker

    monkeypatch.setattr(Vault, "open", slowly)
    monkeypatch.setattr(opened.window, "cover", cover_first)
    opened.window.go(Place.OPEN_JOURNAL)
    (field,) = opened.window.page.findChildren(PassphraseField)
    field.setText(PASSPHRASE)
    press(opened, "Open")
    try:
        assert opening.wait(30)
        press_shift(native(opened))
        assert go_on.is_set()
    finally:
        go_on.set()
    settle()
    assert state(opened) is SessionState.LOCKED
    assert opened.window.route == Route(Place.FRONT_DOOR)
    assert not opened.desk.preferences.now.shift_explained


def test_three_more_while_it_is_explained_lock(opened: Program) -> None:
    press_shift(native(opened), 6)
    assert state(opened) is SessionState.LOCKED


def test_unanswered_it_locks_by_itself(opened: Program, qtbot: QtBot) -> None:
    press_shift(native(opened))
    page = opened.window.page
    assert isinstance(page, Covered)
    (timer,) = page.findChildren(QTimer)
    assert timer.isActive()
    assert timer.interval() == 20_000
    timer.start(0)
    qtbot.waitUntil(lambda: opened.window.route == Route(Place.FRONT_DOOR))
    assert state(opened) is SessionState.LOCKED


def test_elsewhere_or_locked_nobody_is_waited_for(opened: Program) -> None:
    press_shift(native(opened))
    (timer,) = opened.window.page.findChildren(QTimer)
    opened.window.go(Place.LIBRARY)
    assert not timer.isActive()
    opened.window.back()
    assert opened.window.route == Route(Place.HOME)  # the page that explains is shown once


def test_a_lock_from_elsewhere_ends_the_waiting(opened: Program) -> None:
    press_shift(native(opened))
    (timer,) = opened.window.page.findChildren(QTimer)
    opened.lock()
    assert not timer.isActive()


def test_a_guest_is_told_the_truth_and_nothing_is_remembered(program: Program, settle: Settle, tmp_path: Path) -> None:
    program.tasks.run_now(program.desk.session.open_guest)
    program.window.go(Place.HOME)
    settle()
    before = sorted(tmp_path.rglob("*"))
    press_shift(native(program))
    assert "Locking forgets everything you typed here." in words_on(program.window)
    assert "deletes nothing" not in words_on(program.window)
    (timer,) = program.window.page.findChildren(QTimer)
    assert not timer.isActive()  # what would be lost is not lost by waiting
    assert sorted(tmp_path.rglob("*")) == before
    press(program, "Not now")
    press_shift(native(program))
    assert state(program) is SessionState.LOCKED


def test_a_dialog_that_is_open_is_closed_for_the_explanation(opened: Program, settle: Settle, qtbot: QtBot) -> None:
    entry = opened.tasks.run_now(lambda: opened.desk.journal.add("Gate", "it began"))
    opened.window.go(Route(Place.ENTRY, entry.entry_id))
    settle()
    QApplication.processEvents()  # buttons that were just added are shown by the next event

    def press_it_there() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        window = dialog.windowHandle()
        assert window is not None
        press_only(window)
        QTimer.singleShot(1000, dialog.close)  # as above

    asked = when_asked(press_it_there)
    press(opened, "Delete …")
    qtbot.waitUntil(lambda: not asked.isActive())
    assert QApplication.activeModalWidget() is None
    assert isinstance(opened.window.page, Covered)
    assert opened.tasks.run_now(opened.desk.journal.count) == 1
