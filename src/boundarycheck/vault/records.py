"""Records and the files that go with them: whatever is kept and is no entry (docs/adr/0015)."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import AttachmentTooLarge, RecordGone, RecordTooLong, VaultDamaged
from boundarycheck.domain.records import (
    ATTACHMENT_LIMIT,
    FIELDS_LIMIT,
    Attachment,
    Record,
    clean_name,
    is_kind,
    is_uid,
)
from boundarycheck.vault import moments, replaced
from boundarycheck.vault.keeping import refuse_on_hold
from boundarycheck.vault.links import drop_dead_links
from boundarycheck.vault.strict_json import ShapeError, members_of

if TYPE_CHECKING:
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.records import JsonValue
    from boundarycheck.vault.database import Database, Row

RECORD_COLUMNS: Final = "uid, kind, written_at, changed_at, fields_json"
"""What :func:`record_of` takes, in its order."""

_KILOBYTE: Final = 1024
_MARK: Final = "INSERT OR REPLACE INTO erased (uid, erased_at) VALUES (?, ?)"


class RecordRepository:
    """What the vault holds beside its entries. Every write is on the disk when the call returns."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def keep(
        self,
        kind: str,
        fields: Mapping[str, JsonValue],
        uid: str | None = None,
        *,
        drop_draft: str | None = None,
        files: Mapping[str, bytes] | None = None,
    ) -> Record:
        """Keep a new record, or put ``fields`` in the place of those of the record ``uid``; return it as it is kept.

        A ``uid`` that is not there yet is made. In the same transaction the draft in the slot ``drop_draft`` is
        dropped, and ``files`` are kept with the record by their names, as :meth:`attach` does. Raises
        :class:`RecordGone` when the record was erased, :class:`RecordTooLong`, :class:`AttachmentTooLarge`; ValueError
        or TypeError for a kind, an identity, fields or names that are none, or a kind that is another than before.
        """
        text = to_json(fields)
        if not is_kind(kind) or not (uid is None or is_uid(uid)):
            raise ValueError("neither a kind nor an identity may be any text")
        identity = uid or str(uuid.uuid4())
        with self._database.transaction():
            self._put(identity, kind, text)
            for name, data in (files or {}).items():
                self._attach(identity, name, data)
            self._drop_draft(drop_draft)
            return record_of(self._row(identity)[0])

    def find(self, uid: str) -> Record | None:
        """Return one record, or None. Raises :class:`VaultDamaged` when it makes no sense."""
        rows = self._row(uid)
        return record_of(rows[0]) if rows else None

    def all(self, kind: str) -> tuple[Record, ...]:
        """Return the records of one kind, last written first. Raises :class:`VaultDamaged`."""
        rows = self._database.rows(
            f"SELECT {RECORD_COLUMNS} FROM record WHERE kind = ? ORDER BY written_at DESC, uid DESC",  # noqa: S608 - built from constants; the value is bound
            (kind,),
        )
        return tuple(record_of(row) for row in rows)

    def erase(self, uid: str, *, drop_draft: str | None = None) -> None:
        """Erase a record and its attachments for good, with the draft in ``drop_draft``; nothing when it is not there.

        Only its identity is kept, so that it stays erased when a copy that still has it is merged; links to it go.
        Raises :class:`OnHold`.
        """
        refuse_on_hold(self._database)
        with self._database.transaction():
            self._erase(uid)
            self._drop_draft(drop_draft)
            drop_dead_links(self._database)
        # The log still holds the pages as they were; it is emptied now and not at some later time.
        self._database.checkpoint()

    def erase_within(self, uids: Sequence[str], drop_drafts: Sequence[str]) -> None:
        """Erase records and drafts in these slots, in the caller's transaction. Holds and links are its business."""
        for uid in uids:
            self._erase(uid)
        for slot in drop_drafts:
            self._drop_draft(slot)

    def _erase(self, uid: str) -> None:
        for (touched,) in self._database.rows(
            "SELECT max(changed_at, coalesce((SELECT max(added_at) FROM attachment WHERE record_uid = uid), ''))"
            " FROM record WHERE uid = ?",
            (uid,),
        ):
            # Never before its last change, whatever the clock says: a copy of the very same must not be newer.
            self._database.run(_MARK, (uid, max(touched, moments.to_text(self._clock.now()))))
            self._database.run("DELETE FROM record WHERE uid = ?", (uid,))

    def attach(self, uid: str, name: str, data: bytes) -> None:
        """Keep ``data`` under ``name`` with the record ``uid``, in the place of what has that name there.

        On hold what has that name stays as well, under another one. ``name`` is one that :func:`clean_name` gives
        (else ValueError). Raises :class:`RecordGone`, :class:`AttachmentTooLarge`.
        """
        with self._database.transaction():
            if not self._row(uid):
                raise RecordGone
            self._attach(uid, name, data)

    def attachment(self, uid: str, name: str) -> bytes | None:
        """Return what is kept under ``name`` with the record ``uid``, or None.

        Raises :class:`VaultDamaged` when it is not what was kept.
        """
        rows = self._database.rows(
            "SELECT sha256, bytes FROM attachment WHERE record_uid = ? AND name = ?", (uid, name)
        )
        if not rows:
            return None
        expected, data = rows[0]
        if checksum(data) != expected:
            raise VaultDamaged(reason="a file in it is not what was kept")
        return bytes(data)

    def attachments(self, uid: str) -> tuple[Attachment, ...]:
        """Return the name, size and SHA-256 of every attachment of a record, by their names."""
        rows = self._database.rows(
            "SELECT name, length(bytes), sha256 FROM attachment WHERE record_uid = ? ORDER BY name", (uid,)
        )
        return tuple(Attachment(*row) for row in rows)

    def detach(self, uid: str, name: str) -> None:
        """Erase one attachment for good; nothing happens when there is none. It stays erased as a record does.

        Raises :class:`OnHold`.
        """
        refuse_on_hold(self._database)
        with self._database.transaction():
            for (added_at,) in self._database.rows(
                "SELECT added_at FROM attachment WHERE record_uid = ? AND name = ?", (uid, name)
            ):
                erased_at = max(added_at, moments.to_text(self._clock.now()))
                self._database.run(_MARK, (attachment_uid(uid, name), erased_at))
                self._database.run("DELETE FROM attachment WHERE record_uid = ? AND name = ?", (uid, name))
        self._database.checkpoint()

    def _row(self, uid: str) -> list[Row]:
        return self._database.rows(
            f"SELECT {RECORD_COLUMNS} FROM record WHERE uid = ?",  # noqa: S608 - built from constants; the value is bound
            (uid,),
        )

    def _put(self, uid: str, kind: str, text: str) -> None:
        now = self._clock.now()
        for _, was, _, changed_at, _ in self._row(uid):
            if was != kind:
                raise ValueError("a record stays of its kind")
            # The newest wins when copies are merged: a change is always newer than what it changes.
            self._database.run(
                "UPDATE record SET changed_at = ?, fields_json = ? WHERE uid = ?",
                (moments.later_than(changed_at, now), text, uid),
            )
            return
        if self._database.rows("SELECT 1 FROM erased WHERE uid = ?", (uid,)):
            raise RecordGone
        self._database.run(
            "INSERT INTO record (uid, kind, written_at, changed_at, fields_json) VALUES (?1, ?2, ?3, ?3, ?4)",
            (uid, kind, moments.to_text(now), text),
        )

    def _attach(self, uid: str, name: str, data: bytes) -> None:
        if name != clean_name(name):
            raise ValueError("a name has to be cleaned first")
        if len(data) > ATTACHMENT_LIMIT:
            raise AttachmentTooLarge(limit=ATTACHMENT_LIMIT // _KILOBYTE**2)
        sha256 = checksum(data)
        replaced.keep_file(self._database, uid, name, sha256)
        last = self._database.rows(
            "SELECT max(moment) FROM (SELECT added_at AS moment FROM attachment WHERE record_uid = ?1 AND name = ?2"
            " UNION ALL SELECT erased_at FROM erased WHERE uid = ?3)",
            (uid, name, attachment_uid(uid, name)),
        )[0][0]
        self._database.run(
            "INSERT INTO attachment (sha256, record_uid, name, added_at, bytes) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (record_uid, name) DO UPDATE SET"
            " sha256 = excluded.sha256, added_at = excluded.added_at, bytes = excluded.bytes",
            (sha256, uid, name, moments.later_than(last, self._clock.now()), data),
        )

    def _drop_draft(self, slot: str | None) -> None:
        if slot is not None:
            self._database.run("DELETE FROM draft WHERE slot = ?", (slot,))


def to_json(fields: Mapping[str, JsonValue]) -> str:
    """Return ``fields`` as one JSON object in ASCII with its names sorted, so that the same is the same text.

    Raises :class:`RecordTooLong`; TypeError or ValueError for what is no plain value.
    """
    text = json.dumps(_plain(fields), sort_keys=True, separators=(",", ":"), allow_nan=False)
    if len(text) > FIELDS_LIMIT:
        raise RecordTooLong(limit=FIELDS_LIMIT // _KILOBYTE)
    return text


def record_of(row: Row) -> Record:
    """Return the record in a row of :data:`RECORD_COLUMNS`. Raises :class:`VaultDamaged` when it makes no sense."""
    uid, kind, written_at, changed_at, fields_json = row
    try:
        fields = members_of(fields_json, "a record")
    except ShapeError as error:
        raise VaultDamaged(reason=error.reason) from None
    if not is_kind(kind) or not is_uid(uid):
        raise VaultDamaged(reason="a record in it is of an unknown kind")
    return Record(uid, kind, moments.from_text(written_at), moments.from_text(changed_at), fields)


def _plain(value: object) -> object:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Mapping) and all(isinstance(name, str) for name in value):
        return {name: _plain(inside) for name, inside in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray | memoryview):
        return [_plain(inside) for inside in value]
    raise TypeError("a field holds something else than plain values")


def checksum(data: bytes) -> str:
    """Return the SHA-256 of ``data`` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def attachment_uid(uid: str, name: str) -> str:
    """Return the identity under which it is remembered that ``name`` was detached from the record ``uid``."""
    return str(uuid.uuid5(uuid.UUID(uid), name))
