"""One round of backups: into the folder beside the journal, and into the second place, each on its own."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from boundarycheck.domain.backups import due
from boundarycheck.domain.errors import BackupPlaceGone, ExpectedError, PlaceGone, Stopped
from boundarycheck.system.files import writing
from boundarycheck.vault import backup_status, backups
from boundarycheck.vault.backup_status import Standing, Status
from boundarycheck.vault.layout import DATABASE_NAME

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from boundarycheck.domain.backups import BackupCopy
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.progress import Progress
    from boundarycheck.vault.backups import Source


@dataclass
class Round:
    """One try at all places of a journal.

    ``status`` is how they stood; after :meth:`run` it is how they stand, with ``made`` and ``failures``.
    """

    source: Source
    clock: Clock
    status: Status
    second: Path | None
    progress: Progress | None = None
    made: list[BackupCopy] = field(default_factory=list)
    failures: list[ExpectedError] = field(default_factory=list)

    def run(self, *, only_due: bool) -> None:
        """Make the backups, or those of them that are due; what fails is kept in ``failures``. Raises Stopped."""
        for number, (place, standing) in enumerate(self._places()):
            try:
                mark = self.mark()
                if only_due and not self._is_due(place, standing, mark):
                    continue
                self._make(place, standing, mark, number)
            except Stopped:
                raise
            except ExpectedError as error:
                self._failed(place, standing, error)

    def mark(self) -> str:
        """Write the log into the database and return what tells its state. Raises as :func:`writing` does."""
        self.source.database.checkpoint()
        with writing(self.source.folder):
            return backup_status.mark_of(self.source.folder / DATABASE_NAME)

    def settled(self) -> bool:
        """Return whether the database is as the last session left it; False when that cannot be told."""
        try:
            return self.status.settled == self.mark()
        except ExpectedError:
            return False

    def _places(self) -> list[tuple[Path, Standing]]:
        places = [(self.source.backups, self.status.first)]
        if self.second is not None:
            known = self.status.second
            places.append((self.second, known if known.place == str(self.second) else Standing(str(self.second))))
        return places

    def _is_due(self, place: Path, standing: Standing, mark: str) -> bool:
        today, changed = self.clock.today(), standing.mark != mark
        if place == self.second:
            # What is remembered may spare asking a stick that is not there.
            remembered = () if standing.verified_at is None else (standing.verified_at,)
            if not due(remembered, today, changed=changed):
                return False
            reach(place, standing)
        moments = moments_in(place, self.source.vault_id)
        return due(moments, today, changed=changed or not moments)

    def _make(self, place: Path, standing: Standing, mark: str, number: int) -> None:
        mount = ""
        if place == self.second:
            reach(place, standing)
            mount = mount_of(place)
        part = 1.0 / len(self._places())
        share = (number * part, (number + 1) * part)
        copy = backups.make(self.source, place, self.clock.now(), self.progress, share=share)
        self.made.append(copy)
        self._stands(place, Standing(standing.place, mark, copy.made_at, mount))
        with suppress(ExpectedError):  # what is too old goes next time
            backups.prune(place, self.source.vault_id, self.clock.now())

    def _failed(self, place: Path, standing: Standing, error: ExpectedError) -> None:
        if isinstance(error, PlaceGone) and place == self.second:
            error = BackupPlaceGone(place=place)
        self.failures.append(error)
        since = standing.failing_since or self.clock.now()
        self._stands(place, replace(standing, failing_since=since, reason=error.what.format(**error.fields)))

    def _stands(self, place: Path, standing: Standing) -> None:
        if place == self.second:
            self.status = replace(self.status, second=standing)
        else:
            self.status = replace(self.status, first=standing)


def moments_in(place: Path, vault_id: str | None) -> tuple[datetime, ...]:
    """Return when the usable backups of a journal in ``place`` were made; of any journal without ``vault_id``."""
    copies = backups.listing(place)
    return tuple(copy.made_at for copy in copies if copy.damaged is None and vault_id in {None, copy.vault_id})


def reach(place: Path, standing: Standing) -> None:
    """Raise :class:`BackupPlaceGone` when the second ``place`` is not there.

    The empty folder where a stick is mounted at other times is not the stick.
    """
    try:
        there = place.is_dir() and (not standing.mount or os.path.ismount(standing.mount))
    except OSError:
        there = False
    if not there:
        raise BackupPlaceGone(place=place)


def mount_of(place: Path) -> str:
    """Return where the drive of ``place`` is mounted, "" when that cannot be told."""
    try:
        whole = place.resolve()
    except (OSError, RuntimeError):
        return ""
    return next((str(above) for above in (whole, *whole.parents) if os.path.ismount(above)), "")
