from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    DiskFull,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.vault.database import Database
from boundarycheck.vault.inspection import inspect
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE, contents, found_in

if TYPE_CHECKING:
    from pathlib import Path

    from fakes import FakeClock

CHEAP = KdfParameters.for_tests()


def test_closing_leaves_one_file_and_lets_go(vault: Vault, folder: Path) -> None:
    vault.entries.add(EntryKind.NOTE, EntryText("", "words"))
    vault.close()
    vault.close()
    assert sorted(file.name for file in folder.iterdir()) == ["journal.db", "journal.lock", "key.json"]
    assert inspect(folder).in_use_by is None


def test_closing_lets_go_also_when_the_disk_fails(
    vault: Vault, folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = Database.close

    def failing(database: Database) -> None:
        genuine(database)
        raise DiskFull(place=folder)

    monkeypatch.setattr(Database, "close", failing)
    with pytest.raises(DiskFull):
        vault.close()
    monkeypatch.undo()
    Vault.open(folder, PASSPHRASE, clock).close()


def test_a_guest_writes_nothing(tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Vault.in_memory(clock) as vault:
        vault.entries.add(EntryKind.NOTE, EntryText("", "a word for nobody"))
        assert [found.opening for found in found_in(vault, "nobody", 9)] == ["a word for nobody"]
        vault.entries.bin(1)
        assert vault.entries.erase_binned() == 1
        assert vault.folder is None
    assert list(tmp_path.iterdir()) == []


def test_a_vault_is_described_without_its_passphrase(vault: Vault, folder: Path, clock: FakeClock) -> None:
    info = inspect(folder)
    assert (info.folder, info.format, info.created_at, info.slots) == (folder, 1, clock.now(), ("passphrase",))
    assert info.kdf == str(CHEAP)
    assert info.size == sum(file.stat().st_size for file in folder.iterdir()) > 4096
    assert info.in_use_by is not None
    assert info.in_use_by.startswith(f"process {os.getpid()} on ")
    assert len(info.vault_id) == 36
    vault.close()
    assert inspect(folder).in_use_by is None


def test_describing_changes_nothing(closed: Path) -> None:
    before = contents(closed)
    inspect(closed)
    assert contents(closed) == before
