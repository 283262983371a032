from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.vault import migrations
from boundarycheck.vault.database import Database
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fakes import FakeClock


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "journal"


@pytest.fixture
def vault(folder: Path, clock: FakeClock) -> Iterator[Vault]:
    vault = Vault.create(folder, PASSPHRASE, clock, kdf=KdfParameters.for_tests())
    yield vault
    vault.close()


@pytest.fixture
def closed(folder: Path, clock: FakeClock) -> Path:
    """A vault on the disk with one entry in it, closed."""
    with Vault.create(folder, PASSPHRASE, clock, kdf=KdfParameters.for_tests()) as vault:
        vault.entries.add(EntryKind.NOTE, EntryText("First day", "Quiet shift."), None)
    return folder


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A migrated database on the disk, without a vault around it."""
    file = tmp_path / "plain.db"
    file.touch()
    database = Database.open(file, bytes(32), bytes(16))
    database.make_durable()
    migrations.migrate(database)
    yield database
    database.close()
