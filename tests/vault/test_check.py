"""Both checks of an open journal; tests/vault/test_damage_sweep.py runs them on every kind of damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import Stopped
from boundarycheck.domain.journal import EntryKind, EntryText, EntryVersion
from boundarycheck.domain.progress import Progress
from boundarycheck.vault.diagnosis import check
from boundarycheck.vault.vault import Vault
from vault.damaged import content

if TYPE_CHECKING:
    from fakes import FakeClock


def test_a_sound_journal_passes_both_checks(vault: Vault) -> None:
    vault.entries.add(EntryKind.NOTE, EntryText("", "words"))
    report = check(vault, Progress())
    assert report.sound
    assert (report.entries, report.entries_lost, report.damaged_pages) == (1, 0, ())
    assert report.pages == vault.database.page_count


def test_a_guests_journal_can_be_checked_too(clock: FakeClock) -> None:
    with Vault.in_memory(clock) as vault:
        vault.entries.add(EntryKind.NOTE, EntryText("", "words"))
        report = check(vault, Progress())
        assert report.sound
        assert report.entries == 1


def test_a_check_can_be_stopped(vault: Vault) -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        check(vault, progress)


def test_a_check_of_a_structure_that_does_not_fit_counts_the_entries_one_by_one(vault: Vault) -> None:
    kept = vault.entries.add(EntryKind.NOTE, EntryText("", "words"))
    vault.database.run("PRAGMA foreign_keys = OFF")
    vault.database.run("PRAGMA writable_schema = ON")
    vault.database.run("UPDATE sqlite_schema SET sql = replace(sql, 'binned_at TEXT', 'binned_at TEXT NOT NULL')")
    vault.database.run("PRAGMA writable_schema = RESET")
    report = check(vault, Progress())
    assert not report.structure_ok
    assert not report.sound
    assert (report.entries, report.entries_lost, report.damaged_pages) == (1, 0, ())
    assert vault.entries.versions.of(kept.entry_id) == ()


def test_a_check_does_not_change_what_was_kept(vault: Vault, clock: FakeClock) -> None:
    kept = vault.entries.add(EntryKind.NOTE, EntryText("", "words"))
    with vault.database.transaction():
        vault.entries.versions.add(kept.entry_id, EntryVersion(clock.now(), EntryText("", "before")))
    before = dict(content(vault))
    check(vault, Progress())
    assert dict(content(vault)) == before
