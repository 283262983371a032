"""The one source of time, so that tests can set it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from time import monotonic
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...

    def today(self) -> date:
        """Return the officer's calendar day, in local time."""
        ...

    def monotonic(self) -> float:
        """Return seconds that only ever grow, for measuring idleness."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the officer's calendar day, in local time."""
        return datetime.now().astimezone().date()

    def monotonic(self) -> float:
        """Return seconds that only ever grow."""
        return monotonic()
