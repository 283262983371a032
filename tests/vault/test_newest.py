"""An entry comes into the search index with others; until then it is found all the same, and so it is erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.searching import Wanted
from boundarycheck.vault import newest, searching
from boundarycheck.vault.newest import NewestEntries, index_late
from boundarycheck.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakes import FakeClock


@pytest.fixture
def memory(clock: FakeClock) -> Iterator[Vault]:
    vault = Vault.in_memory(clock)
    yield vault
    vault.close()


def add(vault: Vault, body: str) -> int:
    return vault.entries.add(EntryKind.NOTE, EntryText("", body)).entry_id


def indexed(vault: Vault) -> list[int]:
    return [row[0] for row in vault.database.rows("SELECT id FROM entry_search_docsize ORDER BY id")]


def found(vault: Vault, words: str) -> list[int]:
    return [summary.entry_id for summary in vault.searches.find(Wanted(words), None, 9)]


def sound(vault: Vault) -> bool:
    index_late(vault.database)
    vault.database.run("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)")
    return vault.database.rows("PRAGMA integrity_check") == [("ok",)]


def test_the_index_is_written_for_some_entries_at_once(memory: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (newest, searching):
        monkeypatch.setattr(module, "TOGETHER", 3)
    for number, there in enumerate(([], [], [1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3, 4, 5, 6]), start=1):
        assert add(memory, "word") == number
        assert indexed(memory) == there
        assert found(memory, "word") == list(range(number, 0, -1))
    assert sound(memory)


def test_nothing_is_written_when_nothing_is_missing_in_the_index(memory: Vault) -> None:
    for _ in range(2):
        add(memory, "word")
        index_late(memory.database)
    before = memory.database.changes, memory.database.rows("SELECT * FROM entry_search_data")
    index_late(memory.database)
    assert (memory.database.changes, memory.database.rows("SELECT * FROM entry_search_data")) == before


def test_a_long_entry_is_not_looked_through_for_long(memory: Vault) -> None:
    add(memory, "short")
    add(memory, "long " * 4000)
    assert indexed(memory) == [1, 2]


def test_what_is_not_in_the_index_yet_is_changed_and_erased_as_well(memory: Vault) -> None:
    kept, gone = add(memory, "yard"), add(memory, "gate")
    memory.entries.change(kept, EntryText("", "block"))
    memory.entries.erase([gone])
    assert [found(memory, word) for word in ("yard", "block", "gate")] == [[], [kept], []]
    assert indexed(memory) == []
    assert sound(memory)
    assert indexed(memory) == [kept]
    memory.entries.change(kept, EntryText("", "tower"))
    assert [found(memory, word) for word in ("block", "tower")] == [[], [kept]]
    assert sound(memory)


def test_what_is_found_follows_every_change(memory: Vault) -> None:
    entry_id = add(memory, "word")
    assert found(memory, "word") == [entry_id]
    memory.entries.bin(entry_id)
    assert found(memory, "word") == []
    memory.entries.restore(entry_id)
    assert found(memory, "word") == [entry_id]


def test_nothing_is_read_twice_while_nothing_changes(memory: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    add(memory, "word")
    kept = NewestEntries(memory.database)
    assert kept.listed() is kept.listed()
    monkeypatch.setattr(newest, "_MOST_KEPT", 3)
    add(memory, "word")
    assert len(kept.listed()) == 2
    assert kept.listed() is not kept.listed()  # too much to keep
