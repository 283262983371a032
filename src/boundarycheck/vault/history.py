"""What is asked of the entries to look back: checks by their dates, and when something was last written.

Only the heads of the rows between two dates are read, and the checks among them; no words of any other entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.local_time import local
from boundarycheck.domain.year_back import KeptCheck
from boundarycheck.vault import check_json, moments
from boundarycheck.vault.entries import ENTRY_COLUMNS, entry_of
from boundarycheck.vault.migrations import BROUGHT, REWRITTEN
from boundarycheck.vault.strict_json import ShapeError

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.journal import Entry
    from boundarycheck.vault.database import Database, Row

_CHECKS: Final = (EntryKind.SITUATION_CHECK.value, EntryKind.SIGNS_CHECK.value)
_LISTED: Final = "FROM entry INDEXED BY entry_written WHERE binned_at IS NULL"
_ARE_CHECKS: Final = f"{_LISTED} AND kind IN (?, ?)"
_MADE_HERE: Final = f"{_ARE_CHECKS} AND facts_json ->> '$.brought_in.origin' IS NULL"
"""Of a check that came from a file this journal knows only when it was brought in."""
_NEWEST: Final = "ORDER BY written_at DESC, id DESC LIMIT ?+0"
# Both are one look at the end of an index, however many entries there are and of whatever kind.
LAST_BEGUN: Final = "SELECT max(written_at) FROM entry INDEXED BY entry_kind WHERE binned_at IS NULL AND kind = ?"
LAST_MADE: Final = (
    "SELECT max(written_at) FROM (SELECT written_at FROM entry INDEXED BY entry_kind"
    " WHERE binned_at IS NULL AND kind = ? AND facts_json ->> '$.brought_in.origin' IS NULL"
    " ORDER BY written_at DESC LIMIT 1)"
)
LAST_REWRITTEN: Final = f"SELECT max(changed_at) FROM entry INDEXED BY entry_rewritten WHERE {REWRITTEN} AND kind = ?"  # noqa: S608 - built from constants; the value is bound


class History:
    """The entries of a vault as they are looked back on; none of the bin."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def checks_between(self, first: datetime, end: datetime) -> tuple[KeptCheck, ...]:
        """Return the checks kept here from ``first`` on and before ``end`` (both aware), the oldest first.

        Raises :class:`VaultDamaged` when one of them makes no sense.
        """
        rows = self._database.rows(
            f"SELECT id, kind, written_at, check_json {_MADE_HERE} AND written_at >= ? AND written_at < ?"
            " AND check_json IS NOT NULL ORDER BY written_at, id",
            (*_CHECKS, moments.to_text(first), moments.to_text(end)),
        )
        return tuple(_kept(row) for row in rows)

    def brought_checks(self) -> tuple[KeptCheck, ...]:
        """Return the checks that came from a file, with the day that the file says; without one they are left out.

        Raises :class:`VaultDamaged` when one of them makes no sense.
        """
        rows = self._database.rows(
            f"SELECT id, kind, {BROUGHT}, check_json FROM entry INDEXED BY entry_brought WHERE {BROUGHT} IS NOT NULL"  # noqa: S608 - built from constants; values are bound
            f" AND binned_at IS NULL AND kind IN (?, ?) AND check_json IS NOT NULL ORDER BY {BROUGHT}, id",
            _CHECKS,
        )
        return tuple(_kept(row) for row in rows)

    def any_check_between(self, first: datetime, end: datetime) -> bool:
        """Return whether one was kept here, without reading what it holds."""
        return bool(
            self._database.rows(
                f"SELECT 1 {_MADE_HERE} AND written_at >= ? AND written_at < ? LIMIT 1",
                (*_CHECKS, moments.to_text(first), moments.to_text(end)),
            )
        )

    def newest_checks(self, before: Entry | None, limit: int) -> tuple[Entry, ...]:
        """Return at most ``limit`` checks, newest first; with ``before``, those that are older than it."""
        older = "" if before is None else " AND (written_at, id) < (?, ?)"
        place = () if before is None else (moments.to_text(before.written_at), before.entry_id)
        rows = self._database.rows(
            f"SELECT {ENTRY_COLUMNS} {_ARE_CHECKS}{older} {_NEWEST}",
            (*_CHECKS, *place, limit),
        )
        return tuple(entry_of(row) for row in rows)

    def last_check(self) -> datetime | None:
        """Return when a check was last kept here, aware, in UTC; None when there is none."""
        return self._last(*((LAST_MADE, kind) for kind in _CHECKS))

    def reach(self) -> tuple[datetime, datetime] | None:
        """Return when the oldest and the newest entry were written, aware, in UTC; None when there is none."""
        ((first, last),) = self._database.rows(
            f"SELECT (SELECT min(written_at) {_LISTED}), (SELECT max(written_at) {_LISTED})"
        )
        return None if first is None else (moments.from_text(first), moments.from_text(last))

    def last_writing(self) -> datetime | None:
        """Return when an entry in the officer's words was last begun or changed, aware, in UTC; None without one."""
        return self._last(*((asked, EntryKind.NOTE.value) for asked in (LAST_BEGUN, LAST_REWRITTEN)))

    def _last(self, *asked: tuple[str, str]) -> datetime | None:
        found = [self._database.rows(sql, (kind,))[0][0] for sql, kind in asked]
        return max((moments.from_text(moment) for moment in found if moment is not None), default=None)


def _kept(row: Row) -> KeptCheck:
    entry_id, kind, written_at, check = row
    try:
        finished = check_json.from_json(check)
    except ShapeError as error:
        raise VaultDamaged(reason=error.reason) from None
    on = local(moments.from_text(written_at)).date()
    return KeptCheck(entry_id, EntryKind(kind), on, finished)
