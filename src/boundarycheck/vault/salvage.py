"""What the sound pages of a database file still hold, told by its shape and not by the way that leads to it.

SQLite finds a row by the first page and every page between it and the row; one of them damaged, and all behind it
is out of reach. Here every page that verifies is looked at for itself. Nothing stale can turn up: what is deleted
or moved is overwritten with zeros (``secure_delete``), and a page that does not verify is not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeGuard

from boundarycheck.domain.errors import KeyFileOfAnother, VaultDamaged, VaultNewer
from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.records import is_kind, is_uid
from boundarycheck.system.files import writing
from boundarycheck.vault import check_json, facts_json, migrations, moments
from boundarycheck.vault.damage import told_apart
from boundarycheck.vault.pages import Pages
from boundarycheck.vault.records import checksum
from boundarycheck.vault.rows import FILE_HEADER, rows_on
from boundarycheck.vault.strict_json import Fields, ShapeError, members_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from boundarycheck.vault.rows import Cell, StoredRow

_USER_VERSION: Final = slice(60, 64)
_ENTRY_COLUMNS: Final = (9, 10, 11)  # the tenth, moved_at, came with the second step, facts_json with the fourth
_VERSION_COLUMNS: Final = (5, 6)
_PROFILE_KEYS: Final = frozenset({"profile", "receiver"})
_ATTACHMENT_NAMED: Final = 3
"""Values that an attachment has at least when it is known which it is."""
_CHECKSUM: Final = re.compile(r"[0-9a-f]{64}")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*\+00:00")


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """An entry, whole, as its columns are kept."""

    entry_id: int
    uid: str
    kind: str
    written_at: str
    changed_at: str
    title: str
    body: str
    check_json: str | None
    binned_at: str | None
    moved_at: str | None
    facts_json: str | None = None


@dataclass(frozen=True, slots=True)
class FoundVersion:
    """What an entry said before."""

    version_id: int
    entry_id: int
    changed_at: str
    title: str
    body: str
    facts_json: str | None = None


@dataclass(frozen=True, slots=True)
class FoundDraft:
    """Words not saved yet."""

    slot: str
    fields_json: str
    saved_at: str


@dataclass(frozen=True, slots=True)
class FoundPair:
    """A key and its value in one of the tables ``profile``, ``note`` and ``erased``."""

    table: str
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Named:
    """An index names an entry: it was there, whether or not it can be read. ``uid`` is "" where not known."""

    entry_id: int
    uid: str


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record, whole, as its columns are kept."""

    uid: str
    kind: str
    written_at: str
    changed_at: str
    fields_json: str


@dataclass(frozen=True, slots=True)
class FoundAttachment:
    """A file that goes with a record, whole: ``data`` has the checksum that was kept with it."""

    sha256: str
    record_uid: str
    name: str
    added_at: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """Something names a record: it was there, whether or not it can be read."""

    uid: str


@dataclass(frozen=True, slots=True)
class NamedAttachment:
    """Something names an attachment: it was there, whether or not it can be read."""

    record_uid: str
    name: str


Found = (
    FoundEntry
    | FoundVersion
    | FoundDraft
    | FoundPair
    | Named
    | FoundRecord
    | FoundAttachment
    | NamedRecord
    | NamedAttachment
)


def found_in(file: Path, data_key: bytes, salt: bytes, at: Callable[[float], None]) -> Iterator[Found]:
    """Yield what can be read of ``file`` with its key (32 bytes) and salt (16 bytes), page by page.

    No log may lie beside it. ``at`` is told how far it has come, 0.0 to 1.0, and may raise to stop it. Raises
    :class:`VaultNewer`; when no page at all verifies :class:`KeyFileOfAnother` or :class:`VaultDamaged`.
    """
    sound = 0
    with writing(file.parent), file.open("rb") as opened:
        pages = Pages(opened, data_key, salt)
        first = pages.read(1)
        if first is not None:
            _refuse_newer(first)
        for number in range(1, pages.count + 1):
            at(number / pages.count)
            page = pages.read(number)
            if page is None:
                continue
            sound += 1
            for row in rows_on(page, FILE_HEADER if number == 1 else 0, pages.read):
                yield from told_by(row)
    if not sound:
        damage = told_apart(file, data_key, salt, range(1, pages.count + 1))
        raise damage if isinstance(damage, KeyFileOfAnother) else VaultDamaged(reason="nothing in it can be read")


def _refuse_newer(first: bytes) -> None:
    found = int.from_bytes(first[_USER_VERSION], "big")
    if found > migrations.KNOWN:
        raise VaultNewer(found=found, known=migrations.KNOWN)


def told_by(row: StoredRow) -> Iterator[Found]:
    """Yield what ``row`` stands for: what is named by it, and what was kept in it, when it is whole."""
    values = row.values
    if row.rowid is None:
        yield from _of_index(row)
    elif len(values) > 1 and values[0] is None and _is_uid(values[1]):
        yield Named(row.rowid, values[1])
        told = _entry(row.rowid, values) if row.whole and len(values) in _ENTRY_COLUMNS else None
        if told is not None:
            yield told
    elif len(values) > _ATTACHMENT_NAMED and values[0] is None and _is_checksum(values[1]):
        yield from _attachment(row)
    elif row.whole and len(values) in _VERSION_COLUMNS:
        yield from _version(row.rowid, values)


