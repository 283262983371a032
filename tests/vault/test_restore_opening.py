from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    DiskFull,
    EntryGone,
    KeyFileDamaged,
    KeyFileOfAnother,
    NoRecoveryKey,
    PassphraseTooLong,
    RecoveryKeyMistyped,
    RecoveryKeyReplaced,
    Stopped,
    Truncated,
    VaultMissing,
    WrongPassphrase,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import backups, migrations, recovery
from boundarycheck.vault.backups import Source, listing
from boundarycheck.vault.inspection import inspect
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.restore import Preview, keys_for, restore_key_file
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE, contents, mode

if TYPE_CHECKING:
    from pathlib import Path

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


# ── which ones a passphrase opens ─────────────────────────────────────────────────────────────
def test_a_passphrase_is_derived_once_for_all_backups_it_is_the_same_for(
    closed: Path, stick: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        for day in range(3):
            backups.make(Source.of(vault), stick, clock.now() - timedelta(days=day))
            vault.entries.add(EntryKind.NOTE, EntryText("", "one more"))
    derived: list[str] = []
    genuine = KeyFile.unlock

    def counted(key_file: KeyFile, kind: SlotKind, passphrase: str) -> bytes:
        derived.append(kind)
        return genuine(key_file, kind, passphrase)

    monkeypatch.setattr(KeyFile, "unlock", counted)
    opened = keys_for(listing(stick), PASSPHRASE)
    assert [opened[copy.path] for copy in listing(stick)] == [1, 2, 3]
    assert derived == ["passphrase"]


def test_backups_that_ask_for_another_passphrase_are_told_apart(
    copy: BackupCopy, tmp_path: Path, stick: Path, clock: FakeClock
) -> None:
    theirs = backup_of_another(tmp_path, stick, clock, OTHER_PASSPHRASE)
    assert keys_for((copy, theirs), PASSPHRASE) == {copy.path: 1}
    assert keys_for((copy, theirs), OTHER_PASSPHRASE) == {theirs.path: 0}
    with pytest.raises(WrongPassphrase):
        keys_for((copy, theirs), "neither the one nor the other")


def test_damaged_ones_open_with_nothing_and_blame_no_passphrase(copy: BackupCopy, stick: Path) -> None:
    copy.path.write_text("x")
    assert keys_for(listing(stick), PASSPHRASE) == {}
    assert keys_for((), PASSPHRASE) == {}


def test_opening_them_and_looking_inside_tell_how_far_they_are_and_stop_when_asked(
    copy: BackupCopy, closed: Path, clock: FakeClock
) -> None:
    shares: list[float | None] = []

    class Watched(Progress):
        def at(self, share: float | None) -> None:
            shares.append(share)
            super().at(share)

    assert keys_for((copy, copy), PASSPHRASE, progress=Watched()) == {copy.path: 1}
    assert shares == [None, 0.5]
    shares.clear()
    with Preview.open(closed, copy, PASSPHRASE, clock, progress=Watched()) as look:
        assert look.count() == 1
    assert shares == sorted(shares, key=lambda share: share or 0)
    assert shares[-1] == 1.0
    before = contents(closed)
    stopped = Progress()
    stopped.stop()
    with pytest.raises(Stopped):
        keys_for((copy,), PASSPHRASE, progress=stopped)
    with pytest.raises(Stopped):
        Preview.open(closed, copy, PASSPHRASE, clock, progress=stopped)
    assert contents(closed) == before


def test_a_recovery_key_opens_those_that_were_made_with_it(
    copy: BackupCopy, closed: Path, stick: Path, clock: FakeClock
) -> None:
    with pytest.raises(NoRecoveryKey):
        keys_for((copy,), recovery.new(inspect(closed).vault_id), by_recovery_key=True)
    keyed, key = with_recovery_key(closed, clock, stick)
    assert keys_for((copy, keyed), key.lower(), by_recovery_key=True) == {keyed.path: 2}
    with pytest.raises(RecoveryKeyReplaced):
        keys_for((keyed,), recovery.new(inspect(closed).vault_id), by_recovery_key=True)


def test_a_slip_in_a_recovery_key_is_told_at_once(copy: BackupCopy) -> None:
    with pytest.raises(RecoveryKeyMistyped):
        keys_for((copy,), "AAAAA", by_recovery_key=True)
    with pytest.raises(PassphraseTooLong):
        keys_for((copy,), "x" * 2000)


# ── a look inside ─────────────────────────────────────────────────────────────────────────────
def test_a_preview_shows_what_is_in_it_and_leaves_no_trace(copy: BackupCopy, closed: Path, clock: FakeClock) -> None:
    before = contents(closed)
    with Preview.open(closed, copy, PASSPHRASE, clock) as preview:
        (entry,) = preview.page(None, 9)
        assert (entry.title, preview.count()) == ("First day", 1)
        assert preview.read(entry.entry_id).text.body == "Quiet shift."
        with pytest.raises(EntryGone):
            preview.read(99)
        work = closed / "backups" / ".work"
        assert mode(next(work.iterdir())) == 0o700
        assert all(b"Quiet shift" not in data for data, _ in contents(closed).values())
    preview.close()
    assert contents(closed) == before


def test_a_preview_needs_no_journal(copy: BackupCopy, tmp_path: Path, clock: FakeClock) -> None:
    before = contents(tmp_path)
    with Preview.open(tmp_path / "new" / "journal", copy.path, PASSPHRASE, clock) as preview:
        assert preview.count() == 1
    assert contents(tmp_path) == before


def test_a_preview_of_an_older_journal_works(
    folder: Path, stick: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:1])
        with Vault.create(folder, PASSPHRASE, clock, kdf=CHEAP) as vault:
            made = backups.make(Source.of(vault), stick, clock.now())
    with Preview.open(folder, made, PASSPHRASE, clock) as preview:
        assert preview.page(None, 9) == ()


