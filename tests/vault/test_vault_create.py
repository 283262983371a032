from __future__ import annotations

import errno
import os
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    CannotWrite,
    DiskFull,
    MadeButNotVerified,
    NotAFolder,
    PassphraseTooShort,
    PassphraseTooWeak,
    PlaceGone,
    ReadOnly,
    VaultExists,
    VaultInUse,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.system import files, lockfile
from boundarycheck.system.files import private_folder, write_private
from boundarycheck.vault import folder as folder_module
from boundarycheck.vault import migrations, secret
from boundarycheck.vault import vault as module
from boundarycheck.vault.database import Database
from boundarycheck.vault.inspection import inspect
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE, contents, mode

if TYPE_CHECKING:
    from fakes import FakeClock

CHEAP = KdfParameters.for_tests()


def test_a_new_vault_is_empty_and_open(vault: Vault, folder: Path) -> None:
    assert vault.folder == folder
    assert vault.entries.count() == 0
    assert vault.drafts.all() == ()


def test_only_its_owner_may_enter(vault: Vault, folder: Path) -> None:
    vault.entries.add(EntryKind.NOTE, EntryText("", "words"))
    assert mode(folder) == 0o700
    modes = {file.name: mode(file) for file in folder.iterdir()}
    assert modes == dict.fromkeys(("key.json", "journal.db", "journal.db-wal", "journal.lock"), 0o600)


def test_folders_on_the_way_are_made(tmp_path: Path, clock: FakeClock) -> None:
    place = tmp_path / "a" / "b" / "c"
    Vault.create(place, PASSPHRASE, clock, kdf=CHEAP).close()
    assert sorted(file.name for file in place.iterdir()) == ["journal.db", "journal.lock", "key.json"]


def test_an_empty_folder_is_taken_and_made_private(folder: Path, clock: FakeClock) -> None:
    folder.mkdir(mode=0o755)
    Vault.create(folder, PASSPHRASE, clock, kdf=CHEAP).close()
    assert mode(folder) == 0o700


def test_a_short_passphrase_makes_nothing(folder: Path, clock: FakeClock) -> None:
    with pytest.raises(PassphraseTooShort):
        Vault.create(folder, "too short", clock, kdf=CHEAP)
    assert not folder.exists()


def test_a_passphrase_that_everybody_uses_makes_nothing(folder: Path, clock: FakeClock) -> None:
    with pytest.raises(PassphraseTooWeak):
        Vault.create(folder, "password1234", clock, kdf=CHEAP)
    assert not folder.exists()