def _of_index(row: StoredRow) -> Iterator[Found]:
    """Yield what a row without a number stands for: of an index, or of a table that has none."""
    values = row.values
    if len(values) > 1 and _is_uid(values[0]) and isinstance(values[1], str) and is_kind(values[1]):
        yield NamedRecord(values[0])
    if not row.whole:
        return
    told: Found | None = None
    match values:
        case (str(key), value):
            told = _pair(key, value)
        case (first, second, third):
            yield from _of_index_of_three(first, second, third)
            told = _draft(first, second, third)
        case (uid, kind, written_at, changed_at, fields_json):
            told = _record(uid, kind, written_at, changed_at, fields_json)
    if told is not None:
        yield told


def _of_index_of_three(first: Cell, second: Cell, third: Cell) -> Iterator[Found]:
    """Yield what indexes name: records and entries by kind and moment, and the attachments by their names."""
    if _is_moment(second) and _is_uid(third):
        yield NamedRecord(third)
    if first in set(EntryKind) and _is_moment(second) and isinstance(third, int):
        yield Named(third, "")
    if _is_uid(first) and isinstance(second, str) and isinstance(third, int):
        yield from (NamedRecord(first), NamedAttachment(first, second))


def _pair(key: str, value: Cell) -> Found | None:
    if isinstance(value, str):
        table = "erased" if _is_uid(key) and _is_moment(value) else "note"
        return FoundPair("profile" if key in _PROFILE_KEYS else table, key, value)
    # Indexes of the entries: by identity, by the moment of writing, by the moment of binning.
    if isinstance(value, int) and (_is_uid(key) or _is_moment(key)):
        return Named(value, key if _is_uid(key) else "")
    return None


def _draft(slot: Cell, fields_json: Cell, saved_at: Cell) -> FoundDraft | None:
    if not (isinstance(slot, str) and isinstance(fields_json, str) and _is_moment(saved_at)):
        return None
    try:
        Fields.parse(fields_json, "a draft").all_texts()
    except ShapeError:
        return None
    return FoundDraft(slot, fields_json, saved_at)


def _version(version_id: int, values: tuple[Cell, ...]) -> Iterator[FoundVersion]:
    _, entry_id, changed_at, title, body, facts = (*values, None)[:6]
    if not (isinstance(entry_id, int) and _is_moment(changed_at) and isinstance(title, str) and isinstance(body, str)):
        return
    if _is_facts(facts):
        yield FoundVersion(version_id, entry_id, changed_at, title, body, facts)


def _record(uid: Cell, kind: Cell, written_at: Cell, changed_at: Cell, fields_json: Cell) -> FoundRecord | None:
    if not (_is_uid(uid) and isinstance(kind, str) and is_kind(kind) and isinstance(fields_json, str)):
        return None
    if not (_is_moment(written_at) and _is_moment(changed_at)):
        return None
    try:
        members_of(fields_json, "a record")
    except ShapeError:
        return None
    return FoundRecord(uid, kind, written_at, changed_at, fields_json)


def _attachment(row: StoredRow) -> Iterator[Found]:
    _, sha256, uid, name, *rest = row.values
    if not (_is_uid(uid) and isinstance(name, str)):
        return
    yield from (NamedRecord(uid), NamedAttachment(uid, name))
    match rest:
        case (added_at, bytes(data)) if row.whole and _is_moment(added_at) and checksum(data) == sha256:
            yield FoundAttachment(sha256, uid, name, added_at, data)


def _entry(entry_id: int, values: tuple[Cell, ...]) -> FoundEntry | None:
    _, uid, kind, written_at, changed_at, title, body, check, binned_at, moved_at, facts = (*values, None, None)[:11]
    if not (_is_uid(uid) and isinstance(kind, str) and kind in set(EntryKind)):
        return None
    if not (_is_moment(written_at) and _is_moment(changed_at) and isinstance(title, str) and isinstance(body, str)):
        return None
    if not (_is_check(check) and _is_facts(facts) and _is_moment_or_none(binned_at) and _is_moment_or_none(moved_at)):
        return None
    return FoundEntry(entry_id, uid, kind, written_at, changed_at, title, body, check, binned_at, moved_at, facts)


def _is_uid(value: Cell) -> TypeGuard[str]:
    return isinstance(value, str) and is_uid(value)


def _is_checksum(value: Cell) -> TypeGuard[str]:
    return isinstance(value, str) and _CHECKSUM.fullmatch(value) is not None


def _is_moment(value: Cell) -> TypeGuard[str]:
    if not (isinstance(value, str) and _MOMENT.fullmatch(value)):
        return False
    try:
        moments.from_text(value)
    except VaultDamaged:
        return False
    return True


def _is_moment_or_none(value: Cell) -> TypeGuard[str | None]:
    return value is None or _is_moment(value)


def _is_check(value: Cell) -> TypeGuard[str | None]:
    if not isinstance(value, str):
        return value is None
    try:
        check_json.from_json(value)
    except ShapeError:
        return False
    return True


def _is_facts(value: Cell) -> TypeGuard[str | None]:
    if not isinstance(value, str):
        return value is None
    try:
        facts_json.from_json(value)
    except ShapeError:
        return False
    return True
