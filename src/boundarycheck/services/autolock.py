"""When the journal locks by itself: pure counting, the timer belongs to whoever asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.system.settings import IDLE_MINUTES

if TYPE_CHECKING:
    from boundarycheck.domain.clock import Clock

WARNING_S = 30
"""Seconds before the lock at which the officer is warned."""


class AutoLock:
    """Counts the idle time since the officer was last at work.

    Once due it stays due: the movement that wakes a sleeping computer must not undo the lock. Sleep counts
    as idle time. The counter that only grows stands still in it on Linux, the calendar does not, so the
    longer of the two is taken; a calendar set forward locks early, which loses nothing.
    """

    def __init__(self, clock: Clock, minutes: int) -> None:
        self._clock = clock
        self._minutes = _clamped(minutes)
        self._due = False
        self.start()

    @property
    def minutes(self) -> int:
        """Idle minutes after which the lock is due, 1 to 15."""
        return self._minutes

    @minutes.setter
    def minutes(self, minutes: int) -> None:
        self._minutes = _clamped(minutes)

    @property
    def due(self) -> bool:
        """Whether the journal should be locked now."""
        self._due = self._due or self._idle() >= self._minutes * 60
        return self._due

    @property
    def nearly_due(self) -> bool:
        """Whether the lock comes within :data:`WARNING_S` seconds, and a key would still put it off."""
        return not self.due and self._idle() >= self._minutes * 60 - WARNING_S

    def start(self) -> None:
        """Count anew, whatever was due: for the moment after an unlock."""
        self._due = False
        self._ticks = self._clock.monotonic()
        self._moment = self._clock.now()

    def touch(self) -> None:
        """Note that the officer is at work; it changes nothing once the lock is due."""
        if not self.due:
            self.start()

    def _idle(self) -> float:
        ticks = self._clock.monotonic() - self._ticks
        return max(ticks, (self._clock.now() - self._moment).total_seconds())


def _clamped(minutes: int) -> int:
    least, most = IDLE_MINUTES
    return min(max(minutes, least), most)
