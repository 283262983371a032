"""Opening a vault whose exchange was killed: it is finished first."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    KeyFileDamaged,
    KeyFileMissing,
    ReadOnly,
    VaultInUse,
    WrongPassphrase,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.system import lockfile
from boundarycheck.vault import exchange
from boundarycheck.vault import folder as folder_module
from boundarycheck.vault.inspection import inspect
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE, contents

if TYPE_CHECKING:
    from pathlib import Path

    from fakes import FakeClock

NEXT = "four unrelated words today"


@pytest.fixture
def decided(closed: Path, tmp_path: Path, clock: FakeClock) -> Path:
    """The closed vault, with another one decided to take its place."""
    other = tmp_path / "other"
    with Vault.create(other, NEXT, clock, kdf=KdfParameters.for_tests()) as vault:
        vault.entries.add(EntryKind.NOTE, EntryText("The new one", ""))
    (other / "journal.lock").unlink()
    shutil.move(other, closed / "incoming")
    return closed


@pytest.mark.parametrize("gone", [(), ("key.json",), ("key.json", "journal.db")])
def test_opening_finishes_it(decided: Path, clock: FakeClock, gone: tuple[str, ...]) -> None:
    for name in gone:
        (decided / name).unlink()
    with Vault.open(decided, NEXT, clock) as vault:
        assert [entry.title for entry in vault.entries.page(None, 9)] == ["The new one"]
    assert sorted(file.name for file in decided.iterdir()) == ["journal.db", "journal.lock", "key.json"]


def test_the_old_passphrase_opens_no_more_and_changes_nothing(decided: Path, clock: FakeClock) -> None:
    before = contents(decided)
    with pytest.raises(WrongPassphrase):
        Vault.open(decided, PASSPHRASE, clock)
    assert contents(decided) == before


def test_describing_finishes_nothing_and_tells_of_the_new_one(decided: Path, clock: FakeClock) -> None:
    before = contents(decided)
    (decided / "key.json").unlink()
    told = inspect(decided).vault_id
    assert {name: kept for name, kept in before.items() if name != "key.json"} == contents(decided)
    with Vault.open(decided, NEXT, clock) as vault:
        assert vault.vault_id == told


def test_while_another_program_is_at_it_it_is_in_use(decided: Path, clock: FakeClock) -> None:
    with lockfile.hold(decided / "journal.lock"), pytest.raises(VaultInUse):
        Vault.open(decided, NEXT, clock)


def test_what_cannot_be_finished_is_told_and_the_vault_is_free_again(
    decided: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Path) -> None:
        raise ReadOnly(place=decided)

    with monkeypatch.context() as patched:
        patched.setattr(exchange, "finish", refused)
        with pytest.raises(ReadOnly):
            Vault.open(decided, NEXT, clock)
    Vault.open(decided, NEXT, clock).close()


def test_without_any_key_file_it_is_the_key_file_that_is_missing(decided: Path, clock: FakeClock) -> None:
    (decided / "key.json").unlink()
    (decided / "journal.db").unlink()
    (decided / "incoming" / "key.json").unlink()
    with pytest.raises(KeyFileMissing):
        Vault.open(decided, NEXT, clock)


def test_a_key_file_on_its_way_that_is_no_file_is_damage(decided: Path, clock: FakeClock) -> None:
    (decided / "incoming" / "key.json").unlink()
    (decided / "incoming" / "key.json").mkdir()
    with pytest.raises(KeyFileDamaged, match="not a file"):
        Vault.open(decided, NEXT, clock)


def test_a_key_file_is_found_also_while_it_moves(
    decided: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = folder_module._read_key_bytes  # noqa: SLF001 - to move it between two looks

    def moved_meanwhile(path: Path) -> bytes | None:
        monkeypatch.setattr(folder_module, "_read_key_bytes", genuine)
        (decided / "key.json").unlink()
        assert genuine(path) is not None
        return None

    monkeypatch.setattr(folder_module, "_read_key_bytes", moved_meanwhile)
    Vault.open(decided, NEXT, clock).close()


def test_a_key_file_that_vanishes_between_two_looks_is_missing(
    closed: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path as AnyPath  # noqa: PLC0415 - needed at run time here only

    genuine = AnyPath.is_file
    monkeypatch.setattr(AnyPath, "is_file", lambda path: path.name == "key.json" or genuine(path))
    (closed / "key.json").unlink()
    with pytest.raises(KeyFileMissing):
        Vault.open(closed, PASSPHRASE, clock)


def test_what_changed_while_the_key_was_derived_is_read_again(
    closed: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = lockfile.hold

    def overtaken(path: Path, **given: object) -> lockfile.HeldLock:
        monkeypatch.setattr(lockfile, "hold", genuine)
        with Vault.open(closed, PASSPHRASE, clock) as other:
            other.change_passphrase(PASSPHRASE, NEXT)
        return genuine(path, **given)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(lockfile, "hold", overtaken)
    with pytest.raises(WrongPassphrase):
        Vault.open(closed, PASSPHRASE, clock)
    Vault.open(closed, NEXT, clock).close()


def test_a_stage_that_was_left_behind_goes(closed: Path, clock: FakeClock) -> None:
    (exchange.stage(closed) / "journal.db").write_bytes(b"half of it")
    Vault.open(closed, PASSPHRASE, clock).close()
    assert not (closed / "incoming.new").exists()
