"""Entries and checks in the database: paging, reading, writing, the bin, and the search."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.asked import NOTHING_ASKED, Asked
from boundarycheck.domain.entry_facts import NO_FACTS
from boundarycheck.domain.errors import EntryGone, VaultDamaged
from boundarycheck.domain.journal import Entry, EntryKind, EntrySummary, EntryText, EntryVersion
from boundarycheck.vault import check_json, moments
from boundarycheck.vault.facts_json import facts_of, to_json
from boundarycheck.vault.keeping import KeepingRepository, refuse_on_hold
from boundarycheck.vault.links import drop_dead_links, linking_to
from boundarycheck.vault.newest import PASSAGE_READ, index_late, is_due
from boundarycheck.vault.strict_json import ShapeError
from boundarycheck.vault.versions import VersionRepository

if TYPE_CHECKING:
    from collections.abc import Iterable

    from boundarycheck.domain.asked import Phrase
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.entry_facts import EntryFacts
    from boundarycheck.domain.journal import FinishedCheck
    from boundarycheck.vault.database import Database, Row

OPENING_LIMIT: Final = 200
"""Characters of the body that a line of the list shows."""

_OPENING_TRIED: Final = 260
_OPENING_READ: Final = 4 * OPENING_LIMIT  # line breaks and indents shrink when it is put on one line
_BEFORE_IT: Final = 60
SUMMARY_COLUMNS: Final = f"id, kind, written_at, title, substr(body, 1, {_OPENING_READ}), facts_json"
"""What :func:`summary_of` takes, in its order."""
FOUND_COLUMNS: Final = (
    f"entry.id, entry.kind, entry.written_at, entry.title, substr(entry.body, 1, {PASSAGE_READ}), entry.facts_json"
)
"""The same, with enough of the words to show those that were looked for."""

ENTRY_COLUMNS: Final = "id, uid, kind, written_at, changed_at, title, body, check_json, facts_json"
"""What :func:`entry_of` takes, in its order."""

_KINDS: Final = {kind.value: kind for kind in EntryKind}
_DATE_OF: Final = "SELECT written_at FROM entry WHERE id <= ? ORDER BY id DESC LIMIT 1"

# Every bound limit stands in a sum: SQLite would otherwise make its plan anew for each number that is bound, which
# takes longer than the rows.
_ORDER: Final = (
    "SELECT id FROM entry INDEXED BY entry_written WHERE binned_at IS NULL ORDER BY written_at DESC, id DESC"
)
"""The list by its dates, from the index alone: no page of words is read for it."""


class EntryRepository:
    """What the journal holds. Every write is on the disk when the call returns."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self.versions = VersionRepository(database)

    def page(self, before: int | None, limit: int) -> tuple[EntrySummary, ...]:
        """Return at most ``limit`` entries, newest first, none of the bin; with ``before``, an id, older ones.

        Newest is by the date of writing, and by the id where dates are the same. Should ``before`` have been
        erased meanwhile, the list goes on where the entry of the next lower id stands.
        """
        # One plan for both: the index of dates, from where the page begins.
        older = "" if before is None else f" AND (written_at, id) < (({_DATE_OF}), ?)"
        rows = self._database.rows(
            f"SELECT {SUMMARY_COLUMNS} FROM entry INDEXED BY entry_written"  # noqa: S608 - built from constants; values are bound
            f" WHERE binned_at IS NULL{older} ORDER BY written_at DESC, id DESC LIMIT ?+0",
            (limit,) if before is None else (before, before, limit),
        )
        return tuple(summary_of(row) for row in rows)

    def page_around_damage(self, before: int | None, limit: int) -> tuple[tuple[EntrySummary, ...], int]:
        """Return what :meth:`page` would, without the entries that cannot be read; and how many of those it met.

        Each is asked for by itself, which takes its time. Raises :class:`VaultDamaged` when not even the index of
        dates can be read.
        """
        found: list[EntrySummary] = []
        lost = 0
        for entry_id in _behind(before, [int(row[0]) for row in self._database.rows(_ORDER)]):
            if len(found) == limit:
                break
            try:
                rows = self._database.rows(
                    f"SELECT {SUMMARY_COLUMNS} FROM entry WHERE id = ?",  # noqa: S608 - built from constants; the value is bound
                    (entry_id,),
                )
            except VaultDamaged:
                lost += 1
            else:
                found += map(summary_of, rows)
        return tuple(found), lost

    def read(self, entry_id: int) -> Entry:
        """Return one entry, also one in the bin. Raises :class:`EntryGone`."""
        rows = self._database.rows(
            f"SELECT {ENTRY_COLUMNS} FROM entry WHERE id = ?",  # noqa: S608 - built from constants; the value is bound
            (entry_id,),
        )
        if not rows:
            raise EntryGone
        return entry_of(rows[0])

    def add(
        self,
        kind: EntryKind,
        text: EntryText,
        check: FinishedCheck | None = None,
        facts: EntryFacts = NO_FACTS,
        *,
        drop_draft: str | None = None,
    ) -> Entry:
        """Keep a new entry and, in the same transaction, drop the draft in the slot ``drop_draft``.

        It is written now, whenever it happened.
        """
        now = self._clock.now()
        uid = str(uuid.uuid4())
        with self._database.transaction():
            entry_id = self._database.insert(
                "INSERT INTO entry (uid, kind, written_at, changed_at, title, body, check_json, facts_json)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    uid,
                    kind.value,
                    moments.to_text(now),
                    moments.to_text(now),
                    text.title,
                    text.body,
                    None if check is None else check_json.to_json(check),
                    to_json(facts),
                ),
            )
            self._drop_draft(drop_draft)
            if is_due(entry_id, len(text.body)):
                index_late(self._database)
        return Entry(entry_id, uid, kind, now, now, text, check, facts)

    def change(
        self, entry_id: int, text: EntryText, facts: EntryFacts | None = None, *, drop_draft: str | None = None
    ) -> Entry:
        """Put ``text`` and ``facts`` in place of the entry's, which become a version; drop the draft with it.

        Without ``facts`` those that it has stay. Where nothing is different, nothing is written. Raises
        :class:`EntryGone`. An entry in the bin is not changed; it has to be restored first.
        """
        with self._database.transaction():
            changed = self._put(entry_id, text, facts)
            self._drop_draft(drop_draft)
            return changed

    def bring_back(self, entry_id: int, version: EntryVersion) -> Entry:
        """Put what an entry said before in place of what it says, which becomes a version. Raises :class:`EntryGone`.

        It is a change of today; the version that is brought back stays as well.
        """
        with self._database.transaction():
            return self._put(entry_id, version.text, version.facts)

    def bin(self, *entry_ids: int) -> None:
        """Put entries into the bin, all or none. Raises :class:`EntryGone` for one not on the list, :class:`OnHold`."""
        refuse_on_hold(self._database)
        self._move("UPDATE entry SET binned_at = ?1, moved_at = ?1 WHERE id = ?2 AND binned_at IS NULL", entry_ids)

    def restore(self, *entry_ids: int) -> None:
        """Take entries out of the bin, to where they were, all or none. Raises :class:`EntryGone` for one not there."""
        self._move(
            "UPDATE entry SET binned_at = NULL, moved_at = ?1 WHERE id = ?2 AND binned_at IS NOT NULL", entry_ids
        )

    def binned(self) -> tuple[EntrySummary, ...]:
        """Return what is in the bin, last binned first."""
        rows = self._database.rows(
            f"SELECT {SUMMARY_COLUMNS} FROM entry WHERE binned_at IS NOT NULL ORDER BY binned_at DESC, id DESC"  # noqa: S608 - built from constants
        )
        return tuple(summary_of(row) for row in rows)

    def erase_binned(self) -> int:
        """Erase what is in the bin for good and return how many entries it was. Raises :class:`OnHold`."""
        return self.erase(row[0] for row in self._database.rows("SELECT id FROM entry WHERE binned_at IS NOT NULL"))

    def erase(self, entry_ids: Iterable[int]) -> int:
        """Erase entries for good, on the list or in the bin, and return how many it was. Raises :class:`OnHold`.

        Their words go from the search as well, and so do tags, earlier words, changes that were never saved, and the
        links that lead to them. Only their identities are kept, so that they stay erased when a copy that still has
        them is merged.
        """
        refuse_on_hold(self._database)
        with self._database.transaction():
            erased = self.erase_within(entry_ids)
            if erased:
                drop_dead_links(self._database)
        # The log still holds the pages as they were; it is emptied now and not at some later time.
        self._database.checkpoint()
        return erased

    def erase_within(self, entry_ids: Iterable[int]) -> int:
        """Erase entries as :meth:`erase` does, in the caller's transaction, who also looks after holds and links."""
        return sum(map(self._erase, tuple(entry_ids)))

    def _erase(self, entry_id: int) -> int:
        # Only while an entry is there can be told which draft is its own.
        self._database.run("DELETE FROM draft WHERE slot = 'entry:' || ?", (entry_id,))
        # Never before its last change, whatever the clock says: a copy of the very same must not be newer.
        self._database.run(
            "INSERT OR REPLACE INTO erased (uid, erased_at)"
            " SELECT uid, max(?, changed_at, coalesce(binned_at, ''), coalesce(moved_at, '')) FROM entry WHERE id = ?",
            (moments.to_text(self._clock.now()), entry_id),
        )
        return self._database.run("DELETE FROM entry WHERE id = ?", (entry_id,))

    def linking_to(self, uid: str) -> tuple[int, ...]:
        """Return the ids of the entries on the list that have a link to ``uid``, newest first."""
        return linking_to(self._database, uid)

    def count(self) -> int:
        """Return how many entries are on the list, the bin not counted."""
        return int(self._database.rows("SELECT count(*) FROM entry WHERE binned_at IS NULL")[0][0])

    def _put(self, entry_id: int, text: EntryText, facts: EntryFacts | None) -> Entry:
        if not self._database.rows("SELECT 1 FROM entry WHERE id = ? AND binned_at IS NULL", (entry_id,)):
            raise EntryGone
        present = self.read(entry_id)
        # Where it came from stays, whatever else is said.
        facts = present.facts if facts is None else replace(facts, brought_in=present.facts.brought_in)
        if (present.text, present.facts) == (text, facts):
            return present
        # Which words are the newest is told by their moments: also after a clock was put back.
        changed_at = moments.later_than(moments.to_text(present.changed_at), self._clock.now())
        self._database.run(
            "UPDATE entry SET title = ?, body = ?, facts_json = ?, changed_at = ? WHERE id = ?",
            (text.title, text.body, to_json(facts), changed_at, entry_id),
        )
        self.versions.add(entry_id, EntryVersion(present.changed_at, present.text, present.facts))
        return self.read(entry_id)

    def _move(self, sql: str, entry_ids: tuple[int, ...]) -> None:
        # A clock that is far behind must not shorten the days in the bin: it is later than the last look.
        now = self._clock.now()
        moment = max(now, KeepingRepository(self._database).looked_at() or now)
        with self._database.transaction():
            for entry_id in dict.fromkeys(entry_ids):
                # Where it is, is told by the last move when copies are merged: also after a clock was put back.
                rows = self._database.rows("SELECT moved_at FROM entry WHERE id = ?", (entry_id,))
                moved_at = moments.later_than(rows[0][0] if rows else None, moment)
                if not self._database.run(sql, (moved_at, entry_id)):
                    raise EntryGone

    def _drop_draft(self, slot: str | None) -> None:
        if slot is not None:
            self._database.run("DELETE FROM draft WHERE slot = ?", (slot,))