def test_a_key_file_that_reads_back_as_another_one_makes_nothing(
    folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = write_private
    monkeypatch.setattr(module, "write_private", lambda path, data: genuine(path, data.replace(b"0", b"1")))
    with pytest.raises(MadeButNotVerified) as caught:
        Vault.create(folder, PASSPHRASE, clock, kdf=CHEAP)
    assert caught.value.fields == {"place": folder / "key.json"}
    assert not folder.exists()


def test_weak_parameters_are_a_bug_and_make_nothing(folder: Path, clock: FakeClock) -> None:
    with pytest.raises(ValueError, match="below the floor"):
        Vault.create(folder, PASSPHRASE, clock, kdf=KdfParameters(64, 1, 1))
    assert not folder.exists()


def test_without_parameters_they_are_calibrated(
    folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secret, "calibrate", KdfParameters.floor)
    Vault.create(folder, PASSPHRASE, clock).close()
    assert inspect(folder).kdf == "Argon2id, 64 MiB, 3 passes, 4 lanes"


@pytest.mark.parametrize("name", ["diary.txt", ".hidden", "journal.db", "key.json", "journal.lock"])
def test_a_folder_with_something_in_it_is_left_alone(folder: Path, clock: FakeClock, name: str) -> None:
    folder.mkdir(mode=0o755)
    (folder / name).write_text("mine")
    before = contents(folder.parent)
    with pytest.raises(VaultExists):
        Vault.create(folder, PASSPHRASE, clock, kdf=CHEAP)
    assert contents(folder.parent) == before


@pytest.mark.parametrize("beyond", ["", "deeper"])
def test_a_file_is_no_folder(folder: Path, clock: FakeClock, beyond: str) -> None:
    folder.write_text("a file")
    before = contents(folder.parent)
    for act in (
        lambda: Vault.create(folder / beyond, PASSPHRASE, clock, kdf=CHEAP),
        lambda: Vault.open(folder / beyond, PASSPHRASE, clock),
        lambda: inspect(folder / beyond),
    ):
        with pytest.raises(NotAFolder):
            act()
    assert contents(folder.parent) == before


@dataclass(frozen=True)
class Failure:
    """One step of creating that fails: what is replaced where, what it raises, and what is told."""

    owner: object
    name: str
    raised: BaseException
    told: type[BaseException]


FULL = OSError(errno.ENOSPC, "No space left on device")
FAILURES = [
    Failure(folder_module, "private_folder", ReadOnly(place="x"), ReadOnly),
    Failure(lockfile, "hold", DiskFull(place="x"), DiskFull),
    Failure(lockfile, "_write_note", OSError(errno.EIO, "Input/output error"), CannotWrite),
    Failure(Database, "make_durable", DiskFull(place="x"), DiskFull),
    Failure(migrations, "migrate", DiskFull(place="x"), DiskFull),
    Failure(module, "write_private", CannotWrite(place="x", reason="y"), CannotWrite),
    Failure(module, "write_private", KeyboardInterrupt(), KeyboardInterrupt),
    Failure(module, "prove_key_file", MadeButNotVerified(place="x"), MadeButNotVerified),
]


@pytest.mark.parametrize("existing", [False, True])
@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.name)
def test_a_failure_at_any_step_leaves_the_folder_as_it_was(
    tmp_path: Path, clock: FakeClock, failure: Failure, existing: bool
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise failure.raised

    folder = tmp_path / "deep" / "journal"
    if existing:
        folder.mkdir(parents=True, mode=0o755)
        folder.chmod(0o755)
    before = contents(tmp_path)
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(failure.owner, failure.name, fail)
        with pytest.raises(failure.told):
            Vault.create(folder, PASSPHRASE, clock, kdf=CHEAP)
    assert contents(tmp_path) == before
    Vault.create(folder, PASSPHRASE, clock, kdf=CHEAP).close()


def test_where_a_stick_should_be_mounted_no_folders_are_made(
    tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    media, mounted = tmp_path / "media", list[str]()
    monkeypatch.setattr(files, "_MOUNTED", (media,))
    monkeypatch.setattr(os.path, "ismount", lambda place: str(place) in mounted)
    (media / "STICK").mkdir(parents=True)
    for place in (media / "STICK" / "journal", media / "OTHER", media / "OTHER" / "deep" / "journal"):
        with pytest.raises(PlaceGone):
            Vault.create(place, PASSPHRASE, clock, kdf=CHEAP)
    assert list(tmp_path.rglob("*")) == [media, media / "STICK"]
    mounted.append(str(media / "STICK"))
    Vault.create(media / "STICK" / "deep" / "journal", PASSPHRASE, clock, kdf=CHEAP).close()


@pytest.mark.parametrize("number", [errno.EHOSTDOWN, errno.EIO])
def test_a_network_folder_that_goes_while_it_is_looked_at_is_told(
    folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def away(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    with ExitStack() as undo:
        monkeypatch.setattr(Path, "exists", away)
        with pytest.raises((PlaceGone, CannotWrite)):
            folder_module.occupy(folder, clock, undo)
        monkeypatch.undo()
    assert not folder.exists()


def test_a_disk_without_a_byte_left_is_told_and_nothing_stays(
    folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = os.open

    def no_room(path: Path, flags: int, *args: int) -> int:
        if flags & os.O_CREAT:
            raise FULL
        return genuine(path, flags, *args)

    monkeypatch.setattr(os, "open", no_room)
    with pytest.raises(DiskFull):
        Vault.create(folder, PASSPHRASE, clock, kdf=CHEAP)
    assert not folder.exists()


def test_two_that_create_at_once_make_one_vault(
    folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first: list[Vault] = []
    genuine = private_folder

    def overtaken(path: Path) -> None:
        monkeypatch.setattr(folder_module, "private_folder", genuine)
        first.append(Vault.create(path, PASSPHRASE, clock, kdf=CHEAP))

    monkeypatch.setattr(folder_module, "private_folder", overtaken)
    with pytest.raises(VaultInUse):
        Vault.create(folder, "another passphrase", clock, kdf=CHEAP)
    first[0].entries.add(EntryKind.NOTE, EntryText("", "kept"))
    first[0].close()
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        assert vault.entries.count() == 1


def test_one_that_was_made_and_closed_in_between_is_not_touched(
    folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = private_folder

    def overtaken(path: Path) -> None:
        monkeypatch.setattr(folder_module, "private_folder", genuine)
        Vault.create(path, PASSPHRASE, clock, kdf=CHEAP).close()

    monkeypatch.setattr(folder_module, "private_folder", overtaken)
    with pytest.raises(VaultExists):
        Vault.create(folder, "another passphrase", clock, kdf=CHEAP)
    Vault.open(folder, PASSPHRASE, clock).close()
