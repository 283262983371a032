"""What a killed worker has promised: worked out from its lines, and compared with the journal it left."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.errors import WrongPassphrase
from boundarycheck.vault import backups
from boundarycheck.vault.vault import Vault
from durability.child import FILLED_IN, record_uid

if TYPE_CHECKING:
    from pathlib import Path

CANARY = b"canary-in-plain-words"
MERGED = {f"merged {number}" for number in range(5)}


@dataclass
class Ledger:
    """What has to be in the journal, and what may be because its operation was under way at the kill."""

    passphrase: str
    may_be_passphrase: str = ""
    entries: set[str] = field(default_factory=set)
    draft_at_least: int = -1
    records: set[int] = field(default_factory=set)
    files: set[int] = field(default_factory=set)
    filled_in_at_least: int = -1
    backups: int = 0
    merged: bool = False
    erased: int = 0
    next_number: int = 0
    acknowledged: int = 0

    def read(self, lines: list[str]) -> None:
        """Take in what one worker said; a last line that was cut off by the kill says nothing."""
        for line in lines:
            if not line.endswith("\n"):
                continue
            number, operation, detail, state = json.loads(line)
            self.next_number = max(self.next_number, number + 1)
            if state == "begun":
                self.may_be_passphrase = detail
            else:
                self._done(number, operation, detail)

    def _done(self, number: int, operation: str, detail: str) -> None:
        self.acknowledged += 1
        if operation == "add":
            self.entries.add(f"entry {number}")
        elif operation == "draft":
            self.draft_at_least = number
        elif operation == "record":
            self.records.add(number)
        elif operation == "attach":
            self.files.add(number)
        elif operation == "fill_in":
            self.filled_in_at_least = number
        elif operation == "backup":
            self.backups += 1
        elif operation == "merge":
            self.merged = True
        elif operation == "passphrase":
            self.passphrase, self.may_be_passphrase = detail, ""

    def open(self, folder: Path) -> Vault:
        """Open with the passphrase that was acknowledged last, or the one that was under way."""
        try:
            return Vault.open(folder, self.passphrase, SystemClock())
        except WrongPassphrase:
            assert self.may_be_passphrase, "the acknowledged passphrase does not open the journal"
            self.passphrase, self.may_be_passphrase = self.may_be_passphrase, ""
            return Vault.open(folder, self.passphrase, SystemClock())

    def compare(self, folder: Path) -> None:
        """Open what was left and hold it against the promises."""
        with self.open(folder) as vault:
            kept = {summary.title: summary.entry_id for summary in vault.entries.page(None, 1_000_000)}
            assert self.entries <= set(kept)
            assert not self.merged or set(kept) >= MERGED
            for title in self.entries:
                number = int(title.split()[1])
                body = vault.entries.read(kept[title]).text.body
                assert body == f"{CANARY.decode()} {number} " * (number % 300)
            draft = vault.drafts.find("entry:new")
            if self.draft_at_least >= 0:
                assert draft is not None
                assert int(draft.fields["body"].split()[-1]) >= self.draft_at_least
            self._compare_records(vault)
            assert vault.database.damaged_pages() == ()
            assert vault.database.rows("PRAGMA integrity_check") == [("ok",)]
        made = backups.listing(folder / "backups")
        assert len(made) >= self.backups
        assert [copy.damaged for copy in made if copy.damaged] == []
        self.look_for_plain_words(folder)

    def _compare_records(self, vault: Vault) -> None:
        for number in self.records:
            record = vault.records.find(record_uid(number))
            assert record is not None
            assert record.fields == {"text": f"{CANARY.decode()} record {number} " * (number % 300)}
        for number in self.files:
            data = vault.records.attachment(record_uid(number), "letter.pdf")
            assert data == (CANARY + f" file {number} ".encode()) * number * 9
        if self.filled_in_at_least >= 0:
            record = vault.records.find(record_uid(FILLED_IN))
            assert record is not None
            kept = record.fields["filled in"]
            assert isinstance(kept, int)
            assert kept >= self.filled_in_at_least

    @staticmethod
    def look_for_plain_words(folder: Path) -> None:
        """No officer text stands readable in any file that was left."""
        readable = [file for file in folder.rglob("*") if file.is_file() and CANARY in file.read_bytes()]
        assert readable == []
