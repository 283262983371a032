"""A vault's recovery key: making it, trying it, opening with it."""

from __future__ import annotations

import errno
import json
import os
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    DiskFull,
    ExpectedError,
    NoRecoveryKey,
    PassphraseTooWeak,
    RecoveryKeyMistyped,
    RecoveryKeyOfAnother,
    RecoveryKeyReplaced,
    VaultDamaged,
    VaultInUse,
    VaultInUseElsewhere,
    WrongPassphrase,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.passphrases import RecoveryState
from boundarycheck.vault import recovery
from boundarycheck.vault.inspection import inspect
from boundarycheck.vault.keyfile import KeyFile
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fakes import FakeClock

CHEAP = KdfParameters.for_tests()
NEXT = "four unrelated words today"


def slots(folder: Path) -> dict[str, KdfParameters]:
    key_file = KeyFile.from_bytes((folder / "key.json").read_bytes())
    return {slot.kind.value: slot.wrapping.kdf for slot in key_file.slots}


def opens(folder: Path, passphrase: str, clock: FakeClock) -> bool:
    try:
        Vault.open(folder, passphrase, clock).close()
    except WrongPassphrase:
        return False
    return True


def with_key(vault: Vault) -> str:
    key = recovery.new(vault.vault_id)
    vault.add_recovery_key(PASSPHRASE, key)
    return key


def test_a_recovery_key_opens_and_sets_a_new_passphrase(vault: Vault, folder: Path, clock: FakeClock) -> None:
    vault.entries.add(EntryKind.NOTE, EntryText("kept", ""))
    key = with_key(vault)
    vault.close()
    with Vault.open_with_recovery(folder, key.lower().replace("-", " "), NEXT, clock) as recovered:
        assert [entry.title for entry in recovered.entries.page(None, 9)] == ["kept"]
        assert recovered.recovery_state().tested_at == clock.now()
        assert not recovered.may_raise_cost
    assert opens(folder, NEXT, clock)
    assert not opens(folder, PASSPHRASE, clock)
    Vault.open_with_recovery(folder, key, PASSPHRASE, clock).close()


def test_a_recovery_slot_never_costs_more_than_it_needs(vault: Vault, folder: Path) -> None:
    with_key(vault)
    assert {str(kdf) for kdf in slots(folder).values()} == {str(CHEAP)}
    vault.change_passphrase(PASSPHRASE, NEXT, KdfParameters(65 * 1024, 3, 4))
    vault.add_recovery_key(NEXT, recovery.new(vault.vault_id))
    assert slots(folder)["recovery"] == KdfParameters.floor()
    assert set(inspect(folder).slots) == {"passphrase", "recovery"}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (lambda key: key[:-1] + ("0" if key[-1] != "0" else "1"), RecoveryKeyMistyped),
        (lambda _: recovery.new("6f1d4c1e-0b5a-4a0e-9d57-0c7a7a3ed1b2"), RecoveryKeyOfAnother),
    ],
)
def test_a_key_that_does_not_open_changes_no_byte(
    vault: Vault, folder: Path, clock: FakeClock, wrong: Callable[[str], str], told: type[ExpectedError]
) -> None:
    key = wrong(with_key(vault))
    with pytest.raises(told):
        vault.recovery_key_opens(key)
    with pytest.raises(told):
        vault.add_recovery_key(PASSPHRASE, key)
    assert vault.recovery_state().tested_at is None
    vault.close()
    before = contents(folder)
    with pytest.raises(told):
        Vault.open_with_recovery(folder, key, NEXT, clock)
    assert contents(folder) == before


def test_a_weak_new_passphrase_is_refused_before_the_key_is_tried(vault: Vault, folder: Path, clock: FakeClock) -> None:
    key = with_key(vault)
    vault.close()
    with pytest.raises(PassphraseTooWeak):
        Vault.open_with_recovery(folder, key, "password1234", clock)
    assert opens(folder, PASSPHRASE, clock)


