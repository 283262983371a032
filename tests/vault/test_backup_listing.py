from __future__ import annotations

import errno
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import (
    ReadOnly,
)
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.vault import backup_file, backups, migrations
from boundarycheck.vault.backups import Source, listing, look_at, make, prune
from boundarycheck.vault.database import Database
from boundarycheck.vault.secret import KdfParameters
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from boundarycheck.domain.backups import BackupCopy
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


# ── finding them ──────────────────────────────────────────────────────────────────────────────
def test_the_newest_comes_first_and_only_backups_are_listed(source: Source, stick: Path, clock: FakeClock) -> None:
    made = [make(source, stick, clock.now() + timedelta(days=days)) for days in (3, 1, 2)]
    (stick / "holiday.jpg").write_text("x")
    (stick / ".hidden.bcbackup").write_text("x")
    assert listing(stick) == (made[0], made[2], made[1])


def test_a_place_that_is_missing_or_a_file_has_none(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert listing(tmp_path / "missing") == listing(tmp_path / "file") == ()


def test_a_place_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(ReadOnly):
        listing(tmp_path)


def test_a_damaged_one_is_listed_by_what_its_name_says(source: Source, clock: FakeClock) -> None:
    copy = make(source, source.backups, clock.now())
    copy.path.write_bytes(copy.path.read_bytes()[:-100])
    (found,) = listing(source.backups)
    assert found.damaged
    assert (found.made_at, found.vault_id, found.size) == (copy.made_at, "", copy.size - 100)
    assert backups.may_be_of(found, source.vault_id)
    assert not backups.may_be_of(found, "00000000-0000")
    assert backups.may_be_of(copy, source.vault_id)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(1_700_000_000.5, datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)), (9e15, datetime(1970, 1, 1, tzinfo=UTC))],
)
@pytest.mark.parametrize("name", ["mine.bcbackup", "2026-13-09-143000-0123abcd.bcbackup"])
def test_or_by_the_time_of_its_file(tmp_path: Path, name: str, seconds: float, told: datetime) -> None:
    file = tmp_path / name
    file.write_text("x")

    class Odd:
        st_mtime, st_size = seconds, 1

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(Path, "stat", lambda *_, **__: Odd)
        monkeypatch.setattr(Path, "is_file", lambda _: True)
        found = look_at(file)
    assert found.damaged
    assert (found.made_at, found.size) == (told, 1)


def test_one_that_goes_while_we_look_is_damaged(tmp_path: Path) -> None:
    found = look_at(tmp_path / "gone.bcbackup")
    assert (found.damaged, found.size) == ("it is not there", 0)


def test_one_of_a_later_version_is_told_apart(
    source: Source, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(source, source.backups, clock.now())
    monkeypatch.setattr(backup_file, "FORMAT", 0)
    (found,) = listing(source.backups)
    assert found.damaged == "it was made by a newer BoundaryCheck"


# ── letting go ────────────────────────────────────────────────────────────────────────────────
@pytest.fixture
def years(source: Source, stick: Path, clock: FakeClock) -> list[BackupCopy]:
    """Twenty backups of twenty days, newest first."""
    return [make(source, stick, clock.now() - timedelta(days=days)) for days in range(20)]


def test_old_ones_go_and_others_stay(
    source: Source, years: list[BackupCopy], stick: Path, tmp_path: Path, clock: FakeClock
) -> None:
    with Vault.create(tmp_path / "other", PASSPHRASE, clock, kdf=KdfParameters.for_tests()) as other:
        theirs = make(Source.of(other), stick, clock.now() - timedelta(days=300))
    named = stick / "before the transfer.bcbackup"
    shutil.copy(years[-1].path, named)
    broken = stick / f"2020-01-01-000000-{source.vault_id[:8]}.bcbackup"
    broken.write_text("x")
    gone = prune(stick, source.vault_id, clock.now())
    left = {copy.path for copy in listing(stick)}
    assert {theirs.path, named, broken} <= left
    assert left - {theirs.path, named, broken} == {copy.path for copy in years} - set(gone)
    assert [copy.made_at.day for copy in years if copy.path in left] == [9, 8, 7, 6, 5, 4, 3, 1, 28, 22]
    assert prune(stick, source.vault_id, clock.now()) == ()


def test_a_clock_that_went_back_lets_nothing_go(
    source: Source, years: list[BackupCopy], stick: Path, clock: FakeClock
) -> None:
    make(source, stick, datetime(1980, 1, 1, tzinfo=UTC))
    assert prune(stick, source.vault_id, datetime(1980, 1, 1, tzinfo=UTC)) == ()
    assert len(listing(stick)) == 21


def test_what_cannot_be_removed_is_told(
    source: Source, years: list[BackupCopy], stick: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(ReadOnly):
        prune(stick, source.vault_id, clock.now())


# ── before an upgrade ─────────────────────────────────────────────────────────────────────────
def schema_of(copy: Path, source: Source, inside: Path) -> int:
    backup_file.read(copy).take_database(inside / "taken.db")
    database = Database.opened_for_reading(inside / "taken.db", source.data_key, source.key_file.database_salt)
    found = int(database.rows("PRAGMA user_version")[0][0])
    database.close()
    return found


def test_the_backup_before_an_upgrade_has_the_older_schema(
    folder: Path, tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:1])
        Vault.create(folder, PASSPHRASE, clock, kdf=KdfParameters.for_tests()).close()
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        (copy,) = listing(folder / "backups")
        assert schema_of(copy.path, Source.of(vault), tmp_path) == 1
