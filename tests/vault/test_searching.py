"""Finding equals looking through everything by hand, whether what fits is looked up or found along the list."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boundarycheck.domain.checks import Circumstance, Findings, Sign, SignAnswer, SignExample, SignGiven, SignsCheck
from boundarycheck.domain.entry_facts import BroughtIn, EntryFacts, Happened, folded_tag
from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.domain.journal import EntryKind, EntryText, FinishedCheck
from boundarycheck.domain.roads import choose
from boundarycheck.domain.searching import MonthCount, Wanted
from boundarycheck.vault import moments, newest, searching
from boundarycheck.vault.fitting import Fitting
from boundarycheck.vault.vault import Vault
from fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.domain.journal import Entry
    from boundarycheck.vault.database import Row, Value

SOME_SIGNS: Final = tuple(Sign)[:3]


@pytest.fixture(autouse=True)
def chicago(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Six hours behind UTC, five in summer."""
    monkeypatch.setenv("TZ", "America/Chicago")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def memory(clock: FakeClock) -> Iterator[Vault]:
    vault = Vault.in_memory(clock)
    yield vault
    vault.close()


def add(vault: Vault, body: str, facts: EntryFacts | None = None, written_at: datetime | None = None) -> int:
    entry = vault.entries.add(EntryKind.NOTE, EntryText("", body), facts=facts or EntryFacts())
    if written_at is not None:
        vault.database.run(
            "UPDATE entry SET written_at = ? WHERE id = ?", (moments.to_text(written_at), entry.entry_id)
        )
    return entry.entry_id


def add_check(vault: Vault, check: SignsCheck) -> int:
    finished = FinishedCheck(check, choose(Findings()))
    return vault.entries.add(EntryKind.SIGNS_CHECK, EntryText("Signs", "checked"), finished).entry_id


def found(vault: Vault, wanted: Wanted, limit: int = 99) -> list[int]:
    return [summary.entry_id for summary in vault.searches.find(wanted, None, limit)]


# ── one thing at a time ───────────────────────────────────────────────────────────────────────
def test_everything_is_the_list(memory: Vault, clock: FakeClock) -> None:
    for number in range(5):
        add(memory, str(number))
        clock.advance(60)
    assert memory.searches.find(Wanted(), None, 3) == memory.entries.page(None, 3)
    assert memory.searches.find(Wanted(), 3, 9) == memory.entries.page(3, 9)
    assert memory.searches.find(Wanted(), 0, 9) == ()


def test_the_bin_is_never_found(memory: Vault) -> None:
    entry_id = add(memory, "word", EntryFacts.clean(Happened(date(2026, 1, 1)), ["a"]))
    memory.entries.bin(entry_id)
    day = date(2026, 1, 1)
    for wanted in (
        Wanted(),
        Wanted("word"),
        Wanted(tags=("a",)),
        Wanted(first_day=day),
        Wanted(kinds=tuple(EntryKind)),
    ):
        assert found(memory, wanted) == []
        assert memory.searches.months(wanted) == ()


def test_words_that_are_none_find_nothing(memory: Vault) -> None:
    add(memory, "word ...")
    assert found(memory, Wanted("...")) == []
    assert memory.searches.months(Wanted("...")) == ()
    assert found(memory, Wanted("  ")) != []


def test_signs_are_those_recognized_or_answered_with_once_or_more(memory: Vault) -> None:
    one, two, three = SOME_SIGNS
    seen = add_check(memory, SignsCheck((SignExample(one, "x", next(iter(Circumstance))),)))
    once = add_check(
        memory, SignsCheck(answers=(SignGiven(two, SignAnswer.ONCE), SignGiven(one, SignAnswer.NOT_AT_ALL)))
    )
    often = add_check(memory, SignsCheck(answers=(SignGiven(two, SignAnswer.MORE_THAN_ONCE),)))
    add_check(memory, SignsCheck(answers=(SignGiven(two, SignAnswer.UNSAID),)))
    add(memory, "word")
    assert found(memory, Wanted(signs=(one,))) == [seen]
    assert found(memory, Wanted(signs=(two,))) == [often, once]
    assert found(memory, Wanted(signs=(one, two))) == [often, once, seen]
    assert found(memory, Wanted(signs=(three,))) == []
    assert found(memory, Wanted("checked", signs=(two,), kinds=(EntryKind.SIGNS_CHECK,))) == [often, once]


def test_days_are_local_and_both_ends_count(memory: Vault) -> None:
    evening = add(memory, "evening", written_at=datetime(2026, 3, 10, 4, 59, tzinfo=UTC))  # the 9th, 23:59
    morning = add(memory, "morning", written_at=datetime(2026, 3, 10, 5, 0, tzinfo=UTC))
    told = add(memory, "told later", EntryFacts.clean(Happened(date(2026, 3, 9))), datetime(2026, 8, 1, tzinfo=UTC))
    day = date(2026, 3, 9)
    assert found(memory, Wanted(first_day=day, last_day=day)) == [told, evening]
    assert found(memory, Wanted(last_day=day)) == [told, evening]
    assert found(memory, Wanted(first_day=day + timedelta(days=1))) == [told, morning]
    assert found(memory, Wanted(first_day=date.min, last_day=date.max)) == [told, morning, evening]
    assert found(memory, Wanted(first_day=date.max)) == []
    assert found(memory, Wanted(last_day=date.min)) == []


