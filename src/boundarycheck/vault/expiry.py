"""What was kept as long as it was meant to be, and how it goes. What has an odd date is never due."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.keeping import BIN_DAYS, Going, Gone, KeptKind, due_before, ends_at
from boundarycheck.vault import moments
from boundarycheck.vault.keeping import refuse_on_hold
from boundarycheck.vault.links import drop_dead_links

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.keeping import Retention
    from boundarycheck.vault.database import Database
    from boundarycheck.vault.vault import Vault

_ENTRY_KINDS: Final = {
    KeptKind.ENTRIES: (EntryKind.NOTE,),
    KeptKind.CHECKS: (EntryKind.SITUATION_CHECK, EntryKind.SIGNS_CHECK),
    KeptKind.LETTERS: (),
}
_RECORD_KINDS: Final = {KeptKind.ENTRIES: (), KeptKind.CHECKS: ("decision",), KeptKind.LETTERS: ("request",)}
_A_DAY: Final = timedelta(days=1)

# What came later has the greater id. So what stands before something that is not old, by its id, may be as old as it
# says; what stands behind was written when the clock was wrong, or came from another copy since.
_ENTRIES: Final = (
    "SELECT id FROM entry INDEXED BY entry_kind WHERE binned_at IS NULL AND kind IN (SELECT value FROM json_each(?2))"
    " AND written_at <= ?1 AND changed_at <= ?1 AND coalesce(moved_at, '') <= ?1"
    " AND NOT EXISTS (SELECT 1 FROM draft WHERE slot = 'entry:' || entry.id AND saved_at > ?1)"
    " AND id < coalesce((SELECT min(id) FROM entry INDEXED BY entry_written"
    " WHERE binned_at IS NULL AND written_at > ?1), id + 1)"
)
_BINNED: Final = (
    "SELECT id FROM entry WHERE binned_at IS NOT NULL AND max(binned_at, changed_at, written_at) <= ?1 AND ?2 <= ?1"
)
_RECORDS: Final = (
    "SELECT uid FROM record WHERE kind IN (SELECT value FROM json_each(?2)) AND written_at >= ?3 AND changed_at <= ?1"
    " AND NOT EXISTS (SELECT 1 FROM attachment WHERE record_uid = uid AND added_at > ?1)"
    " AND NOT EXISTS (SELECT 1 FROM draft WHERE slot = 'letter:' || record.uid AND saved_at > ?1)"
)

_NEXT: Final = (
    "SELECT min(touched) FROM ("
    "SELECT max(written_at, changed_at, coalesce(moved_at, '')) AS touched FROM entry INDEXED BY entry_kind"
    " WHERE binned_at IS NULL AND kind IN (SELECT value FROM json_each(?2))"
    " UNION ALL SELECT changed_at FROM record WHERE kind IN (SELECT value FROM json_each(?3)) AND written_at >= ?4"
    ") WHERE touched > ?1"
)
_IN_BIN: Final = "SELECT id, max(binned_at, changed_at, written_at) FROM entry WHERE binned_at IS NOT NULL"


class Due(NamedTuple):
    """What is due: ids of entries and uids of records."""

    entries: dict[KeptKind, tuple[int, ...]]
    records: dict[KeptKind, tuple[str, ...]]
    binned: tuple[int, ...]

    @property
    def going(self) -> Going:
        """How much it is."""
        entries, checks, letters = map(self.of, (KeptKind.ENTRIES, KeptKind.CHECKS, KeptKind.LETTERS))
        return Going(entries, checks, letters, len(self.binned))

    def of(self, kind: KeptKind) -> int:
        """Return how many of ``kind`` there are, the bin not counted."""
        return len(self.entries.get(kind, ())) + len(self.records.get(kind, ()))


def due(database: Database, retention: Retention, moment: datetime, made_at: datetime, bin_from: datetime) -> Due:
    """Return what is due at ``moment``. ``made_at`` is when the journal was made: no record of it is older.

    The days of the bin are counted from ``bin_from`` at the earliest.
    """
    made = moments.to_text(made_at - _A_DAY)
    entries: dict[KeptKind, tuple[int, ...]] = {}
    records: dict[KeptKind, tuple[str, ...]] = {}
    for kind in KeptKind:
        days = retention.of(kind).days
        if days is not None:
            cutoff = moments.to_text(due_before(moment, days))
            ids = database.rows(_ENTRIES, (cutoff, json.dumps([one.value for one in _ENTRY_KINDS[kind]])))
            uids = database.rows(_RECORDS, (cutoff, json.dumps(_RECORD_KINDS[kind]), made))
            entries[kind], records[kind] = tuple(row[0] for row in ids), tuple(row[0] for row in uids)
    cutoff = moments.to_text(due_before(moment, BIN_DAYS))
    binned = database.rows(_BINNED, (cutoff, moments.to_text(bin_from)))
    return Due(entries, records, tuple(row[0] for row in binned))


def erase(vault: Vault, due: Due, now: datetime) -> None:
    """Erase what is ``due`` and note how much it was, in one step: nothing may go that can never be told.

    Raises :class:`OnHold`.
    """
    refuse_on_hold(vault.database)
    uids = [uid for found in due.records.values() for uid in found]
    with vault.database.transaction():
        vault.entries.erase_within([*due.binned, *(entry for ids in due.entries.values() for entry in ids)])
        vault.records.erase_within(uids, [f"letter:{uid}" for uid in uids])
        drop_dead_links(vault.database)
        vault.keeping.note_gone(Gone(now, due.going))
    # The log still holds the pages as they were; it is emptied now and not at some later time.
    vault.database.checkpoint()


def next_ends(
    database: Database, retention: Retention, moment: datetime, made_at: datetime
) -> dict[KeptKind, datetime]:
    """Return for each kind when the first that is not over its time at ``moment`` will be, at the earliest.

    A draft, a file or a clock that was wrong may make it later. Kinds that are kept always, and those of which there is
    none, are left out.
    """
    made = moments.to_text(made_at - _A_DAY)
    ends: dict[KeptKind, datetime] = {}
    for kind in KeptKind:
        days = retention.of(kind).days
        if days is not None:
            kinds = json.dumps([one.value for one in _ENTRY_KINDS[kind]]), json.dumps(_RECORD_KINDS[kind])
            rows = database.rows(_NEXT, (moments.to_text(due_before(moment, days)), *kinds, made))
            if rows[0][0] is not None:
                ends[kind] = ends_at(moments.from_text(rows[0][0]), days)
    return ends


def bin_ends(database: Database, bin_from: datetime) -> dict[int, datetime]:
    """Return until when each entry of the bin stays at least, by its id."""
    rows = database.rows(_IN_BIN)
    return {row[0]: ends_at(max(moments.from_text(row[1]), bin_from), BIN_DAYS) for row in rows}
