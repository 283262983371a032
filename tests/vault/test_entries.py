from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boundarycheck.domain.checks import Findings, SignsCheck
from boundarycheck.domain.errors import DiskFull, EntryGone, VaultDamaged
from boundarycheck.domain.journal import Draft, EntryKind, EntryText, FinishedCheck
from boundarycheck.domain.plain_text import clean_text
from boundarycheck.domain.roads import choose
from boundarycheck.domain.searching import Wanted
from boundarycheck.vault import moments
from boundarycheck.vault.drafts import DraftRepository
from boundarycheck.vault.entries import OPENING_LIMIT, EntryRepository
from boundarycheck.vault.newest import index_late
from boundarycheck.vault.searching import SearchRepository

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.journal import Entry, EntrySummary
    from boundarycheck.vault.database import Database, Row, Value
    from fakes import FakeClock


@pytest.fixture
def entries(database: Database, clock: FakeClock) -> EntryRepository:
    return EntryRepository(database, clock)


@pytest.fixture
def drafts(database: Database, clock: FakeClock) -> DraftRepository:
    return DraftRepository(database, clock)


def add(entries: EntryRepository, title: str, body: str = "") -> Entry:
    return entries.add(EntryKind.NOTE, EntryText(title, body))


def search(entries: EntryRepository, words: str, limit: int) -> tuple[EntrySummary, ...]:
    return SearchRepository(entries._database).find(Wanted(words=words), None, limit)  # noqa: SLF001 - its own database


def titles(found: tuple[object, ...]) -> list[str]:
    return [getattr(summary, "title", "") for summary in found]


def test_what_is_added_is_read_back_whole(entries: EntryRepository, clock: FakeClock) -> None:
    added = entries.add(EntryKind.NOTE, EntryText("Count", "All there.\n\tQuiet.  "))
    assert entries.read(added.entry_id) == added
    assert added.written_at == added.changed_at == clock.now()
    assert added.check is None


def test_a_check_is_read_back_whole(entries: EntryRepository) -> None:
    check = FinishedCheck(SignsCheck(note="words"), choose(Findings()))
    added = entries.add(EntryKind.SIGNS_CHECK, EntryText("Signs", "words"), check)
    assert entries.read(added.entry_id).check == check
    assert entries.read(added.entry_id).kind is EntryKind.SIGNS_CHECK


def test_each_entry_has_an_identity_of_its_own(entries: EntryRepository) -> None:
    assert len({add(entries, "same").uid for _ in range(3)}) == 3


def test_pages_go_from_new_to_old_without_a_gap(entries: EntryRepository, clock: FakeClock) -> None:
    for number in range(7):
        add(entries, str(number))
        clock.advance(60)
    first = entries.page(None, 3)
    second = entries.page(first[-1].entry_id, 3)
    third = entries.page(second[-1].entry_id, 3)
    assert titles(first + second + third) == ["6", "5", "4", "3", "2", "1", "0"]
    assert entries.page(third[-1].entry_id, 3) == ()
    assert entries.count() == 7


def merged_in(entries: EntryRepository, database: Database, title: str, written_at: str) -> int:
    """An entry that came later than its date, as merging brings it."""
    entry_id = add(entries, title, "word").entry_id
    database.run("UPDATE entry SET written_at = ? WHERE id = ?", (written_at, entry_id))
    return entry_id


def test_the_list_and_the_search_follow_the_date_and_not_the_id(entries: EntryRepository, database: Database) -> None:
    at = "2026-01-{:02}T00:00:00.000000+00:00"
    for title, day in (("3", 3), ("5", 5), ("1", 1), ("4", 4), ("4 again", 4), ("2", 2)):
        merged_in(entries, database, title, at.format(day))
    order = ["5", "4 again", "4", "3", "2", "1"]
    assert titles(entries.page(None, 9)) == order
    assert titles(search(entries, "word", 9)) == order
    assert titles(search(entries, "word", 2)) == order[:2]
    read: list[str] = []
    page = entries.page(None, 1)
    while page:
        read += titles(page)
        page = entries.page(page[-1].entry_id, 1)
    assert read == order


def test_the_list_goes_on_after_an_entry_that_was_binned_or_erased_meanwhile(entries: EntryRepository) -> None:
    ids = [add(entries, str(number)).entry_id for number in range(4)]
    entries.bin(ids[2])
    assert titles(entries.page(ids[2], 9)) == ["1", "0"]
    entries.erase_binned()
    assert titles(entries.page(ids[2], 9)) == ["1", "0"]
    assert entries.page(0, 9) == ()


@pytest.mark.parametrize("between", [1, 250, 700])
def test_a_line_of_the_list_is_full_whatever_is_between_the_words(entries: EntryRepository, between: int) -> None:
    body = f"first{' ' * between}{'word ' * 100}"
    add(entries, "x", body)
    (line,) = entries.page(None, 1)
    assert line.opening == " ".join(body[: 4 * OPENING_LIMIT].split())[:OPENING_LIMIT]


