from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.entry_facts import TAGS_LIMIT, EntryFacts, Happened
from boundarycheck.domain.journal import BODY_LIMIT, TITLE_LIMIT, Draft, EntryKind, EntryText
from boundarycheck.domain.merging import MergeCounts
from boundarycheck.domain.typed_facts import TypedFacts
from boundarycheck.vault.merge import merge
from boundarycheck.vault.vault import Vault
from vault.two_copies import dump, id_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakes import FakeClock


@pytest.fixture
def ours(clock: FakeClock) -> Iterator[Vault]:
    vault = Vault.in_memory(clock)
    yield vault
    vault.close()


@pytest.fixture
def theirs(clock: FakeClock) -> Iterator[Vault]:
    vault = Vault.in_memory(clock)
    yield vault
    vault.close()


def words(vault: Vault) -> list[tuple[str, str]]:
    return [
        (entry.text.title, entry.text.body)
        for summary in vault.entries.page(None, 99)
        for entry in (vault.entries.read(summary.entry_id),)
    ]


def drafts(vault: Vault) -> dict[str, dict[str, str]]:
    return {draft.slot: draft.fields for draft in vault.drafts.all()}


def test_a_free_slot_is_taken(ours: Vault, theirs: Vault) -> None:
    theirs.drafts.keep(Draft("entry:new", {"title": "", "body": "typed "}))
    theirs.drafts.keep(Draft("request", {"own-words": " mine"}))
    assert merge(ours, theirs.database) == MergeCounts(drafts=2)
    assert drafts(ours) == drafts(theirs)
    assert ours.drafts.find("request") == theirs.drafts.find("request")
    assert merge(ours, theirs.database).changes_nothing


def test_an_empty_draft_is_nothing_to_bring_and_nothing_in_the_way(ours: Vault, theirs: Vault) -> None:
    theirs.drafts.keep(Draft("entry:new", {"body": " \n"}))
    theirs.drafts.keep(Draft("request", {"own-words": "words"}))
    ours.drafts.keep(Draft("request", {"own-words": ""}))
    assert merge(ours, theirs.database) == MergeCounts(drafts=1)
    assert drafts(ours) == {"request": {"own-words": "words"}}


@pytest.mark.parametrize("newer", ["ours", "theirs"])
def test_the_newer_draft_keeps_the_slot_and_the_older_becomes_an_entry(
    ours: Vault, theirs: Vault, clock: FakeClock, newer: str
) -> None:
    first, second = (theirs, ours) if newer == "ours" else (ours, theirs)
    begun = clock.now()
    first.drafts.keep(Draft("entry:new", {"title": "  Older\nwords", "body": "one\r\ntwo"}))
    clock.advance(60)
    second.drafts.keep(Draft("entry:new", {"title": "Newer", "body": ""}))
    assert merge(ours, theirs.database) == MergeCounts(drafts=1)
    assert drafts(ours) == {"entry:new": {"title": "Newer", "body": ""}}
    assert words(ours) == [("Older words", "one\ntwo")]
    kept = ours.entries.read(1)
    assert (kept.kind, kept.written_at, kept.changed_at) == (EntryKind.NOTE, begun, begun)
    before = dump(ours.database)
    assert merge(ours, theirs.database).changes_nothing
    assert dump(ours.database) == before


def test_drafts_of_the_same_moment_and_words_are_one(ours: Vault, theirs: Vault, clock: FakeClock) -> None:
    ours.drafts.keep(Draft("entry:new", {"body": "typed"}))
    clock.advance(60)
    theirs.drafts.keep(Draft("entry:new", {"body": "typed"}))
    assert merge(ours, theirs.database).changes_nothing
    assert words(ours) == []


def test_an_entry_made_of_a_draft_does_not_come_back_once_it_is_erased(
    ours: Vault, theirs: Vault, clock: FakeClock
) -> None:
    theirs.drafts.keep(Draft("entry:new", {"body": "older"}))
    clock.advance(60)
    ours.drafts.keep(Draft("entry:new", {"body": "newer"}))
    merge(ours, theirs.database)
    ours.entries.bin(1)
    ours.entries.erase_binned()
    assert merge(ours, theirs.database).changes_nothing
    assert words(ours) == []


def test_a_draft_that_was_saved_since_is_not_brought_back(ours: Vault, theirs: Vault) -> None:
    theirs.drafts.keep(Draft("entry:new", {"title": "Day", "body": "words\r\n"}))
    ours.entries.add(EntryKind.NOTE, EntryText("Day", "words\n"))
    assert merge(ours, theirs.database).changes_nothing
    assert drafts(ours) == {}


