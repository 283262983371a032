"""Works on a journal until it is killed, and says on stdout what it begins and what is done.

usage: child.py FOLDER SOURCE PASSPHRASE SEED FIRST

``SEED`` is a number for an endless random walk, or "script" for one pass over every operation. Lines are JSON:
``[number, operation, detail, "begun" | "done"]``.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.journal import Draft, EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import backups, merge, renewal
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from quick_memory import take_it_as_it_comes

if TYPE_CHECKING:
    from collections.abc import Iterable

CANARY = "canary-in-plain-words"
FILLED_IN = 10**11
"""Stands for the one record that is changed again and again; no operation has this number."""


class Worker:
    """One open journal and the operations on it; each takes the number it is to leave a trace with."""

    def __init__(self, folder: Path, source: Path, passphrase: str) -> None:
        self._folder = folder
        self._source = source
        self._passphrase = passphrase
        self._vault = Vault.open(folder, passphrase, SystemClock())

    def walk(self, operations: Iterable[str], first: int) -> None:
        for number, operation in enumerate(operations, start=first):
            detail = f"passphrase number {number}" if operation == "passphrase" else ""
            say(number, operation, detail, "begun")
            getattr(self, f"do_{operation}")(number, detail)
            say(number, operation, detail, "done")

    def do_add(self, number: int, _: str) -> None:
        self._vault.entries.add(EntryKind.NOTE, EntryText(f"entry {number}", f"{CANARY} {number} " * (number % 300)))

    def do_change(self, number: int, _: str) -> None:
        self._vault.entries.change(self._newest(), EntryText("changed", f"{CANARY} changed {number}"))

    def do_erase(self, _number: int, _: str) -> None:
        self._vault.entries.bin(self._newest())
        self._vault.entries.erase_binned()

    def do_draft(self, number: int, _: str) -> None:
        self._vault.drafts.keep(Draft("entry:new", {"body": f"{CANARY} draft {number}"}))

    def do_record(self, number: int, _: str) -> None:
        self._vault.records.keep("plan", {"text": f"{CANARY} record {number} " * (number % 300)}, record_uid(number))

    def do_fill_in(self, number: int, _: str) -> None:
        # One record that is changed again and again.
        self._vault.records.keep("plan", {"filled in": number, "text": CANARY}, record_uid(FILLED_IN))

    def do_attach(self, number: int, _: str) -> None:
        self._vault.records.keep("request", {}, record_uid(number))
        self._vault.records.attach(record_uid(number), "letter.pdf", f"{CANARY} file {number} ".encode() * number * 9)

    def do_unkeep(self, number: int, _: str) -> None:
        uid = self._vault.records.keep("passing", {"text": CANARY}).uid
        self._vault.records.attach(uid, "letter.pdf", CANARY.encode() * number)
        self._vault.records.detach(uid, "letter.pdf")
        self._vault.records.erase(uid)

    def do_backup(self, _number: int, _: str) -> None:
        backups.make(backups.Source.of(self._vault), self._folder / "backups", SystemClock().now())

    def do_passphrase(self, _number: int, new: str) -> None:
        self._vault.change_passphrase(self._passphrase, new, KdfParameters.for_tests())
        self._passphrase = new

    def do_renew(self, _number: int, _: str) -> None:
        renewal.renew(self._vault, self._passphrase, Progress())

    def do_merge(self, number: int, _: str) -> None:
        place = self._source.with_name(f"copy-{number}")
        shutil.copytree(self._source, place)
        with Vault.open(place, "the other passphrase here", SystemClock()) as other:
            merge.merge(self._vault, other.database)

    def do_reopen(self, _number: int, _: str) -> None:
        self._vault.close()
        self._vault = Vault.open(self._folder, self._passphrase, SystemClock())

    def _newest(self) -> int:
        number = self._vault.entries.add(EntryKind.NOTE, EntryText("passing", CANARY)).entry_id
        return int(number)


SCRIPT = (
    "add",
    "change",
    "draft",
    "record",
    "attach",
    "fill_in",
    "backup",
    "passphrase",
    "renew",
    "merge",
    "erase",
    "unkeep",
    "reopen",
)


def record_uid(number: int) -> str:
    """The identity of the record that operation ``number`` leaves behind."""
    return f"00000000-0000-4000-8000-{number:012}"


def say(*line: object) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def at_random(seed: int) -> Iterable[str]:
    chance = random.Random(seed)  # noqa: S311 - the order of operations needs no secrecy
    while True:
        yield chance.choice((*SCRIPT, "add", "add", "draft"))


def main(folder: str, source: str, passphrase: str, seed: str, first: str) -> None:
    worker = Worker(Path(folder), Path(source), passphrase)
    worker.walk(SCRIPT if seed == "script" else at_random(int(seed)), int(first))


if __name__ == "__main__":
    take_it_as_it_comes()  # what is asked here is what becomes of files
    main(*sys.argv[1:])
