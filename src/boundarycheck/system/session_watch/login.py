"""The system bus: what the login service tells of this session and of the computer (org.freedesktop.login1(5))."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from boundarycheck.domain.locking import Delivery, Heard, LockCause, Obstacle
from boundarycheck.system.session_watch.bus import BusFailure
from boundarycheck.system.session_watch.screen import owner_changed

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.system.session_watch.bus import Bus, BusSignal
    from boundarycheck.system.session_watch.inhibitor import Inhibitor

SERVICE = "org.freedesktop.login1"
MANAGER_PATH = "/org/freedesktop/login1"
MANAGER = f"{SERVICE}.Manager"
SESSION = f"{SERVICE}.Session"
_USER = f"{SERVICE}.User"
_BUS = "org.freedesktop.DBus"
_PROPERTIES = f"{_BUS}.Properties"
_OF_THE_COMPUTER = (LockCause.SLEEP, LockCause.SHUTDOWN)
_OF_THE_SESSION = (LockCause.SESSION, LockCause.USER_SWITCH)


class LoginSide:
    """Our own session, and sleep, shutdown and lid of the computer."""

    def __init__(
        self, came: Callable[[LockCause], None], told: Callable[[Delivery], None], inhibitor: Inhibitor
    ) -> None:
        self._came = came
        self._told = told
        self._inhibitor = inhibitor
        self._session = ""
        self._lid_closed = False

    def begin(self, bus: Bus) -> None:
        """Ask for the signals, then for our session and for time before a sleep. Raises BusFailure or OSError."""
        bus.listen(sender=_BUS, interface=_BUS, member="NameOwnerChanged", arg0=SERVICE)
        bus.listen(sender=SERVICE, interface=MANAGER, path=MANAGER_PATH)
        bus.listen(sender=SERVICE, interface=SESSION, member="Lock")
        bus.listen(sender=SERVICE, interface=_PROPERTIES, member="PropertiesChanged", path_namespace=MANAGER_PATH)
        self._meet(bus)

    def heard(self, bus: Bus, signal: BusSignal) -> None:
        """Take one signal."""
        changed = owner_changed(signal)
        if changed is not None and changed[0] == SERVICE:
            self._meet(bus)
            return
        if is_awake_again(signal):
            self._inhibitor.take(bus)
            self._tell()
        cause = cause_of(signal, self._session)
        if cause is LockCause.LID:
            self._note_lid(closed=True)
        elif cause is not None:
            self._came(cause)
        elif opens_lid(signal):
            self._note_lid(closed=False)

    def look(self, bus: Bus) -> None:
        """Ask for the lid: not every version of the login service tells of it by itself."""
        try:
            self._note_lid(closed=bus.value(SERVICE, MANAGER_PATH, MANAGER, "LidClosed") is True)
        except BusFailure:
            return

    def lost(self) -> None:
        """Tell that the bus is not there, and hold nothing up any more."""
        self._inhibitor.let_go()
        self._tell_all(Heard.NO, Obstacle.NO_SYSTEM_BUS)

    def _meet(self, bus: Bus) -> None:
        self._session = ""
        self._inhibitor.let_go()
        if not bus.has_owner(SERVICE):
            self._tell_all(Heard.NO, Obstacle.NO_LOGIN_SERVICE)
            return
        self._session = _own_session(bus)
        try:
            self._lid_closed = bus.value(SERVICE, MANAGER_PATH, MANAGER, "LidClosed") is True
        except BusFailure:
            self._lid_closed = False
        self._inhibitor.take(bus)
        self._tell()

    def _tell(self) -> None:
        waits = Obstacle.NONE if self._inhibitor.held else Obstacle.DOES_NOT_WAIT
        for cause in _OF_THE_COMPUTER:
            self._told(Delivery(cause, Heard.YES, waits))
        for cause in _OF_THE_SESSION:
            known = Delivery(cause, Heard.YES)
            self._told(known if self._session else Delivery(cause, Heard.NO, Obstacle.NO_LOGIN_SESSION))
        self._told(Delivery(LockCause.LID, Heard.UNKNOWN, Obstacle.MAY_HAVE_NO_LID))

    def _tell_all(self, heard: Heard, obstacle: Obstacle) -> None:
        for cause in (*_OF_THE_COMPUTER, *_OF_THE_SESSION, LockCause.LID):
            self._told(Delivery(cause, heard, obstacle))

    def _note_lid(self, *, closed: bool) -> None:
        was, self._lid_closed = self._lid_closed, closed
        if closed and not was:
            self._came(LockCause.LID)


def cause_of(signal: BusSignal, session: str) -> LockCause | None:
    """Return what ``signal`` asks for, where ``session`` is the path of our own session, "" when it is not known."""
    about_us = bool(session) and signal.path == session
    if about_us and (signal.interface, signal.member) == (SESSION, "Lock"):
        return LockCause.SESSION
    if signal.interface == MANAGER and signal.body[:1] == (True,):
        return {"PrepareForSleep": LockCause.SLEEP, "PrepareForShutdown": LockCause.SHUTDOWN}.get(signal.member)
    if about_us and _became(signal, SESSION, "Active") is False:
        return LockCause.USER_SWITCH
    if about_us and _became(signal, SESSION, "LockedHint") is True:
        return LockCause.SCREEN
    if _became(signal, MANAGER, "LidClosed") is True:
        return LockCause.LID
    return None


def is_awake_again(signal: BusSignal) -> bool:
    """Return whether a sleep is over, or a shutdown was called off: from now on time can be asked for again."""
    ended = signal.member in {"PrepareForSleep", "PrepareForShutdown"}
    return signal.interface == MANAGER and ended and signal.body[:1] == (False,)


def opens_lid(signal: BusSignal) -> bool:
    """Return whether ``signal`` says that the lid is open."""
    return _became(signal, MANAGER, "LidClosed") is False


def _became(signal: BusSignal, interface: str, name: str) -> object:
    """Return the value that the property ``name`` of ``interface`` has now; None when ``signal`` is about another."""
    if (signal.interface, signal.member) != (_PROPERTIES, "PropertiesChanged") or signal.body[:1] != (interface,):
        return None
    changed = signal.body[1] if len(signal.body) > 1 else None
    variant = changed.get(name) if isinstance(changed, dict) else None
    return variant[1] if isinstance(variant, tuple) and len(variant) > 1 else None


def _own_session(bus: Bus) -> str:
    """Return the path of our session: by its number, by this process, else the one the user has on the screen."""
    number = os.environ.get("XDG_SESSION_ID", "")
    for method, argument in (("GetSession", ("s", number)), ("GetSessionByPID", ("u", os.getpid()))):
        try:
            session = bus.call(SERVICE, MANAGER_PATH, MANAGER, method, argument)
        except BusFailure:
            continue
        if isinstance(session, str):  # an answer may be empty
            return session
    try:
        display = bus.value(SERVICE, f"{MANAGER_PATH}/user/self", _USER, "Display")
    except BusFailure:
        return ""
    # A pair of number and path; both are empty for a user without a screen.
    return str(display[1]) if isinstance(display, tuple) and len(display) > 1 and display[0] else ""
