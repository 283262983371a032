from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import EntryGone, VaultDamaged
from boundarycheck.domain.journal import EntryKind, EntryText, EntryVersion
from boundarycheck.domain.searching import Wanted
from boundarycheck.vault.entries import EntryRepository
from boundarycheck.vault.searching import SearchRepository

if TYPE_CHECKING:
    from boundarycheck.domain.journal import EntrySummary
    from boundarycheck.vault.database import Database
    from fakes import FakeClock


@pytest.fixture
def entries(database: Database, clock: FakeClock) -> EntryRepository:
    return EntryRepository(database, clock)


def search(entries: EntryRepository, words: str, limit: int) -> tuple[EntrySummary, ...]:
    return SearchRepository(entries._database).find(Wanted(words=words), None, limit)  # noqa: SLF001 - its own database


def test_versions_come_newest_first_and_each_once(entries: EntryRepository, clock: FakeClock) -> None:
    entry = entries.add(EntryKind.NOTE, EntryText("now", ""))
    other = entries.add(EntryKind.NOTE, EntryText("other", ""))
    older = EntryVersion(clock.now() - timedelta(days=2), EntryText("older", "b"))
    newer = EntryVersion(clock.now() - timedelta(days=1), EntryText("newer", "b"))
    assert entries.versions.add(entry.entry_id, newer)
    assert entries.versions.add(entry.entry_id, older)
    assert not entries.versions.add(entry.entry_id, newer)
    assert entries.versions.of(entry.entry_id) == (newer, older)
    assert entries.versions.of(other.entry_id) == ()
    assert entries.versions.of(99) == ()


def test_bringing_back_is_a_change_and_loses_neither_wording(entries: EntryRepository, clock: FakeClock) -> None:
    entry = entries.add(EntryKind.NOTE, EntryText("now", "words"))
    version = EntryVersion(clock.now() - timedelta(days=1), EntryText("before", "yard"))
    entries.versions.add(entry.entry_id, version)
    clock.advance(60)
    back = entries.bring_back(entry.entry_id, version)
    assert (back.text, back.changed_at, back.written_at) == (version.text, clock.now(), entry.written_at)
    assert entries.versions.of(entry.entry_id) == (EntryVersion(entry.changed_at, entry.text), version)
    assert [summary.title for summary in search(entries, "yard", 9)] == ["before"]
    assert entries.bring_back(entry.entry_id, version) == back
    assert len(entries.versions.of(entry.entry_id)) == 2


def test_what_is_gone_or_in_the_bin_is_not_changed_by_bringing_back(entries: EntryRepository, clock: FakeClock) -> None:
    entry = entries.add(EntryKind.NOTE, EntryText("now", ""))
    version = EntryVersion(clock.now(), EntryText("before", ""))
    entries.bin(entry.entry_id)
    for entry_id in (entry.entry_id, 99):
        with pytest.raises(EntryGone):
            entries.bring_back(entry_id, version)
    assert entries.versions.of(entry.entry_id) == ()
    assert entries.read(entry.entry_id) == entry


def test_versions_go_with_their_entry_when_it_is_erased(
    entries: EntryRepository, database: Database, clock: FakeClock
) -> None:
    entry = entries.add(EntryKind.NOTE, EntryText("now", ""))
    entries.versions.add(entry.entry_id, EntryVersion(clock.now(), EntryText("before", "")))
    entries.bin(entry.entry_id)
    entries.erase_binned()
    assert database.rows("SELECT * FROM entry_version") == []


def test_a_version_without_a_date_is_damage(entries: EntryRepository, database: Database, clock: FakeClock) -> None:
    entry = entries.add(EntryKind.NOTE, EntryText("now", ""))
    entries.versions.add(entry.entry_id, EntryVersion(clock.now(), EntryText("before", "")))
    database.run("UPDATE entry_version SET changed_at = 'once'")
    with pytest.raises(VaultDamaged, match="date"):
        entries.versions.of(entry.entry_id)
