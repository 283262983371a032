from __future__ import annotations

import errno
import os
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    CannotWrite,
    DiskFull,
    ExpectedError,
    MadeButNotVerified,
    NotReplaced,
    PagesDamaged,
    ReadOnly,
    Stopped,
    Truncated,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import backup_file, backups, migrations, recovery
from boundarycheck.vault.backup_file import Backup, Contents
from boundarycheck.vault.backups import (
    Source,
    clear_unfinished,
    listing,
    look_at,
    make,
    other_passphrase,
    same_key_file,
)
from boundarycheck.vault.database import Database
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE, contents, mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakes import FakeClock

WORDS = "words that nobody may read"


@pytest.fixture
def source(vault: Vault) -> Source:
    vault.entries.add(EntryKind.NOTE, EntryText("One", WORDS))
    vault.entries.add(EntryKind.NOTE, EntryText("Two", WORDS))
    vault.entries.bin(2)
    return Source.of(vault)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir(mode=0o755)
    return place


def names(place: Path) -> list[str]:
    return sorted(file.name for file in place.iterdir())


# ── making one ────────────────────────────────────────────────────────────────────────────────
def test_a_backup_has_its_name_by_time_and_journal_and_is_private(source: Source, clock: FakeClock) -> None:
    copy = make(source, source.backups, clock.now())
    assert copy.path == source.backups / f"2026-03-09-143000-{source.vault_id[:8]}.bcbackup"
    assert (copy.made_at, copy.vault_id, copy.damaged) == (clock.now(), source.vault_id, None)
    assert copy.size == copy.path.stat().st_size
    assert names(source.backups) == [copy.path.name]
    assert (mode(source.backups), mode(copy.path)) == (0o700, 0o600)
    assert listing(source.backups) == (copy,)


def test_unpacked_with_any_tool_it_is_a_journal(source: Source, vault: Vault, tmp_path: Path, clock: FakeClock) -> None:
    copy = make(source, source.backups, clock.now())
    vault.entries.add(EntryKind.NOTE, EntryText("Later", "not in it"))
    with zipfile.ZipFile(copy.path) as archive:
        archive.extractall(tmp_path / "unpacked")
    with Vault.open(tmp_path / "unpacked", PASSPHRASE, clock) as restored:
        assert [entry.title for entry in restored.entries.page(None, 9)] == ["One"]
        assert [entry.title for entry in restored.entries.binned()] == ["Two"]
    assert backup_file.read(copy.path).entries(source.data_key) == 1


def test_not_a_word_of_it_can_be_read(source: Source, clock: FakeClock) -> None:
    make(source, source.backups, clock.now())
    for data, _ in contents(source.folder).values():
        assert WORDS.encode() not in data


def test_the_open_journal_goes_on(source: Source, vault: Vault, folder: Path, clock: FakeClock) -> None:
    make(source, source.backups, clock.now())
    vault.entries.add(EntryKind.NOTE, EntryText("After", "it"))
    vault.close()
    with Vault.open(folder, PASSPHRASE, clock) as again:
        assert again.entries.count() == 2


def test_two_of_the_same_second_both_stay(source: Source, clock: FakeClock) -> None:
    made = [make(source, source.backups, clock.now()) for _ in range(3)]
    stem = f"2026-03-09-143000-{source.vault_id[:8]}"
    assert [copy.path.name for copy in made] == [f"{stem}{more}.bcbackup" for more in ("", "-2", "-3")]


def test_with_a_name_it_takes_the_place_of_what_is_there(source: Source, stick: Path, clock: FakeClock) -> None:
    older = make(source, stick, clock.now() - timedelta(days=1), name="mine.bcbackup")
    copy = make(source, stick, clock.now(), name="mine.bcbackup")
    assert copy != older
    assert copy.path == stick / "mine.bcbackup"
    assert names(stick) == ["mine.bcbackup"]
    assert look_at(copy.path) == copy


def test_a_backup_of_another_journal_is_never_replaced(
    source: Source, stick: Path, tmp_path: Path, clock: FakeClock
) -> None:
    with Vault.create(tmp_path / "other", PASSPHRASE, clock, kdf=KdfParameters.for_tests()) as other:
        theirs = make(Source.of(other), stick, clock.now(), name="mine.bcbackup")
    before = contents(stick)
    with pytest.raises(NotReplaced) as caught:
        make(source, stick, clock.now(), name="mine.bcbackup")
    assert caught.value.fields["place"] == theirs.path
    assert contents(stick) == before


