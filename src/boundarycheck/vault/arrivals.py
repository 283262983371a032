"""Entries that come from a file: brought in once, and written when they are brought in."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.progress import Progress
from boundarycheck.domain.taking_along import ArrivalCounts, TakenEntry
from boundarycheck.vault import check_json, facts_json, moments
from boundarycheck.vault.entries import ENTRY_COLUMNS, entry_of
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
    def every(self, progress: Progress | None = None) -> Iterator[TakenEntry]:
        """Yield every entry with its versions, the oldest first, also those in the bin.

        ``progress`` is told how far it has come. Raises :class:`Stopped` through it, :class:`VaultDamaged`.
        """
        watched = progress or Progress()
        total = max(1, int(self._database.rows("SELECT count(*) FROM entry")[0][0]))
        with_versions = {row[0] for row in self._database.rows("SELECT DISTINCT entry_id FROM entry_version")}
        done, last = 0, ("", 0)
        while True:
            watched.at(done / total)
            rows = self._database.rows(
                f"SELECT {ENTRY_COLUMNS}, binned_at, written_at FROM entry"  # noqa: S608 - built from constants; values are bound
                " WHERE (written_at, id) > (?, ?) ORDER BY written_at, id LIMIT ?",
                (*last, _BATCH),
            )
            for row in rows:
                entry = entry_of(row[:-2])
                versions = self._versions.of(entry.entry_id) if entry.entry_id in with_versions else ()
                yield TakenEntry(entry, versions, in_bin=row[-2] is not None)
            done += len(rows)
            if len(rows) < _BATCH:
                return
            last = (rows[-1][-1], rows[-1][0])

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


_NEW, _HERE, _DIFFERENT, _ERASED = "new", "here", "here_differently", "erased_here"
