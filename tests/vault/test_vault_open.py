from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    CannotWrite,
    DiskFull,
    KeyFileDamaged,
    KeyFileMissing,
    PlaceGone,
    ReadOnly,
    VaultDamaged,
    VaultInUse,
    VaultInUseElsewhere,
    VaultMissing,
    VaultNewer,
    WrongPassphrase,
)
from boundarycheck.system import lockfile
from boundarycheck.vault import backups, migrations
from boundarycheck.vault.database import Database
from boundarycheck.vault.folder import DatabaseFile
from boundarycheck.vault.inspection import inspect
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE, contents, mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakes import FakeClock

pytestmark = pytest.mark.locked_memory

CHEAP = KdfParameters.for_tests()


def data_key(folder: Path) -> tuple[bytes, bytes]:
    key_file = KeyFile.from_bytes((folder / "key.json").read_bytes())
    return key_file.unlock(SlotKind.PASSPHRASE, PASSPHRASE), key_file.database_salt


def test_what_was_kept_is_there_again(closed: Path, clock: FakeClock) -> None:
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        assert [summary.title for summary in vault.entries.page(None, 9)] == ["First day"]


def test_a_moved_folder_opens(closed: Path, tmp_path: Path, clock: FakeClock) -> None:
    moved = tmp_path / "a place: 100% \u00e9? #1"
    closed.rename(moved)
    Vault.open(moved, PASSPHRASE, clock).close()


def test_a_wrong_passphrase_changes_no_byte(closed: Path, clock: FakeClock) -> None:
    closed.chmod(0o755)
    before = contents(closed.parent)
    stamps = {file: file.stat().st_mtime_ns for file in closed.rglob("*")}
    with pytest.raises(WrongPassphrase):
        Vault.open(closed, "not that one", clock)
    assert contents(closed.parent) == before
    assert {file: file.stat().st_mtime_ns for file in closed.rglob("*")} == stamps
    Vault.open(closed, PASSPHRASE, clock).close()


def test_what_others_were_given_is_taken_back(closed: Path, clock: FakeClock) -> None:
    closed.chmod(0o755)
    for file in closed.iterdir():
        file.chmod(0o644)
    Vault.open(closed, PASSPHRASE, clock).close()
    assert mode(closed) == 0o700
    assert {mode(file) for file in closed.iterdir()} == {0o600}


@pytest.mark.parametrize("there", [False, True])
def test_no_vault_is_told_apart_from_a_broken_one(folder: Path, clock: FakeClock, there: bool) -> None:
    if there:
        folder.mkdir()
        (folder / "notes.txt").write_text("mine")
    before = contents(folder.parent)
    with pytest.raises(VaultMissing):
        Vault.open(folder, PASSPHRASE, clock)
    with pytest.raises(VaultMissing):
        inspect(folder)
    assert contents(folder.parent) == before


def test_a_folder_whose_stick_is_not_there_is_told_apart_from_an_empty_one(tmp_path: Path, clock: FakeClock) -> None:
    away = tmp_path / "stick" / "journal"
    for act in (lambda: Vault.open(away, PASSPHRASE, clock), lambda: inspect(away)):
        with pytest.raises(PlaceGone):
            act()
    assert list(tmp_path.iterdir()) == []


def test_one_that_another_computer_has_open_is_opened_only_on_purpose(closed: Path, clock: FakeClock) -> None:
    note = json.dumps({"pid": 7, "host": "the-other-desk", "since": clock.now().isoformat()}).encode()
    (closed / "journal.lock").write_bytes(note)
    before = contents(closed)
    with pytest.raises(VaultInUseElsewhere, match="the-other-desk"):
        Vault.open(closed, PASSPHRASE, clock)
    assert contents(closed) == before
    Vault.open(closed, PASSPHRASE, clock, even_if_held_elsewhere=True).close()
    Vault.open(closed, PASSPHRASE, clock).close()


def test_a_lost_key_file_is_not_blamed_on_the_passphrase(closed: Path, clock: FakeClock) -> None:
    (closed / "key.json").unlink()
    with pytest.raises(KeyFileMissing, match="passphrase is not the problem"):
        Vault.open(closed, PASSPHRASE, clock)