def test_pages_walk_the_index_of_dates(
    entries: EntryRepository, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry_id = add(entries, "x", "word").entry_id
    plans: list[str] = []
    rows = database.rows

    def explain(sql: str, values: tuple[Value, ...] = ()) -> list[Row]:
        plans.append(str(rows(f"EXPLAIN QUERY PLAN {sql}", values)))
        return []

    monkeypatch.setattr(database, "rows", explain)
    entries.page(None, 1)
    entries.page(entry_id, 1)
    assert len(plans) == 2
    for plan in plans:
        assert "USING INDEX entry_written" in plan
        assert "TEMP B-TREE" not in plan  # nothing is sorted, so that the newest page costs the same whatever is kept


def moved_at(database: Database, entry_id: int) -> str | None:
    rows = database.rows("SELECT moved_at FROM entry WHERE id = ?", (entry_id,))
    return None if rows[0][0] is None else str(rows[0][0])


def test_the_last_way_into_the_bin_or_out_of_it_is_remembered(
    entries: EntryRepository, database: Database, clock: FakeClock
) -> None:
    entry_id = add(entries, "x").entry_id
    assert moved_at(database, entry_id) is None
    clock.advance(60)
    for move in (entries.bin, entries.restore):
        move(entry_id)
        assert moved_at(database, entry_id) == moments.to_text(clock.now())
        clock.advance(60)


def test_what_is_erased_leaves_its_identity_and_not_a_word(
    entries: EntryRepository, database: Database, clock: FakeClock
) -> None:
    kept, gone, odd = (add(entries, title) for title in ("kept", "gone", "odd"))
    clock.advance(60)
    entries.bin(gone.entry_id)
    entries.bin(odd.entry_id)
    last = moments.to_text(clock.now() + timedelta(days=1))
    database.run("UPDATE entry SET changed_at = ? WHERE id = ?", (last, odd.entry_id))
    clock.advance(60)
    entries.erase_binned()
    marks: dict[str, str] = dict(database.rows("SELECT uid, erased_at FROM erased"))
    # Never before its last change, even when the clock was put back since.
    assert marks == {gone.uid: moments.to_text(clock.now()), odd.uid: last}
    assert kept.uid not in marks


def test_a_summary_holds_the_opening_on_one_line(entries: EntryRepository) -> None:
    added = add(entries, "Long", "  One\n\ttwo   three\n" + "word " * 100)
    summary = entries.page(None, 1)[0]
    assert (summary.entry_id, summary.kind, summary.written_at) == (
        added.entry_id,
        added.kind,
        added.written_at,
    )
    assert summary.opening.startswith("One two three word")
    assert len(summary.opening) == 200


def test_a_change_keeps_the_date_of_writing(entries: EntryRepository, clock: FakeClock) -> None:
    added = add(entries, "Before", "old words")
    written: datetime = clock.now()
    clock.advance(3600)
    changed = entries.change(added.entry_id, EntryText("After", "new text"))
    assert (changed.uid, changed.written_at, changed.changed_at) == (added.uid, written, clock.now())
    assert entries.read(added.entry_id) == changed
    assert search(entries, "old", 9) == ()
    assert titles(search(entries, "text", 9)) == ["After"]


@pytest.mark.parametrize("existing", [False, True])
def test_saving_drops_the_draft_in_the_same_step(
    entries: EntryRepository, drafts: DraftRepository, existing: bool
) -> None:
    drafts.keep(Draft("here", {"body": "words"}))
    drafts.keep(Draft("elsewhere", {"body": "words"}))
    if existing:
        entries.change(add(entries, "x").entry_id, EntryText("", "words"), drop_draft="here")
    else:
        entries.add(EntryKind.NOTE, EntryText("", "words"), drop_draft="here")
    assert [draft.slot for draft in drafts.all()] == ["elsewhere"]


def test_a_save_that_fails_keeps_the_draft(
    entries: EntryRepository, drafts: DraftRepository, database: Database
) -> None:
    drafts.keep(Draft("here", {"body": "words"}))
    database.run(f"PRAGMA max_page_count = {database.rows('PRAGMA page_count')[0][0]}")
    with pytest.raises(DiskFull):
        entries.add(EntryKind.NOTE, EntryText("", "words " * 10_000), drop_draft="here")
    assert drafts.find("here") is not None
    assert entries.count() == 0


def test_a_change_of_nothing_keeps_the_draft(entries: EntryRepository, drafts: DraftRepository) -> None:
    drafts.keep(Draft("entry:5", {"body": "words"}))
    with pytest.raises(EntryGone):
        entries.change(5, EntryText("", "words"), drop_draft="entry:5")
    assert drafts.find("entry:5") is not None


def test_the_bin_takes_and_gives_back(entries: EntryRepository, clock: FakeClock) -> None:
    kept, first, second = (add(entries, title, "a word") for title in ("kept", "first", "second"))
    entries.bin(first.entry_id)
    clock.advance(1)
    entries.bin(second.entry_id)
    assert titles(entries.page(None, 9)) == ["kept"]
    assert titles(search(entries, "word", 9)) == ["kept"]
    assert titles(entries.binned()) == ["second", "first"]
    assert entries.count() == 1
    entries.restore(first.entry_id)
    assert titles(entries.page(None, 9)) == ["first", "kept"]
    assert entries.read(first.entry_id) == first
    assert entries.read(second.entry_id) == second
    assert entries.read(kept.entry_id) == kept


def test_what_is_not_there_is_gone(entries: EntryRepository) -> None:
    there = add(entries, "there").entry_id
    for act in (entries.read, entries.bin, entries.restore):
        with pytest.raises(EntryGone):
            act(99)
    with pytest.raises(EntryGone):
        entries.restore(there)
    entries.bin(there)
    with pytest.raises(EntryGone):
        entries.bin(there)
    with pytest.raises(EntryGone):
        entries.change(there, EntryText("", "words"))


def test_erasing_takes_the_binned_and_their_words_and_no_id_comes_back(
    entries: EntryRepository, database: Database
) -> None:
    kept, gone = add(entries, "kept", "daily"), add(entries, "gone", "zanzibar")
    index_late(database)
    assert any(b"zanzibar" in block for (block,) in database.rows("SELECT block FROM entry_search_data"))
    entries.bin(gone.entry_id)
    assert entries.erase_binned() == 1
    assert entries.erase_binned() == 0
    assert entries.binned() == ()
    with pytest.raises(EntryGone):
        entries.read(gone.entry_id)
    assert titles(entries.page(None, 9)) == [kept.text.title]
    everything = database.rows("SELECT block FROM entry_search_data")
    assert not any(b"zanzibar" in block for (block,) in everything)
    assert any(b"daily" in block for (block,) in everything)
    database.run("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)")
    assert add(entries, "next").entry_id > gone.entry_id


def test_erasing_takes_the_unsaved_changes_to_what_was_binned_and_no_others(
    entries: EntryRepository, drafts: DraftRepository
) -> None:
    kept, gone = add(entries, "kept"), add(entries, "gone")
    for slot in (f"entry:{kept.entry_id}", f"entry:{gone.entry_id}", "entry:new", "request"):
        drafts.keep(Draft(slot, {"body": "words"}))
    entries.bin(gone.entry_id)
    assert drafts.find(f"entry:{gone.entry_id}") is not None
    entries.erase_binned()
    assert {draft.slot for draft in drafts.all()} == {f"entry:{kept.entry_id}", "entry:new", "request"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("yard", ["Yard"]),
        ("YARD", ["Yard"]),
        ("yar", ["Yard"]),
        ("ard", []),
        ("count yard", ["Yard"]),
        ("yard count", ["Yard"]),
        ("yard nothing", []),
        ("senor", ["Visit"]),
        ("sen\u0303or", ["Visit"]),
        ("block-b", ["Visit"]),
        ("o'brien", ["Visit"]),
        ("a", ["Visit", "Yard"]),
        ("... -- !", []),
        ('yard"', ["Yard"]),
        ("title:yard", []),
        ("yard OR visit", []),
        ("NOT", []),
        ("yard*", ["Yard"]),
        ("\U0001f600", []),
    ],
)
def test_words_are_found_and_never_read_as_a_query(entries: EntryRepository, words: str, found: list[str]) -> None:
    add(entries, "Yard", "All went well. Count at four.")
    add(entries, "Visit", "Se\u00f1or O'Brien, block-B, all quiet.")
    assert titles(search(entries, words, 9)) == found


