"""Entries that come from a file: brought in once, and written when they are brought in."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.entry_facts import LinkKind
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.taking_along import ArrivalCounts, TakenEntry
from boundarycheck.vault import check_json, facts_json, moments
from boundarycheck.vault.entries import ENTRY_COLUMNS, entry_of
from boundarycheck.vault.fitting import Fitting
from boundarycheck.vault.newest import index_late, is_due
from boundarycheck.vault.versions import VersionRepository

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.entry_facts import EntryFacts, Link
    from boundarycheck.domain.journal import Entry, EntryText, EntryVersion
    from boundarycheck.domain.searching import Wanted
    from boundarycheck.domain.taking_along import Arrival
    from boundarycheck.vault.database import Database

_BATCH: Final = 50
"""Entries that are read at once: few, because one may have two million characters."""


class ArrivalRepository:
    """Reads every entry to be taken along, and takes in what comes from a file."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._versions = VersionRepository(database)

    # ── taking along ──────────────────────────────────────────────────────────────────────────
    def ids(self, *, bin_too: bool = False) -> list[int]:
        """Return every entry on the list, and with ``bin_too`` those in the bin, the oldest first."""
        which = "" if bin_too else " WHERE binned_at IS NULL"
        rows = self._database.rows(f"SELECT id FROM entry{which} ORDER BY written_at, id")  # noqa: S608 - built from constants
        return [int(row[0]) for row in rows]

    def with_binned(self, listed: Iterable[int], wanted: Wanted, progress: Progress | None = None) -> list[int]:
        """Return the ids ``listed``, and those in the bin that fit ``wanted``, the oldest first.

        Raises :class:`Stopped` through ``progress``, :class:`VaultDamaged`.
        """
        fitting = Fitting(wanted)
        binned = [row[0] for row in self._database.rows("SELECT id FROM entry WHERE binned_at IS NOT NULL")]
        found = [taken.entry.entry_id for taken in self.read(binned, progress) if fitting.fits(taken.entry)]
        rows = self._database.rows(
            "SELECT id FROM entry WHERE id IN (SELECT value FROM json_each(?)) ORDER BY written_at, id",
            (json.dumps([*listed, *found]),),
        )
        return [int(row[0]) for row in rows]

    def read(self, ids: Sequence[int], progress: Progress | None = None) -> Iterator[TakenEntry]:
        """Yield the entries ``ids`` with their versions, in that order; one that is gone is left out.

        ``progress`` is told how far it has come. Raises :class:`Stopped` through it, :class:`VaultDamaged`.
        """
        watched = progress or Progress()
        for first in range(0, len(ids), _BATCH):
            batch = ids[first : first + _BATCH]
            rows = self._database.rows(
                f"SELECT {ENTRY_COLUMNS}, binned_at FROM entry WHERE id IN ({', '.join('?' * len(batch))})",  # noqa: S608 - built from constants; values are bound
                tuple(batch),
            )
            found = {row[0]: row for row in rows}
            for number, entry_id in enumerate(batch, first):
                # Before each: a lock waits for this one only.
                watched.at(number / len(ids))
                if entry_id not in found:
                    continue
                row = found[entry_id]
                yield TakenEntry(entry_of(row[:-1]), self._versions.of(row[0]), in_bin=row[-1] is not None)

    # ── bringing in ───────────────────────────────────────────────────────────────────────────
    def look(self, arrivals: Sequence[Arrival]) -> ArrivalCounts:
        """Return what :meth:`bring_in` would do."""
        return ArrivalCounts(**Counter(self._standing(arrival) for arrival in arrivals))

    def bring_in(self, arrivals: Sequence[Arrival], progress: Progress | None = None) -> ArrivalCounts:
        """Take in what is not here yet: all of it or nothing. It is on the disk when the call returns.

        What is here stays as it is, and what was erased here for good does not come back. Raises :class:`Stopped`
        through ``progress``, or why it cannot be written.
        """
        watched = progress or Progress()
        counts: Counter[str] = Counter()
        added: list[Arrival] = []
        with self._database.transaction():
            for number, arrival in enumerate(arrivals):
                watched.at(number / len(arrivals))
                standing = self._standing(arrival)
                counts[standing] += 1
                if standing == _NEW:
                    self._add(arrival)
                    added.append(arrival)
            for arrival in added:
                watched.at(1.0)
                self._drop_loose_links(arrival)
            if added:
                index_late(self._database)
        return ArrivalCounts(**counts)

    def _standing(self, arrival: Arrival) -> str:
        rows = self._database.rows(f"SELECT {ENTRY_COLUMNS}, binned_at FROM entry WHERE uid = ?", (arrival.uid,))  # noqa: S608 - built from constants; the value is bound
        if rows:
            return _BINNED if rows[0][-1] is not None else self._compared(entry_of(rows[0][:-1]), arrival)
        return _ERASED if self._database.rows("SELECT 1 FROM erased WHERE uid = ?", (arrival.uid,)) else _NEW

    def _compared(self, entry: Entry, arrival: Arrival) -> str:
        """Tell whether all that ``arrival`` says is here, in its words, its facts and its versions."""

        def said(text: EntryText, facts: EntryFacts) -> tuple[object, ...]:
            return text, facts.happened, facts.tags, frozenset(self._with_live_links(facts).links)

        def earlier(versions: Iterable[EntryVersion]) -> set[object]:
            return {(version.changed_at, *said(version.text, version.facts)) for version in versions}

        same = said(entry.text, entry.facts) == said(arrival.text, arrival.facts)
        here = same and earlier(arrival.versions) <= earlier(self._versions.of(entry.entry_id))
        return _HERE if here else _DIFFERENT

    def _with_live_links(self, facts: EntryFacts) -> EntryFacts:
        """Return ``facts`` without links to what is not in this journal; those to contacts lead out of it."""
        return replace(facts, links=tuple(filter(self._leads_somewhere, facts.links)))

    def _leads_somewhere(self, link: Link) -> bool:
        if link.kind is LinkKind.CONTACT:
            return True
        there = "SELECT 1 FROM entry WHERE uid = ?1 UNION ALL SELECT 1 FROM record WHERE uid = ?1"
        return bool(self._database.rows(there, (link.target_uid,)))

    def _drop_loose_links(self, arrival: Arrival) -> None:
        """Take the links that lead nowhere out of what was added; all that came with it is here by now."""
        row = self._database.rows("SELECT id FROM entry WHERE uid = ?", (arrival.uid,))[0]
        facts = self._with_live_links(arrival.facts)
        if facts != arrival.facts:
            self._database.run("UPDATE entry SET facts_json = ? WHERE id = ?", (facts_json.to_json(facts), row[0]))
        # The oldest first, so that among those of one moment the order stays.
        for version in reversed(arrival.versions):
            self._versions.add(row[0], replace(version, facts=self._with_live_links(version.facts)))

    def _add(self, arrival: Arrival) -> None:
        now = moments.to_text(self._clock.now())
        binned = now if arrival.in_bin else None
        entry_id = self._database.insert(
            "INSERT INTO entry (uid, kind, written_at, changed_at, title, body, check_json, facts_json, binned_at,"
            " moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                arrival.uid,
                arrival.kind.value,
                now,
                now,
                arrival.text.title,
                arrival.text.body,
                None if arrival.check is None else check_json.to_json(arrival.check),
                facts_json.to_json(arrival.facts),
                binned,
                binned,
            ),
        )
        if is_due(entry_id, len(arrival.text.body)):
            index_late(self._database)


_NEW, _HERE, _DIFFERENT, _BINNED, _ERASED = "new", "here", "here_differently", "binned_here", "erased_here"