def test_a_damaged_key_file_is_told_before_the_passphrase(closed: Path, clock: FakeClock) -> None:
    (closed / "key.json").write_bytes(b"{}")
    with pytest.raises(KeyFileDamaged):
        Vault.open(closed, "any", clock)


def test_a_key_file_that_is_no_file_is_damage(closed: Path, clock: FakeClock) -> None:
    (closed / "key.json").unlink()
    os.mkfifo(closed / "key.json")  # reading one would wait for ever
    with pytest.raises(KeyFileDamaged, match="not a file"):
        Vault.open(closed, PASSPHRASE, clock)


def test_a_newer_vault_is_refused_with_its_number(closed: Path, clock: FakeClock) -> None:
    members = json.loads((closed / "key.json").read_text())
    (closed / "key.json").write_text(json.dumps(members | {"format": 9}))
    before = contents(closed)
    with pytest.raises(VaultNewer):
        Vault.open(closed, PASSPHRASE, clock)
    assert contents(closed) == before


def test_a_newer_database_is_refused_and_free_again(closed: Path, clock: FakeClock) -> None:
    database = Database.open(closed / "journal.db", *data_key(closed))
    database.run("PRAGMA user_version = 9")
    database.close()
    before = (closed / "journal.db").read_bytes()
    for _ in range(2):
        with pytest.raises(VaultNewer):
            Vault.open(closed, PASSPHRASE, clock)
    assert (closed / "journal.db").read_bytes() == before


