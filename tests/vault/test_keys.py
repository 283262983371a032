"""Changing what opens a vault: its passphrase, and what deriving the key costs."""

from __future__ import annotations

import errno
import itertools
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    CannotWrite,
    DiskFull,
    ExpectedError,
    NotKept,
    PassphraseTooShort,
    PassphraseTooWeak,
    WrongPassphrase,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.passphrases import RecoveryState
from boundarycheck.system import files
from boundarycheck.vault import recovery, secret
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.notes import NoteRepository
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from faults import Killed, struck_at
from vaults import PASSPHRASE, mode

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


# Changing the passphrase


def test_the_new_passphrase_opens_and_the_old_one_does_not(closed: Path, clock: FakeClock) -> None:
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        vault.change_passphrase(PASSPHRASE, NEXT)
        vault.entries.add(EntryKind.NOTE, EntryText("after", ""))
        vault.change_passphrase(NEXT, NEXT)
    assert opens(closed, NEXT, clock)
    assert not opens(closed, PASSPHRASE, clock)
    assert mode(closed / "key.json") == 0o600


def test_a_wrong_current_passphrase_changes_nothing(vault: Vault, folder: Path) -> None:
    before = (folder / "key.json").read_bytes()
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase(NEXT, NEXT)
    assert (folder / "key.json").read_bytes() == before


@pytest.mark.parametrize(("weak", "told"), [("short", PassphraseTooShort), ("password1234", PassphraseTooWeak)])
def test_a_weak_new_one_is_refused_before_anything_is_derived(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, weak: str, told: type[ExpectedError]
) -> None:
    monkeypatch.setattr(secret, "_derive", None)
    with pytest.raises(told):
        vault.change_passphrase(PASSPHRASE, weak)