def expression(phrases: tuple[Phrase, ...]) -> str:
    """Return the FTS5 expression that finds all of ``phrases``."""
    # No quotation mark is left in a phrase: they are what phrases are told apart by.
    return " ".join(f'"{phrase.words}"{"*" if phrase.unfinished else ""}' for phrase in phrases)


def _behind(before: int | None, listed: list[int]) -> list[int]:
    """Return the part of the list that stands behind ``before``; once that is gone, from the next lower id on."""
    if before is None:
        return listed
    if before in listed:
        return listed[listed.index(before) + 1 :]
    lower = max((entry_id for entry_id in listed if entry_id < before), default=None)
    return [] if lower is None else listed[listed.index(lower) :]


def summary_of(row: Row, asked: Asked = NOTHING_ASKED) -> EntrySummary:
    """Return the line of the list for a row of :data:`SUMMARY_COLUMNS`. Raises :class:`VaultDamaged`.

    With ``asked`` and a row of :data:`FOUND_COLUMNS` the opening is a passage with what was asked for, if it stands
    among the words in that row.
    """
    entry_id, kind, written_at, title, opening, facts_json = row
    opening = _passage(opening, asked.first_in(opening) or 0)[:_OPENING_READ]
    facts = facts_of(facts_json)
    return EntrySummary(
        entry_id,
        _kind(kind),
        moments.from_text(written_at),
        title,
        _on_one_line(opening),
        facts.happened,
        facts.tags,
    )


