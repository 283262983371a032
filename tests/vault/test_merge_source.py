from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileOfAnother,
    NotABackup,
    PassphraseTooLong,
    Stopped,
    VaultDamaged,
    VaultInUse,
    VaultMissing,
    VaultNewer,
    WrongPassphrase,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import backups, exchange, migrations
from boundarycheck.vault.database import Database
from boundarycheck.vault.entries import EntryRepository
from boundarycheck.vault.merge_source import COPIED_SHARE, opened
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import OnDisk, Vault
from vaults import PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakes import FakeClock

OTHER_PASSPHRASE = "another passphrase of six words"  # noqa: S105 - of throw-away vaults


@pytest.fixture
def ours(vault: Vault) -> Iterator[OnDisk]:
    vault.entries.add(EntryKind.NOTE, EntryText("ours", ""))
    vault.database.checkpoint()
    assert vault.on_disk is not None
    yield vault.on_disk
    assert not (vault.on_disk.folder / "backups" / ".work").exists()


@pytest.fixture
def other(tmp_path: Path, clock: FakeClock) -> Path:
    """The folder of another journal, closed."""
    folder = tmp_path / "other"
    with Vault.create(folder, OTHER_PASSPHRASE, clock, kdf=KdfParameters.for_tests()) as vault:
        vault.entries.add(EntryKind.NOTE, EntryText("theirs", ""))
    return folder


def conflict_copy(ours: OnDisk, name: str = "journal (1).db") -> Path:
    return Path(shutil.copy(ours.folder / "journal.db", ours.folder / name))


def titles(
    ours: OnDisk, source: Path, clock: FakeClock, passphrase: str | None = None, progress: Progress | None = None
) -> list[str]:
    with opened(ours, source, passphrase, progress) as database:
        return [summary.title for summary in EntryRepository(database, clock).page(None, 9)]


def test_a_copy_under_our_key_opens_without_a_passphrase(ours: OnDisk, clock: FakeClock) -> None:
    copy = conflict_copy(ours)
    before = copy.read_bytes()
    assert titles(ours, copy, clock) == ["ours"]
    assert titles(ours, copy, clock, "not the passphrase") == ["ours"]
    assert copy.read_bytes() == before


def test_another_journal_opens_with_its_passphrase_and_is_not_touched(
    ours: OnDisk, other: Path, clock: FakeClock
) -> None:
    before = contents(other)
    assert titles(ours, other, clock, OTHER_PASSPHRASE) == ["theirs"]
    assert contents(other) == before


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE])
def test_another_journal_asks_for_its_passphrase(ours: OnDisk, other: Path, passphrase: str | None) -> None:
    with pytest.raises(WrongPassphrase), opened(ours, other, passphrase):
        pass
    with pytest.raises(WrongPassphrase), opened(ours, other / "journal.db", passphrase):
        pass


def test_a_passphrase_no_journal_has_is_told(ours: OnDisk, other: Path) -> None:
    with pytest.raises(PassphraseTooLong), opened(ours, other, "x" * 1025):
        pass


def test_a_log_that_was_left_in_the_other_folder_counts(ours: OnDisk, other: Path, clock: FakeClock) -> None:
    vault = Vault.open(other, OTHER_PASSPHRASE, clock)
    vault.entries.add(EntryKind.NOTE, EntryText("in the log", ""))
    crashed = shutil.copytree(other, other.with_name("crashed"))
    vault.close()
    assert (crashed / "journal.db-wal").stat().st_size
    assert titles(ours, crashed, clock, OTHER_PASSPHRASE) == ["in the log", "theirs"]


def test_a_copy_of_our_folder_opens_without_a_passphrase_and_without_a_key_file(
    ours: OnDisk, tmp_path: Path, clock: FakeClock
) -> None:
    folder = tmp_path / "copy"
    folder.mkdir()
    shutil.copy(ours.folder / "journal.db", folder)
    assert titles(ours, folder, clock) == ["ours"]