def test_a_new_recovery_key_takes_the_place_of_the_old_one(vault: Vault, folder: Path, clock: FakeClock) -> None:
    first, second = with_key(vault), with_key(vault)
    vault.recovery_key_opens(second)
    with pytest.raises(RecoveryKeyReplaced):
        vault.recovery_key_opens(first)
    vault.close()
    with pytest.raises(RecoveryKeyReplaced):
        Vault.open_with_recovery(folder, first, NEXT, clock)


def test_a_removed_recovery_key_opens_no_more(vault: Vault, folder: Path, clock: FakeClock) -> None:
    key = with_key(vault)
    with pytest.raises(WrongPassphrase):
        vault.remove_recovery_key(NEXT)
    vault.recovery_key_opens(key)
    vault.remove_recovery_key(PASSPHRASE)
    assert vault.recovery_state() == RecoveryState(exists=False)
    with pytest.raises(RecoveryKeyReplaced):
        vault.recovery_key_opens(key)
    with pytest.raises(NoRecoveryKey):
        vault.remove_recovery_key(PASSPHRASE)
    vault.close()
    with pytest.raises(RecoveryKeyReplaced):
        Vault.open_with_recovery(folder, key, NEXT, clock)


def test_only_who_knows_the_passphrase_makes_a_recovery_key(vault: Vault, folder: Path) -> None:
    before = (folder / "key.json").read_bytes()
    with pytest.raises(WrongPassphrase):
        vault.add_recovery_key(NEXT, recovery.new(vault.vault_id))
    assert (folder / "key.json").read_bytes() == before
    assert not vault.recovery_state().exists


def test_what_is_known_of_a_recovery_key_is_kept_with_the_journal(vault: Vault, folder: Path, clock: FakeClock) -> None:
    assert vault.recovery_state() == RecoveryState(exists=False)
    begun = clock.now()
    key = with_key(vault)
    assert vault.recovery_state() == RecoveryState(True, begun, None, test_due=False)
    clock.advance(timedelta(days=31).total_seconds())
    assert vault.recovery_state().test_due
    vault.put_off_recovery_test()
    assert not vault.recovery_state().test_due
    clock.advance(timedelta(days=8).total_seconds())
    vault.close()
    with Vault.open(folder, PASSPHRASE, clock) as again:
        assert again.recovery_state().test_due
        again.recovery_key_opens(key)
        assert again.recovery_state() == RecoveryState(True, begun, clock.now(), test_due=False)
        with_key(again)
        assert again.recovery_state() == RecoveryState(True, clock.now(), None, test_due=False)


def test_a_new_key_that_could_not_be_written_leaves_the_old_one_and_no_false_date(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = with_key(vault)
    vault.recovery_key_opens(key)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(errno.ENOSPC, "No space left on device")))
        with pytest.raises(DiskFull):
            with_key(vault)
    assert vault.recovery_state() == RecoveryState(True, None, None, test_due=True)
    vault.recovery_key_opens(key)


def test_a_damaged_journal_can_still_be_given_a_new_passphrase(vault: Vault, folder: Path, clock: FakeClock) -> None:
    key = with_key(vault)
    vault.close()
    (folder / "journal.db").write_bytes(b"\0" * 8192)
    with pytest.raises(VaultDamaged):
        Vault.open_with_recovery(folder, key, NEXT, clock)
    with pytest.raises(VaultDamaged):
        Vault.open(folder, NEXT, clock)


def test_a_recovery_of_one_that_another_computer_has_open_is_done_only_on_purpose(
    vault: Vault, folder: Path, clock: FakeClock
) -> None:
    key = with_key(vault)
    vault.close()
    note = json.dumps({"pid": 7, "host": "the-other-desk", "since": clock.now().isoformat()}).encode()
    (folder / "journal.lock").write_bytes(note)
    with pytest.raises(VaultInUseElsewhere):
        Vault.open_with_recovery(folder, key, NEXT, clock)
    Vault.open_with_recovery(folder, key, NEXT, clock, even_if_held_elsewhere=True).close()
    assert opens(folder, NEXT, clock)


def test_a_recovery_while_it_is_open_is_told(vault: Vault, folder: Path, clock: FakeClock) -> None:
    key = with_key(vault)
    with pytest.raises(VaultInUse):
        Vault.open_with_recovery(folder, key, NEXT, clock)