def test_the_newest_finds_come_first_and_no_more_than_asked(entries: EntryRepository) -> None:
    for number in range(5):
        add(entries, str(number), "word")
    assert titles(search(entries, "word", 3)) == ["4", "3", "2"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text() | st.text(alphabet="\"'*^():+-{}[] ANDORT\u0301\u0000\ud800a1"))
def test_any_text_may_be_searched_for(entries: EntryRepository, words: str) -> None:
    assert isinstance(search(entries, words, 3), tuple)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(alphabet=st.characters(categories=["L", "N"], max_codepoint=0x2FF), min_size=1, max_size=20))
def test_every_word_finds_itself(entries: EntryRepository, word: str) -> None:
    body = clean_text(word)
    added = entries.add(EntryKind.NOTE, EntryText("", body))
    assert added.entry_id in {summary.entry_id for summary in search(entries, word, 1000)}
    entries.bin(added.entry_id)
    entries.erase_binned()


def test_a_page_of_words_stays_within_what_fts_takes(entries: EntryRepository) -> None:
    assert search(entries, "word " * 2_000_000, 3) == ()


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("kind", "poem", "unknown kind"),
        ("written_at", "once", "date"),
        ("check_json", "{}", "a kept check: form is missing"),
    ],
)
def test_a_row_that_makes_no_sense_is_damage(
    entries: EntryRepository, database: Database, column: str, value: str, reason: str
) -> None:
    added = add(entries, "x")
    database.run(f"UPDATE entry SET {column} = ?", (value,))  # noqa: S608 - a column of this test
    with pytest.raises(VaultDamaged, match=reason):
        entries.read(added.entry_id)
