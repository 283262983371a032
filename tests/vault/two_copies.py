"""Two copies of one journal that went their own ways, for the tests of merging."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.vault.merge import merge
from boundarycheck.vault.vault import Vault

if TYPE_CHECKING:
    from boundarycheck.domain.journal import Entry
    from boundarycheck.domain.merging import MergeCounts
    from boundarycheck.vault.database import Database
    from fakes import FakeClock

TABLES = ("entry", "entry_version", "erased", "draft", "profile", "note", "record", "attachment")


def dump(database: Database) -> dict[str, list[Any]]:
    """Every row of every table of ours."""
    return {table: database.rows(f"SELECT * FROM {table}") for table in TABLES}  # noqa: S608 - names from this file


def copy_of(vault: Vault, clock: FakeClock) -> Vault:
    """A copy of ``vault`` in memory, as a file-sync program would make one."""
    copy = Vault.in_memory(clock)
    with copy.database.transaction():
        for table, rows in dump(vault.database).items():
            for row in rows:
                places = ", ".join("?" * len(row))
                copy.database.run(f"INSERT INTO {table} VALUES ({places})", row)  # noqa: S608 - names from this file
    return copy


def picture(vault: Vault) -> tuple[object, ...]:
    """All that an officer could see but drafts, by identities; two merged copies have to agree on it."""
    database = vault.database
    entries = {
        row[1]: (
            row[2:],
            sorted(
                database.rows(
                    "SELECT changed_at, title, body, coalesce(facts_json, '') FROM entry_version WHERE entry_id = ?",
                    (row[0],),
                ),
            ),
        )
        for row in database.rows(
            "SELECT id, uid, kind, written_at, changed_at, title, body, check_json, binned_at, moved_at, facts_json"
            " FROM entry"
        )
    }
    files = database.rows("SELECT record_uid, name, added_at, sha256, bytes FROM attachment ORDER BY record_uid, name")
    tags = database.rows("SELECT folded, uid, tag FROM entry_tag JOIN entry ON id = entry_id ORDER BY folded, uid")
    return (
        entries,
        tags,
        sorted(database.rows("SELECT uid, erased_at FROM erased")),
        database.rows("SELECT * FROM record ORDER BY uid"),
        files,
    )


def id_of(vault: Vault, uid: str) -> int:
    """The row of the entry with this identity."""
    return int(vault.database.rows("SELECT id FROM entry WHERE uid = ?", (uid,))[0][0])


@dataclass
class Sides:
    """Two copies with one entry in common; ``ours`` is merged into."""

    ours: Vault
    theirs: Vault
    entry: Entry
    clock: FakeClock

    @property
    def uid(self) -> str:
        return self.entry.uid

    def change(self, side: Vault, title: str, body: str = "") -> None:
        self.clock.advance(60)
        side.entries.change(id_of(side, self.uid), EntryText(title, body))

    def bin(self, side: Vault) -> None:
        self.clock.advance(60)
        side.entries.bin(id_of(side, self.uid))

    def restore(self, side: Vault) -> None:
        self.clock.advance(60)
        side.entries.restore(id_of(side, self.uid))

    def erase(self, side: Vault) -> None:
        self.bin(side)
        self.clock.advance(60)
        side.entries.erase_binned()

    def merge(self) -> MergeCounts:
        return merge(self.ours, self.theirs.database)

    def shown(self) -> list[str]:
        return [summary.title for summary in self.ours.entries.page(None, 99)]

    def before(self) -> list[str]:
        return [version.text.title for version in self.ours.entries.versions.of(id_of(self.ours, self.uid))]


def add(vault: Vault, title: str, body: str = "") -> Entry:
    return vault.entries.add(EntryKind.NOTE, EntryText(title, body))
