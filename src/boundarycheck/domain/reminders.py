"""Reminders inside the app: off until they are wanted, put off or turned off at any time. Nothing is owed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

WEEKS: Final = (1, 2, 3, 4, 6, 12)
"""After how many weeks one may be reminded; 0 beside them is never."""

USUAL_WEEKS: Final = 3

PUT_OFF: Final = timedelta(days=7)

_DAYS_A_WEEK: Final = 7
_COUNTED_WEEKS: Final = 12


@dataclass(frozen=True, slots=True)
class Reminders:
    """What the officer wants to be reminded of: weeks since the last writing and the last check, 0 for never.

    ``since`` is the day on which they were last changed; ``put_off_until`` the first day on which they may come again.
    """

    writing: int = 0
    checks: int = 0
    since: date | None = None
    put_off_until: date | None = None

    @property
    def wanted(self) -> bool:
        """Whether there is anything to be reminded of."""
        return bool(self.writing or self.checks)

    def rests(self, today: date) -> bool:
        """Whether nothing is to be said on ``today``, whatever was written or not."""
        return not self.wanted or (self.put_off_until is not None and today < self.put_off_until)

    def put_off(self, today: date) -> Reminders:
        """Return them put off for a week."""
        return replace(self, put_off_until=today + PUT_OFF)


@dataclass(frozen=True, slots=True)
class Reminder:
    """What is said today: whole weeks since the last writing and the last check, None where nothing is said of it."""

    writing: int | None = None
    checks: int | None = None

    def __bool__(self) -> bool:
        return self.writing is not None or self.checks is not None


def is_long_ago(weeks: int) -> bool:
    """Return whether so many weeks are better called a while: a high figure would read like a reproach."""
    return weeks > _COUNTED_WEEKS


def due(wanted: int, last: date | None, since: date | None, today: date) -> int | None:
    """Return the whole weeks that have gone by where that is what was ``wanted`` or more, else None.

    ``last`` is the day to count from; where there is none, ``since`` is. A day that is still to come says nothing:
    a clock was put back.
    """
    begin = last or since
    if not wanted or begin is None:
        return None
    weeks = (today - begin).days // _DAYS_A_WEEK
    return weeks if weeks >= wanted else None