def test_a_draft_of_ours_that_was_saved_there_makes_room(ours: Vault, theirs: Vault, clock: FakeClock) -> None:
    ours.drafts.keep(Draft("entry:new", {"title": "Day", "body": "words"}))
    theirs.entries.add(EntryKind.NOTE, EntryText("Day", "words"))
    clock.advance(-60)
    theirs.drafts.keep(Draft("entry:new", {"title": "Next", "body": ""}))
    assert merge(ours, theirs.database) == MergeCounts(new=1, drafts=1)
    assert drafts(ours) == {"entry:new": {"title": "Next", "body": ""}}
    assert words(ours) == [("Day", "words")]


def test_an_older_change_that_was_saved_since_is_no_entry(ours: Vault, theirs: Vault, clock: FakeClock) -> None:
    entry = ours.entries.add(EntryKind.NOTE, EntryText("Day", "one"))
    merge(theirs, ours.database)
    slot = f"entry:{entry.entry_id}"
    theirs.drafts.keep(Draft(slot, {"title": "Day", "body": "two"}))
    clock.advance(60)
    ours.drafts.keep(Draft(slot, {"title": "Day", "body": "three"}))
    ours.entries.change(entry.entry_id, EntryText("Day", "two"))
    assert merge(ours, theirs.database) == MergeCounts(older_there=1)
    assert drafts(ours) == {slot: {"title": "Day", "body": "three"}}


def test_a_change_to_an_entry_finds_it_under_its_id_here(ours: Vault, theirs: Vault) -> None:
    ours.entries.add(EntryKind.NOTE, EntryText("ours", ""))
    entry = theirs.entries.add(EntryKind.NOTE, EntryText("theirs", ""))
    theirs.drafts.keep(Draft(f"entry:{entry.entry_id}", {"title": "theirs", "body": "more"}))
    assert merge(ours, theirs.database) == MergeCounts(new=1, drafts=1)
    here = id_of(ours, entry.uid)
    assert here != entry.entry_id
    assert drafts(ours) == {f"entry:{here}": {"title": "theirs", "body": "more"}}


def test_a_change_to_what_was_erased_here_later_does_not_come_back(
    ours: Vault, theirs: Vault, clock: FakeClock
) -> None:
    entry = ours.entries.add(EntryKind.NOTE, EntryText("x", ""))
    merge(theirs, ours.database)
    theirs.drafts.keep(Draft("entry:1", {"title": "x", "body": "before"}))
    clock.advance(60)
    ours.entries.bin(entry.entry_id)
    ours.entries.erase_binned()
    assert merge(ours, theirs.database) == MergeCounts(stay_erased=1)
    assert (drafts(ours), words(ours)) == ({}, [])
    clock.advance(60)
    theirs.drafts.keep(Draft("entry:1", {"title": "x", "body": "after"}))
    assert merge(ours, theirs.database) == MergeCounts(stay_erased=1, drafts=1)
    assert (drafts(ours), words(ours)) == ({}, [("x", "after")])
    assert merge(ours, theirs.database).changes_nothing


@pytest.mark.parametrize("slot", ["entry:17", "entry:\u0663", "entry:1234567890123456789012", "entry:x", "entry:"])
def test_words_for_an_entry_that_is_not_there_become_one(ours: Vault, theirs: Vault, slot: str) -> None:
    theirs.drafts.keep(Draft(slot, {"title": "", "body": "typed"}))
    assert merge(ours, theirs.database) == MergeCounts(drafts=1)
    assert (drafts(ours), words(ours)) == ({}, [("", "typed")])
    assert merge(ours, theirs.database).changes_nothing


def test_of_a_check_or_a_letter_only_the_words_become_an_entry(ours: Vault, theirs: Vault, clock: FakeClock) -> None:
    theirs.drafts.keep(
        Draft(
            "check:situation",
            {
                "step": "2",
                "situation": "He asked.",
                "answer:ethics": "yes",
                "note:ethics": "Why not",
                "sign:favours": "stamp",
                "circumstances": "favour tested",
                "something-new": "kept",
            },
        )
    )
    theirs.drafts.keep(Draft("request", {"start": "today", "need-to-know": "yes", "own-words": " "}))
    clock.advance(60)
    ours.drafts.keep(Draft("check:situation", {"situation": "Another."}))
    ours.drafts.keep(Draft("request", {"own-words": "Please."}))
    assert merge(ours, theirs.database) == MergeCounts(drafts=1)
    assert words(ours) == [("", "He asked.\n\nWhy not\n\nkept")]


