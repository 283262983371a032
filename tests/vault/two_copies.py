"""Two copies of one journal that went their own ways, for the tests of merging."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from boundarycheck.vault.vault import Vault

if TYPE_CHECKING:
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
