"""What would be replaced without a trace, kept while the journal is on hold (docs/adr/0023).

An entry has versions. A record and a file have none: the newer takes the place of the older. On hold that would be a
way to destroy the older, so it stays: a file beside the newer one, a record that a merge replaces as an entry.
"""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.plain_text import clean_text
from boundarycheck.domain.records import NAME_LIMIT
from boundarycheck.vault.keeping import is_on_hold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boundarycheck.domain.records import JsonValue, Record
    from boundarycheck.vault.database import Database

_NAMESPACE: Final = uuid.UUID("0c6d5a3e-9b1f-5e47-8f0a-2d7c41b6e9d3")
"""Of the identities of entries that were a record: the same record of the same moment has the same one everywhere."""
_MARKED: Final = 8
"""Digits of a checksum in the name of a file that was replaced."""


def keep_file(database: Database, uid: str, name: str, sha256: str) -> None:
    """Keep the file ``name`` of the record ``uid`` while on hold, in the caller's transaction.

    ``sha256`` is the checksum of what is to take its place. Its own stands in the name that it is kept under, so that
    this is the same in every copy.
    """
    if not is_on_hold(database):
        return
    rows = database.rows("SELECT sha256 FROM attachment WHERE record_uid = ? AND name = ?", (uid, name))
    if rows and rows[0][0] != sha256:
        database.run(
            "INSERT OR IGNORE INTO attachment (sha256, record_uid, name, added_at, bytes)"
            " SELECT sha256, record_uid, ?, added_at, bytes FROM attachment WHERE record_uid = ? AND name = ?",
            (_beside(name, rows[0][0][:_MARKED]), uid, name),
        )


def keep_record(database: Database, record: Record, title: str, now: str) -> None:
    """Keep what ``record`` says as an entry, in the caller's transaction; nothing when it is one, or was erased.

    ``now`` is the moment as the database keeps it: the entry is written then.
    """
    said = _said(record.fields)
    identity = [record.uid, record.changed_at.isoformat(), said]
    database.run(
        "INSERT INTO entry (uid, kind, written_at, changed_at, title, body) SELECT ?1, ?2, ?3, ?3, ?4, ?5"
        " WHERE NOT EXISTS (SELECT 1 FROM entry WHERE uid = ?1) AND NOT EXISTS (SELECT 1 FROM erased WHERE uid = ?1)",
        (str(uuid.uuid5(_NAMESPACE, json.dumps(identity))), EntryKind.NOTE.value, now, title, said),
    )


def _beside(name: str, mark: str) -> str:
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, ending) if dot else (name, "")
    after = f"-{mark}{dot}{ending}"
    return f"{stem[: max(NAME_LIMIT - len(after), 1)]}{after}"


def _said(fields: Mapping[str, JsonValue]) -> str:
    lines = (
        f"{name}: {value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}"
        for name, value in fields.items()
        if value not in ("", None)
    )
    return clean_text("\n\n".join(lines))
