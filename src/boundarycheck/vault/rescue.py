"""Bringing what a damaged journal still holds into a new one; the damaged one is only read."""

from __future__ import annotations

import uuid
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import astuple, dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import (
    CannotWrite,
    DiskFull,
    MadeButNotVerified,
    ReadOnly,
)
from boundarycheck.domain.journal import EntryKind, EntrySummary
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.upkeep import RescueReport, Survey
from boundarycheck.system import lockfile
from boundarycheck.system.files import sync_folder, write_private
from boundarycheck.vault import exchange, moments
from boundarycheck.vault.entries import OPENING_LIMIT
from boundarycheck.vault.facts_json import facts_of
from boundarycheck.vault.folder import new_database, occupy, read_key_file, refuse_occupied
from boundarycheck.vault.hold_kept import hold_if_unknown, settled
from boundarycheck.vault.keyfile import SlotKind
from boundarycheck.vault.layout import DATABASE_NAME, KEY_NAME, LOCK_NAME
from boundarycheck.vault.newest import index_late
from boundarycheck.vault.salvage import (
    FoundAttachment,
    FoundDraft,
    FoundEntry,
    FoundPair,
    FoundRecord,
    FoundVersion,
    Named,
    NamedAttachment,
    NamedRecord,
    found_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from boundarycheck.domain.clock import Clock
    from boundarycheck.vault.database import Database
    from boundarycheck.vault.keyfile import KeyFile
    from boundarycheck.vault.salvage import Found

_READ: Final = 0.8
"""The share of a rescue after which everything is read; the rest is to read the new journal back."""

# Should a row stand on two pages, which a power cut in the middle of emptying the log can do, the newest counts.
_ENTRY: Final = (
    "INSERT INTO entry (id, uid, kind, written_at, changed_at, title, body, check_json, binned_at, moved_at,"
    " facts_json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET changed_at = excluded.changed_at, title = excluded.title, body = excluded.body,"
    " check_json = excluded.check_json, binned_at = excluded.binned_at, moved_at = excluded.moved_at,"
    " facts_json = excluded.facts_json"
    " WHERE uid = excluded.uid AND excluded.changed_at > changed_at"
    " ON CONFLICT (uid) DO NOTHING"
)
_VERSION: Final = (
    "INSERT OR IGNORE INTO entry_version (id, entry_id, changed_at, title, body, facts_json) VALUES (?, ?, ?, ?, ?, ?)"
)
_DRAFT: Final = (
    "INSERT INTO draft (slot, fields_json, saved_at) VALUES (?, ?, ?) ON CONFLICT (slot) DO UPDATE"
    " SET fields_json = excluded.fields_json, saved_at = excluded.saved_at WHERE excluded.saved_at > saved_at"
)
_RECORD: Final = (
    "INSERT INTO record (uid, kind, written_at, changed_at, fields_json) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (uid) DO UPDATE SET kind = excluded.kind, written_at = excluded.written_at,"
    " changed_at = excluded.changed_at, fields_json = excluded.fields_json WHERE excluded.changed_at > changed_at"
)
_ATTACHMENT: Final = (
    "INSERT INTO attachment (sha256, record_uid, name, added_at, bytes) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (record_uid, name) DO UPDATE SET sha256 = excluded.sha256, added_at = excluded.added_at,"
    " bytes = excluded.bytes WHERE excluded.added_at > added_at"
)
_PAIR: Final = {
    table: f"INSERT OR IGNORE INTO {table} VALUES (?, ?)"  # noqa: S608 - names of our schema
    for table in ("profile", "note", "erased")
}


@dataclass(frozen=True, slots=True)
class _Keys:
    key_file: KeyFile
    data_key: bytes

    @property
    def salt(self) -> bytes:
        """What the database begins with, 16 bytes."""
        return self.key_file.database_salt


def survey(
    folder: Path, passphrase: str, clock: Clock, progress: Progress, *, even_if_held_elsewhere: bool = False
) -> Survey:
    """Tell which entries of the damaged vault in ``folder`` can still be read; changes nothing but its log.

    Raises what :meth:`Vault.open` does before it looks at the database, :class:`Stopped`,
    :class:`KeyFileOfAnother`, :class:`VaultNewer`, or :class:`VaultDamaged` when nothing can be read.
    """
    with (
        _unlocked(folder, passphrase, clock, even_if_held_elsewhere=even_if_held_elsewhere) as keys,
        settled(folder, folder, keys.data_key, keys.salt) as file,
    ):
        seen = look(file, keys.data_key, keys.salt, progress.at)
    newest_first = sorted(seen.entries.values(), key=lambda entry: (entry.written_at, entry.entry_id), reverse=True)
    return Survey(tuple(newest_first), seen.entries_lost, **seen.besides)


@dataclass(slots=True)
class Names:
    """The records and attachments that something names, whether or not they can be read."""

    records: set[str] = field(default_factory=set)
    attachments: set[tuple[str, str]] = field(default_factory=set)

    def take(self, found: Found) -> None:
        """Take note of a name that was ``found``; of nothing else."""
        match found:
            case NamedRecord():
                self.records.add(found.uid)
            case NamedAttachment():
                self.attachments.add((found.record_uid, found.name))

    def counted(self, records: int, attachments: int) -> dict[str, int]:
        """Return how many can be read, which is given, and how many are lost, by the names in the reports."""
        return {
            "records": records,
            "records_lost": max(len(self.records) - records, 0),
            "attachments": attachments,
            "attachments_lost": max(len(self.attachments) - attachments, 0),
        }


@dataclass(slots=True)
class Seen:
    """What can be read of a damaged file, and what is known to have been there."""

    entries: dict[int, EntrySummary] = field(default_factory=dict)
    named: set[int] = field(default_factory=set)
    records: set[str] = field(default_factory=set)
    attachments: set[tuple[str, str]] = field(default_factory=set)
    names: Names = field(default_factory=Names)

    def take(self, found: Found) -> None:
        """Take note of what was ``found``."""
        match found:
            case FoundEntry():
                self.entries[found.entry_id] = _summary(found)
            case Named():
                self.named.add(found.entry_id)
            case FoundRecord():
                self.records.add(found.uid)
            case FoundAttachment():
                self.attachments.add((found.record_uid, found.name))
            case _:
                self.names.take(found)

    @property
    def entries_lost(self) -> int:
        """How many entries are known and cannot be read."""
        return len(self.named - self.entries.keys())

    @property
    def besides(self) -> dict[str, int]:
        """What the reports say of records and attachments, by the names there."""
        return self.names.counted(len(self.records), sum(uid in self.records for uid, _ in self.attachments))


def look(file: Path, data_key: bytes, salt: bytes, at: Callable[[float], None]) -> Seen:
    """Go through ``file``, which has no log beside it, page by page. Raises as :func:`found_in` does."""
    seen = Seen()
    for found in found_in(file, data_key, salt, at):
        seen.take(found)
    return seen


def rescue(
    folder: Path,
    passphrase: str,
    target: Path,
    clock: Clock,
    progress: Progress,
    *,
    even_if_held_elsewhere: bool = False,
) -> RescueReport:
    """Bring what can be read of the damaged vault in ``folder`` into a new vault in ``target``, missing or empty.

    The new vault has the same key file, so that the same passphrase, the same recovery key and the same backups
    go with it. When it cannot be read whether the damaged one was on hold, the new one is. Raises what
    :func:`survey` does, :class:`VaultExists`, :class:`NotAFolder`, :class:`MadeButNotVerified`, or why it cannot be
    written; ``target`` is then as it was.
    """
    refuse_occupied(target, frozenset())
    with (
        _unlocked(folder, passphrase, clock, even_if_held_elsewhere=even_if_held_elsewhere) as keys,
        ExitStack() as undo,
    ):
        lock = occupy(target, clock, undo)
        database = new_database(target / DATABASE_NAME, keys.data_key, keys.salt)
        undo.callback(database.close)
        with settled(folder, target, keys.data_key, keys.salt) as file:
            found = found_in(file, keys.data_key, keys.salt, lambda share: progress.at(_READ * share))
            report = _bring(database, found, moments.to_text(clock.now()))
            held = hold_if_unknown(database, file, keys.data_key, keys.salt, clock.now())
        progress.at(_READ)
        if database.damaged_pages() or database.structure_faults(Progress()):
            raise MadeButNotVerified(place=target / DATABASE_NAME)
        database.close()
        progress.at(1.0)  # the last moment to stop it
        # Last, because this is what makes it a vault.
        write_private(target / KEY_NAME, keys.key_file.to_bytes())
        with suppress(OSError):  # the parent may be closed to us; then its own system keeps its names
            sync_folder(target.parent)
        undo.pop_all()
        lock.release()
    return replace(report, hold_unknown=held)


@contextmanager
def _unlocked(folder: Path, passphrase: str, clock: Clock, *, even_if_held_elsewhere: bool) -> Iterator[_Keys]:
    """Hold the vault in ``folder`` and give its keys."""
    data_key = read_key_file(folder).unlock(SlotKind.PASSPHRASE, passphrase)
    with ExitStack() as held:
        # A disk that fails or is full lets nothing be written any more; what is on it can be read all the same.
        with suppress(ReadOnly, CannotWrite, DiskFull):
            held.enter_context(
                lockfile.hold(folder / LOCK_NAME, clock=clock, even_if_held_elsewhere=even_if_held_elsewhere)
            )
            exchange.finish(folder)
        yield _Keys(read_key_file(folder), data_key)


def _summary(found: FoundEntry) -> EntrySummary:
    opening = " ".join(found.body[: 4 * OPENING_LIMIT].split())[:OPENING_LIMIT]
    written_at = datetime.fromisoformat(found.written_at)
    facts = facts_of(found.facts_json)
    return EntrySummary(
        found.entry_id, EntryKind(found.kind), written_at, found.title, opening, facts.happened, facts.tags
    )


_SAID_BY_FILE: Final = "(coalesce(facts_json ->> '$.brought_in.changed_at', '') = changed_at)"
"""Of a version: it came with its entry from a file, which said when it was written."""


def _bring(database: Database, found: Iterator[Found], now: str) -> RescueReport:
    names = Names()
    with database.transaction():
        # A version may come before its entry; looked at when everything is there.
        database.run("PRAGMA defer_foreign_keys = ON")
        named = _put(database, found, names)
        older = _older_words(database, named, now)
        database.run("DELETE FROM entry_version WHERE entry_id NOT IN (SELECT id FROM entry)")
        database.run("DELETE FROM attachment WHERE record_uid NOT IN (SELECT uid FROM record)")
        index_late(database)
        _use_no_id_twice(database, named)
    counts = database.rows(
        "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM entry_version), (SELECT count(*) FROM draft),"
        " (SELECT count(*) FROM profile), (SELECT count(*) FROM record), (SELECT count(*) FROM attachment)"
    )
    entries, versions, drafts, profile, records, attachments = counts[0]
    besides = names.counted(records, attachments)
    return RescueReport(
        entries, max(len(named) - entries, 0), versions, drafts, profile > 0, older, hold_unknown=False, **besides
    )


def _put(database: Database, found: Iterator[Found], names: Names) -> dict[int, str]:
    """Keep what was ``found``; return the ids of all entries that were ever named, with their identity or "".

    ``names`` takes those of records and attachments.
    """
    named: dict[int, str] = {}
    for each in found:
        match each:
            case Named(entry_id, uid):
                named[entry_id] = uid or named.get(entry_id, "")
            case FoundEntry():
                database.run(_ENTRY, astuple(each))
            case FoundVersion():
                database.run(_VERSION, astuple(each))
            case FoundDraft():
                database.run(_DRAFT, astuple(each))
            case FoundRecord():
                database.run(_RECORD, astuple(each))
            case FoundAttachment():
                database.run(_ATTACHMENT, astuple(each))
            case FoundPair():
                database.run(_PAIR[each.table], (each.key, each.value))
            case _:
                names.take(each)
    return named


def _older_words(database: Database, named: dict[int, str], now: str) -> int:
    """Give entries that are lost the newest words that a version of them has; return how many it was.

    What kind of entry it was, and its check, are not known any more: it is a note. A moment that only a file said
    never becomes one of ours: where there is no other, it was written ``now``.
    """
    rows = database.rows(
        "SELECT entry_id, (SELECT min(changed_at) FROM entry_version WHERE entry_id = newest.entry_id"  # noqa: S608 - built from constants
        f" AND NOT {_SAID_BY_FILE}), CASE WHEN {_SAID_BY_FILE} THEN '' ELSE changed_at END,"
        " title, body, facts_json FROM entry_version AS newest"
        " WHERE entry_id NOT IN (SELECT id FROM entry) AND id = (SELECT id FROM entry_version"
        " WHERE entry_id = newest.entry_id ORDER BY changed_at DESC, id DESC LIMIT 1)"
    )
    for entry_id, ours, changed_at, title, body, facts in rows:
        first = ours or now
        last = changed_at or first
        uid = named.get(entry_id) or str(uuid.uuid4())
        database.run(_ENTRY, (entry_id, uid, EntryKind.NOTE.value, first, last, title, body, None, None, None, facts))
        named[entry_id] = uid
    return len(rows)


def _use_no_id_twice(database: Database, named: dict[int, str]) -> None:
    """Let new entries have ids above all that ever were: a draft may name one that is lost."""
    rows = database.rows("SELECT max(CAST(substr(slot, 7) AS INTEGER)) FROM draft WHERE slot GLOB 'entry:[0-9]*'")
    highest = max([*named, rows[0][0] or 0])
    if not database.run("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'entry'", (highest,)):
        database.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('entry', ?)", (highest,))
