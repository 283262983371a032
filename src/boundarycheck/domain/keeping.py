"""How long things are kept: a time chosen in advance for each kind, the bin, and the hold that stops every deletion.

A moment counts only when an earlier session saw it pass (docs/adr/0023): a clock that is wrong for once erases nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

BIN_DAYS: Final = 30
"""Days that an entry stays in the bin."""

DUTY: Final = (
    "If something may matter to a report, an investigation or a court case, you may have a duty to keep it. "
    "Destroying records in such a case can be a crime of its own. Ask a lawyer first if you are not sure."
)
"""What stands before every deletion, in the window and on the command line."""

OLDER_COPIES: Final = "Backups and copies that were made before may still hold it."
"""What follows it: a deletion reaches no further than the journal."""

BETWEEN_LOOKS: Final = timedelta(days=1)
"""What has to lie between the session that sees that something is due and the one that erases it."""


class Keep(StrEnum):
    """How long something is kept after it was last changed."""

    ALWAYS = "always"
    DAYS_90 = "90-days"
    YEAR = "1-year"
    YEARS_3 = "3-years"
    YEARS_7 = "7-years"

    @property
    def days(self) -> int | None:
        """Days; never fewer than a calendar has. None for always."""
        return {"90-days": 90, "1-year": 366, "3-years": 1096, "7-years": 2557}.get(self.value)

    def shorter_than(self, other: Keep) -> bool:
        """Return whether this lets something go sooner than ``other`` does."""
        return self.days is not None and (other.days is None or self.days < other.days)


class KeptKind(StrEnum):
    """For what a time can be chosen."""

    ENTRIES = "entries"
    CHECKS = "checks"
    """Kept checks, and what was decided after them."""
    LETTERS = "letters"
    """Letters that were handed over, or were about to, with their files."""


@dataclass(frozen=True, slots=True)
class Retention:
    """How long each kind is kept; what is not named is kept always."""

    periods: Mapping[KeptKind, Keep] = field(default_factory=dict)

    def of(self, kind: KeptKind) -> Keep:
        """Return how long ``kind`` is kept."""
        return self.periods.get(kind, Keep.ALWAYS)


@dataclass(frozen=True, slots=True)
class Hold:
    """Since when nothing may be deleted (aware, UTC), and why, in the officer's own words."""

    since: datetime
    note: str


@dataclass(frozen=True, slots=True)
class HoldWording:
    """The words around what a hold leaves in the journal as an entry."""

    lifted_title: str = "The hold on this journal, until it was lifted"
    lifted: str = "On hold since {since}. Lifted {until}."
    replaced_title: str = "Kept because of the hold: what a merge replaced"


@dataclass(frozen=True, slots=True)
class Going:
    """How much goes, or went, because its time was over. Nothing else is told of it."""

    entries: int = 0
    checks: int = 0
    letters: int = 0
    binned: int = 0
    """Of the bin, whatever kind it was."""

    @property
    def anything(self) -> bool:
        """Whether it is anything at all."""
        return bool(self.entries or self.checks or self.letters or self.binned)


@dataclass(frozen=True, slots=True)
class Gone:
    """What an unlock erased because its time was over, and when that was (aware, UTC)."""

    at: datetime
    going: Going


def due_before(moment: datetime, days: int) -> datetime:
    """Return the moment before which something has to be last changed to be due at ``moment``."""
    try:
        return moment - timedelta(days=days)
    except OverflowError:  # a clock in the first years of the calendar
        return moment.replace(year=1, month=1, day=1)


def ends_at(touched: datetime, days: int) -> datetime:
    """Return when the time of something is over that was last touched at ``touched``."""
    try:
        return touched + timedelta(days=days)
    except OverflowError:  # a clock in the last years of the calendar
        return datetime.max.replace(tzinfo=touched.tzinfo)
