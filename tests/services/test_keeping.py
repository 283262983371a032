"""How long things are kept, on a clock that the tests set: also one that is wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boundarycheck.domain.errors import Locked, OnHold, TextTooLong
from boundarycheck.domain.journal import Draft, EntryKind, EntryText
from boundarycheck.domain.keeping import BIN_DAYS, Going, Hold, HoldWording, Keep, KeptKind, Retention
from boundarycheck.domain.taken_words import moment_words
from boundarycheck.services.keeping import KeepingService
from boundarycheck.services.session import Session
from fakes import FakeClock
from kept import DAY, Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def kept(tmp_path: Path, clock: FakeClock) -> Iterator[Kept]:
    kept = Kept(tmp_path / "journal", clock)
    yield kept
    kept.session.close(keep_up=False)


# ── choosing ──────────────────────────────────────────────────────────────────────────────────
def test_nothing_is_chosen_at_first_and_nothing_goes(kept: Kept) -> None:
    kept.write()
    kept.letter()
    assert kept.keeping.chosen() == Retention()
    assert kept.unlock_twice_after(20 * 366) == Going()
    assert kept.left == {1}


def test_each_kind_has_a_choice_of_its_own(kept: Kept) -> None:
    assert kept.keeping.choose(KeptKind.LETTERS, Keep.YEAR).of(KeptKind.LETTERS) is Keep.YEAR
    kept.keeping.choose(KeptKind.CHECKS, Keep.DAYS_90)
    chosen = kept.keeping.chosen()
    assert [chosen.of(kind) for kind in KeptKind] == [Keep.ALWAYS, Keep.DAYS_90, Keep.YEAR]


def test_what_would_go_is_told_before_it_is_chosen(kept: Kept) -> None:
    kept.write()
    kept.check()
    kept.clock.advance(100 * DAY)
    kept.write()
    assert kept.keeping.would_go(KeptKind.ENTRIES, Keep.DAYS_90) == Going(entries=1)
    assert kept.keeping.would_go(KeptKind.CHECKS, Keep.DAYS_90) == Going(checks=1)
    assert kept.keeping.would_go(KeptKind.ENTRIES, Keep.YEAR) == Going()
    assert kept.keeping.would_go(KeptKind.ENTRIES, Keep.ALWAYS) == Going()
    assert kept.keeping.waiting() == Going()
    kept.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    assert kept.keeping.waiting() == Going(entries=1)


# ── going ─────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("kind", "keep", "going"),
    [
        (KeptKind.ENTRIES, Keep.DAYS_90, Going(entries=1)),
        (KeptKind.CHECKS, Keep.YEAR, Going(checks=2)),
        (KeptKind.LETTERS, Keep.YEARS_3, Going(letters=1)),
        (KeptKind.ENTRIES, Keep.YEARS_7, Going(entries=1)),
    ],
)
def test_what_is_due_goes_and_nothing_else(kept: Kept, kind: KeptKind, keep: Keep, going: Going) -> None:
    kept.keeping.choose(kind, keep)
    kept.write()
    kept.check()
    kept.letter()
    kept.vault.records.keep("decision", {})
    kept.vault.records.keep("person", {})
    kept.vault.records.keep("plan", {})
    kept.keeping.expire()
    assert keep.days is not None
    assert kept.unlock_after(keep.days - 1) == Going()
    assert kept.unlock_twice_after(1) == going
    rows = kept.vault.database.rows("SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM record)")
    gone = going.entries + going.checks + going.letters
    assert sum(rows[0]) == 6 - gone
    assert kept.unlock_twice_after(5) == Going()
    assert {record.kind for kind in ("person", "plan") for record in kept.vault.records.all(kind)} == {"person", "plan"}


def test_a_touch_begins_the_time_anew(kept: Kept) -> None:
    kept.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    changed, put_back, typed, plain = (kept.write() for _ in range(4))
    kept.clock.advance(50 * DAY)
    kept.vault.entries.change(changed, EntryText("", "other"))
    kept.vault.entries.bin(put_back)
    kept.vault.entries.restore(put_back)
    kept.vault.drafts.keep(Draft(f"entry:{typed}", {"body": "typing"}))
    assert kept.unlock_after(50) == Going()
    assert kept.unlock_after(1) == Going(entries=1)
    assert plain not in kept.left
    assert kept.unlock_after(60) == Going()
    assert kept.unlock_after(1) == Going(entries=3)


def test_a_letter_with_a_newer_file_or_draft_stays(kept: Kept) -> None:
    kept.keeping.choose(KeptKind.LETTERS, Keep.DAYS_90)
    with_file, with_draft, plain = kept.letter(), kept.letter(), kept.letter()
    kept.clock.advance(80 * DAY)
    kept.vault.records.attach(with_file, "more.pdf", b"y")
    kept.vault.drafts.keep(Draft(f"letter:{with_draft}", {"body": "typing"}))
    assert kept.unlock_twice_after(20) == Going(letters=1)
    assert kept.vault.records.find(plain) is None
    assert {record.uid for record in kept.vault.records.all("request")} == {with_file, with_draft}
    assert kept.unlock_twice_after(100) == Going(letters=2)
    assert kept.vault.drafts.all() == ()


def test_the_bin_is_kept_for_thirty_days(kept: Kept) -> None:
    stays, goes = kept.write(), kept.write()
    kept.clock.advance(DAY)
    kept.keeping.expire()
    kept.vault.entries.bin(goes)
    assert kept.unlock_after(BIN_DAYS - 1) == Going()
    assert kept.unlock_twice_after(1) == Going(binned=1)
    assert kept.left == {stays}


def test_a_bin_from_before_this_release_counts_from_the_first_unlock_of_it(kept: Kept) -> None:
    kept.vault.entries.bin(kept.write())
    kept.clock.advance(400 * DAY)
    for note in ("keep_seen_at", "keep_bin_from"):
        kept.vault.notes.drop(note)
    kept.keeping.expire()
    assert kept.unlock_after(BIN_DAYS - 1) == Going()
    assert kept.unlock_twice_after(1) == Going(binned=1)


def test_a_guests_work_does_not_go(clock: FakeClock) -> None:
    session = Session(clock)
    session.open_guest()
    keeping = KeepingService(session, clock)
    keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    session.vault.entries.add(EntryKind.NOTE, EntryText("", "words"))
    for _ in range(3):
        clock.advance(100 * DAY)
        assert keeping.expire() == Going()
    assert keeping.waiting() == Going(entries=1)
    session.close()


# ── a clock that is wrong ─────────────────────────────────────────────────────────────────────
def test_a_clock_that_is_far_ahead_once_erases_nothing(kept: Kept) -> None:
    kept.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    kept.vault.entries.bin(kept.write())
    kept.write()
    kept.letter()
    kept.keeping.expire()
    assert kept.unlock_after(10 * 366) == Going()
    assert kept.unlock_after(-10 * 366 + 1) == Going()
    assert kept.unlock_after(1) == Going()
    assert kept.unlock_after(1) == Going()
    assert kept.left == {1, 2}


def test_two_unlocks_on_one_day_are_one_look(kept: Kept) -> None:
    kept.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    kept.write()
    assert kept.unlock_after(100) == Going()
    for _ in range(3):
        assert kept.unlock_after(0.3) == Going()
    assert kept.unlock_after(0.2) == Going(entries=1)


def test_what_was_written_with_a_clock_far_behind_is_not_old(kept: Kept) -> None:
    kept.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    kept.keeping.choose(KeptKind.LETTERS, Keep.DAYS_90)
    right = kept.write()
    now = kept.clock.moment
    kept.clock.moment = datetime(2000, 1, 1, tzinfo=UTC)
    wrong, binned = kept.write(), kept.write()
    kept.vault.entries.bin(binned)
    letter = kept.letter()
    kept.clock.moment = now
    assert kept.unlock_twice_after(5) == Going(binned=0)
    assert kept.left >= {right, wrong}
    assert kept.vault.records.find(letter) is not None


def test_what_was_binned_with_a_clock_far_behind_stays_its_days(kept: Kept) -> None:
    goes = kept.write()
    assert kept.unlock_after(100) == Going()
    now = kept.clock.moment
    kept.clock.moment = datetime(2000, 1, 1, tzinfo=UTC)
    kept.vault.entries.bin(goes)
    kept.clock.moment = now
    assert kept.unlock_after(BIN_DAYS - 1) == Going()
    assert kept.unlock_twice_after(1) == Going(binned=1)


def test_a_choice_that_is_new_does_not_count_for_the_last_look(kept: Kept) -> None:
    kept.write()
    assert kept.unlock_after(100) == Going()
    kept.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    assert kept.unlock_after(1) == Going()
    assert kept.unlock_after(1) == Going(entries=1)


# ── the hold ──────────────────────────────────────────────────────────────────────────────────
def test_on_hold_nothing_goes_and_nothing_is_waiting(kept: Kept) -> None:
    kept.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90)
    kept.vault.entries.bin(kept.write())
    kept.write()
    assert kept.unlock_after(100) == Going()
    hold = kept.keeping.put_on_hold("  A report\nof March ")
    assert hold == kept.keeping.hold() == Hold(kept.clock.now(), "A report\nof March")
    for _ in range(3):
        assert kept.unlock_after(500) == Going()
        assert kept.keeping.waiting() == Going()
    with pytest.raises(OnHold):
        kept.vault.entries.erase_binned()
    kept.keeping.lift_hold()
    assert kept.keeping.hold() is None
    assert kept.unlock_after(1) == Going()
    assert kept.unlock_after(1) == Going(entries=1, binned=1)


def test_a_hold_with_another_note_began_when_it_began(kept: Kept) -> None:
    first = kept.keeping.put_on_hold()
    kept.clock.advance(DAY)
    assert kept.keeping.put_on_hold("why") == Hold(first.since, "why")
    with pytest.raises(TextTooLong):
        kept.keeping.put_on_hold("x" * 2001)
    assert kept.keeping.hold() == Hold(first.since, "why")
    # On hold again without a word, what was noted stays; only an empty note empties it.
    assert kept.keeping.put_on_hold() == Hold(first.since, "why")
    assert kept.keeping.put_on_hold("").note == ""


def test_a_note_of_two_copies_may_be_longer_and_is_kept_as_it_is(kept: Kept) -> None:
    joined = Hold(kept.clock.now(), "x" * 3000)
    kept.vault.keeping.put_on_hold(joined)
    assert kept.keeping.put_on_hold(joined.note) == joined
    with pytest.raises(TextTooLong):
        kept.keeping.put_on_hold("y" * 3000)


def test_a_hold_that_is_lifted_stays_told_in_the_journal(kept: Kept) -> None:
    kept.keeping.lift_hold()
    assert kept.left == set()
    hold = kept.keeping.put_on_hold("why")
    kept.clock.advance(DAY)
    kept.keeping.lift_hold(HoldWording("Hold", "{since} to {until}"))
    entry = kept.vault.entries.read(1)
    times = f"{moment_words(hold.since)} to {moment_words(kept.clock.now())}"
    assert (entry.kind, entry.text) == (EntryKind.NOTE, EntryText("Hold", f"{times}\n\nwhy"))
    kept.keeping.put_on_hold()
    kept.keeping.lift_hold()
    assert kept.vault.entries.read(2).text.body.startswith("On hold since ")


@pytest.mark.parametrize(
    "ask",
    [
        lambda keeping: keeping.chosen(),
        lambda keeping: keeping.expire(),
        lambda keeping: keeping.waiting(),
        lambda keeping: keeping.over_time(),
        lambda keeping: keeping.next_ends(),
        lambda keeping: keeping.bin_ends(),
        lambda keeping: keeping.last_gone(),
        lambda keeping: keeping.hold(),
        lambda keeping: keeping.put_on_hold(),
        lambda keeping: keeping.lift_hold(),
        lambda keeping: keeping.would_go(KeptKind.ENTRIES, Keep.YEAR),
        lambda keeping: keeping.choose(KeptKind.ENTRIES, Keep.YEAR),
    ],
)
def test_a_locked_journal_tells_nothing(clock: FakeClock, ask: Callable[[KeepingService], object]) -> None:
    with pytest.raises(Locked):
        ask(KeepingService(Session(clock), clock))


# ── whatever happens ──────────────────────────────────────────────────────────────────────────
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(0, 30)),
        st.tuples(st.just("unlock"), st.integers(-200, 200)),
        st.tuples(st.just("change"), st.integers(0, 30)),
        st.tuples(st.just("bin"), st.integers(0, 30)),
        st.tuples(st.just("hold"), st.integers(0, 30)),
        st.tuples(st.just("lift"), st.integers(0, 30)),
        st.tuples(st.just("choose"), st.integers(0, 4)),
    ),
    max_size=25,
)


@pytest.mark.no_cover
@settings(deadline=None, max_examples=40)
@given(steps=STEPS)
def test_nothing_goes_before_its_time_on_hold_or_in_one_look(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    kept = Kept(tmp_path_factory.mktemp("kept") / "journal", FakeClock())
    touched: dict[int, timedelta] = {}
    real = timedelta()  # what has passed in truth; the clock may be put ahead and back
    seen = {kept.clock.now()}
    for what, number in steps:
        before, held = kept.left, kept.keeping.hold() is not None
        listed = sorted(row[0] for row in kept.vault.database.rows("SELECT id FROM entry WHERE binned_at IS NULL"))
        if what == "write":
            touched[kept.write()] = real
        elif what == "change" and listed:
            kept.vault.entries.change(listed[number % len(listed)], EntryText("", f"{number} {len(seen)}"))
            touched[listed[number % len(listed)]] = real
        elif what == "bin" and listed and not held:
            kept.vault.entries.bin(listed[number % len(listed)])
        elif what == "hold":
            kept.keeping.put_on_hold()
        elif what == "lift":
            kept.keeping.lift_hold()
            touched |= dict.fromkeys(kept.left - before, real)  # what the hold leaves
        elif what == "choose":
            kept.keeping.choose(KeptKind.ENTRIES, tuple(Keep)[number % len(Keep)])
        elif what == "unlock":
            kept.unlock_after(number)
            real += timedelta(days=max(number, 0))
            gone = before - kept.left
            assert not (held and gone)
            # Never in a look after the clock went back, nor what is younger than the bin's days by the greatest count.
            assert not (gone and number < 1)
            assert all(real - touched[entry_id] >= timedelta(days=BIN_DAYS) for entry_id in gone)
            seen.add(kept.clock.now())
    kept.session.close(keep_up=False)
