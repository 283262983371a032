"""What signals do: end the program as if the window had been closed, or bring the window forward."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from PySide6.QtGui import QSessionManager

if TYPE_CHECKING:
    from types import FrameType

    from PySide6.QtGui import QGuiApplication

    from boundarycheck.ui.window import Window


def close_on_signals(window: Window) -> None:
    """Close ``window``, which keeps what was typed, when the process is asked to end or its terminal went away.

    A logout is told by SIGTERM or SIGHUP and waits for no answer, so nothing holds the window open then. Ctrl+C
    (SIGINT) is somebody at a terminal, who can be told that words would be lost.
    """

    def close(number: int, _frame: FrameType | None) -> None:
        if number != signal.SIGINT:
            window.may_close = _without_asking
        window.close()

    for number in (signal.SIGTERM, signal.SIGINT, *hangup()):
        signal.signal(number, close)


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
