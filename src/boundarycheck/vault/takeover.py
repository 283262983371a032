"""A guest's work becomes a journal: everything in one vault is copied into another that is still empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import VaultExists
from boundarycheck.vault.newest import index_late

if TYPE_CHECKING:
    from boundarycheck.vault.database import Database
    from boundarycheck.vault.vault import Vault

_NOTES: Final = "note"
_BATCH: Final = 20
"""Rows that are copied at once: few, because an entry may have two million characters and a file 20 MB."""
_TABLES: Final = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'entry_search%'"
    " AND name <> 'entry_tag' ORDER BY rowid"
)
"""All that hold what was written, also those of later releases, what others refer to first. The search and the tags
fill themselves."""


def take_over(vault: Vault, source: Vault) -> None:
    """Copy everything in ``source`` into ``vault``, which holds nothing yet: all of it or nothing.

    Entries with their versions and numbers, drafts, the profile, records with attachments, marks of what was erased:
    each as it is, to the last moment. What the program remembers of ``vault`` itself, such as when its recovery key
    was made, stays. ``source`` is only read. Everything is on the disk when the call returns. Raises
    :class:`VaultExists` when something is written in ``vault`` already, or why it cannot be written; ``vault`` is
    then as it was. Both belong to the thread that calls.
    """
    ours, theirs = vault.database, source.database
    with ours.transaction():
        names = [str(row[0]) for row in ours.rows(_TABLES)]
        if any(name != _NOTES and ours.rows(f"SELECT 1 FROM {name} LIMIT 1") for name in names):  # noqa: S608 - names of our schema
            raise VaultExists(place=vault.folder)
        for name in names:
            _copy(ours, theirs, name)
        index_late(ours)
        _use_no_number_twice(ours, theirs)


def _copy(ours: Database, theirs: Database, name: str) -> None:
    # Notes alone may be there already.
    how = "INSERT OR IGNORE" if name == _NOTES else "INSERT"
    taken = 0
    while True:
        rows = theirs.rows(
            f"SELECT * FROM {name} ORDER BY 1 LIMIT ? OFFSET ?",  # noqa: S608 - a name of our schema; values are bound
            (_BATCH, taken),
        )
        for row in rows:
            places = ", ".join("?" * len(row))
            ours.run(f"{how} INTO {name} VALUES ({places})", row)
        taken += len(rows)
        if len(rows) < _BATCH:
            return


def _use_no_number_twice(ours: Database, theirs: Database) -> None:
    """Let new entries have numbers above all that ever were: a draft may name one that was erased."""
    for name, number in theirs.rows("SELECT name, seq FROM sqlite_sequence"):
        ours.run("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
        ours.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, number))
