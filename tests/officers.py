"""An officer who uses one journal over several sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.progress import Progress
from boundarycheck.domain.steps import all_of
from boundarycheck.services.backups import BackupService
from boundarycheck.services.journal import JournalService
from boundarycheck.services.session import Session
from boundarycheck.system.patience import Patience
from boundarycheck.vault.secret import KdfParameters
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from fakes import FakeClock

CHEAP = KdfParameters.for_tests()


class Officer:
    """Uses one journal over several sessions, each with a service of its own as after a lock."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        self.folder = folder
        self.clock = clock
        self.second: Path | None = None
        self.patience = Patience()
        self.sit_down()

    def sit_down(self) -> None:
        self.session = Session(self.clock)
        self.sit_down_again()

    def sit_down_again(self) -> None:
        """Take another service in the same session."""
        self.backups = BackupService(self.session, self.clock, lambda: self.second, self.patience)
        self.session.keeping_up = self.backups.keep_up

    def begin(self) -> None:
        self.session.create(self.folder, PASSPHRASE, CHEAP)

    def open(self) -> None:
        self.sit_down()
        self.session.open(self.folder, PASSPHRASE)
        all_of(self.backups.catching_up(Progress()))

    def write(self, words: str = "words") -> None:
        JournalService(self.session).add("", words)

    def close(self) -> None:
        self.session.close()

    def visit(self, *, writing: bool = True) -> None:
        self.open()
        if writing:
            self.write()
        self.close()

    def crash(self) -> None:
        """End as a killed process does: nothing more is done, and the system lets go of the lock."""
        vault = self.session.vault
        assert vault.on_disk is not None
        vault.on_disk.lock.release()
        vault.database.close()

    def beside(self) -> list[str]:
        return sorted(file.name[:15] for file in (self.folder / "backups").glob("*.bcbackup"))

    def there(self) -> list[str]:
        assert self.second is not None
        return sorted(file.name[:15] for file in self.second.glob("*.bcbackup"))
