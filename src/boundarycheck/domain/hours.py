"""When a helper answers, as data: open now, and until when, in anybody's time zone.

Opening times are told in the helper's own zone and compared as moments in UTC. On a night when the clocks change
an hour that is skipped counts from the moment after it, and an hour that comes twice counts the first time: so a
helper is never said to be open after it has closed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEEK = 7
_LOOK_BACK = timedelta(days=2)


class Day(StrEnum):
    """A day of the week; the order is that of ``date.weekday()``."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


class Openness(StrEnum):
    """Whether somebody answers now."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"
    """Nobody told us the hours, or this computer does not know the time zone."""


@dataclass(frozen=True, slots=True)
class Now:
    """Whether somebody answers now, and when that changes: aware, in UTC; None when it never does or is unknown."""

    openness: Openness
    changes_at: datetime | None = None


class Hours(Protocol):
    """When somebody answers."""

    def at(self, moment: datetime) -> Now:
        """Return how it stands at ``moment`` (aware)."""
        ...


@dataclass(frozen=True, slots=True)
class Always:
    """Day and night, every day."""

    def at(self, moment: datetime) -> Now:
        """Return that it is open, for good."""
        return Now(Openness.OPEN)


@dataclass(frozen=True, slots=True)
class NotTold:
    """Office hours that nobody told us."""

    def at(self, moment: datetime) -> Now:
        """Return that it cannot be known."""
        return Now(Openness.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Weekly:
    """The same hours on some days of the week, in the helper's own zone.

    ``zone`` is a name of the IANA database. With ``closes`` at or before ``opens`` it is open past midnight; both
    at the same time is the whole day round.
    """

    zone: str
    days: frozenset[Day]
    opens: time
    closes: time

    def at(self, moment: datetime) -> Now:
        """Return how it stands at ``moment``; unknown where this computer has no such zone."""
        if not _exists(self.zone):
            return Now(Openness.UNKNOWN)
        zone = ZoneInfo(self.zone)
        for begin, end in _joined(self._spans(moment.astimezone(zone).date(), zone)):
            if moment < begin:
                return Now(Openness.CLOSED, begin)
            if moment < end:
                return Now(Openness.OPEN, end if end - moment <= timedelta(days=_WEEK) else None)
        return Now(Openness.CLOSED)

    def _spans(self, today: date, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
        """Yield the moments between which it is open, around ``today`` and in order."""
        weekdays = list(Day)
        for ahead in range(-_LOOK_BACK.days, _WEEK + 2):
            day = today + timedelta(days=ahead)
            if weekdays[day.weekday()] not in self.days:
                continue
            last = day if self.closes > self.opens else day + timedelta(days=1)
            begin, end = _moment(day, self.opens, zone), _moment(last, self.closes, zone)
            if begin < end:  # hours that a change of the clocks skips whole are none
                yield begin, end


def knows_zone(name: str) -> bool:
    """Return whether there is a time zone ``name``; True as well on a computer that knows none at all."""
    return _exists(name) or not _exists("America/New_York")


def _exists(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name is that of a folder, "America"
        return False
    return True


def _moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)


def _joined(spans: Iterator[tuple[datetime, datetime]]) -> Iterator[tuple[datetime, datetime]]:
    """Yield ``spans`` with those made one that touch: who is open round the clock does not close at midnight."""
    held: tuple[datetime, datetime] | None = None
    for begin, end in spans:
        if held is not None and begin <= held[1]:
            held = held[0], max(held[1], end)
            continue
        if held is not None:
            yield held
        held = begin, end
    if held is not None:
        yield held