def test_a_preview_by_recovery_key(closed: Path, stick: Path, clock: FakeClock) -> None:
    copy, key = with_recovery_key(closed, clock, stick)
    with Preview.open(closed, copy, key, clock, by_recovery_key=True) as preview:
        assert preview.count() == 1


def test_a_preview_that_does_not_open_leaves_no_trace(
    copy: BackupCopy, closed: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(closed)
    with pytest.raises(WrongPassphrase):
        Preview.open(closed, copy, OTHER_PASSPHRASE, clock)

    def full(*_: object) -> None:
        raise DiskFull(place=closed)

    monkeypatch.setattr(migrations, "migrate", full)
    with pytest.raises(DiskFull):
        Preview.open(closed, copy, PASSPHRASE, clock)
    assert contents(closed) == before


# ── the key file alone ────────────────────────────────────────────────────────────────────────
def test_a_lost_key_file_comes_back_and_what_was_written_since_stays(
    copy: BackupCopy, closed: Path, clock: FakeClock
) -> None:
    (closed / "key.json").unlink()
    database = (closed / "journal.db").read_bytes()
    assert restore_key_file(closed, copy, PASSPHRASE, clock) is None
    assert (closed / "journal.db").read_bytes() == database
    assert not (closed / "kept-aside").exists()
    assert titles(closed, clock) == ["Later", "First day"]


@pytest.mark.parametrize("foreign", [False, True])
def test_a_damaged_or_foreign_key_file_is_kept_aside(
    copy: BackupCopy, closed: Path, tmp_path: Path, clock: FakeClock, foreign: bool
) -> None:
    backup_of_another(tmp_path, tmp_path, clock)
    wrong = (tmp_path / "another" / "key.json").read_bytes() if foreign else b"damaged"
    (closed / "key.json").write_bytes(wrong)
    aside = restore_key_file(closed, copy.path, PASSPHRASE, clock)
    assert aside is not None
    assert [(file.name, file.read_bytes()) for file in aside.iterdir()] == [("key.json", wrong)]
    assert titles(closed, clock) == ["Later", "First day"]


def test_it_comes_back_to_a_damaged_database_too(copy: BackupCopy, closed: Path, clock: FakeClock) -> None:
    (closed / "key.json").unlink()
    with (closed / "journal.db").open("r+b") as file:
        file.seek(50)
        file.write(b"damaged")
    restore_key_file(closed, copy, PASSPHRASE, clock)
    assert (closed / "key.json").exists()


def test_by_recovery_key(closed: Path, stick: Path, clock: FakeClock) -> None:
    copy, key = with_recovery_key(closed, clock, stick)
    (closed / "key.json").unlink()
    restore_key_file(closed, copy, key, clock, by_recovery_key=True)
    assert titles(closed, clock) == ["First day"]


def test_a_key_file_that_does_not_fit_is_not_put_there(
    copy: BackupCopy, closed: Path, tmp_path: Path, stick: Path, clock: FakeClock
) -> None:
    theirs = backup_of_another(tmp_path, stick, clock)
    before = contents(closed)
    with pytest.raises(KeyFileOfAnother):
        restore_key_file(closed, theirs, PASSPHRASE, clock)
    with pytest.raises(WrongPassphrase):
        restore_key_file(closed, copy, OTHER_PASSPHRASE, clock)
    assert contents(closed) == before


def test_without_anything_of_the_database_no_key_file_is_put_there(
    copy: BackupCopy, closed: Path, tmp_path: Path, clock: FakeClock
) -> None:
    with pytest.raises(VaultMissing):
        restore_key_file(tmp_path / "nowhere", copy, PASSPHRASE, clock)
    assert not (tmp_path / "nowhere").exists()
    (closed / "journal.db").write_bytes(b"short")
    with pytest.raises(Truncated):
        restore_key_file(closed, copy, PASSPHRASE, clock)
    (closed / "journal.db").unlink()
    with pytest.raises(VaultMissing):
        restore_key_file(closed, copy, PASSPHRASE, clock)


def test_a_key_file_that_asks_for_too_much_memory_opens_nothing(
    copy: BackupCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_much(*_: object) -> bytes:
        raise KeyFileDamaged(reason="it asks for too much")

    monkeypatch.setattr(KeyFile, "unlock", too_much)
    with pytest.raises(KeyFileDamaged):
        keys_for((copy,), PASSPHRASE)
