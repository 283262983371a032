"""Backups that make themselves, and the way back from them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from boundarycheck.domain.backups import ENDING, BackupFailure, BackupState, newest_of
from boundarycheck.domain.errors import BackupMissing, BackupPlaceGone, ExpectedError, Locked, PlaceGone
from boundarycheck.services.backup_round import Round, moments_in, reach
from boundarycheck.vault import backup_status, backups, restore
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
    from boundarycheck.domain.progress import Progress
    from boundarycheck.services.session import Session
    from boundarycheck.vault.restore import Preview


class BackupService:
    """Makes, lists and restores the backups of a journal. ``second_place`` tells the folder for a second copy.

    What concerns the open vault belongs on the thread that opened it.
    """

    def __init__(self, session: Session, clock: Clock, second_place: Callable[[], Path | None]) -> None:
        self._session = session
        self._clock = clock
        self._second_place = second_place
        self._unsaved: dict[Path, Status] = {}

    # ── made by themselves ────────────────────────────────────────────────────────────────────
    def keep_up(self) -> None:
        """Make the backups that are due now that the session ends; the hook of :meth:`Session.close`.

        A backup is due in a place when something changed since its newest one and none was made there today.
        Nothing expected is raised: a failure is remembered until a backup succeeds there (:meth:`state`).
        """
        source = self._source()
        if source is None:
            return
        now = self._round(source)
        now.run(only_due=True)
        with suppress(ExpectedError):  # the disk that fails was told of by the round
            now.status = replace(now.status, settled=now.mark())
        self._remember(source.folder, now.status)

    def catch_up(self) -> None:
        """Make what the last session should have made: it was killed, or it failed. Call it after opening.

        The leftovers of what was killed are cleared away. Like :meth:`keep_up`, it raises nothing expected.
        """
        source = self._source()
        if source is None:
            return
        now = self._round(source)
        if now.status.settled and (now.status.failing or not now.settled()):
            now.run(only_due=True)
            self._remember(source.folder, now.status)

    # ── made when asked for ───────────────────────────────────────────────────────────────────
    def make_now(self, progress: Progress | None = None) -> BackupCopy:
        """Make a backup in each place, and return the one beside the journal.

        Each place is tried, whatever became of the other. Raises :class:`Locked`, :class:`Stopped`, or why the
        first place that failed did: as :func:`boundarycheck.vault.backups.make`, or :class:`BackupPlaceGone`.
        """
        source = self._needed()
        now = self._round(source, progress)
        now.run(only_due=False)
        self._remember(source.folder, now.status)
        if now.failures:
            raise now.failures[0]
        return now.made[0]

    def make_to(self, file: Path, progress: Progress | None = None) -> BackupCopy:
        """Make a backup as ``file``, replacing one of that name; the name gets its ending where it has none.

        Raises as :meth:`make_now` does. What stood there stays until the new one is verified.
        """
        source = self._needed()
        name = file.name if file.name.endswith(ENDING) else file.name + ENDING
        try:
            return backups.make(source, file.parent, self._clock.now(), progress, name=name)
        except PlaceGone:
            raise BackupPlaceGone(place=file.parent) from None

    # ── what there is ─────────────────────────────────────────────────────────────────────────
    def state(self) -> BackupState:
        """Return how the backups of the open journal stand; a guest has none. Raises :class:`Locked`."""
        vault = self._session.vault
        if vault.on_disk is None:
            return BackupState()
        return self._state(vault.on_disk.folder, vault.on_disk.key_file.vault_id)

    def state_of(self, folder: Path) -> BackupState:
        """Return how the backups of the journal in ``folder`` stand, as far as it shows without its passphrase."""
        return self._state(folder, _vault_id(folder))

    def copies(self, folder: Path) -> tuple[BackupCopy, ...]:
        """Return the backups of the journal in ``folder``, newest first, those in the second place too.

        A second place that cannot be reached is left out. Raises as :func:`boundarycheck.system.files.writing`.
        """
        found = list(backups.listing(folder / BACKUPS_NAME))
        second = self._second(folder)
        if second is not None:
            vault_id = _vault_id(folder)
            with suppress(ExpectedError):
                found += [
                    copy for copy in backups.listing(second) if vault_id is None or backups.may_be_of(copy, vault_id)
                ]
        return _newest_first(found)

    def copies_in(self, place: Path) -> tuple[BackupCopy, ...]:
        """Return the backups in ``place``: a folder with some, a journal's folder, or a single file.

        Raises :class:`BackupMissing` when there is none, or as :func:`boundarycheck.system.files.writing`.
        """
        if place.is_file():
            return (backups.look_at(place),)
        found = (*backups.listing(place), *backups.listing(place / BACKUPS_NAME))
        if not found:
            raise BackupMissing(place=place)
        return _newest_first(found)

    # ── the way back ──────────────────────────────────────────────────────────────────────────
    def unlock(self, copies: Iterable[BackupCopy], secret: str, *, by_recovery_key: bool = False) -> dict[Path, int]:
        """Return which of ``copies`` the passphrase (or recovery key) opens, and how many entries each has.

        Raises :class:`WrongPassphrase` and its like when it opens none.
        """
        return restore.keys_for(copies, secret, by_recovery_key=by_recovery_key)

    def preview(self, folder: Path, copy: BackupCopy | Path, secret: str, *, by_recovery_key: bool = False) -> Preview:
        """Open ``copy`` to look into it; close what is returned, on the same thread, before anything is restored.

        ``folder`` is the journal's, where the working copy lies meanwhile. Raises as :meth:`Preview.open` does.
        """
        return restore.Preview.open(folder, copy, secret, self._clock, by_recovery_key=by_recovery_key)

    def restore(
        self,
        folder: Path,
        copy: BackupCopy | Path,
        secret: str,
        *,
        by_recovery_key: bool = False,
        even_if_held_elsewhere: bool = False,
        progress: Progress | None = None,
    ) -> Path | None:
        """Put the journal of ``copy`` into ``folder``, which no session has open.

        Returns where the journal that was there is kept now, or None. Raises as
        :func:`boundarycheck.vault.restore.restore` does.
        """
        return restore.restore(
            folder,
            copy,
            secret,
            self._clock,
            by_recovery_key=by_recovery_key,
            even_if_held_elsewhere=even_if_held_elsewhere,
            progress=progress,
        )

    def restore_key_file(
        self,
        folder: Path,
        copy: BackupCopy | Path,
        secret: str,
        *,
        by_recovery_key: bool = False,
        even_if_held_elsewhere: bool = False,
    ) -> Path | None:
        """Put only the key file of ``copy`` back beside the journal file in ``folder``; returns as :meth:`restore`.

        Raises as :func:`boundarycheck.vault.restore.restore_key_file` does.
        """
        return restore.restore_key_file(
            folder,
            copy,
            secret,
            self._clock,
            by_recovery_key=by_recovery_key,
            even_if_held_elsewhere=even_if_held_elsewhere,
        )

    # ── what they have in common ──────────────────────────────────────────────────────────────
    def _source(self) -> Source | None:
        """Return the open journal; None for a guest and while locked."""
        try:
            vault = self._session.vault
        except Locked:
            return None
        return None if vault.on_disk is None else Source.of(vault)

    def _needed(self) -> Source:
        source = self._source()
        if source is None:
            raise Locked
        return source

    def _round(self, source: Source, progress: Progress | None = None) -> Round:
        """Return a round of backups; what killed ones left is cleared away."""
        second = self._second(source.folder)
        for place in (source.backups, second):
            if place is not None:
                backups.clear_unfinished(source, place)
        return Round(source, self._clock, self._status(source.folder), second, progress)

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
        seen = None
        standings = [(folder / BACKUPS_NAME, status.first)]
        if second is not None and status.second.place == str(second):
            standings.append((second, status.second))
            seen = status.second.verified_at
        failing = tuple(
            BackupFailure(place, standing.reason, standing.failing_since)
            for place, standing in standings
            if standing.failing_since is not None
        )
        return BackupState(
            last_verified=self._newest(folder / BACKUPS_NAME, Standing(), vault_id, None),
            second_place=second,
            second_verified=None if second is None else self._newest(second, status.second, vault_id, seen),
            failing=failing,
        )

    def _newest(self, place: Path, standing: Standing, vault_id: str | None, seen: datetime | None) -> datetime | None:
        """Return when the newest usable backup in ``place`` was made; ``seen`` where nobody can look."""
        try:
            reach(place, standing)
            moments = moments_in(place, vault_id)
        except ExpectedError:
            return seen
        return newest_of(moments, self._clock.now())


def _vault_id(folder: Path) -> str | None:
    try:
        return read_key_file(folder).vault_id
    except ExpectedError:
        return None


def _newest_first(copies: Iterable[BackupCopy]) -> tuple[BackupCopy, ...]:
    return tuple(sorted(copies, key=lambda copy: (copy.made_at, copy.path.name), reverse=True))
