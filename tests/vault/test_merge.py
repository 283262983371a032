from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.checks import Findings, SignsCheck
from boundarycheck.domain.errors import Stopped, VaultDamaged
from boundarycheck.domain.journal import Draft, EntryKind, EntryText, FinishedCheck
from boundarycheck.domain.merging import MergeCounts
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.requests import Profile, Receiver
from boundarycheck.domain.roads import choose
from boundarycheck.vault.merge import merge
from boundarycheck.vault.vault import Vault
from vault.two_copies import Sides, add, copy_of, dump, id_of, picture
from vaults import found_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakes import FakeClock


@pytest.fixture
def ours(clock: FakeClock) -> Iterator[Vault]:
    vault = Vault.in_memory(clock)
    yield vault
    vault.close()


@pytest.fixture
def sides(ours: Vault, clock: FakeClock) -> Iterator[Sides]:
    entry = add(ours, "first")
    clock.advance(60)
    theirs = copy_of(ours, clock)
    yield Sides(ours, theirs, entry, clock)
    theirs.close()


def test_two_equal_copies_are_left_alone(sides: Sides) -> None:
    before = dump(sides.ours.database)
    assert sides.merge() == MergeCounts(same=1)
    assert dump(sides.ours.database) == before


def test_what_only_the_other_copy_has_comes_with_its_date(sides: Sides, clock: FakeClock) -> None:
    older = add(sides.theirs, "second")
    clock.advance(60)
    add(sides.ours, "third")
    counts = sides.merge()
    assert counts == MergeCounts(new=1, same=1)
    assert not counts.changes_nothing
    assert sides.shown() == ["third", "second", "first"]
    there = sides.ours.entries.read(id_of(sides.ours, older.uid))
    assert (there.written_at, there.changed_at, there.text) == (older.written_at, older.changed_at, older.text)
    assert [summary.title for summary in found_in(sides.ours, "second", 9)] == ["second"]


def test_a_check_comes_whole(sides: Sides) -> None:
    check = FinishedCheck(SignsCheck(note="words"), choose(Findings()))
    added = sides.theirs.entries.add(EntryKind.SIGNS_CHECK, EntryText("Signs", "words"), check)
    sides.merge()
    came = sides.ours.entries.read(id_of(sides.ours, added.uid))
    assert (came.kind, came.check) == (EntryKind.SIGNS_CHECK, check)


def test_the_newer_words_win_and_ours_stay_as_a_version(sides: Sides) -> None:
    sides.change(sides.ours, "ours")
    sides.change(sides.theirs, "theirs")
    assert sides.merge() == MergeCounts(newer_there=1, kept_as_version=1)
    assert sides.shown() == ["theirs"]
    assert sides.before() == ["ours", "first"]
    assert sides.merge() == MergeCounts(same=1)


def test_the_newer_words_stay_and_theirs_are_a_version(sides: Sides) -> None:
    sides.change(sides.theirs, "theirs")
    sides.change(sides.ours, "ours")
    assert sides.merge() == MergeCounts(older_there=1, kept_as_version=1)
    assert sides.shown() == ["ours"]
    assert sides.before() == ["theirs", "first"]
    again = sides.merge()
    assert again == MergeCounts(older_there=1)
    assert again.changes_nothing


def test_the_same_words_saved_twice_are_no_version(sides: Sides) -> None:
    sides.change(sides.ours, "same")
    sides.change(sides.theirs, "same")
    assert sides.merge() == MergeCounts(same=1)
    assert sides.before() == ["first"]
    changed_at = sides.theirs.entries.read(id_of(sides.theirs, sides.uid)).changed_at
    assert sides.ours.entries.read(id_of(sides.ours, sides.uid)).changed_at == changed_at


def test_versions_of_both_come_together(sides: Sides) -> None:
    third = copy_of(sides.ours, sides.clock)
    for side, title in ((third, "a"), (sides.theirs, "b"), (sides.ours, "c")):
        sides.change(side, title)
    merge(sides.theirs, third.database)
    assert sides.merge() == MergeCounts(older_there=1, kept_as_version=2)
    assert sides.before() == ["b", "a", "first"]
    third.close()


