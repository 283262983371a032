"""What links lead to among the entries: found by identity, and checks to choose from; and who links to something."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from boundarycheck.domain.journal import EntryKind
from boundarycheck.vault.entries import SUMMARY_COLUMNS, summary_of
from boundarycheck.vault.links import linking_to

if TYPE_CHECKING:
    from boundarycheck.domain.journal import EntrySummary
    from boundarycheck.vault.database import Database, Row


class LinkTargets:
    """Reads only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def entry(self, uid: str) -> EntrySummary | None:
        """Return the entry on the list with that identity; None for one in the bin, or that is not there."""
        rows = self._database.rows(
            f"SELECT {SUMMARY_COLUMNS} FROM entry WHERE uid = ? AND binned_at IS NULL",  # noqa: S608 - built from constants; the value is bound
            (uid,),
        )
        return summary_of(rows[0]) if rows else None

    def linking_to(self, uid: str) -> tuple[EntrySummary, ...]:
        """Return the entries on the list with a link to ``uid``, the last written first."""
        rows = self._database.rows(
            f"SELECT {SUMMARY_COLUMNS} FROM entry WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - built from constants; the value is bound
            " ORDER BY written_at DESC, id DESC",
            (json.dumps(linking_to(self._database, uid)),),
        )
        return tuple(map(summary_of, rows))

    def checks(self, limit: int) -> tuple[tuple[str, EntrySummary], ...]:
        """Return at most ``limit`` checks on the list with their identities, the last written first."""
        rows = self._database.rows(
            f"SELECT uid, {SUMMARY_COLUMNS} FROM entry INDEXED BY entry_written WHERE binned_at IS NULL"  # noqa: S608 - built from constants; values are bound
            " AND kind <> ? ORDER BY written_at DESC, id DESC LIMIT ?+0",
            (EntryKind.NOTE.value, limit),
        )
        return tuple((row[0], _summary(row)) for row in rows)


def _summary(row: Row) -> EntrySummary:
    return summary_of(row[1:])