@pytest.mark.parametrize("make_it", [lambda file: file.write_text("x"), Path.mkdir, lambda file: file.symlink_to("x")])
def test_what_is_no_backup_of_this_journal_is_not_replaced(
    source: Source, stick: Path, clock: FakeClock, make_it: Callable[[Path], object]
) -> None:
    make_it(stick / "mine.bcbackup")
    with pytest.raises(NotReplaced):
        make(source, stick, clock.now(), name="mine.bcbackup")
    assert names(stick) == ["mine.bcbackup"]


def test_a_file_that_came_meanwhile_is_not_replaced(source: Source, stick: Path, clock: FakeClock) -> None:
    class Meanwhile(Progress):
        def at(self, share: float | None) -> None:
            super().at(share)
            (stick / "mine.bcbackup").write_text("theirs")

    with pytest.raises(NotReplaced):
        make(source, stick, clock.now(), Meanwhile(), name="mine.bcbackup")
    assert (stick / "mine.bcbackup").read_text() == "theirs"
    assert names(stick) == ["mine.bcbackup"]


def test_what_is_done_in_the_place_needs_no_thread_of_the_vault(source: Source, stick: Path, clock: FakeClock) -> None:
    with ThreadPoolExecutor(1) as pool:
        copy = make(source, stick, clock.now(), through=lambda work: pool.submit(work, None).result())
    assert listing(stick) == (copy,)


def test_which_backups_open_as_the_journal_does_now(source: Source, vault: Vault, clock: FakeClock) -> None:
    copy = make(source, source.backups, clock.now())
    assert same_key_file(copy, source)
    assert not other_passphrase(copy, source)
    key = recovery.new(source.vault_id)
    vault.add_recovery_key(PASSPHRASE, key)
    now = Source.of(vault)
    assert not same_key_file(copy, now)
    assert not other_passphrase(copy, now)
    vault.change_passphrase(PASSPHRASE, "staple battery horse")
    assert other_passphrase(copy, Source.of(vault))
    copy.path.write_text("x")
    assert not same_key_file(copy, source)
    assert not other_passphrase(copy, source)


def test_a_second_place_keeps_its_mode_and_gets_nothing_but_the_backup(
    source: Source, stick: Path, clock: FakeClock
) -> None:
    stick.chmod(0o755)
    copy = make(source, stick, clock.now())
    assert mode(stick) == 0o755
    assert names(stick) == [copy.path.name]
    assert names(source.backups) == [] if source.backups.exists() else True


def test_progress_only_grows_and_ends_whole(source: Source, clock: FakeClock) -> None:
    class Watched(Progress):
        def __init__(self) -> None:
            super().__init__()
            self.shares: list[float] = []

        def at(self, share: float | None) -> None:
            super().at(share)
            assert share is not None
            self.shares.append(share)

    progress = Watched()
    make(source, source.backups, clock.now(), progress)
    assert progress.shares == sorted(progress.shares)
    assert progress.shares[0] <= 0.5
    assert progress.shares[-1] == 1.0


def test_stopping_leaves_nothing(source: Source, clock: FakeClock) -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        make(source, source.backups, clock.now(), progress)
    assert listing(source.backups) == ()
    assert names(source.backups) == []


def test_a_system_that_cannot_forget_pages_still_verifies(
    source: Source, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "posix_fadvise")
    assert make(source, source.backups, clock.now()).damaged is None


def test_a_vault_in_memory_has_no_backups(clock: FakeClock) -> None:
    with Vault.in_memory(clock) as guest, pytest.raises(ValueError, match="no backups"):
        Source.of(guest)


# ── every step that can fail ──────────────────────────────────────────────────────────────────
FULL = OSError(errno.ENOSPC, "No space left on device")
Step = tuple[object, str, BaseException, type[BaseException]]
STEPS: list[Step] = [
    (Database, "checkpoint", DiskFull(place="x"), DiskFull),
    (backups, "private_folder", ReadOnly(place="x"), ReadOnly),
    (backups, "new_file", FULL, DiskFull),
    (Contents, "write", FULL, DiskFull),
    (os, "fsync", OSError(errno.EIO, "Input/output error"), CannotWrite),
    (Path, "mkdir", FULL, DiskFull),
    (Backup, "take_database", DiskFull(place="x"), DiskFull),
    (Backup, "take_database", KeyboardInterrupt(), KeyboardInterrupt),
    (migrations, "check", CannotWrite(place="x", reason="y"), CannotWrite),
    (Path, "replace", FULL, DiskFull),
]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step[1]} {step[3].__name__}")
def test_a_failure_at_any_step_leaves_the_backups_that_there_are(source: Source, clock: FakeClock, step: Step) -> None:
    owner, name, raised, told = step

    def fail(*_: object, **__: object) -> None:
        raise raised

    older = make(source, source.backups, clock.now() - timedelta(days=1))
    before = contents(source.folder)
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(owner, name, fail)
        with pytest.raises(told):
            make(source, source.backups, clock.now())
    assert contents(source.folder) == before
    assert listing(source.backups) == (older,)
    assert len(listing(source.backups)) == 1
    make(source, source.backups, clock.now())
    assert len(listing(source.backups)) == 2


