"""An acknowledged save survives ``kill -9``."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from typing import TYPE_CHECKING

from boundarycheck.domain.clock import SystemClock
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

# Saves without end, and says so on stdout after each save has returned.
WRITER = """
import json, sys
from pathlib import Path
from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.journal import Draft, EntryKind, EntryText
from boundarycheck.vault.vault import Vault

vault = Vault.open(Path(sys.argv[1]), sys.argv[2], SystemClock())
number = int(sys.argv[3])
while True:
    number += 1
    if number % 3:
        vault.drafts.keep(Draft("entry:new", {"body": f"draft {number}"}))
        told = ["draft", number]
    else:
        vault.entries.add(EntryKind.NOTE, EntryText(f"entry {number}", "words " * (number % 2000)))
        told = ["entry", number]
    print(json.dumps(told), flush=True)
"""

KILLS = 10


def killed_after(folder: Path, begin: int, acknowledgements: int) -> list[tuple[str, int]]:
    """Run the writer, kill it while it writes on, and return what it had acknowledged."""
    command = [sys.executable, "-c", WRITER, str(folder), PASSPHRASE, str(begin)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline() for _ in range(acknowledgements)]
        writer.kill()
        told += writer.stdout.readlines()  # acknowledged before the signal fell
    return [(kind, number) for kind, number in (json.loads(line) for line in told if line.endswith("\n"))]


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    Vault.create(folder, PASSPHRASE, SystemClock(), kdf=KdfParameters.for_tests()).close()
    chance = random.Random()  # noqa: S311 - the moment of a kill needs no secrecy
    entries: set[str] = set()
    last = 0
    for _ in range(KILLS):
        told = killed_after(folder, last, chance.randrange(3, 60))
        entries |= {f"entry {number}" for kind, number in told if kind == "entry"}
        last_draft = max(number for kind, number in told if kind == "draft")
        last = told[-1][1] + 1
        with Vault.open(folder, PASSPHRASE, SystemClock()) as vault:
            kept = {summary.title for summary in vault.entries.page(None, 100_000)}
            draft = vault.drafts.find("entry:new")
        assert entries <= kept
        assert draft is not None
        assert int(draft.fields["body"].split()[1]) >= last_draft