def test_a_conflict_copy_finds_its_key_among_those_beside_it(ours: OnDisk, other: Path, clock: FakeClock) -> None:
    copy = Path(shutil.copy(other / "journal.db", ours.folder / "journal-PC.db"))
    shutil.copy(other / "key.json", ours.folder / "key-PC.json")
    (ours.folder / "key-broken.json").write_text("{}")
    assert titles(ours, copy, clock, OTHER_PASSPHRASE) == ["theirs"]
    with pytest.raises(WrongPassphrase), opened(ours, copy, "neither of the two"):
        pass


def test_a_passphrase_that_opens_a_key_of_another_journal_only_is_told(ours: OnDisk, other: Path) -> None:
    copy = Path(shutil.copy(other / "journal.db", ours.folder / "journal-PC.db"))
    with pytest.raises(KeyFileOfAnother), opened(ours, copy, PASSPHRASE):
        pass


def test_a_copy_without_any_key_file_is_told(ours: OnDisk, other: Path) -> None:
    (other / "key.json").unlink()
    for source in (other, other / "journal.db"):
        with pytest.raises(KeyFileMissing), opened(ours, source, OTHER_PASSPHRASE):
            pass


def test_a_copy_with_damaged_key_files_only_is_told(ours: OnDisk, other: Path) -> None:
    (other / "key.json").write_text("{}")
    (other / "key (1).json").write_text("nothing")
    for source in (other, other / "journal.db"):
        with pytest.raises(KeyFileDamaged), opened(ours, source, OTHER_PASSPHRASE):
            pass


def test_a_backup_of_this_journal_opens_without_a_passphrase(
    ours: OnDisk, vault: Vault, tmp_path: Path, clock: FakeClock
) -> None:
    copy = backups.make(backups.Source.of(vault), tmp_path, clock.now())
    assert titles(ours, copy.path, clock) == ["ours"]


def test_a_backup_of_another_journal_opens_with_its_passphrase(
    ours: OnDisk, other: Path, tmp_path: Path, clock: FakeClock
) -> None:
    with Vault.open(other, OTHER_PASSPHRASE, clock) as theirs:
        copy = backups.make(backups.Source.of(theirs), tmp_path, clock.now())
    with pytest.raises(WrongPassphrase), opened(ours, copy.path, None):
        pass
    assert titles(ours, copy.path, clock, OTHER_PASSPHRASE) == ["theirs"]