def _on_one_line(opening: str) -> str:
    line = " ".join(opening[:_OPENING_TRIED].split())
    if len(line) < OPENING_LIMIT and len(opening) > _OPENING_TRIED:
        line = " ".join(opening.split())
    return line[:OPENING_LIMIT]


def _passage(words: str, at: int) -> str:
    """Return ``words`` from a whole word a little before ``at`` on; all of them where ``at`` is near the start."""
    if at <= OPENING_LIMIT // 2:
        return words
    begin = at - _BEFORE_IT
    return "… " + words[begin + max(words[begin:at].find(" "), 0) :]


def entry_of(row: Row) -> Entry:
    """Return the entry in a row of :data:`ENTRY_COLUMNS`. Raises :class:`VaultDamaged` when it makes no sense."""
    entry_id, uid, kind, written_at, changed_at, title, body, check, facts_json = row
    try:
        finished = None if check is None else check_json.from_json(check)
    except ShapeError as error:
        raise VaultDamaged(reason=error.reason) from None
    return Entry(
        entry_id,
        uid,
        _kind(kind),
        moments.from_text(written_at),
        moments.from_text(changed_at),
        EntryText(title, body),
        finished,
        facts_of(facts_json),
    )


def _kind(value: str) -> EntryKind:
    kind = _KINDS.get(value)
    if kind is None:
        raise VaultDamaged(reason="an entry in it is of an unknown kind")
    return kind