def test_what_came_from_a_file_is_found_by_what_the_file_says_of_it(memory: Vault, clock: FakeClock) -> None:
    said = BroughtIn("boundarycheck", datetime(2021, 1, 1, 5, 30, tzinfo=UTC))  # in Chicago it is still 2020
    moved = add(memory, "moved", EntryFacts(brought_in=said))
    add(memory, "from another program", EntryFacts(brought_in=BroughtIn("jrnl")))
    last = date(2020, 12, 31)
    assert found(memory, Wanted(first_day=last, last_day=last)) == [moved]
    assert found(memory, Wanted(last_day=last - timedelta(days=1))) == []
    assert memory.searches.years() == (2026, 2020)
    add(memory, "a year later", EntryFacts(brought_in=BroughtIn("boundarycheck", datetime(2018, 6, 1, tzinfo=UTC))))
    assert memory.searches.years() == (2026, 2020, 2018)
    memory.entries.bin(moved)
    assert memory.searches.years() == (2026, 2018)


def test_an_entry_fits_by_each_thing_that_is_wanted(memory: Vault) -> None:
    seen = memory.entries.read(add_check(memory, SignsCheck(answers=(SignGiven(SOME_SIGNS[0], SignAnswer.ONCE),))))
    note = memory.entries.read(add(memory, "a word"))
    assert Fitting(Wanted(signs=SOME_SIGNS[:1])).fits(seen)
    assert not Fitting(Wanted(signs=SOME_SIGNS[1:])).fits(seen)
    assert not Fitting(Wanted(signs=SOME_SIGNS)).fits(note)
    assert Fitting(Wanted("a wor")).fits(note)
    assert not Fitting(Wanted("...")).fits(note)


def test_months_are_local_and_told_newest_first(memory: Vault) -> None:
    assert memory.searches.months(Wanted()) == ()
    for month, day, hour in ((1, 1, 5), (1, 1, 6), (4, 1, 4), (4, 1, 5), (12, 31, 23)):
        add(memory, f"word {month}", written_at=datetime(2026, month, day, hour, tzinfo=UTC))
    assert memory.searches.months(Wanted()) == (
        MonthCount(2026, 12, 1),
        MonthCount(2026, 4, 1),
        MonthCount(2026, 3, 1),
        MonthCount(2026, 1, 1),
        MonthCount(2025, 12, 1),
    )
    assert memory.searches.months(Wanted("word 4")) == (MonthCount(2026, 4, 1), MonthCount(2026, 3, 1))
    assert memory.searches.months(Wanted("other")) == ()


def test_dates_at_the_ends_of_the_calendar_are_in_a_month_too(memory: Vault) -> None:
    add(memory, "first", written_at=datetime(1, 1, 1, 0, 1, tzinfo=UTC))
    assert memory.searches.months(Wanted()) == (MonthCount(1, 1, 1),)
    memory.database.run("UPDATE entry SET written_at = '9999-12-31T23:59:00.000000+00:00'")
    assert memory.searches.months(Wanted()) == (MonthCount(9999, 12, 1),)


def test_a_date_that_is_none_is_damage(memory: Vault) -> None:
    add(memory, "word")
    memory.database.run("UPDATE entry SET written_at = 'once'")
    with pytest.raises(VaultDamaged, match="date"):
        memory.searches.months(Wanted())


# ── equal to a look at everything ─────────────────────────────────────────────────────────────
Kept = tuple[list[str], list[str], int | None, int, str, Sign]
WORDS = ("ab", "abc", "b", "\u00e9t\u00e9", "ete")
ENTRIES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(WORDS), max_size=3),
        st.lists(st.sampled_from(["Yard", "yard", "Night", "\u00e9t\u00e9"]), max_size=2),
        st.none() | st.integers(0, 90),
        st.integers(0, 90),
        st.sampled_from(["note", "brought", "signs", "binned"]),
        st.sampled_from(SOME_SIGNS),
    ),
    max_size=12,
)
FEW = st.lists(st.sampled_from(SOME_SIGNS), max_size=2, unique=True).map(tuple)
WANTED = st.builds(
    Wanted,
    st.lists(st.sampled_from(WORDS), max_size=2).map(" ".join),
    st.lists(st.sampled_from(["yard", "NIGHT", "ete"]), max_size=2, unique=True).map(tuple),
    st.lists(st.sampled_from(EntryKind), max_size=2, unique=True).map(tuple),
    FEW,
    st.none() | st.integers(0, 90).map(lambda days: date(2026, 1, 1) + timedelta(days=days)),
    st.none() | st.integers(0, 90).map(lambda days: date(2026, 1, 1) + timedelta(days=days)),
)


