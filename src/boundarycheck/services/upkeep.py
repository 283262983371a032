"""Looking after the journal file: both checks when asked, and the rescue of what a damaged one still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.vault import diagnosis, rescue

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.progress import Progress
    from boundarycheck.domain.upkeep import CheckReport, RescueReport, Survey
    from boundarycheck.services.session import Session


class UpkeepService:
    """Everything belongs on the thread that opened the journal."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    def check(self, progress: Progress) -> CheckReport:
        """Run both checks on the open journal. Raises :class:`Stopped` and :class:`Locked`."""
        return diagnosis.check(self._session.vault, progress)

    def survey(
        self, folder: Path, passphrase: str, progress: Progress, *, even_if_held_elsewhere: bool = False
    ) -> Survey:
        """Tell which entries of the damaged journal in ``folder``, which is not open, can still be read.

        Changes nothing. Raises what :meth:`rescue` does, except for the target.
        """
        return rescue.survey(folder, passphrase, self._clock, progress, even_if_held_elsewhere=even_if_held_elsewhere)

    def rescue(
        self,
        folder: Path,
        passphrase: str,
        target: Path,
        progress: Progress,
        *,
        even_if_held_elsewhere: bool = False,
    ) -> RescueReport:
        """Bring what the damaged journal in ``folder`` still holds into a new one in ``target``.

        The new one opens with the same passphrase and the same recovery key; the damaged one is not touched.
        ``target`` is missing or empty. Raises :class:`VaultExists`, :class:`VaultMissing`, :class:`VaultInUse`,
        :class:`KeyFileMissing`, :class:`KeyFileDamaged`, :class:`KeyFileOfAnother`, :class:`WrongPassphrase`,
        :class:`Stopped`, or why it cannot be written; ``target`` is then as it was.
        """
        return rescue.rescue(
            folder, passphrase, target, self._clock, progress, even_if_held_elsewhere=even_if_held_elsewhere
        )
