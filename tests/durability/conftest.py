"""A journal to be worked on and killed, and one to be merged into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "journal"
    Vault.create(place, PASSPHRASE, SystemClock(), kdf=KdfParameters.for_tests()).close()
    return place


@pytest.fixture
def source(tmp_path: Path) -> Path:
    place = tmp_path / "source"
    with Vault.create(place, "the other passphrase here", SystemClock(), kdf=KdfParameters.for_tests()) as vault:
        for number in range(5):
            vault.entries.add(EntryKind.NOTE, EntryText(f"merged {number}", "from the other"))
    return place
