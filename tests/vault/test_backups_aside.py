"""A backup is of one moment, whatever is written while it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import MadeButNotVerified, Stopped
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.steps import go_on, outcome
from boundarycheck.vault import backups, database, restore
from boundarycheck.vault.backups import Source, listing, making
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.domain.backups import BackupCopy
    from boundarycheck.domain.steps import Steps
    from fakes import FakeClock

LONG = EntryText("Long", "words " * 60_000)


@pytest.fixture
def source(vault: Vault) -> Source:
    vault.entries.add(EntryKind.NOTE, LONG)
    return Source.of(vault)


class Meanwhile(Progress):
    """Has something done once, in the middle of the copying."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__()
        self._act = act
        self._acted = False

    def at(self, share: float | None) -> None:
        if not self._acted:
            self._acted = True
            self._act()
        super().at(share)


def finished(steps: Steps[BackupCopy]) -> BackupCopy:
    failure = outcome(go_on(steps))
    with pytest.raises(StopIteration) as ended:
        go_on(steps, failure)
    copy: BackupCopy = ended.value.value
    return copy


def test_what_is_written_meanwhile_is_in_the_journal_and_not_in_the_backup(
    vault: Vault, source: Source, folder: Path, clock: FakeClock, tmp_path: Path
) -> None:
    def write() -> None:
        for _ in range(15):  # far more than makes SQLite write its log into the file
            vault.entries.change(1, EntryText("Changed", LONG.body))
            vault.entries.change(1, LONG)
        vault.entries.add(EntryKind.NOTE, EntryText("Meanwhile", ""))

    steps = making(source, source.backups, clock.now(), Meanwhile(write))
    copy = finished(steps)
    assert copy.damaged is None
    restore.restore(tmp_path / "again", copy, PASSPHRASE, clock)
    with Vault.open(tmp_path / "again", PASSPHRASE, clock) as again:
        assert [summary.title for summary in again.entries.page(None, 9)] == ["Long"]
        assert again.entries.read(1).text == LONG
        assert again.entries.versions.of(1) == ()
    vault.close()
    with Vault.open(folder, PASSPHRASE, clock) as opened:
        assert [summary.title for summary in opened.entries.page(None, 9)] == ["Meanwhile", "Long"]


def erase(vault: Vault) -> None:
    """What is erased is to be gone from the file at once, so the log goes into it."""
    vault.entries.bin(1)
    vault.entries.erase_binned()


@pytest.mark.parametrize("act", [erase, Vault.close])
def test_when_the_file_has_to_change_the_backup_is_stopped_and_leaves_nothing(
    vault: Vault, source: Source, clock: FakeClock, act: Callable[[Vault], None]
) -> None:
    backups.make(source, source.backups, clock.now())
    before = contents(source.backups)
    clock.advance(60)
    steps = making(source, source.backups, clock.now(), Meanwhile(lambda: act(vault)))
    failure = outcome(go_on(steps))
    assert isinstance(failure, Stopped)
    with pytest.raises(Stopped):
        go_on(steps, failure)
    assert contents(source.backups) == before


def test_once_it_is_copied_the_file_may_change(
    vault: Vault, source: Source, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    verify = backups._verify  # noqa: SLF001 - the moment after the copying

    def erased_first(*args: object, **named: object) -> None:
        erase(vault)
        verify(*args, **named)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(backups, "_verify", erased_first)
    assert finished(making(source, source.backups, clock.now())).damaged is None
    assert len(listing(source.backups)) == 1


def test_a_backup_that_does_not_verify_after_the_journal_was_closed_says_so(
    vault: Vault, source: Source, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = making(source, source.backups, clock.now())
    go_on(steps)
    vault.close()
    failure = MadeButNotVerified(place=source.backups)
    with pytest.raises(MadeButNotVerified):
        go_on(steps, failure)


def test_without_a_log_nothing_is_handed_out(
    folder: Path, clock: FakeClock, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.close()
    monkeypatch.setattr(database, "on_network", lambda _: True)
    with Vault.open(folder, PASSPHRASE, clock) as there:
        source = Source.of(there)
        with pytest.raises(StopIteration) as ended:
            go_on(making(source, source.backups, clock.now()))
    assert ended.value.value.damaged is None
