"""What signals do: end the program as if the window had been closed, or bring the window forward."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtGui import QSessionManager

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from PySide6.QtGui import QGuiApplication

    from boundarycheck.ui.window import Window

_AT_ONCE = 4096
"""Bytes that are taken out of the pipe in one go; each signal puts one in."""


class Waker(QObject):
    """Wakes the event loop when a signal comes.

    Python only notes a signal; what is to be done about it is done before its next line runs. While nothing happens
    in the window there is no such line, and a logout does not wait for one.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        reading, writing = os.pipe()
        for end in (reading, writing):
            os.set_blocking(end, False)
        self._reading = reading
        notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._woken)
        notifier.destroyed.connect(lambda: _wake_no_more(reading, writing))
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)

    @Slot()
    def _woken(self) -> None:
        """Empty the pipe. What the signal asks for was done on the way here, this being Python."""
        with suppress(BlockingIOError):
            os.read(self._reading, _AT_ONCE)


def _wake_no_more(reading: int, writing: int) -> None:
    another = signal.set_wakeup_fd(-1)
    if another != writing:
        signal.set_wakeup_fd(another, warn_on_full_buffer=False)
    os.close(reading)
    os.close(writing)


def close_on_signals(window: Window, locking: Callable[[], bool] = lambda: False) -> None:
    """Close ``window``, which keeps what was typed, when the process is asked to end or its terminal went away.

    It is closed between two events, since a signal may come while it is painted; only while it is ``locking``, which
    goes on to no other event, it is told so at once.

    A logout is told by SIGTERM or SIGHUP and waits for no answer, so nothing holds the window open then. Ctrl+C
    (SIGINT) is somebody at a terminal, who can be told that words would be lost.
    """

    def close(number: int, _frame: FrameType | None) -> None:
        if number != signal.SIGINT:
            window.may_close = _without_asking
        if locking():
            window.close()
        else:
            QTimer.singleShot(0, window, window.close)

    for number in (signal.SIGTERM, signal.SIGINT, *hangup()):
        signal.signal(number, close)
    if os.name == "posix":  # elsewhere Qt watches no pipes, and the end of a session comes as a message
        Waker(window)


def _without_asking() -> bool:
    return True


def not_restored(application: QGuiApplication) -> None:
    """Tell a session manager not to start the program again at the next login, with the folder it was given.

    It is asked whenever the session is saved. Qt itself keeps no state for it.
    """
    application.saveStateRequest.connect(never_again)


def never_again(manager: QSessionManager) -> None:
    """Ask the session ``manager`` for that."""
    manager.setRestartHint(QSessionManager.RestartHint.RestartNever)


def come_forward_on_signal(window: Window) -> None:
    """Bring ``window`` forward when a second start asks for it, where there are signals for that."""
    if not hasattr(signal, "SIGUSR1"):
        return  # on Windows the second start does it by itself

    def come_forward(_number: int, _frame: FrameType | None) -> None:
        window.come_forward()

    signal.signal(signal.SIGUSR1, come_forward)


def hangup() -> tuple[signal.Signals, ...]:
    """Return the signal of a terminal or session that went away, where there is one."""
    return (signal.SIGHUP,) if hasattr(signal, "SIGHUP") else ()
