"""Recognises Shift, three times, alone: pure counting, the key events belong to whoever sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.domain.clock import Clock

PRESSES = 3
WITHIN_S = 5.0
"""Seconds from the first press to the last release."""


class TripleShift:
    """Counts clean presses: Shift goes down, and comes up again, and nothing else happens in between.

    Whatever else is pressed begins the count anew, so that neither capital letters, nor Shift with a click, nor the
    sticky keys that hold Shift for the letter to come add up to a lock.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._down: float | None = None
        self._presses: list[float] = []

    def shift_pressed(self, *, alone: bool = True) -> None:
        """Note that Shift went down; ``alone`` says that no other key that modifies was down with it.

        The repeated presses that a held key sends must not be passed on.
        """
        if self._down is not None or not alone:  # the other Shift on top of the first is no clean press
            self.other()
            return
        self._down = self._clock.monotonic()

    def shift_released(self) -> bool:
        """Note that Shift came up; return True when that was the third clean press in time, which ends the count."""
        down, self._down = self._down, None
        if down is None:
            return False
        now = self._clock.monotonic()
        self._presses = [*self._presses, down][-PRESSES:]
        if len(self._presses) < PRESSES or now - self._presses[0] > WITHIN_S:
            return False
        self._presses = []
        return True

    def other(self) -> None:
        """Note anything else: another key, a click, another window. The count begins anew."""
        self._down = None
        self._presses = []
