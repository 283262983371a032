"""Tries every operation on a small disk with less and less room; run inside a mount namespace of its own.

usage: small_disk.py MOUNTPOINT

For every amount of room, an operation either works or fails with a sentence; then room is made, everything
that was there before is still there, and the same operation works.
"""

from __future__ import annotations

import collections
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.errors import ExpectedError
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import backups, renewal, restore
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from quick_memory import take_it_as_it_comes
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

CLOCK = SystemClock()
CHEAP = KdfParameters.for_tests()
SECOND_PASSPHRASE = "another one of some length"  # noqa: S105 - of a throw-away vault
DISK = 3_000_000
STEP = 16_384
MOST = 1_200_000


def create(disk: Path) -> None:
    Vault.create(disk / "new", PASSPHRASE, CLOCK, kdf=CHEAP).close()


def save(disk: Path) -> None:
    with Vault.open(disk / "journal", PASSPHRASE, CLOCK) as vault:
        vault.entries.add(EntryKind.NOTE, EntryText("more", "words " * 20_000))


def keep_a_record(disk: Path) -> None:
    with Vault.open(disk / "journal", PASSPHRASE, CLOCK) as vault:
        record = vault.records.keep("request", {"text": "words " * 20_000})
        vault.records.attach(record.uid, "letter.pdf", b"words " * 40_000)


def back_up(disk: Path) -> None:
    with Vault.open(disk / "journal", PASSPHRASE, CLOCK) as vault:
        backups.make(backups.Source.of(vault), disk / "journal" / "backups", CLOCK.now())


def change_passphrase(disk: Path) -> None:
    with Vault.open(disk / "journal", PASSPHRASE, CLOCK) as vault:
        vault.change_passphrase(PASSPHRASE, PASSPHRASE, CHEAP)


def renew(disk: Path) -> None:
    with Vault.open(disk / "journal", PASSPHRASE, CLOCK) as vault:
        renewal.renew(vault, PASSPHRASE, Progress())


def put_back(disk: Path) -> None:
    (copy,) = backups.listing(disk / "elsewhere")
    restore.restore(disk / "journal", copy, PASSPHRASE, CLOCK)


OPERATIONS: tuple[Callable[[Path], None], ...] = (
    create,
    save,
    keep_a_record,
    back_up,
    change_passphrase,
    renew,
    put_back,
)


def fill(disk: Path, room: int) -> Path:
    ballast = disk / "ballast"
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, free - room))
    return ballast


def attempt(operation: Callable[[Path], None], disk: Path, room: int) -> str:
    ballast = fill(disk, room)
    try:
        operation(disk)
    except ExpectedError as error:
        outcome = type(error).__name__
    else:
        outcome = "done"
    ballast.unlink()
    with Vault.open(disk / "journal", PASSPHRASE, CLOCK) as vault:
        titles = {summary.title for summary in vault.entries.page(None, 100)}
        (letter,) = (record for record in vault.records.all("request") if record.fields == {"number": 1})
        assert vault.records.attachment(letter.uid, "letter.pdf") == b"words " * 9000
    assert titles >= {f"entry {number}" for number in range(20)}, titles
    assert [copy for copy in backups.listing(disk / "journal" / "backups") if copy.damaged] == []
    if outcome != "done":
        operation(disk)
    return outcome


def main(disk: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(disk)], check=True)
    made = disk / "journal"
    with Vault.create(made, PASSPHRASE, CLOCK, kdf=CHEAP) as vault:
        for number in range(20):
            vault.entries.add(EntryKind.NOTE, EntryText(f"entry {number}", "words " * 1000))
        letter = vault.records.keep("request", {"number": 1})
        vault.records.attach(letter.uid, "letter.pdf", b"words " * 9000)
        (disk / "elsewhere").mkdir()
        backups.make(backups.Source.of(vault), disk / "elsewhere", CLOCK.now())
    kept = disk.with_name("kept")
    shutil.copytree(disk, kept)
    outcomes: dict[str, collections.Counter[str]] = {}
    for operation in OPERATIONS:
        tally = outcomes.setdefault(operation.__name__, collections.Counter())
        for room in range(0, MOST, STEP):
            for leftover in disk.iterdir():
                shutil.rmtree(leftover)
            shutil.copytree(kept, disk, dirs_exist_ok=True)
            tally[attempt(operation, disk, room)] += 1
    sys.stdout.write(json.dumps(outcomes))


if __name__ == "__main__":
    take_it_as_it_comes()  # what is asked here is what becomes of files
    main(Path(sys.argv[1]))
