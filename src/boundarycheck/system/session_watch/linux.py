"""Listening on Linux: one thread for each of the two buses of a desktop."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Protocol

from boundarycheck.domain.locking import Delivery, Heard, LockCause

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.system.session_watch.bus import Bus, BusSignal
    from boundarycheck.system.session_watch.inhibitor import Inhibitor

_log = logging.getLogger(__name__)

_LOOK_S = 2.0
"""Seconds between two looks at what is not told by itself."""
_AGAIN_S = 20.0
"""Seconds until a bus that was not there is tried again."""


class Side(Protocol):
    """What is listened for on one bus."""

    def begin(self, bus: Bus) -> None:
        """Ask for the signals and tell what can be heard. Raises BusFailure or OSError."""
        ...

    def heard(self, bus: Bus, signal: BusSignal) -> None:
        """Take one signal. Raises BusFailure or OSError."""
        ...

    def look(self, bus: Bus) -> None:
        """Look at what is not told by itself. Raises OSError."""
        ...

    def lost(self) -> None:
        """Tell that nothing is heard on this bus."""
        ...


class Listener:
    """Listens to one bus in a thread of its own until it is stopped; comes back to a bus that was away."""

    def __init__(self, name: str, connect: Callable[[], Bus], side: Side) -> None:
        self._name = name
        self._connect = connect
        self._side = side
        self._stopped = threading.Event()
        self._bus: Bus | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Listen no more, and wait for the thread where that takes no time."""
        self._stopped.set()
        bus = self._bus
        if bus is not None:
            bus.shut()
        self._thread.join(_LOOK_S)

    def _run(self) -> None:
        from boundarycheck.system.session_watch.bus import BusFailure  # noqa: PLC0415 - loaded here, not at the start

        while not self._stopped.is_set():
            try:
                with self._connect() as bus:
                    self._bus = bus
                    self._listen(bus)
            except (BusFailure, OSError, ValueError, KeyError, RuntimeError):
                # No bus, no such address, a bus that goes away or talks nonsense: all the same to the officer.
                pass
            except Exception as problem:
                # By its type only: what a bus says may be anything.
                _log.warning("%s: %s; it is tried again", self._name, type(problem).__name__)
            finally:
                self._bus = None
            if not self._stopped.is_set():
                self._side.lost()
                self._stopped.wait(_AGAIN_S)

    def _listen(self, bus: Bus) -> None:
        self._side.begin(bus)
        while not self._stopped.is_set():
            signal = bus.next(_LOOK_S)
            if signal is None:
                self._side.look(bus)
            else:
                self._side.heard(bus, signal)


class LinuxWatch:
    """The session bus for the screen, the system bus for everything else."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._inhibitor: Inhibitor | None = None

    def start(self, came: Callable[[LockCause], None], told: Callable[[Delivery], None], window: int) -> None:
        """Listen from now on; both functions are called from the threads that listen."""
        from boundarycheck.system.session_watch.bus import Bus, session_address, system_address  # noqa: PLC0415 - not at the start
        from boundarycheck.system.session_watch.inhibitor import Inhibitor  # noqa: PLC0415 - as above
        from boundarycheck.system.session_watch.login import LoginSide  # noqa: PLC0415 - as above
        from boundarycheck.system.session_watch.screen import ScreenSide  # noqa: PLC0415 - as above

        told(Delivery(LockCause.LOGOUT, Heard.YES))  # it comes as a signal of the process (app/endings.py)
        self._inhibitor = Inhibitor()
        self._listeners = [
            Listener("session-bus", lambda: Bus(session_address()), ScreenSide(came, told)),
            Listener(
                "system-bus",
                lambda: Bus(system_address(), with_files=True),
                LoginSide(came, told, self._inhibitor),
            ),
        ]
        for listener in self._listeners:
            listener.start()

    def let_go(self) -> None:
        """Let the computer sleep or end now."""
        if self._inhibitor is not None:
            self._inhibitor.let_go()

    def stop(self) -> None:
        """Listen no more. The computer still waits until :meth:`let_go`, or until the process has ended."""
        listeners, self._listeners = self._listeners, []
        for listener in listeners:
            listener.stop()