def test_it_takes_two_derivations_and_keeps_their_cost(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived: list[KdfParameters] = []
    genuine = secret._derive  # noqa: SLF001 - counted, not used

    def counted(passphrase: str, salt: bytes, kdf: KdfParameters) -> bytes:
        derived.append(kdf)
        return genuine(passphrase, salt, kdf)

    monkeypatch.setattr(secret, "_derive", counted)
    vault.change_passphrase(PASSPHRASE, NEXT)
    assert derived == [CHEAP, CHEAP]
    vault.change_passphrase(NEXT, PASSPHRASE, KdfParameters.floor())
    assert derived[2:] == [CHEAP, KdfParameters.floor()]
    assert slots(folder) == {"passphrase": KdfParameters.floor()}


def test_weak_parameters_are_a_bug(vault: Vault) -> None:
    with pytest.raises(ValueError, match="below the floor"):
        vault.change_passphrase(PASSPHRASE, NEXT, KdfParameters(64, 1, 1))


def test_the_recovery_key_stays_what_it_is(vault: Vault, folder: Path, clock: FakeClock) -> None:
    key = with_key(vault)
    vault.change_passphrase(PASSPHRASE, NEXT)
    vault.close()
    Vault.open_with_recovery(folder, key, PASSPHRASE, clock).close()


def test_a_change_of_keys_counts_as_a_change_of_the_journal(vault: Vault) -> None:
    before = vault.database.changes
    vault.change_passphrase(PASSPHRASE, NEXT)
    assert vault.database.changes > before


def test_what_cannot_be_noted_does_not_undo_what_was_done(
    vault: Vault, folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull(place=folder)

    with monkeypatch.context() as patched:
        patched.setattr(NoteRepository, "keep", full)
        vault.change_passphrase(PASSPHRASE, NEXT)
    vault.close()
    assert opens(folder, NEXT, clock)


@pytest.mark.parametrize("dies", [True, False])
def test_cut_short_anywhere_one_of_the_two_opens_and_an_error_means_the_old_one(
    tmp_path: Path, clock: FakeClock, dies: bool
) -> None:
    folder = tmp_path / "journal"
    Vault.create(folder, PASSPHRASE, clock, kdf=CHEAP).close()
    now, then = PASSPHRASE, NEXT
    for number in itertools.count():
        vault = Vault.open(folder, now, clock)
        told = True
        with struck_at(number, dies=dies) as faults:
            try:
                vault.change_passphrase(now, then)
                told = False
            except (Killed, ExpectedError):
                pass
        vault.close()
        changed = opens(folder, then, clock)
        assert changed != opens(folder, now, clock)
        if not dies:
            assert changed is not told
        if changed:
            now, then = then, now
        if not faults.struck:
            break
    assert number > 2


def test_after_a_change_that_failed_the_next_one_works(
    vault: Vault, folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(files, "sync_folder", lambda _: (_ for _ in ()).throw(OSError(errno.EIO, "Input/output error")))
        with pytest.raises(CannotWrite):
            vault.change_passphrase(PASSPHRASE, NEXT)
    vault.change_passphrase(PASSPHRASE, NEXT)
    vault.close()
    assert opens(folder, NEXT, clock)


def test_whether_a_passphrase_is_the_one_can_be_asked(vault: Vault) -> None:
    vault.check_passphrase(PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        vault.check_passphrase(NEXT)


# The cost


@pytest.fixture
def quick(folder: Path, clock: FakeClock) -> Path:
    """A closed vault of the least cost that any officer's has."""
    Vault.create(folder, PASSPHRASE, clock, kdf=KdfParameters.floor()).close()
    return folder


def test_a_quick_derivation_is_noticed_at_opening(quick: Path, clock: FakeClock) -> None:
    with Vault.open(quick, PASSPHRASE, clock) as vault:
        assert vault.may_raise_cost


def test_a_slow_derivation_is_left_alone(quick: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = KeyFile.unlock

    def slow(key_file: KeyFile, kind: SlotKind, passphrase: str) -> bytes:
        clock.advance(0.5)
        return genuine(key_file, kind, passphrase)

    monkeypatch.setattr(KeyFile, "unlock", slow)
    with Vault.open(quick, PASSPHRASE, clock) as vault:
        assert not vault.may_raise_cost


def test_a_throw_away_vault_stays_cheap(closed: Path, clock: FakeClock) -> None:
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        assert not vault.may_raise_cost


def test_the_cost_is_raised_to_what_this_machine_takes(
    quick: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    costlier = KdfParameters(65 * 1024, 3, 4)
    monkeypatch.setattr(secret, "calibrate", lambda **_: costlier)
    with Vault.open(quick, PASSPHRASE, clock) as vault:
        with pytest.raises(WrongPassphrase):
            vault.raise_cost(NEXT)
        vault.raise_cost(PASSPHRASE)
        assert not vault.may_raise_cost
        assert slots(quick) == {"passphrase": costlier}
        before = (quick / "key.json").read_bytes()
        vault.raise_cost(PASSPHRASE)
        assert (quick / "key.json").read_bytes() == before
    assert opens(quick, PASSPHRASE, clock)


def test_where_memory_is_short_the_cost_stays(quick: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = secret._derive  # noqa: SLF001 - to fail for the greater cost only

    def derive(passphrase: str, salt: bytes, kdf: KdfParameters) -> bytes:
        if kdf != KdfParameters.floor():
            raise MemoryError
        return genuine(passphrase, salt, kdf)

    with Vault.open(quick, PASSPHRASE, clock) as vault:
        monkeypatch.setattr(secret, "calibrate", lambda **_: KdfParameters(512 * 1024, 3, 4))
        monkeypatch.setattr(secret, "_derive", derive)
        vault.raise_cost(PASSPHRASE)
    assert slots(quick) == {"passphrase": KdfParameters.floor()}


# A guest's


@pytest.mark.parametrize(
    "act",
    [
        lambda vault: vault.vault_id,
        lambda vault: vault.check_passphrase(PASSPHRASE),
        lambda vault: vault.change_passphrase(PASSPHRASE, NEXT),
        lambda vault: vault.raise_cost(PASSPHRASE),
        lambda vault: vault.add_recovery_key(PASSPHRASE, recovery.new("any")),
        lambda vault: vault.remove_recovery_key(PASSPHRASE),
        lambda vault: vault.recovery_key_opens(recovery.new("any")),
    ],
)
def test_a_guest_has_no_keys(clock: FakeClock, act: Callable[[Vault], object]) -> None:
    with Vault.in_memory(clock) as vault:
        with pytest.raises(NotKept):
            act(vault)
        assert vault.recovery_state() == RecoveryState(exists=False)
        assert not vault.may_raise_cost
