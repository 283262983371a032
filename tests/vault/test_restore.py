from __future__ import annotations

import errno
import json
import shutil
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    BackupOfAnother,
    DiskFull,
    NotABackup,
    Stopped,
    VaultExists,
    VaultInUse,
    VaultInUseElsewhere,
    VaultNewer,
    WrongPassphrase,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import backups, exchange, migrations, recovery, restore
from boundarycheck.vault.backup_file import Backup
from boundarycheck.vault.backups import Source, listing
from boundarycheck.vault.database import Database
from boundarycheck.vault.restore import Preview, restore_key_file
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE, contents, mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.backups import BackupCopy
    from fakes import FakeClock

CHEAP = KdfParameters.for_tests()
OTHER_PASSPHRASE = "seven unlike nouns together"  # noqa: S105 - of a throw-away vault


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def copy(closed: Path, stick: Path, clock: FakeClock) -> BackupCopy:
    """A backup with one entry, "First day"; since then the journal got another one."""
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        made = backups.make(Source.of(vault), stick, clock.now())
        vault.entries.add(EntryKind.NOTE, EntryText("Later", "Written after the backup."))
    return made


def titles(folder: Path, clock: FakeClock, passphrase: str = PASSPHRASE) -> list[str]:
    with Vault.open(folder, passphrase, clock) as vault:
        return [entry.title for entry in vault.entries.page(None, 9)]


def backup_of_another(tmp_path: Path, into: Path, clock: FakeClock, passphrase: str = PASSPHRASE) -> BackupCopy:
    with Vault.create(tmp_path / "another", passphrase, clock, kdf=CHEAP) as vault:
        return backups.make(Source.of(vault), into, clock.now())


def with_recovery_key(folder: Path, clock: FakeClock, into: Path) -> tuple[BackupCopy, str]:
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        source = Source.of(vault)
        key = recovery.new(source.vault_id)
        key_file = recovery.with_recovery(source.key_file, source.data_key, key)
        keyed = Source(source.folder, source.database, key_file, source.data_key)
        return backups.make(keyed, into, clock.now()), key


# ── restoring ─────────────────────────────────────────────────────────────────────────────────
def test_what_is_replaced_is_kept_aside(copy: BackupCopy, closed: Path, clock: FakeClock) -> None:
    aside = restore.restore(closed, copy, PASSPHRASE, clock)
    assert titles(closed, clock) == ["First day"]
    assert aside == closed / "kept-aside" / "2026-03-09-143000"
    assert titles(aside, clock) == ["Later", "First day"]
    assert (mode(aside.parent), mode(aside), mode(closed / "journal.db")) == (0o700, 0o700, 0o600)
    assert not (closed / "incoming").exists()
    assert not (closed / "incoming.new").exists()


def test_twice_in_a_second_keeps_both_aside(copy: BackupCopy, closed: Path, clock: FakeClock) -> None:
    asides = [restore.restore(closed, copy.path, PASSPHRASE, clock) for _ in range(3)]
    assert [aside.name for aside in asides if aside is not None] == [
        "2026-03-09-143000",
        "2026-03-09-143000-2",
        "2026-03-09-143000-3",
    ]
    assert titles(closed, clock) == ["First day"]


@pytest.mark.parametrize("existing", [False, True])
def test_into_a_missing_or_an_empty_folder(copy: BackupCopy, tmp_path: Path, clock: FakeClock, existing: bool) -> None:
    target = tmp_path / "deep" / "new"
    if existing:
        target.mkdir(parents=True)
    assert restore.restore(target, copy, PASSPHRASE, clock) is None
    assert titles(target, clock) == ["First day"]
    assert mode(target) == 0o700
    assert not (target / "kept-aside").exists()


def test_where_only_the_backups_are_left(copy: BackupCopy, tmp_path: Path, clock: FakeClock) -> None:
    target = tmp_path / "journal-2"
    (target / "backups").mkdir(parents=True)
    shutil.move(copy.path, target / "backups")
    (found,) = listing(target / "backups")
    assert restore.restore(target, found, PASSPHRASE, clock) is None
    assert titles(target, clock) == ["First day"]


@pytest.mark.parametrize("lost", ["key.json", "journal.db"])
def test_what_is_left_of_a_journal_is_kept_aside(copy: BackupCopy, closed: Path, clock: FakeClock, lost: str) -> None:
    (closed / lost).unlink()
    aside = restore.restore(closed, copy, PASSPHRASE, clock)
    assert aside is not None
    assert sorted(file.name for file in aside.iterdir()) == sorted({"key.json", "journal.db"} - {lost})
    assert titles(closed, clock) == ["First day"]


