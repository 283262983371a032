"""Backups as values: what one is, which are kept, and when the next one is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime, tzinfo
    from pathlib import Path

ENDING: Final = ".bcbackup"
"""What the name of every backup file ends with."""

DAYS_KEPT: Final = 7
WEEKS_KEPT: Final = 4
MONTHS_KEPT: Final = 6
ALL_KEPT_FOR: Final = timedelta(days=1)
"""No backup goes before it is that old, however many there are."""


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """One backup file as it can be told without its passphrase.

    ``made_at`` is aware, in UTC, to the second; of a damaged one it is what its name or the file system says.
    ``size`` is in bytes. ``vault_id`` names the journal it is of, "" when that cannot be read. ``damaged`` is
    None, or a short phrase that says why it cannot be used.
    """

    path: Path
    made_at: datetime
    size: int
    vault_id: str
    damaged: str | None = None


@dataclass(frozen=True, slots=True)
class BackupFailure:
    """Backups into ``place`` fail since ``since`` (aware, UTC); ``reason`` is one sentence."""

    place: Path
    reason: str
    since: datetime


@dataclass(frozen=True, slots=True)
class BackupState:
    """What is known about the backups of one journal.

    ``last_verified`` and ``second_verified`` are the newest usable backup beside the journal and in the
    second place (aware, UTC), None without one. While the second place cannot be reached (not
    ``second_reachable``), ``second_verified`` is what was last seen there. ``failing`` is empty when all is
    well. ``key_file_foreign`` says that the key file beside the journal seems to be another journal's.
    """

    last_verified: datetime | None = None
    second_place: Path | None = None
    second_verified: datetime | None = None
    failing: tuple[BackupFailure, ...] = ()
    second_reachable: bool = False
    key_file_foreign: bool = False

    @property
    def only_second_fails(self) -> bool:
        """Whether backups beside the journal work, and only those in the second place do not."""
        return bool(self.failing) and all(failure.place == self.second_place for failure in self.failing)


def newest_first(copies: Iterable[BackupCopy]) -> tuple[BackupCopy, ...]:
    """Return ``copies`` with the newest first; of one second, the one with the longer name (-2) is newer."""
    return tuple(sorted(copies, key=lambda copy: (copy.made_at, len(copy.path.name), copy.path.name), reverse=True))


def due(moments: Iterable[datetime], today: date, *, changed: bool, zone: tzinfo | None = None) -> bool:
    """Return whether a backup is to be made by itself.

    That is when something ``changed`` since the newest one and none of ``moments`` lies on ``today``, which is
    a day of ``zone`` (None: of this computer).
    """
    return changed and all(moment.astimezone(zone).date() != today for moment in moments)


def kept(moments: Iterable[datetime], now: datetime, zone: tzinfo | None = None) -> frozenset[datetime]:
    """Return which of the backups made at ``moments`` (all aware) stay; the others may go.

    All that are younger than a day stay: somebody may have made them by hand. So does the newest of each of the
    last seven days, four weeks (ISO 8601) and six months that have one, in ``zone`` (None: of this computer).
    Days without a backup do not count, so a clock that runs ahead costs nothing. What was made later than
    ``now`` stays and takes nobody's place: the clock was or is wrong.
    """
    known = frozenset(moments)
    newest_first = sorted((moment for moment in known if moment <= now), reverse=True)
    days = [(moment, moment.astimezone(zone).date()) for moment in newest_first]
    return (
        frozenset(moment for moment in known if now - moment < ALL_KEPT_FOR)
        | _newest_of_each(DAYS_KEPT, days)
        | _newest_of_each(WEEKS_KEPT, [(moment, day.isocalendar()[:2]) for moment, day in days])
        | _newest_of_each(MONTHS_KEPT, [(moment, (day.year, day.month)) for moment, day in days])
    )


def _newest_of_each(spans: int, newest_first: Iterable[tuple[datetime, object]]) -> frozenset[datetime]:
    newest: dict[object, datetime] = {}
    for moment, span in newest_first:
        newest.setdefault(span, moment)
    return frozenset(list(newest.values())[:spans])


def newest_of(moments: Iterable[datetime], now: datetime) -> datetime | None:
    """Return the newest of ``moments``, None without one; one later than ``now`` only when there is no other."""
    known = tuple(moments)
    return max((moment for moment in known if moment <= now), default=max(known, default=None))
