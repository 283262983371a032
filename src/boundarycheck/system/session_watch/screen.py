"""The session bus: the screen is locked, or its saver begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.locking import Delivery, Heard, LockCause, Obstacle

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.system.session_watch.bus import Bus, BusSignal

SERVICES = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.xfce.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
"""Each is the name of the service and of its interface."""
_BUS = "org.freedesktop.DBus"


class ScreenSide:
    """Which of the services is there, and what it says. Any of them is enough."""

    def __init__(self, came: Callable[[LockCause], None], told: Callable[[Delivery], None]) -> None:
        self._came = came
        self._told = told
        self._there: set[str] = set()

    def begin(self, bus: Bus) -> None:
        """Ask for the signals, then who is there. Raises BusFailure or OSError."""
        self._there.clear()
        for service in SERVICES:
            bus.listen(interface=service, member="ActiveChanged")
            bus.listen(sender=_BUS, interface=_BUS, member="NameOwnerChanged", arg0=service)
        self._there.update(filter(bus.has_owner, SERVICES))
        self._tell()

    def heard(self, _bus: Bus, signal: BusSignal) -> None:
        """Take one signal."""
        if locks_the_screen(signal):
            self._came(LockCause.SCREEN)
        changed = owner_changed(signal)
        if changed is not None and changed[0] in SERVICES:
            name, there = changed
            (self._there.add if there else self._there.discard)(name)
            self._tell()

    def look(self, _bus: Bus) -> None:
        """Ask for nothing: all of it comes by itself."""

    def lost(self) -> None:
        """Tell that the bus is not there."""
        self._told(Delivery(LockCause.SCREEN, Heard.NO, Obstacle.NO_SESSION_BUS))

    def _tell(self) -> None:
        if self._there:
            self._told(Delivery(LockCause.SCREEN, Heard.YES))
        else:
            self._told(Delivery(LockCause.SCREEN, Heard.NO, Obstacle.NO_SCREEN_SERVICE))


def locks_the_screen(signal: BusSignal) -> bool:
    """Return whether ``signal`` says that the screen was locked, or its saver began."""
    return signal.interface in SERVICES and signal.member == "ActiveChanged" and signal.body[:1] == (True,)


def owner_changed(signal: BusSignal) -> tuple[str, bool] | None:
    """Return which name of the bus got an owner (True) or lost it (False); None for any other signal."""
    if (signal.interface, signal.member) != (_BUS, "NameOwnerChanged") or len(signal.body) != _OWNER_ARGUMENTS:
        return None
    name, _before, now = signal.body
    return str(name), bool(now)


_OWNER_ARGUMENTS = 3
