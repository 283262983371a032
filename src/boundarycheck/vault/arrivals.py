"""Entries that come from a file: brought in once, and written when they are brought in."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.progress import Progress
from boundarycheck.domain.taking_along import ArrivalCounts, TakenEntry
from boundarycheck.vault import check_json, facts_json, moments
from boundarycheck.vault.entries import ENTRY_COLUMNS, entry_of
from boundarycheck.vault.links import drop_dead_links
from boundarycheck.vault.newest import index_late, is_due
from boundarycheck.vault.versions import VersionRepository

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from boundarycheck.domain.clock import Clock
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

    def read(self, ids: Sequence[int], progress: Progress | None = None) -> Iterator[TakenEntry]:
        """Yield the entries ``ids`` with their versions, in that order; one that is gone is left out.

        ``progress`` is told how far it has come. Raises :class:`Stopped` through it, :class:`VaultDamaged`.
        """
        watched = progress or Progress()
        for first in range(0, len(ids), _BATCH):
            watched.at(first / len(ids))
            batch = ids[first : first + _BATCH]
            rows = self._database.rows(
                f"SELECT {ENTRY_COLUMNS}, binned_at FROM entry WHERE id IN ({', '.join('?' * len(batch))})",  # noqa: S608 - built from constants; values are bound
                tuple(batch),
            )
            found = {row[0]: row for row in rows}
            for row in (found[entry_id] for entry_id in batch if entry_id in found):
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
        with self._database.transaction():
            for number, arrival in enumerate(arrivals):
                watched.at(number / len(arrivals))
                standing = self._standing(arrival)
                counts[standing] += 1
                if standing == _NEW:
                    self._add(arrival)
            if counts[_NEW]:
                drop_dead_links(self._database)
                index_late(self._database)
        return ArrivalCounts(**counts)

    def _standing(self, arrival: Arrival) -> str:
        rows = self._database.rows("SELECT title, body FROM entry WHERE uid = ?", (arrival.uid,))
        if rows:
            return _HERE if rows[0] == (arrival.text.title, arrival.text.body) else _DIFFERENT
        return _ERASED if self._database.rows("SELECT 1 FROM erased WHERE uid = ?", (arrival.uid,)) else _NEW

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
        # The oldest first, so that among those of one moment the order stays.
        for version in reversed(arrival.versions):
            self._versions.add(entry_id, version)
        if is_due(entry_id, len(arrival.text.body)):
            index_late(self._database)


_NEW, _HERE, _DIFFERENT, _ERASED = "new", "here", "here_differently", "erased_here"
