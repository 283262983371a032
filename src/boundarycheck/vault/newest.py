"""The newest entries, kept as the index would take them: looked through themselves, before the index is asked.

An entry comes into the search index behind the one that ends its hundred, or with the next that does (docs/adr/0025).
Until then it is found here. What is kept stays in memory until the journal changes, and at the latest until the lock,
as everything that is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from boundarycheck.vault.tokens import beside_each_other

if TYPE_CHECKING:
    from boundarycheck.vault.database import Database, Row
    from boundarycheck.vault.tokens import Looked

PASSAGE_READ: Final = 4000
"""Characters among which a passage with what was looked for is sought."""
WHOLE_COLUMNS: Final = "id, kind, written_at, title, body, facts_json"
"""What :func:`summary_of` takes, with all of the words."""
TOGETHER: Final = 128
"""Entries that come into the index at once."""
_LONG: Final = 16_000
"""Characters of an entry that comes into the index at once, with all before it."""
_MOST_KEPT: Final = 1_000_000
"""Characters of entries that are kept in memory."""
_MERGED: Final = 250
"""Pages of the index that are merged at most when entries come into it."""

# Exactly the entries that are in the index have a size there.
_REACH: Final = "(SELECT coalesce(max(id), 0) FROM entry_search_docsize)"
_LATE: Final = f"FROM entry WHERE id > {_REACH} AND binned_at IS NULL"
_NEWEST: Final = (
    f"SELECT {WHOLE_COLUMNS} FROM entry INDEXED BY entry_written WHERE binned_at IS NULL"  # noqa: S608 - built from constants
    " ORDER BY written_at DESC, id DESC LIMIT ?+0"
)


class Seen(NamedTuple):
    """An entry: a row of :data:`WHOLE_COLUMNS` with the beginning of its body, and its words as the index has them."""

    row: Row
    words: str


class NewestEntries:
    """The entries on the list that were written last, and those that are not in the index yet. Only reads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._as_of = -1
        self._newest: list[Seen] = []
        self._late: list[Seen] = []

    def listed(self) -> list[Seen]:
        """Return at most :data:`TOGETHER` entries of the list, the newest first; fewer only where it has no more."""
        self._look()
        return self._newest

    def late(self, looked: Looked) -> list[Row]:
        """Return the entries on the list that the index does not have and that have what is looked for."""
        self._look()
        return [seen.row for seen in looked.among(self._late)]

    def _look(self) -> None:
        if self._as_of == self._database.changes:
            return
        self._newest, self._late, self._as_of = [], [], -1
        newest = [seen_in(row) for row in self._database.rows(_NEWEST, (TOGETHER,))]
        late = {row[0] for row in self._database.rows(f"SELECT id {_LATE}")}
        self._newest, self._late = newest, [seen for seen in newest if seen.row[0] in late]
        if len(self._late) < len(late):  # they have an earlier date, or are many
            self._late = [seen_in(row) for row in self._database.rows(f"SELECT {WHOLE_COLUMNS} {_LATE}")]
        if sum(len(seen.words) for seen in newest) <= _MOST_KEPT:
            self._as_of = self._database.changes


def seen_in(row: Row) -> Seen:
    """Return what is kept of a row of :data:`WHOLE_COLUMNS`."""
    return Seen((*row[:4], row[4][:PASSAGE_READ], row[5]), beside_each_other(row[3], row[4]))


def is_due(entry_id: int, characters: int) -> bool:
    """Return whether :func:`index_late` is due once this entry, so long, was kept."""
    return entry_id % TOGETHER == 0 or characters > _LONG


def index_late(database: Database) -> None:
    """Take all entries into the index that it does not have yet, and bring its parts together. In a transaction."""
    came = database.run(
        "INSERT INTO entry_search (rowid, title, body)"  # noqa: S608 - built from constants
        f" SELECT id, title, body FROM entry WHERE id > {_REACH} ORDER BY id"
    )
    if came:
        database.run("INSERT INTO entry_search (entry_search, rank) VALUES ('merge', ?)", (_MERGED,))
