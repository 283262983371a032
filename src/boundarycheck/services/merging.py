"""Bringing another copy of the journal into the open one."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import ExpectedError, Locked
from boundarycheck.domain.keeping import HoldWording
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import conflict_copies
from boundarycheck.vault.merge import merge
from boundarycheck.vault.merge_source import opened

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.merging import ConflictCopy, MergeCounts
    from boundarycheck.services.session import Session


class MergeService:
    """Copies of the journal and how they come together. Every call raises :class:`Locked` without an open one.

    A guest has no folder for the private copy that is worked on, and counts as locked for merging.
    """

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    def conflict_copies(self) -> tuple[ConflictCopy, ...]:
        """Return what file-sync programs left beside the open journal, last changed first; none for a guest."""
        folder = self._session.vault.folder
        return () if folder is None else conflict_copies.find(folder)

    def preview(self, path: Path, passphrase: str | None = None, progress: Progress | None = None) -> MergeCounts:
        """Return what :meth:`merge` would do, without changing anything. Raises as it does."""
        return self._merge(path, passphrase, progress)

    def merge(
        self,
        path: Path,
        passphrase: str | None = None,
        progress: Progress | None = None,
        wording: HoldWording | None = None,
    ) -> MergeCounts:
        """Bring what is in ``path`` into the open journal: all of it or nothing.

        ``path`` is a conflict copy, the folder of another journal, or a backup file. What is in it is never
        changed; what it replaces here while on hold stays as an entry, titled by ``wording``. A conflict copy in the
        journal's own folder goes to ``kept-aside`` afterwards, where it can. Raises
        :class:`WrongPassphrase` when it needs a passphrase and the given one, or none, does not open it, else as
        :func:`boundarycheck.vault.merge_source.opened` does; :class:`Stopped` through ``progress``.
        """
        counts = self._merge(path, passphrase, progress, wording or HoldWording())
        # It is merged by now. A copy that cannot be moved is offered again, and merging it again changes nothing.
        with suppress(OSError, ExpectedError):
            for copy in self.conflict_copies():
                if copy.path.samefile(path):
                    conflict_copies.set_aside(copy.path.parent, copy.path, self._clock.now())
        return counts

    def _merge(
        self, path: Path, passphrase: str | None, progress: Progress | None, wording: HoldWording | None = None
    ) -> MergeCounts:
        """Merge; without ``wording`` only say what it would do."""
        vault = self._session.vault
        if vault.on_disk is None:
            raise Locked
        watched = progress or Progress()
        with opened(vault.on_disk, path, passphrase, watched) as source:
            return merge(vault, source, watched, counts_only=wording is None, wording=wording or HoldWording())