@pytest.mark.parametrize("key_file", [b"{}", b'{"what": "BoundaryCheck journal key file", "format": 99}'])
def test_a_key_file_that_cannot_be_read_stands_in_nobodys_way(
    copy: BackupCopy, closed: Path, clock: FakeClock, key_file: bytes
) -> None:
    (closed / "key.json").write_bytes(key_file)
    aside = restore.restore(closed, copy, PASSPHRASE, clock)
    assert aside is not None
    assert (aside / "key.json").read_bytes() == key_file
    assert titles(closed, clock) == ["First day"]


def test_with_the_passphrase_it_was_made_under(closed: Path, stick: Path, clock: FakeClock) -> None:
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        copy = backups.make(Source.of(vault), stick, clock.now())
        vault.change_passphrase(PASSPHRASE, OTHER_PASSPHRASE, CHEAP)
    before = contents(closed)
    with pytest.raises(WrongPassphrase):
        restore.restore(closed, copy, OTHER_PASSPHRASE, clock)
    assert contents(closed) == before
    restore.restore(closed, copy, PASSPHRASE, clock)
    assert titles(closed, clock) == ["First day"]


def test_with_a_recovery_key(closed: Path, stick: Path, clock: FakeClock) -> None:
    copy, key = with_recovery_key(closed, clock, stick)
    restore.restore(closed, copy, key, clock, by_recovery_key=True)
    assert titles(closed, clock) == ["First day"]


def test_never_over_another_journal_or_other_files(
    copy: BackupCopy, tmp_path: Path, stick: Path, clock: FakeClock
) -> None:
    backup_of_another(tmp_path, stick, clock)
    holiday = tmp_path / "holiday"
    holiday.mkdir()
    (holiday / "beach.jpg").touch()
    before = contents(tmp_path)
    with pytest.raises(BackupOfAnother):
        restore.restore(tmp_path / "another", copy, PASSPHRASE, clock)
    with pytest.raises(VaultExists):
        restore.restore(holiday, copy, PASSPHRASE, clock)
    assert contents(tmp_path) == before


def test_never_while_the_journal_is_open(copy: BackupCopy, closed: Path, clock: FakeClock) -> None:
    with Vault.open(closed, PASSPHRASE, clock):
        with pytest.raises(VaultInUse):
            restore.restore(closed, copy, PASSPHRASE, clock)
        with pytest.raises(VaultInUse):
            restore_key_file(closed, copy, PASSPHRASE, clock)
    assert titles(closed, clock) == ["Later", "First day"]


def test_a_lock_of_a_computer_that_crashed_can_be_passed(copy: BackupCopy, closed: Path, clock: FakeClock) -> None:
    note = json.dumps({"pid": 1, "host": "another-computer", "since": "2026-03-01T00:00:00+00:00"})
    (closed / "journal.lock").write_text(note)
    with pytest.raises(VaultInUseElsewhere):
        restore.restore(closed, copy, PASSPHRASE, clock)
    (closed / "journal.lock").write_text(note)
    restore.restore(closed, copy, PASSPHRASE, clock, even_if_held_elsewhere=True)
    assert titles(closed, clock) == ["First day"]


