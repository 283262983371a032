"""Rescuing from a journal that cannot be locked as usual."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import VaultInUseElsewhere
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.vault.rescue import rescue, survey
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from fakes import FakeClock


@pytest.fixture
def damaged(tmp_path: Path, clock: FakeClock) -> Path:
    """A journal with four entries, closed; whether it is damaged makes no difference here."""
    with Vault.create(tmp_path / "journal", PASSPHRASE, clock, kdf=KdfParameters.for_tests()) as vault:
        for title in "abcd":
            vault.entries.add(EntryKind.NOTE, EntryText(title, "words"))
    return tmp_path / "journal"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "rescued"


def test_a_full_disk_that_takes_not_even_a_lock_can_be_rescued_from(
    damaged: Path, target: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = os.open

    def no_room(path: Path, flags: int, *rest: int) -> int:
        if flags & os.O_CREAT and damaged in path.parents:
            raise OSError(errno.ENOSPC, "No space left on device")
        return genuine(path, flags, *rest)

    monkeypatch.setattr(os, "open", no_room)
    assert rescue(damaged, PASSPHRASE, target, clock, Progress()).entries == 4


def test_one_that_seems_to_be_open_on_another_computer_is_rescued_when_that_is_known_better(
    damaged: Path, target: Path, clock: FakeClock
) -> None:
    note = b'{"pid": 1, "host": "another", "machine": "another", "since": "2026-03-09T06:00:00Z"}'
    (damaged / "journal.lock").write_bytes(note)
    with pytest.raises(VaultInUseElsewhere):
        survey(damaged, PASSPHRASE, clock, Progress())
    with pytest.raises(VaultInUseElsewhere):
        rescue(damaged, PASSPHRASE, target, clock, Progress())
    assert not target.exists()
    assert survey(damaged, PASSPHRASE, clock, Progress(), even_if_held_elsewhere=True).readable
    (damaged / "journal.lock").write_bytes(note)
    assert rescue(damaged, PASSPHRASE, target, clock, Progress(), even_if_held_elsewhere=True).entries == 4
