"""One round of backups: into the folder beside the journal, and into the second place, each on its own."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from boundarycheck.domain.backups import due
from boundarycheck.domain.errors import BackupPlaceGone, ExpectedError, PlaceGone, PlaceSlow, Stopped
from boundarycheck.domain.steps import aside
from boundarycheck.system.files import writing
from boundarycheck.vault import backup_status, backups
from boundarycheck.vault.backup_status import Standing, Status
from boundarycheck.vault.keeping import is_on_hold
from boundarycheck.vault.layout import DATABASE_NAME

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.domain.backups import BackupCopy
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.progress import Progress
    from boundarycheck.domain.steps import Steps
    from boundarycheck.system.patience import Patience
    from boundarycheck.vault.backups import Source

T = TypeVar("T")


@dataclass
class Round:
    """One try at all places of a journal. The second one is only ever asked with ``patience``.

    What needs nothing of the open journal is handed out, and may be done while others use that.

    Without ``progress`` nobody can stop it, because somebody waits for the lock: then a second place that is slow
    is left ``unfinished``. ``status`` is how the places stood; after :meth:`run` it is how they stand, with ``made``
    and ``failures``.
    """

    source: Source
    clock: Clock
    status: Status
    second: Path | None
    patience: Patience
    progress: Progress | None = None
    unfinished: bool = False
    made: list[BackupCopy] = field(default_factory=list)
    failures: list[ExpectedError] = field(default_factory=list)

    def clear(self) -> Steps[None]:
        """Remove what killed backups left in the places."""
        backups.clear_unfinished(self.source, self.source.backups)
        if self.second is not None:
            place = self.second
            with suppress(ExpectedError):  # it is cleared when it answers again
                yield from self._asked(place, lambda: backups.clear_unfinished(self.source, place))

    def run(self, *, only_due: bool) -> Steps[None]:
        """Make the backups, or those of them that are due; what fails is kept in ``failures``. Raises Stopped."""
        for number, (place, standing) in enumerate(self._places()):
            self._refuse_ended()
            try:
                if only_due and not (yield from self._is_due(place, standing)):
                    continue
                yield from self._make(place, standing, number)
            except Stopped:
                raise
            except ExpectedError as error:
                self._failed(place, standing, error)

    def mark(self) -> str:
        """Write the log into the database and return what tells its state. Raises as :func:`writing` does."""
        self.source.database.checkpoint()
        with writing(self.source.folder):
            return backup_status.mark_of(self.source.folder / DATABASE_NAME, self.source.key_file.to_bytes())

    def settled(self) -> bool:
        """Return whether the journal is as the last session left it; False when that cannot be told."""
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

    def _asked(self, place: Path, look: Callable[[], T]) -> Steps[T]:
        if place != self.second:
            return look()
        found = yield from aside(lambda: self.patience.ask(place, lambda _: look(), self.patience.answer))
        self._refuse_ended()
        return found

    def _refuse_ended(self) -> None:
        """Raise :class:`Stopped` when the journal was closed meanwhile, or given another key."""
        if not self.source.database.is_open or (self.progress is not None and self.progress.stopped):
            raise Stopped

    def _is_due(self, place: Path, standing: Standing) -> Steps[bool]:
        mark = self.mark()
        today, changed = self.clock.today(), standing.mark != mark
        if place == self.second and backup_status.same_key_file(standing.mark, mark):
            # What is remembered may spare asking a stick that is not there.
            remembered = () if standing.verified_at is None else (standing.verified_at,)
            if not due(remembered, today, changed=changed):
                return False
        usable, opens_as_now = yield from self._asked(place, lambda: self._look(place, standing))
        moments = [copy.made_at for copy in usable]
        return not opens_as_now or due(moments, today, changed=changed or not moments)

    def _look(self, place: Path, standing: Standing) -> tuple[tuple[BackupCopy, ...], bool]:
        """Return the usable backups in ``place``, and whether the newest one opens with what opens the journal now."""
        if place == self.second:
            reach(place, standing)
        usable = usable_in(place, self.source.vault_id)
        now = self.clock.now()
        newest = next((copy for copy in usable if copy.made_at <= now), None)
        return usable, newest is None or backups.same_key_file(newest, self.source)

    def _make(self, place: Path, standing: Standing, number: int) -> Steps[None]:
        part = 1.0 / len(self._places())
        share = (number * part, (number + 1) * part)
        mount, through = "", None
        if place == self.second:
            mount = yield from self._asked(place, lambda: _reached_mount(place, standing))
            through = partial(self._patiently, place)
        mark, now = self.mark(), self.clock.now()  # of the very state that is copied
        on_hold = is_on_hold(self.source.database)
        try:
            copy = yield from backups.making(self.source, place, now, self.progress, share=share, through=through)
        except PlaceSlow:
            if self.progress is not None:
                raise
            self.unfinished = True
            return
        self.made.append(copy)
        self._stands(place, Standing(standing.place, mark, copy.made_at, mount))
        if on_hold:
            return  # a backup may have what is nowhere else any more
        with suppress(ExpectedError):  # what is too old goes next time
            yield from self._asked(place, lambda: backups.prune(place, self.source.vault_id, self.clock.now()))

    def _patiently(self, place: Path, work: Callable[[Progress | None], BackupCopy]) -> BackupCopy:
        limit = self.patience.closing if self.progress is None else self.patience.standstill
        return self.patience.ask(place, work, limit, self.progress)

    def _failed(self, place: Path, standing: Standing, error: ExpectedError) -> None:
        if isinstance(error, PlaceGone) and not isinstance(error, BackupPlaceGone) and place == self.second:
            error = BackupPlaceGone(place=place)
        self.failures.append(error)
        since = standing.failing_since or self.clock.now()
        self._stands(place, replace(standing, failing_since=since, reason=error.what.format(**error.fields)))

    def _stands(self, place: Path, standing: Standing) -> None:
        if place == self.second:
            self.status = replace(self.status, second=standing)
        else:
            self.status = replace(self.status, first=standing)


def usable_in(place: Path, vault_id: str | None) -> tuple[BackupCopy, ...]:
    """Return the usable backups of a journal in ``place``, newest first; of any journal without ``vault_id``.

    Raises as :func:`boundarycheck.vault.backups.listing` does.
    """
    copies = backups.listing(place)
    return tuple(copy for copy in copies if copy.damaged is None and vault_id in {None, copy.vault_id})


def _reached_mount(place: Path, standing: Standing) -> str:
    reach(place, standing)
    return mount_of(place)


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
