"""Time before the computer sleeps or ends: the login service waits while a descriptor of it is open."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from boundarycheck.system.session_watch.bus import BusFailure

if TYPE_CHECKING:
    from boundarycheck.system.session_watch.bus import Bus

_SERVICE, _PATH, _MANAGER = "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
# The first that is granted. A rule of the administrator may refuse the one and not the other.
_WHATS = ("sleep:shutdown", "sleep")
_WHO = "BoundaryCheck"
_WHY = "To lock first"
"""Every user of the computer can read this, so it says nothing else."""


class Inhibitor:
    """The descriptor. It is closed by :meth:`let_go`, and by the kernel when the process is replaced or ends."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether the computer waits for us."""
        with self._guard:
            return self._descriptor is not None

    def take(self, bus: Bus) -> None:
        """Ask for the descriptor, unless it is held. A refusal is no error: then the computer does not wait."""
        if self.held:
            return
        for what in _WHATS:
            arguments = (("s", what), ("s", _WHO), ("s", _WHY), ("s", "delay"))
            try:
                received = bus.call(_SERVICE, _PATH, _MANAGER, "Inhibit", *arguments)
                descriptor = received.to_raw_fd()
            except (BusFailure, AttributeError):  # refused, or answered with something that is no descriptor
                continue
            os.set_inheritable(descriptor, False)
            with self._guard:
                self._descriptor = descriptor
            return

    def let_go(self) -> None:
        """Let the computer go on; from any thread, and without effect when nothing is held."""
        with self._guard:
            descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with suppress(OSError):
                os.close(descriptor)
