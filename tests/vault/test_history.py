from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.checks import Findings, SignsCheck, SituationCheck
from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.domain.journal import EntryKind, EntryText, FinishedCheck
from boundarycheck.domain.roads import choose
from boundarycheck.vault.history import LAST_BEGUN, LAST_REWRITTEN
from boundarycheck.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.domain.journal import Entry
    from fakes import FakeClock

DAY = 24 * 60 * 60
TEXT = EntryText("", "words")
SIGNS = FinishedCheck(SignsCheck(), choose(Findings()))
SITUATION = FinishedCheck(SituationCheck(), choose(Findings()))


@pytest.fixture
def vault(clock: FakeClock) -> Iterator[Vault]:
    vault = Vault.in_memory(clock)
    yield vault
    vault.close()


@pytest.fixture
def kept(vault: Vault, clock: FakeClock) -> tuple[Entry, ...]:
    """A note, two checks, a note, a check in the bin, a day apart from March 9 on."""
    entries = []
    for kind, check in (
        (EntryKind.NOTE, None),
        (EntryKind.SIGNS_CHECK, SIGNS),
        (EntryKind.SITUATION_CHECK, SITUATION),
        (EntryKind.NOTE, None),
        (EntryKind.SIGNS_CHECK, SIGNS),
    ):
        entries.append(vault.entries.add(kind, TEXT, check))
        clock.advance(DAY)
    vault.entries.bin(entries[-1].entry_id)
    return tuple(entries)


def moment(day: int) -> datetime:
    return datetime(2026, 3, day, tzinfo=UTC)


def test_an_empty_vault_has_no_history(vault: Vault) -> None:
    history = vault.history
    assert history.checks_between(moment(1), moment(30)) == ()
    assert not history.any_check_between(moment(1), moment(30))
    assert history.newest_checks(None, 10) == ()
    assert history.last_check() is None
    assert history.last_writing() is None
    assert history.reach() is None


def test_checks_between_two_moments_are_there_oldest_first_without_the_bin(
    vault: Vault, kept: tuple[Entry, ...]
) -> None:
    found = vault.history.checks_between(moment(1), moment(30))
    assert [each.entry_id for each in found] == [kept[1].entry_id, kept[2].entry_id]
    assert [each.kind for each in found] == [EntryKind.SIGNS_CHECK, EntryKind.SITUATION_CHECK]
    assert [each.check for each in found] == [SIGNS, SITUATION]
    assert found[0].on == kept[1].written_at.astimezone().date()
    assert vault.history.any_check_between(moment(1), moment(30))


def test_the_first_moment_belongs_to_it_and_the_last_does_not(vault: Vault, kept: tuple[Entry, ...]) -> None:
    first, last = kept[1].written_at, kept[2].written_at
    assert [each.entry_id for each in vault.history.checks_between(first, last)] == [kept[1].entry_id]
    assert vault.history.any_check_between(first, last)
    assert not vault.history.any_check_between(kept[0].written_at, first)


def test_the_newest_checks_go_on_where_they_stopped(vault: Vault, kept: tuple[Entry, ...]) -> None:
    (newest,) = vault.history.newest_checks(None, 1)
    assert newest == kept[2]
    assert vault.history.newest_checks(newest, 5) == (kept[1],)
    assert vault.history.newest_checks(kept[1], 5) == ()


def test_the_last_times(vault: Vault, kept: tuple[Entry, ...], clock: FakeClock) -> None:
    history = vault.history
    assert history.last_check() == kept[2].written_at
    assert history.last_writing() == kept[3].written_at
    assert history.reach() == (kept[0].written_at, kept[3].written_at)
    vault.entries.change(kept[0].entry_id, EntryText("", "other words"))
    assert history.last_writing() == clock.now()
    assert history.last_check() == kept[2].written_at
    clock.advance(DAY)
    vault.entries.bin(kept[0].entry_id)
    assert history.last_writing() == kept[3].written_at


def test_a_check_that_is_none_is_damage_and_one_that_is_missing_is_passed_over(
    vault: Vault, kept: tuple[Entry, ...]
) -> None:
    with vault.database.transaction():
        vault.database.run("UPDATE entry SET check_json = NULL WHERE id = ?", (kept[1].entry_id,))
    (found,) = vault.history.checks_between(moment(1), moment(30))
    assert found.entry_id == kept[2].entry_id
    with vault.database.transaction():
        vault.database.run("UPDATE entry SET check_json = '{}' WHERE id = ?", (kept[2].entry_id,))
    with pytest.raises(VaultDamaged):
        vault.history.checks_between(moment(1), moment(30))


def test_a_year_is_read_along_the_index_of_dates(vault: Vault) -> None:
    plan = vault.database.rows(
        "EXPLAIN QUERY PLAN SELECT id, kind, written_at, check_json FROM entry INDEXED BY entry_written"
        " WHERE binned_at IS NULL AND kind IN ('a', 'b') AND written_at >= '2026' AND written_at < '2027'"
        " AND check_json IS NOT NULL ORDER BY written_at, id"
    )
    told = " ".join(str(row[3]) for row in plan)
    assert "SEARCH entry USING INDEX entry_written (written_at>? AND written_at<?)" in told
    assert "TEMP B-TREE" not in told


@pytest.mark.parametrize("asked", [LAST_BEGUN, LAST_REWRITTEN])
def test_the_last_times_are_one_look_at_the_end_of_an_index(vault: Vault, asked: str) -> None:
    (plan,) = vault.database.rows(f"EXPLAIN QUERY PLAN {asked}", ("note",))
    assert "SEARCH entry USING INDEX" in plan[3]
    assert "(kind=?)" in plan[3]
    steps = [(row[1], row[3]) for row in vault.database.rows(f"EXPLAIN {asked}", ("note",))]
    names = [name for name, _ in steps]
    # It begins behind the last one, takes one, and is done.
    assert "SeekLE" in names
    assert steps[names.index("AggStep") + 1] == ("Goto", names.index("AggFinal"))