def test_a_title_that_is_too_long_and_words_that_are_too_many_are_kept_all_the_same(
    ours: Vault, theirs: Vault, clock: FakeClock
) -> None:
    title, body = "t" * (TITLE_LIMIT + 1), "b" * BODY_LIMIT
    theirs.drafts.keep(Draft("entry:new", {"title": title, "body": body}))
    clock.advance(60)
    ours.drafts.keep(Draft("entry:new", {"body": "newer"}))
    assert merge(ours, theirs.database) == MergeCounts(drafts=1)
    parts = [ours.entries.read(entry_id).text for entry_id in (1, 2)]
    assert [part.title for part in parts] == ["", ""]
    assert "".join(part.body for part in parts) == f"{title}\n\n{body}"
    assert merge(ours, theirs.database).changes_nothing


# ── what an entry says beside its words ───────────────────────────────────────────────────────────
FACTS = EntryFacts.clean(Happened(date(2026, 3, 8)), ["gate", "family"])


def draft_with(facts: TypedFacts, body: str) -> Draft:
    return Draft("entry:new", {"title": "", "body": body} | facts.to_fields())


def test_a_draft_that_becomes_an_entry_has_its_day_and_tags_as_such(
    ours: Vault, theirs: Vault, clock: FakeClock
) -> None:
    theirs.drafts.keep(draft_with(TypedFacts.of(FACTS), "theirs"))
    clock.advance(60)
    ours.drafts.keep(Draft("entry:new", {"title": "", "body": "ours"}))
    assert merge(ours, theirs.database) == MergeCounts(drafts=1)
    (summary,) = ours.entries.page(None, 9)
    entry = ours.entries.read(summary.entry_id)
    assert (entry.text.body, entry.facts) == ("theirs", FACTS)
    assert merge(ours, theirs.database).changes_nothing


def test_a_draft_is_said_only_when_its_facts_are_said_as_well(ours: Vault, theirs: Vault) -> None:
    ours.entries.add(EntryKind.NOTE, EntryText("", "words"), facts=FACTS)
    theirs.drafts.keep(draft_with(TypedFacts(), "words"))
    assert merge(ours, theirs.database).changes_nothing
    theirs.drafts.keep(draft_with(TypedFacts.of(FACTS), "words"))
    assert merge(ours, theirs.database).changes_nothing
    theirs.drafts.keep(draft_with(TypedFacts(tags=("yard",)), "words"))
    assert merge(ours, theirs.database) == MergeCounts(drafts=1)
    assert drafts(ours) == drafts(theirs)


DAY = Happened(date(2026, 3, 8))
TAGS = tuple(f"t{at}" for at in range(TAGS_LIMIT + 1))


@pytest.mark.parametrize(
    ("typed", "said", "facts"),
    [
        (TypedFacts("around Easter, after the count", "noon"), "around Easter, after the count\nnoon", EntryFacts()),
        (TypedFacts("2026-03-08", "noon", ("gate",)), "noon", EntryFacts.clean(DAY, ["gate"])),
        (
            TypedFacts("2026-03-08", tags=TAGS, tag_begun="b" * 41),
            f"{TAGS[-1]}\n{'b' * 41}",
            EntryFacts.clean(DAY, TAGS[:-1]),
        ),
    ],
)
def test_what_becomes_no_fact_goes_to_the_words(
    ours: Vault, theirs: Vault, typed: TypedFacts, said: str, facts: EntryFacts
) -> None:
    theirs.drafts.keep(draft_with(typed, "x"))
    ours.drafts.keep(Draft("entry:new", {"title": "", "body": "ours, and later"}))
    ours.database.run("UPDATE draft SET saved_at = '2027-01-01T00:00:00.000000+00:00'")
    merge(ours, theirs.database)
    (summary,) = ours.entries.page(None, 9)
    entry = ours.entries.read(summary.entry_id)
    assert (entry.text, entry.facts) == (EntryText("", f"x\n\n{said}"), facts)
    assert merge(ours, theirs.database).changes_nothing


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (TypedFacts("2026-03-08"), "2026-03-08"),
        (TypedFacts(tags=("gate", "yard")), "gate\nyard"),
        (TypedFacts("soon"), "soon"),
    ],
)
def test_a_draft_without_words_comes_all_the_same(ours: Vault, theirs: Vault, typed: TypedFacts, said: str) -> None:
    theirs.drafts.keep(draft_with(typed, ""))
    ours.drafts.keep(Draft("entry:new", {"title": "", "body": "ours, and later"}))
    ours.database.run("UPDATE draft SET saved_at = '2027-01-01T00:00:00.000000+00:00'")
    merge(ours, theirs.database)
    assert words(ours) == [("", said)]
    assert merge(ours, theirs.database).changes_nothing


def test_what_becomes_no_fact_is_not_said_by_the_same_words(ours: Vault, theirs: Vault) -> None:
    ours.entries.add(EntryKind.NOTE, EntryText("", "words"))
    theirs.drafts.keep(draft_with(TypedFacts("around Easter"), "words"))
    assert merge(ours, theirs.database) == MergeCounts(drafts=1)
    assert drafts(ours) == drafts(theirs)
