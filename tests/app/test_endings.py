"""The end of a session: no question, no veto, whichever way it is told."""

from __future__ import annotations

import os
import signal
from ctypes import addressof, wintypes
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from boundarycheck.app import watches
from boundarycheck.app.endings import close_on_signals, hangup
from boundarycheck.app.main import build
from boundarycheck.app.native_events import WINDOWS_MESSAGE, NativeEvents
from boundarycheck.domain.locking import Delivery, Heard, LockCause
from boundarycheck.services.session import SessionState
from boundarycheck.system.paths import Paths
from boundarycheck.system.session_watch.windows import WM_WTSSESSION_CHANGE, WindowsWatch
from boundarycheck.ui.places import Place, Route
from boundarycheck.vault import spill
from desks import FullDisk
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.app.main import Program
    from boundarycheck.ui.screens.write import Write
    from fakes import FakeClock

    Type = Callable[[str], Write]

ENDINGS = (signal.SIGTERM, *hangup())


@pytest.fixture
def signals() -> Iterator[None]:
    """Leave the process as it was."""
    numbers = (*ENDINGS, signal.SIGINT)
    before = {number: signal.getsignal(number) for number in numbers}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def state(program: Program) -> SessionState:
    """Ask anew each time; mypy would take the property for a constant."""
    return program.desk.session.state


def draft_body(program: Program) -> str:
    session, folder = program.desk.session, program.desk.journal_folder
    program.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
    draft = program.tasks.run_now(lambda: program.desk.drafts.find("entry:new"))
    assert draft is not None
    return draft.fields["body"]


# ── signals of the process ────────────────────────────────────────────────────────────────────
@pytest.mark.expects_log  # that the words could not be kept
@pytest.mark.usefixtures("signals")
@pytest.mark.parametrize("number", ENDINGS)
def test_a_logout_is_held_up_by_nothing(
    opened: Program, write: Type, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, qtbot: QtBot
) -> None:
    write("it began")
    monkeypatch.setattr(opened.desk.drafts, "keep", FullDisk(opened.desk.drafts.keep))
    monkeypatch.setattr(spill, "put", FullDisk(spill.put))
    close_on_signals(opened.window)
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: not opened.window.isVisible())
    assert state(opened) is SessionState.LOCKED


@pytest.mark.usefixtures("signals")
def test_at_a_terminal_words_that_would_be_lost_are_told_once(
    opened: Program, write: Type, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    write("it began")
    disk, beside = FullDisk(opened.desk.drafts.keep), FullDisk(spill.put)
    monkeypatch.setattr(opened.desk.drafts, "keep", disk)
    monkeypatch.setattr(spill, "put", beside)
    close_on_signals(opened.window)
    os.kill(os.getpid(), signal.SIGINT)
    qtbot.waitUntil(lambda: "Close again to close all the same" in words_on(opened.window))
    assert opened.window.isVisible()
    disk.full = beside.full = False


# ── the session manager of the desktop ────────────────────────────────────────────────────────
class RecordedSessionManager:
    """Qt's session manager has no public constructor; this notes what it is told."""

    def __init__(self) -> None:
        self.hint: QSessionManager.RestartHint | None = None

    def setRestartHint(self, hint: QSessionManager.RestartHint) -> None:  # noqa: N802 - Qt's name
        self.hint = hint

    def __getattr__(self, name: str) -> object:
        raise AssertionError(f"the session manager was asked to {name}")


def test_the_session_manager_is_neither_asked_nor_stopped(opened: Program, write: Type) -> None:
    write("it began")
    manager = RecordedSessionManager()
    (watching,) = opened.window.findChildren(watches.Watches)
    watching.session_ends(manager)  # type: ignore[arg-type] # what is recorded is all that is used
    assert manager.hint is QSessionManager.RestartHint.RestartNever
    assert state(opened) is SessionState.LOCKED
    assert opened.desk.lock_news.latest is LockCause.LOGOUT
    assert draft_body(opened) == "it began"


# ── the window as an icon ─────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("wanted", [False, True])
def test_minimizing_locks_where_the_officer_wants_it(opened: Program, write: Type, qtbot: QtBot, wanted: bool) -> None:
    write("it began")
    opened.desk.preferences.change(lock_on_minimise=wanted)
    opened.window.showMinimized()
    qtbot.waitUntil(opened.window.isMinimized)
    QApplication.processEvents()
    assert (state(opened) is SessionState.LOCKED) is wanted
    if wanted:
        assert opened.desk.lock_news.latest is LockCause.MINIMISED
        assert draft_body(opened) == "it began"
    opened.window.showNormal()


# ── Windows (recorded; never run there) ───────────────────────────────────────────────────────
def test_a_message_of_windows_is_read_from_where_it_lies() -> None:
    taken: list[tuple[int, int, int]] = []
    events = NativeEvents(lambda *message: taken.append(message))
    message = wintypes.MSG(message=WM_WTSSESSION_CHANGE, wParam=7, lParam=3)
    assert events.nativeEventFilter(WINDOWS_MESSAGE, addressof(message)) == (False, 0)
    assert events.nativeEventFilter(b"xcb_generic_event_t", addressof(message)) == (False, 0)
    nothing = wintypes.MSG(message=WM_WTSSESSION_CHANGE)
    events.nativeEventFilter(WINDOWS_MESSAGE, addressof(nothing))
    assert taken == [(WM_WTSSESSION_CHANGE, 7, 3), (WM_WTSSESSION_CHANGE, 0, 0)]


class RecordedWtsapi32:
    """``wtsapi32``, which says yes."""

    def WTSRegisterSessionNotification(self, _window: object, _flags: int) -> int:  # noqa: N802 - the name is the system's
        return 1

    def WTSUnRegisterSessionNotification(self, _window: object) -> int:  # noqa: N802 - as above
        return 1


def test_a_lock_of_windows_is_done_when_the_message_is_answered(
    qapp: QApplication, tmp_path: Path, clock: FakeClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    watch = WindowsWatch(RecordedWtsapi32())
    monkeypatch.setattr(watches, "watch_for", lambda _system: watch)
    program = build([], Paths.under(tmp_path), clock)
    with qtbot.waitSignal(program.window.painted):
        program.start()
    qtbot.waitUntil(lambda: Delivery(LockCause.REMOTE, Heard.YES) in program.desk.lock_news.deliveries)
    program.window.go(Place.START_JOURNAL)
    watch.take(WM_WTSSESSION_CHANGE, 4, 1)
    assert program.window.route == Route(Place.FRONT_DOOR)
    program.stop()
    program.window.close()
    program.window.deleteLater()


@pytest.mark.usefixtures("signals")
def test_a_signal_that_comes_into_a_lock_is_told_at_once(opened: Program) -> None:
    close_on_signals(opened.window, lambda: True)
    opened.lock.running = True
    os.kill(os.getpid(), signal.SIGTERM)
    opened.lock.running = False
    assert opened.lock.end_asked
    opened.lock.end_asked = False
