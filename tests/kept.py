"""One journal with its keeping, over as many unlocks as a test wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.checks import Findings, SignsCheck
from boundarycheck.domain.journal import EntryKind, EntryText, FinishedCheck
from boundarycheck.domain.keeping import Going
from boundarycheck.domain.roads import choose
from boundarycheck.services.keeping import KeepingService
from boundarycheck.services.session import Session
from boundarycheck.vault.secret import KdfParameters
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.vault.vault import Vault
    from fakes import FakeClock

DAY = 24 * 3600


class Kept:
    """One journal with its keeping, over as many unlocks as a test wants."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        self.clock = clock
        self.session = Session(clock)
        self.session.create(folder, PASSPHRASE, KdfParameters.for_tests())
        self.keeping = KeepingService(self.session, clock)
        self.keeping.expire()

    @property
    def vault(self) -> Vault:
        return self.session.vault

    def write(self, words: str = "words") -> int:
        return self.vault.entries.add(EntryKind.NOTE, EntryText("", words)).entry_id

    def check(self) -> int:
        finished = FinishedCheck(SignsCheck(note="words"), choose(Findings()))
        return self.vault.entries.add(EntryKind.SIGNS_CHECK, EntryText("", "checked"), finished).entry_id

    def letter(self) -> str:
        return self.vault.records.keep("request", {}, files={"letter.pdf": b"x"}).uid

    def unlock_after(self, days: float) -> Going:
        self.clock.advance(days * DAY)
        return self.keeping.expire()

    def unlock_twice_after(self, days: float) -> Going:
        """Once that sees what is due, and once a day later."""
        assert self.unlock_after(days) == Going()
        return self.unlock_after(1)

    @property
    def left(self) -> set[int]:
        return {row[0] for row in self.vault.database.rows("SELECT id FROM entry")}
