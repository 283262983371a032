"""What a merge must not take away or hurry: the bin's days, the hold and its note, the date of writing."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import EntryGone
from boundarycheck.domain.journal import EntryKind, EntryText
from boundarycheck.domain.keeping import Hold
from boundarycheck.domain.merging import MergeCounts
from boundarycheck.vault.merge import merge
from boundarycheck.vault.vault import Vault
from vault.two_copies import Sides, add, copy_of, id_of, picture
from vaults import found_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakes import FakeClock


@pytest.fixture
def sides(clock: FakeClock) -> Iterator[Sides]:
    ours = Vault.in_memory(clock)
    entry = add(ours, "first")
    clock.advance(60)
    theirs = copy_of(ours, clock)
    yield Sides(ours, theirs, entry, clock)
    theirs.close()
    ours.close()


def test_what_comes_into_the_bin_has_its_days_from_then_on(sides: Sides, clock: FakeClock) -> None:
    sides.ours.keeping.bin_counts_from(clock.now())
    sides.bin(sides.theirs)
    clock.advance(60 * 86400)
    assert sides.merge().moved == 1
    assert sides.ours.keeping.bin_counts_from(clock.now()) == clock.now()
    later = clock.now()
    clock.advance(86400)
    assert sides.merge().changes_nothing
    assert sides.ours.keeping.bin_counts_from(clock.now()) == later
    added = add(sides.theirs, "second")
    sides.theirs.entries.bin(added.entry_id)
    # Never before the last look: the clock may be behind.
    sides.ours.keeping.look(clock.now())
    clock.advance(-7 * 86400)
    sides.merge()
    assert sides.ours.keeping.bin_counts_from(clock.now()) == sides.ours.keeping.looked_at()


def test_a_restored_entry_stays_so_though_the_clock_was_ahead(sides: Sides, clock: FakeClock) -> None:
    clock.advance(3650 * 86400)
    sides.bin(sides.ours)
    merge(sides.theirs, sides.ours.database)
    clock.advance(-3650 * 86400)
    sides.restore(sides.ours)
    assert sides.merge().changes_nothing
    assert sides.shown() == ["first"]
    sides.bin(sides.ours)
    assert sides.ours.entries.binned()


def test_several_are_moved_all_or_none(sides: Sides) -> None:
    ours = sides.ours
    ids = [add(ours, title).entry_id for title in ("one", "two")]
    with pytest.raises(EntryGone):
        ours.entries.bin(*ids, 9)
    assert ours.entries.count() == 3
    ours.entries.bin(*ids, ids[0])
    with pytest.raises(EntryGone):
        ours.entries.restore(ids[0], 9)
    assert len(ours.entries.binned()) == 2
    ours.entries.restore(*ids, ids[1])
    assert ours.entries.count() == 3


def test_on_hold_no_entry_goes_into_the_bin_because_it_did_elsewhere(sides: Sides, clock: FakeClock) -> None:
    sides.ours.keeping.put_on_hold(Hold(clock.now(), ""))
    sides.bin(sides.theirs)
    assert sides.merge().changes_nothing
    assert sides.shown() == ["first"]
    sides.ours.keeping.lift_hold()
    assert sides.merge().moved == 1
    # Out of it is no deletion.
    sides.ours.keeping.put_on_hold(Hold(clock.now(), ""))
    sides.restore(sides.theirs)
    assert sides.merge().moved == 1
    assert sides.shown() == ["first"]


@pytest.mark.parametrize("ours_first", [True, False])
def test_the_same_written_in_both_was_not_changed(sides: Sides, ours_first: bool) -> None:
    text, uid = EntryText("", "brought into both"), str(uuid.uuid4())
    for side in (sides.ours, sides.theirs) if ours_first else (sides.theirs, sides.ours):
        sides.clock.advance(60)
        added = side.entries.add(EntryKind.NOTE, text)
        side.database.run("UPDATE entry SET uid = ? WHERE id = ?", (uid, added.entry_id))
    assert sides.merge() == MergeCounts(same=2)
    merge(sides.theirs, sides.ours.database)
    assert picture(sides.ours) == picture(sides.theirs)
    entry = sides.ours.entries.read(id_of(sides.ours, uid))
    assert entry.written_at == entry.changed_at == sides.entry.written_at + timedelta(seconds=120)
    assert sides.ours.entries.versions.of(entry.entry_id) == ()


@pytest.mark.parametrize("first", ["ours", "theirs"])
def test_of_two_holds_both_notes_stay(sides: Sides, clock: FakeClock, first: str) -> None:
    since = clock.now()
    for name in (first, "theirs" if first == "ours" else "ours"):
        getattr(sides, name).keeping.put_on_hold(Hold(clock.now(), f"what {name} knows"))
        clock.advance(60)
    assert not sides.merge().hold
    other = "theirs" if first == "ours" else "ours"
    both = Hold(since, f"what {first} knows\n\nwhat {other} knows")
    assert sides.ours.keeping.hold() == both
    sides.merge()
    assert sides.ours.keeping.hold() == both
    merge(sides.theirs, sides.ours.database)
    assert sides.theirs.keeping.hold() == both
    # A note that says it all already is not said twice, whichever began first.
    sides.theirs.keeping.put_on_hold(Hold(since - timedelta(days=1), f"what {other} knows"))
    sides.merge()
    assert sides.ours.keeping.hold() == Hold(since - timedelta(days=1), both.note)


def test_a_long_entry_that_comes_is_found_by_its_last_word(sides: Sides) -> None:
    long = add(sides.theirs, "", "He asked for a stamp again. " * 700 + "kestrel")
    assert sides.merge().new == 1
    assert [found.entry_id for found in found_in(sides.ours, "kestrel", 5)] == [id_of(sides.ours, long.uid)]
    assert sides.ours.database.rows("SELECT count(*) FROM entry_search WHERE entry_search MATCH 'kestrel'") == [(1,)]
