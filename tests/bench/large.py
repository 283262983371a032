"""A journal of a whole career, for benches: made once a run."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.clock import SystemClock
from boundarycheck.vault import moments
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

ENTRIES: Final = 100_000
BODY: Final = "Someone asked me to carry a letter out, and laughed when I did not answer at once. " * 12


def make(folder: Path) -> None:
    """Make a journal with :data:`ENTRIES` entries in ``folder``, its key derivation calibrated to this machine."""
    with Vault.create(folder, PASSPHRASE, SystemClock()) as vault, vault.database.transaction():
        # One transaction: one by one, each on the disk, it would take minutes.
        for number in range(ENTRIES):
            moment = moments.to_text(datetime(2016, 1, 1, tzinfo=UTC) + timedelta(minutes=52 * number))
            vault.database.insert(
                "INSERT INTO entry (uid, kind, written_at, changed_at, title, body) VALUES (?, 'note', ?, ?, ?, ?)",
                (str(uuid.UUID(int=number)), moment, moment, f"Day {number}", BODY),
            )
