"""Bringing the records and attachments of another copy into the open one.

A record is known by its ``uid``, an attachment by its record and its name. The newest stands; where moments are the
same, what is greater, so that both sides agree. What was erased or detached stays away unless it was touched later.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.vault import moments
from boundarycheck.vault.keeping import is_on_hold
from boundarycheck.vault.records import RECORD_COLUMNS, attachment_uid, checksum, record_of
from boundarycheck.vault.replaced import keep_file, keep_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from boundarycheck.domain.progress import Progress
    from boundarycheck.vault.database import Database, Row

File = tuple[str, str]
"""The record and the name of an attachment."""

_BATCH: Final = 50
"""Records that are read at once: few, because one may have 256 KB."""
_PUT: Final = (
    "INSERT INTO record (uid, kind, written_at, changed_at, fields_json) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (uid) DO UPDATE SET kind = excluded.kind, written_at = excluded.written_at,"
    " changed_at = excluded.changed_at, fields_json = excluded.fields_json"
)
_ATTACH: Final = (
    "INSERT INTO attachment (record_uid, name, added_at, sha256, bytes) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (record_uid, name)"
    " DO UPDATE SET added_at = excluded.added_at, sha256 = excluded.sha256, bytes = excluded.bytes"
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """One row of ``record``. Moments are texts of the one form, so that they can be compared."""

    uid: str
    kind: str
    written_at: str
    changed_at: str
    fields_json: str

    @classmethod
    def of(cls, row: Row) -> Self:
        """Take one row of :data:`RECORD_COLUMNS`. Raises :class:`VaultDamaged` when it makes no sense."""
        record = record_of(row)
        written_at, changed_at = moments.to_text(record.written_at), moments.to_text(record.changed_at)
        return cls(record.uid, record.kind, written_at, changed_at, row[4])

    @property
    def content(self) -> tuple[str, str, str]:
        """What makes two of them the same, but for when they were changed."""
        return self.fields_json, self.kind, self.written_at

    @property
    def age(self) -> tuple[str, tuple[str, str, str]]:
        """What decides which is newer."""
        return self.changed_at, self.content

    @property
    def row(self) -> tuple[str, str, str, str, str]:
        """Its columns."""
        return self.uid, self.kind, self.written_at, self.changed_at, self.fields_json


class _Side:
    """One of the two copies: its attachments, and what was erased in it."""

    def __init__(self, database: Database, erased: Mapping[str, str]) -> None:
        self.database = database
        self.erased = erased
        self.files: dict[File, tuple[str, str]] = {
            (uid, name): (moments.to_text(moments.from_text(added_at)), sha256)
            for uid, name, added_at, sha256 in database.rows(
                "SELECT record_uid, name, added_at, sha256 FROM attachment ORDER BY record_uid, name"
            )
        }
        """When each was added, and its checksum: what decides which is newer."""

    def erased_at(self, file: File) -> str:
        """Return when an attachment that is not here was detached here, "" for never."""
        return self.erased.get(attachment_uid(*file), "")

    def record(self, uid: str) -> _Kept | None:
        """Return the record of this identity, or None."""
        rows = self.database.rows(
            f"SELECT {RECORD_COLUMNS} FROM record WHERE uid = ?",  # noqa: S608 - built from constants; the value is bound
            (uid,),
        )
        return _Kept.of(rows[0]) if rows else None


class RecordMerge:
    """One run, inside a transaction on ``ours``. ``erased_here`` are our marks from before the merge.

    ``replaced`` is the title of an entry that keeps what is replaced on hold, and when it is written.
    """

    def __init__(
        self,
        ours: Database,
        theirs: Database,
        erased_here: Mapping[str, str],
        progress: Progress,
        share: float,
        *,
        replaced: tuple[str, str],
    ) -> None:
        self._ours = _Side(ours, erased_here)
        marks = theirs.rows("SELECT uid, erased_at FROM erased")
        erased_there = {uid: moments.to_text(moments.from_text(erased_at)) for uid, erased_at in marks}
        self._theirs = _Side(theirs, erased_there)
        self._progress = progress
        self._share = share
        self._counts: Counter[str] = Counter()
        self._on_hold = is_on_hold(ours)
        self._replaced = replaced
        # First of all which attachments stand: one that is to go is no reason for its record to stay.
        self._files = {file for file in self._ours.files | self._theirs.files if self._stands(file)}

    def run(self) -> Counter[str]:
        """Merge everything and return what it was, by the names in :class:`MergeCounts`."""
        there = {record.uid for record in self._their_records() if self._bring(record)}
        for file in self._theirs.files:
            if file in self._files and file[0] in there:
                self._bring_file(file)
        self._erase()
        return self._counts

    def _their_records(self) -> Iterator[_Kept]:
        last = ""
        while True:
            rows = self._theirs.database.rows(
                f"SELECT {RECORD_COLUMNS} FROM record WHERE uid > ? ORDER BY uid LIMIT ?",  # noqa: S608 - built from constants; values are bound
                (last, _BATCH),
            )
            yield from map(_Kept.of, rows)
            if len(rows) < _BATCH:
                return
            last = rows[-1][0]

    def _bring(self, theirs: _Kept) -> bool:
        """Bring one record in where it is newer; return whether it is here then."""
        ours = self._ours.record(theirs.uid)
        if ours is None:
            if self._ours.erased.get(theirs.uid, "") >= self._touched(theirs, self._theirs):
                self._counts["records_stay_erased"] += 1
                return False
            self._counts["records"] += 1
        elif ours.content != theirs.content:
            self._counts["records_newer_there" if theirs.age > ours.age else "records_older_there"] += 1
        if ours is None or theirs.age > ours.age:
            if ours is not None and ours.content != theirs.content and self._on_hold:
                keep_record(self._ours.database, record_of(ours.row), *self._replaced)
            self._ours.database.run(_PUT, theirs.row)
        return True

    def _touched(self, record: _Kept, side: _Side) -> str:
        """Return when somebody last wanted ``record`` kept: by changing it, or by attaching what still stands."""
        added = (side.files[file][0] for file in side.files if file[0] == record.uid and file in self._files)
        return max((record.changed_at, *added))

    def _stands(self, file: File) -> bool:
        if file not in self._theirs.files:
            return self._on_hold or self._theirs.erased_at(file) < self._ours.files[file][0]
        return file in self._ours.files or self._ours.erased_at(file) < self._theirs.files[file][0]

    def _bring_file(self, file: File) -> None:
        ours, theirs = self._ours.files.get(file), self._theirs.files[file]
        if ours is not None and theirs <= ours:
            return
        self._progress.at(self._share)  # it may be large: a moment to stop
        added_at, sha256 = theirs
        data = self._theirs.database.rows("SELECT bytes FROM attachment WHERE record_uid = ? AND name = ?", file)[0][0]
        if checksum(data) != sha256:
            raise VaultDamaged(reason="a file in it is not what was kept")
        keep_file(self._ours.database, *file, sha256)
        self._ours.database.run(_ATTACH, (*file, added_at, sha256, data))
        self._counts["attachments"] += ours is None or ours[1] != sha256

    def _erase(self) -> None:
        """Erase what was erased there. A mark speaks only for a side that does not have it any more, never on hold."""
        for uid, erased_at in self._theirs.erased.items():
            ours = self._ours.record(uid)
            if ours is None or self._theirs.record(uid) is not None:
                continue
            if not self._on_hold and erased_at >= self._touched(ours, self._ours):
                self._ours.database.run("DELETE FROM record WHERE uid = ?", (uid,))
                self._counts["records_erased_here"] += 1
        for file in self._ours.files.keys() - self._files:
            self._counts["attachments_erased_here"] += self._ours.database.run(
                "DELETE FROM attachment WHERE record_uid = ? AND name = ?", file
            )
