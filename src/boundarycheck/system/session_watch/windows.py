"""Listening on Windows: what its messages to a window mean, and how to be sent them.

Never run on Windows so far: tested against recorded messages and calls, and left out of the promise by name.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Protocol, cast

from boundarycheck.domain.locking import Delivery, Heard, LockCause, Obstacle

if TYPE_CHECKING:
    from collections.abc import Callable

# winuser.h, wtsapi32.h
WM_QUERYENDSESSION = 0x0011
WM_ENDSESSION = 0x0016
WM_POWERBROADCAST = 0x0218
WM_WTSSESSION_CHANGE = 0x02B1
PBT_APMSUSPEND = 0x0004
ENDSESSION_LOGOFF = 0x80000000
NOTIFY_FOR_THIS_SESSION = 0
_OF_THE_SESSION = {
    2: LockCause.USER_SWITCH,  # WTS_CONSOLE_DISCONNECT
    4: LockCause.REMOTE,  # WTS_REMOTE_DISCONNECT
    6: LockCause.LOGOUT,  # WTS_SESSION_LOGOFF
    7: LockCause.SCREEN,  # WTS_SESSION_LOCK
}


class SessionCalls(Protocol):
    """The part of ``wtsapi32`` that is used."""

    def WTSRegisterSessionNotification(self, window: ctypes.c_void_p, flags: int, /) -> int:  # noqa: N802 - the name is the system's
        """Have the changes of the session sent to ``window``; return 0 for a refusal."""
        ...

    def WTSUnRegisterSessionNotification(self, window: ctypes.c_void_p, /) -> int:  # noqa: N802 - as above
        """Have them sent no more."""
        ...


def cause_of(message: int, wparam: int, lparam: int) -> LockCause | None:
    """Return what a message to a window asks for; None for every other one."""
    if message == WM_WTSSESSION_CHANGE:
        return _OF_THE_SESSION.get(wparam)
    if message == WM_POWERBROADCAST and wparam == PBT_APMSUSPEND:
        return LockCause.SLEEP
    if message == WM_QUERYENDSESSION or (message == WM_ENDSESSION and wparam):
        return LockCause.LOGOUT if lparam & ENDSESSION_LOGOFF else LockCause.SHUTDOWN
    return None


class WindowsWatch:
    """Has the changes of the session sent to the window; whoever sees the messages passes them to :meth:`take`."""

    def __init__(self, calls: SessionCalls | None = None) -> None:
        self._calls = calls
        self._window: int | None = None
        self._came: Callable[[LockCause], None] = lambda _cause: None

    def start(self, came: Callable[[LockCause], None], told: Callable[[Delivery], None], window: int) -> None:
        """Ask for the messages, and tell what can be heard."""
        self._came = came
        registered = False
        try:
            self._calls = self._calls or _wtsapi32()
            registered = bool(
                self._calls.WTSRegisterSessionNotification(ctypes.c_void_p(window), NOTIFY_FOR_THIS_SESSION)
            )
        except OSError:
            registered = False
        if registered:
            self._window = window
        for cause in (LockCause.SCREEN, LockCause.USER_SWITCH, LockCause.REMOTE):
            told(Delivery(cause, Heard.YES) if registered else Delivery(cause, Heard.NO, Obstacle.REFUSED))
        for cause in (LockCause.SLEEP, LockCause.LOGOUT, LockCause.SHUTDOWN):
            told(Delivery(cause, Heard.YES))  # they are sent to every window
        told(Delivery(LockCause.LID, Heard.NO, Obstacle.NOT_LISTENED_FOR))

    def take(self, message: int, wparam: int, lparam: int) -> None:
        """Take one message to the window. The lock has to be done when this returns: Windows does not wait long."""
        cause = cause_of(message, wparam, lparam)
        if cause is not None:
            self._came(cause)

    def let_go(self) -> None:
        """Hold nothing up: Windows waits while the message is being taken, and no longer."""

    def stop(self) -> None:
        """Have no more messages sent."""
        window, self._window = self._window, None
        if window is not None and self._calls is not None:
            self._calls.WTSUnRegisterSessionNotification(ctypes.c_void_p(window))


def _wtsapi32() -> SessionCalls:
    load = getattr(ctypes, "WinDLL", None)
    if load is None:
        raise OSError("this is not Windows")
    return cast("SessionCalls", load("wtsapi32"))