def plain(word: str) -> str:
    return word.replace("\u00e9", "e")


def fits(entry: Entry, wanted: Wanted) -> bool:
    asked = [plain(word) for word in wanted.words.split()]
    there = [plain(word) for word in entry.text.body.split()]
    words = all(word in there for word in asked[:-1]) and (
        not asked or any(word.startswith(asked[-1]) for word in there)
    )
    tags = {folded_tag(tag) for tag in entry.facts.tags}
    check = entry.check.check if entry.check is not None else None
    signs = {seen.sign for seen in check.recognised} if isinstance(check, SignsCheck) else set()
    first, last = wanted.first_day or date.min, wanted.last_day or date.max
    days = [entry.written_at.astimezone().date(), *([entry.facts.happened.day] if entry.facts.happened else [])]
    brought = entry.facts.brought_in
    days += [brought.written_at.astimezone().date()] if brought and brought.written_at else []
    return (
        words
        and all(folded_tag(tag) in tags for tag in wanted.tags)
        and (not wanted.kinds or entry.kind in wanted.kinds)
        and (not wanted.signs or bool(signs & set(wanted.signs)))
        and any(first <= day <= last for day in days)
    )


@pytest.mark.parametrize(("few", "window"), [(300, 250), (0, 1), (2, 2)])
@settings(deadline=None, max_examples=60)
@given(kept=ENTRIES, wanted=WANTED, limit=st.integers(1, 5))
def test_finding_equals_looking_through_everything(
    few: int,
    window: int,
    kept: list[Kept],
    wanted: Wanted,
    limit: int,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "_FEW", few)
        patch.setattr(searching, "_FIRST_WINDOW", window)
        if not few:
            patch.setattr(searching, "TOGETHER", 3)
            patch.setattr(newest, "TOGETHER", 3)
        vault = Vault.in_memory(FakeClock())
        for each in kept:
            fill(vault, each)
        every = [
            vault.entries.read(row[0]) for row in vault.database.rows("SELECT id FROM entry WHERE binned_at IS NULL")
        ]
        expected = [entry for entry in every if fits(entry, wanted)]
        assert [entry for entry in every if Fitting(wanted).fits(entry)] == expected
        expected.sort(key=lambda entry: (entry.written_at, entry.entry_id), reverse=True)
        paged: list[int] = []
        before: int | None = None
        while page := vault.searches.find(wanted, before, limit):
            paged += [summary.entry_id for summary in page]
            before = page[-1].entry_id
        assert paged == [entry.entry_id for entry in expected]
        counted = Counter((local.year, local.month) for local in (entry.written_at.astimezone() for entry in expected))
        months = [((each.year, each.month), each.count) for each in vault.searches.months(wanted)]
        assert months == sorted(counted.items(), reverse=True)
        vault.close()


def fill(vault: Vault, kept: Kept) -> None:
    words, tags, happened, days, what, sign = kept
    begin = datetime(2026, 1, 1, 3, tzinfo=UTC)
    told = None if happened is None else Happened(date(2026, 1, 1) + timedelta(days=happened))
    text, facts = EntryText("", " ".join(words)), EntryFacts.clean(told, tags)
    if what == "brought":
        facts = replace(facts, brought_in=BroughtIn("boundarycheck", begin + timedelta(days=90 - days)))
    if what == "signs":
        check = FinishedCheck(SignsCheck((SignExample(sign, "x", next(iter(Circumstance))),)), choose(Findings()))
        entry = vault.entries.add(EntryKind.SIGNS_CHECK, text, check, facts)
    else:
        entry = vault.entries.add(EntryKind.NOTE, text, facts=facts)
    if what == "binned":
        vault.entries.bin(entry.entry_id)
    written_at = moments.to_text(begin + timedelta(days=days))
    vault.database.run("UPDATE entry SET written_at = ? WHERE id = ?", (written_at, entry.entry_id))


# ── the way it is found ───────────────────────────────────────────────────────────────────────
def test_no_way_of_finding_reads_what_it_does_not_tell(memory: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        add(memory, f"word {number}", EntryFacts.clean(tags=["a"]))
    plans: list[str] = []
    rows = memory.database.rows

    def explained(sql: str, values: tuple[Value, ...] = ()) -> list[Row]:
        plans.append(str(rows(f"EXPLAIN QUERY PLAN {sql}", values)))
        return rows(sql, values)

    monkeypatch.setattr(memory.database, "rows", explained)
    day = date(2026, 1, 1)
    for few in (300, 0):
        monkeypatch.setattr(searching, "_FEW", few)
        for wanted in (Wanted("word"), Wanted(tags=("a",)), Wanted(first_day=day), Wanted(kinds=(EntryKind.NOTE,))):
            memory.searches.find(wanted, None, 3)
            memory.searches.months(wanted)
    assert plans
    # Every look at an entry goes by an index or by its number; the table itself is never walked through.
    assert not [plan for plan in plans if "SCAN entry'" in plan]
