"""What the running program gives to the screen, to captures of it and to the clipboards."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QSessionManager
from PySide6.QtTest import QTest

from app.driven import Driven
from boundarycheck.app.endings import never_again, not_restored
from boundarycheck.app.screen import ScreenWatch
from boundarycheck.system.screen_guard import Guarded
from boundarycheck.ui.clipboard import SECONDS
from boundarycheck.ui.parts.curtain import Curtain
from boundarycheck.ui.places import Place
from boundarycheck.ui.window_guard import WindowGuard
from vaults import PASSPHRASE
from xclients import CLIPBOARD, PRIMARY, another_window_in_front, read_from_outside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.app.main import Program
    from boundarycheck.ui.screens.write import Write

    Type = Callable[[str], Write]


def test_what_is_copied_by_hand_is_gone_with_the_lock(opened: Program, write: Type, qtbot: QtBot) -> None:
    page = write("it began at the gate")
    QTest.keyClick(page.words, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert read_from_outside(qtbot, PRIMARY) == ""
    with qtbot.waitSignal(opened.desk.clipboard.remaining) as told:
        QTest.keyClick(page.words, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [SECONDS]
    assert read_from_outside(qtbot, CLIPBOARD) == "it began at the gate"
    opened.lock()
    assert read_from_outside(qtbot, CLIPBOARD) == ""


def test_what_is_copied_by_hand_is_gone_with_the_program(opened: Program, write: Type, qtbot: QtBot) -> None:
    page = write("it began at the gate")
    page.words.selectAll()
    page.words.copy()
    opened.stop()
    assert read_from_outside(qtbot, CLIPBOARD) == ""


def read_by_another_program(selection: str) -> str:
    asked = subprocess.run(["xclip", "-o", "-selection", selection], capture_output=True, text=True, check=False)
    return asked.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel and an X server")
def test_a_lock_that_replaces_the_process_leaves_no_copy_and_hardens_the_next_one(tmp_path: Path) -> None:
    with Driven(tmp_path) as program:
        program.do("create", PASSPHRASE)
        program.do("go", "write")
        program.do("type", "Your words", "canarybody")
        program.do("copy", "Your words")
        assert [read_by_another_program(selection) for selection in (CLIPBOARD, PRIMARY)] == ["canarybody", ""]
        assert program.do("dumpable") == "0"
        program.lock("press", "Cover and lock")
        assert [read_by_another_program(selection) for selection in (CLIPBOARD, PRIMARY)] == ["", ""]
        assert program.do("dumpable") == "0"


class Hiding:
    """A system that hides every window."""

    exists = True

    def hide(self, _window: int) -> Guarded:
        return Guarded.HIDDEN

    def show(self, _window: int) -> Guarded:
        return Guarded.SEEN


def test_the_bar_says_so_and_a_lock_ends_what_was_lifted(opened: Program) -> None:
    guard = WindowGuard(Hiding())
    opened.desk.screen = guard
    watch = ScreenWatch(opened.application, opened.window, opened.desk)
    badge = opened.window.topbar.capture
    assert badge.text() == "Hidden from screen capture"
    guard.lift()
    assert badge.text() == "Screen capture is allowed until you lock"
    opened.window.go(Place.JOURNAL)
    assert (guard.lifted, guard.seen) == (True, True)
    opened.lock()
    assert (guard.lifted, guard.seen) == (False, False)
    assert badge.text() == "Hidden from screen capture"
    assert badge.isVisible()
    opened.application.removeEventFilter(guard)
    watch.deleteLater()


def test_on_this_desktop_the_bar_promises_nothing(opened: Program) -> None:
    assert opened.desk.screen.exists or opened.window.topbar.capture.isHidden()


def test_the_curtain_goes_with_a_lock(opened: Program, write: Type, qtbot: QtBot) -> None:
    page = write("it began")
    opened.window.activateWindow()
    qtbot.waitUntil(opened.window.isActiveWindow)
    opened.desk.preferences.change(cover_behind=True)
    with another_window_in_front(qtbot):
        curtain = opened.window.findChild(Curtain)
        assert curtain is not None
        assert curtain.isVisible()
        assert page.isVisible()
        opened.lock()
        assert not curtain.isVisible()
        assert opened.window.route.place is Place.FRONT_DOOR


class RecordedManager:
    def __init__(self) -> None:
        self.hints: list[QSessionManager.RestartHint] = []

    def setRestartHint(self, hint: QSessionManager.RestartHint) -> None:  # noqa: N802 - Qt's name
        self.hints.append(hint)


def test_no_session_manager_starts_it_again() -> None:
    manager = RecordedManager()
    never_again(manager)  # type: ignore[arg-type] # it stands in for a session of the desktop
    assert manager.hints == [QSessionManager.RestartHint.RestartNever]


def test_every_session_that_is_saved_is_told(program: Program) -> None:
    receivers = program.application.receivers("2saveStateRequest(QSessionManager&)")
    not_restored(program.application)
    assert program.application.receivers("2saveStateRequest(QSessionManager&)") == receivers + 1
    assert receivers >= 1
    program.application.saveStateRequest.disconnect(never_again)