@pytest.fixture
def older(folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed vault of the first schema."""
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:1])
        Vault.create(folder, PASSPHRASE, clock, kdf=CHEAP).close()
    return folder


def number_of(folder: Path) -> int:
    database = Database.open(folder / "journal.db", *data_key(folder))
    number = int(database.rows("PRAGMA user_version")[0][0])
    database.close()
    return number


def test_an_older_vault_is_backed_up_before_it_gets_the_newest_schema(older: Path, clock: FakeClock) -> None:
    assert number_of(older) == 1
    Vault.open(older, PASSPHRASE, clock).close()
    assert number_of(older) == migrations.KNOWN
    assert len(list((older / "backups").glob("*.bcbackup"))) == 1
    Vault.open(older, PASSPHRASE, clock).close()
    assert len(list((older / "backups").glob("*.bcbackup"))) == 1


def test_without_its_backup_an_older_vault_stays_as_it_is(
    older: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull(place=older)

    with monkeypatch.context() as patched:
        patched.setattr(backups, "make", full)
        with pytest.raises(DiskFull):
            Vault.open(older, PASSPHRASE, clock)
    assert number_of(older) == 1
    Vault.open(older, PASSPHRASE, clock).close()


def remove(file: Path) -> None:
    file.unlink()


def replace_by_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def empty(file: Path) -> None:
    file.write_bytes(b"")


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:6000])


def cut_at_a_page(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: 4096 * 3])


def overwrite(file: Path) -> None:
    file.write_bytes(b"\0" * file.stat().st_size)


def flip_in_first_page(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[200] ^= 1
    file.write_bytes(data)


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (remove, "journal.db is missing"),
        (replace_by_folder, "journal.db is not a file"),
        (empty, "journal.db is empty"),
        (cut, "end of the journal file is missing"),
        (cut_at_a_page, "end of the journal file is missing"),
        (overwrite, "nothing in it can be read any more"),
        (flip_in_first_page, "first part of the journal file is damaged"),
    ],
)
def test_damage_to_the_database_is_not_blamed_on_the_passphrase(
    closed: Path,
    clock: FakeClock,
    damage: Callable[[Path], None],
    reason: str,
    capfd: pytest.CaptureFixture[str],
) -> None:
    damage(closed / "journal.db")
    before = contents(closed)
    for _ in range(2):  # the first try must leave the vault free
        with pytest.raises(VaultDamaged, match=reason):
            Vault.open(closed, PASSPHRASE, clock)
    assert {name: kept for name, kept in contents(closed).items() if name != "journal.lock"} == {
        name: kept for name, kept in before.items() if name != "journal.lock"
    }
    assert capfd.readouterr() == ("", "")


def test_another_vaults_database_is_damage_and_not_a_wrong_passphrase(
    closed: Path, tmp_path: Path, clock: FakeClock
) -> None:
    Vault.create(tmp_path / "other", PASSPHRASE, clock, kdf=CHEAP).close()
    shutil.copy(tmp_path / "other" / "journal.db", closed / "journal.db")
    with pytest.raises(VaultDamaged):
        Vault.open(closed, PASSPHRASE, clock)


def test_a_second_opening_is_told_who_has_it(vault: Vault, folder: Path, clock: FakeClock) -> None:
    with pytest.raises(VaultInUse, match=f"process {os.getpid()} on "):
        Vault.open(folder, "whatever passphrase", clock)
    assert vault.entries.count() == 0
    vault.close()
    Vault.open(folder, PASSPHRASE, clock).close()


def test_one_that_is_taken_while_the_key_is_derived_is_told(
    closed: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lockfile, "refuse_held", lambda *_, **__: None)
    with lockfile.hold(closed / "journal.lock"), pytest.raises(VaultInUse):
        Vault.open(closed, PASSPHRASE, clock)


def test_a_folder_that_may_not_be_written_is_told(
    closed: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = os.open

    def read_only(path: Path, flags: int, *args: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(errno.EROFS, "Read-only file system")
        return genuine(path, flags, *args)

    monkeypatch.setattr(os, "open", read_only)
    with pytest.raises(ReadOnly) as caught:
        Vault.open(closed, PASSPHRASE, clock)
    assert caught.value.fields == {"place": closed}


def test_a_folder_that_cannot_be_listed_is_told(
    closed: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Path) -> object:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "iterdir", broken)
    with pytest.raises(CannotWrite, match="Input/output error"):
        Vault.open(closed, PASSPHRASE, clock)


@pytest.fixture
def mounted_read_only(closed: Path) -> object:
    """The closed vault's folder on a real read-only mount."""
    bind = subprocess.run(["mount", "--bind", closed, closed], capture_output=True, check=False)
    if bind.returncode:
        pytest.skip("mounting is not allowed here; the simulated read-only folder stands in")
    subprocess.run(["mount", "-o", "remount,bind,ro", closed], check=True)
    yield closed
    subprocess.run(["umount", closed], check=True)


def test_a_real_read_only_mount_is_told(mounted_read_only: Path, clock: FakeClock) -> None:
    with pytest.raises(ReadOnly):
        Vault.open(mounted_read_only, PASSPHRASE, clock)
    assert inspect(mounted_read_only).in_use_by is None


def test_on_a_full_disk_what_was_written_can_be_read(
    closed: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        assert vault.entries.page(None, 10) is not None
        with pytest.raises(VaultInUse, match="another program"):
            Vault.open(closed, PASSPHRASE, clock)


@pytest.mark.parametrize(
    ("data", "state"), [(None, DatabaseFile.MISSING), (b"", DatabaseFile.EMPTY), (b"x", DatabaseFile.THERE)]
)
def test_what_there_is_of_the_journal_file_shows_without_the_passphrase(
    closed: Path, data: bytes | None, state: DatabaseFile
) -> None:
    (closed / "journal.db").unlink()
    if data is not None:
        (closed / "journal.db").write_bytes(data)
    assert inspect(closed).database is state


def test_a_folder_in_the_place_of_the_journal_file_shows_without_the_passphrase(closed: Path) -> None:
    (closed / "journal.db").unlink()
    (closed / "journal.db").mkdir()
    assert inspect(closed).database is DatabaseFile.NOT_A_FILE


def test_a_journal_that_is_on_its_way_counts_as_the_one_that_is_there(closed: Path) -> None:
    (closed / "incoming").mkdir()
    for name in ("key.json", "journal.db"):
        (closed / name).rename(closed / "incoming" / name)
    assert inspect(closed).database is DatabaseFile.THERE
