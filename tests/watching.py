"""What a watch of the desktop says, for tests."""

from __future__ import annotations

import queue

from boundarycheck.domain.locking import Delivery, Heard, LockCause, Obstacle
from boundarycheck.system.session_watch.linux import LinuxWatch

PATIENCE = 30


class Watched:
    """The watch of this system on two buses of our own, and what it said."""

    def __init__(self) -> None:
        self.causes: queue.Queue[LockCause] = queue.Queue()
        self._told: queue.Queue[Delivery] = queue.Queue()
        self.deliveries: dict[LockCause, Delivery] = {}
        self.watch = LinuxWatch()

    def start(self) -> None:
        self.watch.start(self.causes.put, self._told.put, 0)

    def until(self, cause: LockCause, heard: Heard, obstacle: Obstacle = Obstacle.NONE) -> None:
        """Wait until that is told; whatever else is told before is noted."""
        wanted = Delivery(cause, heard, obstacle)
        while self.deliveries.get(cause) != wanted:
            told = self._told.get(timeout=PATIENCE)
            self.deliveries[told.cause] = told

    def next(self) -> LockCause:
        return self.causes.get(timeout=PATIENCE)


def awake(watched: Watched) -> None:
    """Start, and wait until the login service is heard."""
    watched.start()
    watched.until(LockCause.USER_SWITCH, Heard.YES)