def test_when_the_name_is_there_and_not_durable_yet_it_is_told(
    source: Source, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(backups, "sync_folder", fail)
    with pytest.raises(CannotWrite):
        make(source, source.backups, clock.now())


def test_a_disk_that_gives_back_something_else_is_told(
    source: Source, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = os.fsync

    def flip(descriptor: int) -> None:
        genuine(descriptor)
        for file in source.backups.glob(".*.new"):
            data = bytearray(file.read_bytes())
            data[3000] ^= 1
            file.write_bytes(data)

    monkeypatch.setattr(os, "fsync", flip)
    with pytest.raises(MadeButNotVerified) as caught:
        make(source, source.backups, clock.now())
    assert caught.value.fields["place"] == source.backups
    assert names(source.backups) == []


def test_a_header_that_comes_back_changed_is_told(
    source: Source, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Contents, "same_beside_database", lambda *_: False)
    with pytest.raises(MadeButNotVerified):
        make(source, source.backups, clock.now())


def test_a_count_that_is_not_the_journals_is_told(
    source: Source, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Backup, "entries", lambda *_: 999)
    with pytest.raises(MadeButNotVerified):
        make(source, source.backups, clock.now())


def damage(file: Path, page: int) -> None:
    with file.open("r+b") as opened:
        opened.seek((page - 1) * 4096 + 100)
        opened.write(b"damaged")


def test_a_damaged_journal_is_told_as_such_and_gets_no_backup(
    source: Source, vault: Vault, folder: Path, clock: FakeClock
) -> None:
    older = make(source, source.backups, clock.now())
    vault.database.checkpoint()
    damage(folder / "journal.db", 7)
    with pytest.raises(PagesDamaged) as caught:
        make(source, source.backups, clock.now())
    assert caught.value.fields["damaged"] == 1
    assert listing(source.backups) == (older,)


def test_a_journal_whose_end_is_missing_is_told_as_such(
    source: Source, vault: Vault, folder: Path, clock: FakeClock
) -> None:
    vault.database.checkpoint()
    size = (folder / "journal.db").stat().st_size
    os.truncate(folder / "journal.db", size - 4096)
    with pytest.raises(Truncated):
        make(source, source.backups, clock.now())
    assert listing(source.backups) == ()


def test_without_room_beside_the_journal_the_second_place_is_worked_in(
    source: Source, stick: Path, clock: FakeClock
) -> None:
    def unless_beside(path: Path, *args: object, **named: object) -> None:
        if source.folder in path.parents:
            raise FULL
        genuine(path, *args, **named)  # type: ignore[arg-type]

    genuine = Path.mkdir
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(Path, "mkdir", unless_beside)
        with pytest.raises(ExpectedError):
            make(source, source.backups, clock.now())
        copy = make(source, stick, clock.now())
    assert names(stick) == [copy.path.name]


# ── leftovers ─────────────────────────────────────────────────────────────────────────────────
def leftovers(place: Path, vault_id: str, work: str) -> None:
    (place / work / "0123").mkdir(parents=True)
    (place / work / "0123" / "journal.db").write_text("x")
    (place / f".{vault_id[:8]}.0123.new").write_text("x")


def test_what_a_killed_backup_left_is_no_backup_and_goes(source: Source, stick: Path, clock: FakeClock) -> None:
    leftovers(source.backups, source.vault_id, ".work")
    leftovers(stick, source.vault_id, f".work-{source.vault_id[:8]}")
    leftovers(stick, "another0", ".work-another0")
    assert listing(source.backups) == listing(stick) == ()
    for place in (source.backups, stick):
        clear_unfinished(source, place)
    assert names(source.backups) == []
    assert names(stick) == [".another0.0123.new", ".work-another0"]


def test_the_next_backup_takes_away_what_the_killed_one_wrote(source: Source, stick: Path, clock: FakeClock) -> None:
    (stick / f".{source.vault_id[:8]}.0123.new").write_text("x")
    copy = make(source, stick, clock.now())
    assert names(stick) == [copy.path.name]


def test_leftovers_in_a_place_that_is_gone_are_nobodys_trouble(source: Source, tmp_path: Path) -> None:
    clear_unfinished(source, tmp_path / "gone")


def test_a_leftover_that_cannot_be_removed_is_in_nobodys_way(
    source: Source, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / f".{source.vault_id[:8]}.0123.new").mkdir()
    clear_unfinished(source, stick)
    assert len(names(stick)) == 1