def test_a_damaged_backup_replaces_nothing(copy: BackupCopy, closed: Path, clock: FakeClock) -> None:
    data = bytearray(copy.path.read_bytes())
    data[len(data) // 2] ^= 1
    copy.path.write_bytes(data)
    before = contents(closed)
    with pytest.raises(NotABackup):
        restore.restore(closed, copy, PASSPHRASE, clock)
    assert contents(closed) == before


def tampered(tmp_path: Path, copy: BackupCopy, at: int) -> Path:
    """A backup with a changed database and checksums that fit again: what a careful tamperer would leave."""
    path = tmp_path / "tampered.bcbackup"
    with zipfile.ZipFile(copy.path) as old, zipfile.ZipFile(path, "w") as new:
        for info in old.infolist():
            data = bytearray(old.read(info))
            if info.filename == "journal.db":
                data[at] ^= 1
            new.writestr(info.filename, bytes(data))
    return path


@pytest.mark.parametrize("at", [50, 4096 * 6 + 50, 4096 * 12])
def test_a_backup_with_a_changed_page_replaces_nothing(
    copy: BackupCopy, closed: Path, tmp_path: Path, clock: FakeClock, at: int
) -> None:
    path = tampered(tmp_path, copy, at)
    before = contents(closed)
    with pytest.raises(NotABackup):
        restore.restore(closed, path, PASSPHRASE, clock)
    with pytest.raises(NotABackup):
        Preview.open(closed, path, PASSPHRASE, clock)
    assert contents(closed) == before


def test_a_backup_of_a_newer_schema_replaces_nothing(
    closed: Path, stick: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        copy = backups.make(Source.of(vault), stick, clock.now())
    before = contents(closed)
    monkeypatch.setattr(migrations, "KNOWN", 1)
    with pytest.raises(VaultNewer):
        restore.restore(closed, copy, PASSPHRASE, clock)
    assert contents(closed) == before


FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("where", ["journal", "new"])
@pytest.mark.parametrize(
    "step",
    [
        (exchange, "private_folder", DiskFull(place="x"), DiskFull),
        (restore, "write_private", DiskFull(place="x"), DiskFull),
        (Backup, "take_database", DiskFull(place="x"), DiskFull),
        (Backup, "take_database", Stopped(), Stopped),
        (Database, "damaged_pages", KeyboardInterrupt(), KeyboardInterrupt),
        (Path, "rename", FULL, DiskFull),
    ],
)
def test_a_failure_before_the_decision_changes_nothing(
    copy: BackupCopy, tmp_path: Path, clock: FakeClock, where: str, step: tuple[object, str, BaseException, type]
) -> None:
    owner, name, raised, told = step

    def fail(*_: object, **__: object) -> None:
        raise raised

    before = contents(tmp_path)
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(owner, name, fail)
        with pytest.raises(told):
            restore.restore(tmp_path / where, copy, PASSPHRASE, clock)
    assert contents(tmp_path) == before
    restore.restore(tmp_path / where, copy, PASSPHRASE, clock)
    assert titles(tmp_path / where, clock) == ["First day"]


def test_stopping_changes_nothing(copy: BackupCopy, closed: Path, clock: FakeClock) -> None:
    progress = Progress()
    progress.stop()
    before = contents(closed)
    with pytest.raises(Stopped):
        restore.restore(closed, copy, PASSPHRASE, clock, progress=progress)
    assert contents(closed) == before


def test_stopping_while_it_is_verified_changes_nothing(
    copy: BackupCopy, closed: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    progress, verified = Progress(), Database.damaged_pages

    def stopped_meanwhile(database: Database) -> tuple[int, ...]:
        progress.stop()
        return verified(database)

    monkeypatch.setattr(Database, "damaged_pages", stopped_meanwhile)
    before = contents(closed)
    with pytest.raises(Stopped):
        restore.restore(closed, copy, PASSPHRASE, clock, progress=progress)
    assert contents(closed) == before


@pytest.mark.parametrize("where", ["journal", "new"])
@pytest.mark.parametrize("number", range(1, 16))
def test_after_the_decision_the_next_opening_finishes_what_failed(
    copy: BackupCopy, tmp_path: Path, clock: FakeClock, where: str, number: int
) -> None:
    """Fails at one system call and all after it, from before the renaming that decides on."""
    folder = tmp_path / where
    calls = 0
    decided = False

    def failing(genuine: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **named: object) -> object:
            nonlocal calls
            calls += 1
            if calls >= number:
                raise FULL
            return genuine(*args, **named)

        return call

    genuine = exchange.decide

    def decide(place: Path, aside: str | None) -> None:
        nonlocal decided
        with pytest.MonkeyPatch.context() as monkeypatch:
            for owner, name in ((Path, "rename"), (Path, "replace"), (Path, "mkdir"), (exchange, "sync_folder")):
                monkeypatch.setattr(owner, name, failing(getattr(owner, name)))
            try:
                genuine(place, aside)
            finally:
                decided = not (place / "incoming.new").exists()

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(exchange, "decide", decide)
        with suppress(DiskFull):
            restore.restore(folder, copy, PASSPHRASE, clock)
    if decided:
        assert titles(folder, clock) == ["First day"]
        kept = [] if where == "new" else [folder / "kept-aside" / "2026-03-09-143000"]
        assert [titles(aside, clock) for aside in kept] == [["Later", "First day"]] * len(kept)
    elif where == "new":
        assert not folder.exists()
    else:
        assert titles(folder, clock) == ["Later", "First day"]


def test_an_exchange_that_was_killed_is_finished_before_the_next_one(
    copy: BackupCopy, closed: Path, clock: FakeClock
) -> None:
    exchange.stage(closed)
    shutil.copy(closed / "key.json", closed / "incoming.new")
    shutil.copy(closed / "journal.db", closed / "incoming.new")
    (closed / "incoming.new" / "aside").write_text("first")
    (closed / "incoming.new").rename(closed / "incoming")
    assert exchange.unfinished(closed)
    clock.advance(1)
    restore.restore(closed, copy, PASSPHRASE, clock)
    assert sorted(place.name for place in (closed / "kept-aside").iterdir()) == ["2026-03-09-143001", "first"]
    assert titles(closed, clock) == ["First day"]


def test_a_parent_that_is_closed_to_us_stands_in_nobodys_way(
    copy: BackupCopy, closed: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(restore, "sync_folder", refuse)
    assert restore.restore(closed, copy, PASSPHRASE, clock) is not None