def test_the_bin_follows_the_last_move(sides: Sides) -> None:
    sides.bin(sides.theirs)
    assert sides.merge() == MergeCounts(same=1, moved=1)
    assert sides.shown() == []
    sides.restore(sides.ours)
    assert sides.merge() == MergeCounts(same=1)
    assert sides.shown() == ["first"]


def test_a_move_there_and_back_is_remembered_and_not_counted(sides: Sides) -> None:
    sides.bin(sides.theirs)
    sides.restore(sides.theirs)
    assert sides.merge() == MergeCounts(same=1)
    assert picture(sides.ours) == picture(sides.theirs)


def test_a_new_entry_may_come_into_the_bin(sides: Sides) -> None:
    added = add(sides.theirs, "second")
    sides.theirs.entries.bin(added.entry_id)
    assert sides.merge() == MergeCounts(new_in_bin=1, same=1)
    assert [summary.title for summary in sides.ours.entries.binned()] == ["second"]


def test_what_was_erased_there_goes_with_its_versions_words_and_draft(sides: Sides) -> None:
    sides.change(sides.ours, "zanzibar")
    sides.ours.drafts.keep(Draft("entry:1", {"body": "typed"}))
    sides.erase(sides.theirs)
    assert sides.merge() == MergeCounts(erased_here=1)
    assert sides.shown() == []
    assert sides.ours.drafts.all() == ()
    blocks = sides.ours.database.rows("SELECT block FROM entry_search_data")
    assert not any(b"zanzibar" in block for (block,) in blocks)
    assert sides.merge() == MergeCounts()


def test_a_draft_typed_after_the_erasing_becomes_an_entry(sides: Sides) -> None:
    sides.erase(sides.theirs)
    sides.clock.advance(60)
    sides.ours.drafts.keep(Draft("entry:1", {"title": "typed"}))
    was = copy_of(sides.ours, sides.clock)
    assert sides.merge() == MergeCounts(erased_here=1, drafts=1)
    assert sides.ours.drafts.all() == ()
    assert sides.shown() == ["typed"]
    merge(sides.theirs, was.database)
    assert picture(sides.ours) == picture(sides.theirs)
    was.close()


def test_what_was_erased_here_does_not_come_back(sides: Sides) -> None:
    sides.erase(sides.ours)
    counts = sides.merge()
    assert counts == MergeCounts(stay_erased=1)
    assert counts.changes_nothing
    assert sides.shown() == []


def test_erased_stays_erased_when_the_clock_had_been_put_back(sides: Sides) -> None:
    sides.clock.advance(-86400)
    sides.erase(sides.ours)
    assert sides.merge() == MergeCounts(stay_erased=1)


@pytest.mark.parametrize("how", ["changed", "restored"])
@pytest.mark.parametrize("erased_in", ["ours", "theirs"])
def test_what_was_wanted_after_it_was_erased_elsewhere_lives(sides: Sides, how: str, erased_in: str) -> None:
    erased, kept = (sides.ours, sides.theirs) if erased_in == "ours" else (sides.theirs, sides.ours)
    if how == "restored":
        sides.bin(kept)
    sides.erase(erased)
    if how == "changed":
        sides.change(kept, "later")
    else:
        sides.restore(kept)
    counts = sides.merge()
    assert (counts.erased_here, counts.stay_erased) == (0, 0)
    assert sides.shown() == ["later" if how == "changed" else "first"]
    # The mark is still known, and says nothing about an entry that came back.
    assert sides.merge().changes_nothing
    assert sides.shown() != []


def test_a_mark_of_erasing_travels_on(sides: Sides) -> None:
    third = copy_of(sides.ours, sides.clock)
    sides.erase(sides.theirs)
    sides.merge()
    assert merge(third, sides.ours.database) == MergeCounts(erased_here=1)
    third.close()


def test_the_profile_comes_where_none_is_kept(sides: Sides) -> None:
    sides.theirs.profiles.keep(Profile(name="J. Doe"), Receiver(role="Captain"))
    sides.ours.profiles.keep(Profile(), Receiver(role="Warden"))
    counts = sides.merge()
    assert counts.profile
    assert sides.ours.profiles.read() == (Profile(name="J. Doe"), Receiver(role="Warden"))
    assert not sides.merge().profile