def test_what_is_not_there_or_no_journal_is_told(ours: OnDisk, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for place in (tmp_path / "nowhere", tmp_path / "empty"):
        with pytest.raises(VaultMissing), opened(ours, place, None):
            pass
    (tmp_path / "notes.txt").write_text("words")
    with pytest.raises(NotABackup), opened(ours, tmp_path / "notes.txt", None):
        pass


def test_a_journal_that_is_open_is_not_copied_under_its_writer(ours: OnDisk, other: Path, clock: FakeClock) -> None:
    with Vault.open(other, OTHER_PASSPHRASE, clock), pytest.raises(VaultInUse), opened(ours, other, OTHER_PASSPHRASE):
        pass
    with pytest.raises(VaultInUse), opened(ours, ours.folder, None):
        pass


@pytest.mark.parametrize("parts", [("key.json", "journal.db"), ("journal.db",), ("key.json",)])
def test_an_exchange_that_was_decided_and_not_finished_counts(
    ours: OnDisk, other: Path, clock: FakeClock, parts: tuple[str, ...]
) -> None:
    new = shutil.copytree(other, other.with_name("new"))
    if len(parts) == 2:
        shutil.rmtree(new)
        with Vault.create(new, "the passphrase of the new one", clock, kdf=KdfParameters.for_tests()) as vault:
            vault.entries.add(EntryKind.NOTE, EntryText("incoming", ""))
    stage = exchange.stage(other)
    for name in parts:
        shutil.copy(new / name, stage / name)
    stage.rename(other / "incoming")
    passphrase = "the passphrase of the new one" if len(parts) == 2 else OTHER_PASSPHRASE
    assert titles(ours, other, clock, passphrase) == (["incoming"] if len(parts) == 2 else ["theirs"])


def test_an_older_copy_is_brought_to_the_newest_schema_in_the_private_copy(ours: OnDisk, clock: FakeClock) -> None:
    copy = ours.folder / "journal (1).db"
    copy.touch()
    database = Database.open(copy, ours.data_key, ours.key_file.database_salt)
    with database.transaction():
        for statement in migrations.MIGRATIONS[0]:
            database.run(statement)
        database.run("PRAGMA user_version = 1")
        database.run(
            "INSERT INTO entry (uid, kind, written_at, changed_at, title, body)"
            " VALUES ('u', 'note', ?1, ?1, 'old', '')",
            ("2026-01-01T00:00:00.000000+00:00",),
        )
    database.close()
    before = copy.read_bytes()
    assert titles(ours, copy, clock) == ["old"]
    assert copy.read_bytes() == before


def test_a_newer_copy_is_refused(ours: OnDisk) -> None:
    copy = conflict_copy(ours)
    database = Database.open(copy, ours.data_key, ours.key_file.database_salt)
    database.run("PRAGMA user_version = 9")
    database.close()
    with pytest.raises(VaultNewer), opened(ours, copy, None):
        pass


@pytest.mark.parametrize("page", [1, 2, 5])
def test_a_damaged_copy_is_told_and_never_taken_for_a_wrong_passphrase(ours: OnDisk, page: int) -> None:
    copy = conflict_copy(ours)
    damaged = bytearray(copy.read_bytes())
    damaged[(page - 1) * 4096 + 100] ^= 1
    copy.write_bytes(damaged)
    with pytest.raises(VaultDamaged), opened(ours, copy, None):
        pass


def test_a_copy_whose_pages_do_not_belong_together_is_damage(ours: OnDisk, vault: Vault, clock: FakeClock) -> None:
    # Caught in the middle of a change: every page verifies, and together they are no journal.
    early = _grown(ours, vault)
    for summary in vault.entries.page(None, 60):
        vault.entries.bin(summary.entry_id)
    late = _grown(ours, vault)
    copy = ours.folder / "journal (1).db"
    refused = 0
    for begin in range(0, len(early), 4096):
        end = begin + 4096
        copy.write_bytes(late[:begin] + early[begin:end] + late[end:])
        try:
            titles(ours, copy, clock)
        except VaultDamaged:
            refused += 1
    assert refused > 5  # some pages were left as they were, and some only hold older words


def _grown(ours: OnDisk, vault: Vault) -> bytes:
    """The database after everything in the bin was erased and sixty entries came."""
    vault.entries.erase_binned()
    for number in range(60):
        vault.entries.add(EntryKind.NOTE, EntryText(str(number), "words " * 200))
    vault.database.checkpoint()
    return (ours.folder / "journal.db").read_bytes()


def test_copying_says_how_far_it_is_and_can_be_stopped(ours: OnDisk, clock: FakeClock) -> None:
    copy = conflict_copy(ours)
    progress = Progress()
    titles(ours, copy, clock, None, progress)
    assert progress.share == COPIED_SHARE
    progress.stop()
    with pytest.raises(Stopped), opened(ours, copy, None, progress):
        pass


def test_a_note_that_another_computer_left_does_not_stand_in_the_way(
    ours: OnDisk, other: Path, clock: FakeClock
) -> None:
    (other / "journal.lock").write_text('{"pid": 7, "host": "elsewhere", "since": "2026-03-09T14:00:00+00:00"}')
    assert titles(ours, other, clock, OTHER_PASSPHRASE) == ["theirs"]
