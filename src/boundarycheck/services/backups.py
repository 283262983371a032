"""Backups that make themselves, or are asked for; which there are, and how they stand."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from boundarycheck.domain.backups import ENDING, BackupFailure, BackupState, newest_first, newest_of
from boundarycheck.domain.errors import BackupMissing, BackupPlaceGone, ExpectedError, Locked, PlaceGone, Stopped
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.steps import all_of
from boundarycheck.services.backup_round import Round, reach, usable_in
from boundarycheck.services.running import Running
from boundarycheck.services.way_back import WayBack
from boundarycheck.system.files import writing
from boundarycheck.system.patience import Patience
from boundarycheck.vault import backup_status, backups
from boundarycheck.vault.backup_status import Standing, Status
from boundarycheck.vault.backups import Source
from boundarycheck.vault.folder import read_key_file
from boundarycheck.vault.layout import BACKUPS_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from boundarycheck.domain.backups import BackupCopy
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.steps import Steps
    from boundarycheck.services.session import Session
    from boundarycheck.vault.vault import Vault

T = TypeVar("T")


class BackupService(WayBack):
    """Makes, lists and restores the backups of a journal. ``second_place`` tells the folder for a second copy.

    What concerns the open vault belongs on the thread that opened it.
    """

    def __init__(
        self,
        session: Session,
        clock: Clock,
        second_place: Callable[[], Path | None],
        patience: Patience | None = None,
    ) -> None:
        super().__init__(clock)
        self._session = session
        self._second_place = second_place
        self._patience = patience or Patience()
        self._unsaved: dict[Path, Status] = {}
        self._running: Running[None] | None = None

    # ── made by themselves ────────────────────────────────────────────────────────────────────
    def keep_up(self, vault: Vault | None = None) -> None:
        """Make the backups that are due now that the session ends; the hook of :meth:`Session.close`.

        It is given the ``vault``, which the session itself hands out no more. A backup is due in a place when
        something changed since its newest one and none was made there today, or when the newest one does not
        open with what opens the journal now. A second place that is slow is left for :meth:`catching_up`. Nothing
        expected is raised: a failure is remembered until a backup succeeds there (:meth:`state`).
        """
        self._end_running()
        source = self._source(vault)
        if source is None:
            return
        now = self._round(source)
        try:
            all_of(now.clear())
            all_of(now.run(only_due=True))
            with suppress(ExpectedError):  # the disk that fails was told of by the round
                now.status = replace(now.status, settled="" if now.unfinished else now.mark())
        finally:
            self._remember(source.folder, now.status)

    def catching_up(self, progress: Progress) -> Steps[None]:
        """Make what the last session should have made: it was killed, or it failed. Begin it after opening.

        A journal that was just started waits for its first words. The leftovers of what was killed are cleared
        away. What takes long is handed out, so that the journal can be used meanwhile; what is written then is not
        in the backup. It raises nothing: what is stopped, by ``progress``, by another backup, or because the journal
        is closed, is caught up with after the next opening. A failure is remembered as by :meth:`keep_up`.
        """
        self._end_running()
        self._running = running = Running(self._catching_up(progress), progress)
        try:
            yield from running.steps()
        except Stopped:
            return
        except Exception:
            # What was stopped may have met that its files are gone.
            if not progress.stopped:
                raise
        finally:
            if self._running is running:
                self._running = None

    def _catching_up(self, progress: Progress) -> Steps[None]:
        source = self._source()
        if source is None:
            return
        now = self._round(source, progress)
        yield from now.clear()
        status = now.status
        if status.failing or (not now.settled() and (status.settled or source.has_entries)):
            yield from self._run(now, only_due=True)

    def _end_running(self) -> None:
        """Stop the backup that is being made beside other work, if any is, and wait until nobody writes at it."""
        running, self._running = self._running, None
        if running is not None:
            running.end()

    # ── made when asked for ───────────────────────────────────────────────────────────────────
    def make_now(self, progress: Progress | None = None) -> BackupCopy:
        """Make a backup in each place, and return the one beside the journal.

        Each place is tried, whatever became of the other. Raises :class:`Locked`, :class:`Stopped`, or why the
        first place that failed did: as :func:`boundarycheck.vault.backups.make`, or :class:`BackupPlaceGone`.
        """
        self._end_running()
        now = self._round(self._needed(), progress or Progress())
        all_of(now.clear())
        all_of(self._run(now, only_due=False))
        if now.failures:
            raise now.failures[0]
        return now.made[0]

    def make_to(self, file: Path, progress: Progress | None = None) -> BackupCopy:
        """Make a backup as ``file``; the name gets its ending where it has none.

        A backup of the same journal that stood there stays until the new one is verified. Raises as
        :meth:`make_now` does, and :class:`NotReplaced` when anything else has that name.
        """
        self._end_running()
        source, place = self._needed(), file.parent
        name = file.name if file.name.endswith(ENDING) else file.name + ENDING

        def through(work: Callable[[Progress | None], BackupCopy]) -> BackupCopy:
            return self._patience.ask(place, work, self._patience.standstill, progress or Progress())

        try:
            return backups.make(source, place, self._clock.now(), name=name, through=through)
        except BackupPlaceGone:
            raise
        except PlaceGone:
            raise BackupPlaceGone(place=place) from None

    # ── what there is ─────────────────────────────────────────────────────────────────────────
    def state(self) -> BackupState:
        """Return how the backups of the open journal stand; a guest has none. Raises :class:`Locked`."""
        vault = self._session.vault
        if vault.on_disk is None:
            return BackupState()
        return self._state(vault.on_disk.folder, vault.on_disk.key_file.vault_id)

    def state_of(self, folder: Path) -> BackupState:
        """Return how the backups of the journal in ``folder`` stand, as far as it shows without its passphrase.

        What killed looks into backups left there is removed.
        """
        self.clear_left_looks(folder)
        state = self._state(folder, self.owner(folder))
        return replace(state, key_file_foreign=self.key_file_looks_foreign(folder))

    def key_file_looks_foreign(self, folder: Path) -> bool:
        """Return whether no backup beside the journal in ``folder`` is of the journal that its key file names."""
        vault_id, known = _vault_id(folder), _known_beside(folder)
        return vault_id is not None and bool(known) and vault_id not in known

    def owner(self, folder: Path) -> str | None:
        """Return which journal (vault id) belongs in ``folder``, None when that cannot be told.

        Its key file says so, unless that looks foreign; then the backups beside it do, when they agree.
        """
        vault_id, known = _vault_id(folder), _known_beside(folder)
        if vault_id is not None and (not known or vault_id in known):
            return vault_id
        return next(iter(known)) if len(known) == 1 else None

    def copies(self, folder: Path) -> tuple[BackupCopy, ...]:
        """Return the backups of the journal in ``folder``, newest first, those in the second place too.

        A second place that cannot be reached is left out. Raises as :func:`boundarycheck.system.files.writing`.
        """
        found = list(backups.listing(folder / BACKUPS_NAME))
        second = self._second(folder)
        if second is not None:
            vault_id = self.owner(folder)
            with suppress(ExpectedError):
                there = self._asked(second, lambda: backups.listing(second))
                found += [copy for copy in there if vault_id is None or backups.may_be_of(copy, vault_id)]
        return newest_first(found)

    def copies_in(self, place: Path) -> tuple[BackupCopy, ...]:
        """Return the backups in ``place``: a folder with some, a journal's folder, or a single file.

        Raises :class:`BackupMissing` when there is none, :class:`BackupPlaceGone` when the place does not answer,
        or as :func:`boundarycheck.system.files.writing`.
        """

        def look() -> tuple[BackupCopy, ...]:
            with writing(place):
                single = place.is_file()
            if single:
                return (backups.look_at(place),)
            return (*backups.listing(place), *backups.listing(place / BACKUPS_NAME))

        found = self._asked(place, look)
        if not found:
            raise BackupMissing(place=place)
        return newest_first(found)

    def earlier_passphrase(self, copies: Iterable[BackupCopy]) -> frozenset[Path]:
        """Return which of ``copies`` of the open journal are from before its passphrase slot changed last.

        They open with the passphrase of their day. A place that is away tells nothing. Raises :class:`Locked`.
        """
        source, known = self._needed(), tuple(copies)
        found: set[Path] = set()

        def look(place: Path) -> None:
            here = (copy for copy in known if copy.path.parent == place)
            found.update(copy.path for copy in here if backups.other_passphrase(copy, source))

        for place in {copy.path.parent for copy in known}:
            with suppress(ExpectedError):
                self._asked(place, partial(look, place))
        return frozenset(found)

    # ── what they have in common ──────────────────────────────────────────────────────────────
    def _source(self, vault: Vault | None = None) -> Source | None:
        """Return ``vault``, or the open journal; None for a guest and while locked."""
        try:
            vault = vault or self._session.vault
        except Locked:
            return None
        return None if vault.on_disk is None else Source.of(vault)

    def _needed(self) -> Source:
        source = self._source()
        if source is None:
            raise Locked
        return source

    def _round(self, source: Source, progress: Progress | None = None) -> Round:
        second, status = self._second(source.folder), self._status(source.folder)
        return Round(source, self._clock, status, second, self._patience, progress)

    def _run(self, now: Round, *, only_due: bool) -> Steps[None]:
        try:
            yield from now.run(only_due=only_due)
        finally:  # what was found out counts, also when the rest was stopped; not after a lock, when others may be here
            if now.source.database.is_open:
                self._remember(now.source.folder, now.status)

    def _asked(self, place: Path, look: Callable[[], T]) -> T:
        return self._patience.ask(place, lambda _: look(), self._patience.answer)

    def _second(self, folder: Path) -> Path | None:
        place = self._second_place()
        return None if place is None or place.absolute() == (folder / BACKUPS_NAME).absolute() else place

    def _status(self, folder: Path) -> Status:
        return self._unsaved.get(folder) or backup_status.load(folder)

    def _remember(self, folder: Path, status: Status) -> None:
        if status == self._status(folder) == backup_status.load(folder):
            return
        self._unsaved[folder] = status
        with suppress(ExpectedError):  # on a full disk it is remembered as long as the program runs
            backup_status.save(folder, status)
            del self._unsaved[folder]

    def _state(self, folder: Path, vault_id: str | None) -> BackupState:
        status, second = self._status(folder), self._second(folder)
        known = status.second if second is not None and status.second.place == str(second) else Standing()
        standings = [(folder / BACKUPS_NAME, status.first)]
        moments, reachable = None, False
        if second is not None:
            standings.append((second, known))
            moments = self._moments_there(second, known, vault_id)
            reachable = moments is not None
        failing = tuple(
            BackupFailure(place, standing.reason, standing.failing_since)
            for place, standing in standings
            if standing.failing_since is not None
        )
        now = self._clock.now()
        return BackupState(
            last_verified=newest_of(_moments_beside(folder, vault_id), now),
            second_place=second,
            second_verified=known.verified_at if moments is None else newest_of(moments, now),
            failing=failing,
            second_reachable=reachable,
        )

    def _moments_there(self, place: Path, known: Standing, vault_id: str | None) -> list[datetime] | None:
        """Return when the usable backups in the second place were made, None where nobody can look."""

        def look() -> list[datetime]:
            reach(place, known)
            return [copy.made_at for copy in usable_in(place, vault_id)]

        try:
            return self._asked(place, look)
        except ExpectedError:
            return None


def _moments_beside(folder: Path, vault_id: str | None) -> list[datetime]:
    try:
        return [copy.made_at for copy in usable_in(folder / BACKUPS_NAME, vault_id)]
    except ExpectedError:
        return []


def _known_beside(folder: Path) -> frozenset[str]:
    """Return of which journals the usable backups beside the one in ``folder`` are."""
    try:
        return frozenset(copy.vault_id for copy in usable_in(folder / BACKUPS_NAME, None))
    except ExpectedError:
        return frozenset()


def _vault_id(folder: Path) -> str | None:
    try:
        return read_key_file(folder).vault_id
    except ExpectedError:
        return None