def test_an_empty_profile_takes_nothing_away(sides: Sides) -> None:
    sides.theirs.profiles.keep(Profile(), Receiver())
    sides.ours.profiles.keep(Profile(name="J. Doe"), Receiver())
    assert sides.merge() == MergeCounts(same=1)


def test_what_the_program_remembers_about_a_vault_is_not_merged(sides: Sides) -> None:
    sides.theirs.notes.keep("recovery_made_at", "there")
    assert sides.merge().changes_nothing
    assert sides.ours.notes.read("recovery_made_at") is None


def test_a_preview_says_the_same_and_changes_nothing(sides: Sides) -> None:
    add(sides.theirs, "second")
    sides.change(sides.ours, "ours")
    sides.change(sides.theirs, "theirs")
    sides.theirs.drafts.keep(Draft("entry:new", {"body": "typed"}))
    before = dump(sides.ours.database)
    counts = merge(sides.ours, sides.theirs.database, counts_only=True)
    assert dump(sides.ours.database) == before
    assert counts == sides.merge()
    assert dump(sides.ours.database) != before


def test_more_than_one_batch_comes_and_says_how_far_it_is(ours: Vault, clock: FakeClock) -> None:
    theirs = Vault.in_memory(clock)
    for number in range(120):
        add(theirs, str(number))
    progress = Watched()
    assert merge(ours, theirs.database, progress) == MergeCounts(new=120)
    assert progress.shares == sorted(progress.shares)
    assert len(progress.shares) == 3
    assert progress.shares[-1] == 1.0
    assert ours.entries.count() == 120
    theirs.close()


class Watched(Progress):
    def __init__(self, stop_at: int | None = None) -> None:
        super().__init__()
        self.shares: list[float] = []
        self._stop_at = stop_at

    def at(self, share: float | None) -> None:
        assert share is not None
        self.shares.append(share)
        if len(self.shares) == self._stop_at:
            self.stop()
        super().at(share)


@pytest.mark.parametrize("stop_at", [1, 2, 3])
def test_stopping_changes_nothing(ours: Vault, clock: FakeClock, stop_at: int) -> None:
    theirs = Vault.in_memory(clock)
    for number in range(120):
        add(theirs, str(number))
    before = dump(ours.database)
    with pytest.raises(Stopped):
        merge(ours, theirs.database, Watched(stop_at))
    assert dump(ours.database) == before
    theirs.close()


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("entry", "kind", "poem"),
        ("entry", "written_at", "once"),
        ("entry", "changed_at", "2026-03-09T14:30:00"),
        ("entry", "binned_at", "never"),
        ("entry", "moved_at", "2026"),
        ("entry", "check_json", "{}"),
        ("entry_version", "changed_at", "once"),
        ("erased", "erased_at", "once"),
        ("draft", "saved_at", "once"),
        ("draft", "fields_json", "[]"),
        ("profile", "value", "words"),
    ],
)
def test_a_row_that_makes_no_sense_is_damage_and_nothing_comes(
    sides: Sides, table: str, column: str, value: str
) -> None:
    theirs = sides.theirs
    sides.change(theirs, "other")
    merge(theirs, sides.ours.database)
    sides.change(sides.ours, "last")
    merge(theirs, sides.ours.database)
    assert theirs.entries.versions.of(id_of(theirs, sides.uid))
    gone = add(theirs, "gone")
    theirs.entries.bin(gone.entry_id)
    theirs.entries.erase_binned()
    theirs.drafts.keep(Draft("entry:new", {"body": "typed"}))
    theirs.profiles.keep(Profile(name="x"), Receiver())
    theirs.database.run(f"UPDATE {table} SET {column} = ?", (value,))  # noqa: S608 - names of this test
    before = dump(sides.ours.database)
    with pytest.raises(VaultDamaged):
        sides.merge()
    assert dump(sides.ours.database) == before


def test_a_date_in_another_form_is_put_into_ours(sides: Sides) -> None:
    added = add(sides.theirs, "second")
    sides.theirs.database.run(
        "UPDATE entry SET written_at = '2026-03-09T08:00:00-05:00' WHERE id = ?", (added.entry_id,)
    )
    sides.merge()
    rows = sides.ours.database.rows("SELECT written_at FROM entry WHERE uid = ?", (added.uid,))
    assert rows == [("2026-03-09T13:00:00.000000+00:00",)]
