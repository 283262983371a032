"""A hold outlives what takes the place of the journal: a backup that is restored, and a rescue."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.keeping import Hold
from boundarycheck.domain.progress import Progress
from boundarycheck.vault import backups, renewal, restore
from boundarycheck.vault.backups import Source
from boundarycheck.vault.pages import Pages
from boundarycheck.vault.rescue import rescue
from boundarycheck.vault.vault import Vault
from vault.damaged import PAGE, flip
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.backups import BackupCopy
    from fakes import FakeClock

NEW = "seven unlike nouns together"


@pytest.fixture
def copy(closed: Path, tmp_path: Path, clock: FakeClock) -> BackupCopy:
    """A backup from before the hold."""
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        return backups.make(Source.of(vault), tmp_path, clock.now())


@pytest.fixture
def held(closed: Path, copy: BackupCopy, clock: FakeClock) -> Path:
    """The journal, on hold since."""
    assert copy.path.exists()
    with Vault.open(closed, PASSPHRASE, clock) as vault:
        vault.keeping.put_on_hold(Hold(clock.now(), "a report"))
    return closed


def hold_in(folder: Path, clock: FakeClock, passphrase: str = PASSPHRASE) -> Hold | None:
    with Vault.open(folder, passphrase, clock) as vault:
        return vault.keeping.hold()


# ── a backup ──────────────────────────────────────────────────────────────────────────────────
def test_a_hold_goes_on_in_what_is_restored(held: Path, copy: BackupCopy, clock: FakeClock) -> None:
    hold = Hold(clock.now(), "a report")
    aside = restore.restore(held, copy, PASSPHRASE, clock)
    assert hold_in(held, clock) == hold
    assert aside is not None
    assert sorted(file.name for file in aside.iterdir() if file.name != "journal.lock") == ["journal.db", "key.json"]


def test_a_hold_that_stands_in_the_log_only_goes_on_too(
    held: Path, copy: BackupCopy, tmp_path: Path, clock: FakeClock
) -> None:
    with Vault.open(held, PASSPHRASE, clock) as vault:
        vault.keeping.put_on_hold(Hold(clock.now(), "in the log"))
        crashed = shutil.copytree(held, tmp_path / "crashed")
    assert (crashed / "journal.db-wal").stat().st_size
    (crashed / "journal.lock").unlink()
    restore.restore(crashed, copy, PASSPHRASE, clock)
    assert hold_in(crashed, clock) == Hold(clock.now(), "in the log")


@pytest.mark.parametrize("known", [True, False])
def test_after_the_key_was_renewed_it_goes_on_where_the_passphrase_opens_both(
    held: Path, copy: BackupCopy, clock: FakeClock, known: bool
) -> None:
    with Vault.open(held, PASSPHRASE, clock) as vault:
        if not known:
            vault.change_passphrase(PASSPHRASE, NEW)
        renewal.renew(vault, PASSPHRASE if known else NEW, Progress())
    restore.restore(held, copy, PASSPHRASE, clock)
    assert (hold_in(held, clock) is not None) is known


def test_what_cannot_be_read_stands_in_no_ones_way(held: Path, copy: BackupCopy, clock: FakeClock) -> None:
    (held / "journal.db").unlink()
    restore.restore(held, copy, PASSPHRASE, clock)
    assert hold_in(held, clock) is None


def test_without_a_hold_there_is_none(closed: Path, copy: BackupCopy, clock: FakeClock) -> None:
    restore.restore(closed, copy, PASSPHRASE, clock)
    assert hold_in(closed, clock) is None


# ── a rescue ──────────────────────────────────────────────────────────────────────────────────
def damage_page_with(folder: Path, words: bytes, clock: FakeClock) -> None:
    with Vault.open(folder, PASSPHRASE, clock) as vault:
        assert vault.on_disk is not None
        keys = vault.on_disk.data_key, vault.on_disk.key_file.database_salt
    with (folder / "journal.db").open("rb") as opened:
        pages = Pages(opened, *keys)
        (number,) = [each for each in range(2, pages.count + 1) if words in (pages.read(each) or b"")]
    flip(folder / "journal.db", (number - 1) * PAGE + 100)


def test_a_rescue_knows_the_hold_and_that_there_is_none(held: Path, tmp_path: Path, clock: FakeClock) -> None:
    assert not rescue(held, PASSPHRASE, tmp_path / "new", clock, Progress()).hold_unknown
    assert hold_in(tmp_path / "new", clock) == Hold(clock.now(), "a report")
    with Vault.open(held, PASSPHRASE, clock) as vault:
        vault.keeping.lift_hold()
    assert not rescue(held, PASSPHRASE, tmp_path / "other", clock, Progress()).hold_unknown
    assert hold_in(tmp_path / "other", clock) is None


def test_where_nobody_can_tell_the_rescued_journal_is_on_hold(held: Path, tmp_path: Path, clock: FakeClock) -> None:
    damage_page_with(held, b"a report", clock)
    assert rescue(held, PASSPHRASE, tmp_path / "new", clock, Progress()).hold_unknown
    assert hold_in(tmp_path / "new", clock) == Hold(clock.now(), "")
