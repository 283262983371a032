"""The way back: which backups a secret opens, a look inside, and putting one back."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.system import lockfile
from boundarycheck.system.files import writing
from boundarycheck.vault import restore, working_copy
from boundarycheck.vault.layout import BACKUPS_NAME, LOCK_NAME, holds_journal
from boundarycheck.vault.working_copy import WORK_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from boundarycheck.domain.backups import BackupCopy
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.progress import Progress
    from boundarycheck.vault.restore import Preview


class WayBack:
    """Looks into backups and restores them, for a folder whose journal no session has open."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._looking: Preview | None = None

    def replaces(self, folder: Path) -> bool:
        """Return whether a journal in ``folder`` would be kept aside by a restore into it."""
        return holds_journal(folder)

    def unlock(
        self,
        copies: Sequence[BackupCopy],
        secret: str,
        *,
        by_recovery_key: bool = False,
        progress: Progress | None = None,
    ) -> dict[Path, int]:
        """Return which of ``copies`` the passphrase (or recovery key) opens, and how many entries each has.

        Raises :class:`WrongPassphrase` and its like when it opens none, or :class:`Stopped`.
        """
        return restore.keys_for(copies, secret, by_recovery_key=by_recovery_key, progress=progress)

    def preview(
        self,
        folder: Path,
        copy: BackupCopy | Path,
        secret: str,
        *,
        by_recovery_key: bool = False,
        progress: Progress | None = None,
    ) -> Preview:
        """Open ``copy`` to look into it, until :meth:`end_preview`, on the same thread, or the next look.

        ``folder`` is the journal's, where the working copy lies meanwhile. Raises as :meth:`Preview.open` does.
        """
        self.end_preview()
        self.clear_left_looks(folder)
        self._looking = restore.Preview.open(
            folder, copy, secret, self._clock, by_recovery_key=by_recovery_key, progress=progress
        )
        return self._looking

    def end_preview(self) -> None:
        """Close what is looked into, if anything is, and remove its working copy."""
        look, self._looking = self._looking, None
        if look is not None:
            look.close()

    def clear_left_looks(self, folder: Path) -> None:
        """Remove the working copies in ``folder`` that killed looks left, unless the journal is at work elsewhere."""
        work = folder / BACKUPS_NAME / WORK_NAME
        with suppress(ExpectedError), writing(folder):
            if work.is_dir():
                with lockfile.hold(folder / LOCK_NAME, clock=self._clock):
                    working_copy.clear(work)

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
