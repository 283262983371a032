from __future__ import annotations

import uuid
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.entry_facts import TAGS_LIMIT, EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.errors import TooManyTags
from boundarycheck.domain.typed_facts import FIELDS, TypedFacts, one_draft

LINK = Link(LinkKind.PLAN, str(uuid.UUID(int=7)))
OTHER = Link(LinkKind.PERSON, str(uuid.UUID(int=8)))
WHOLE = EntryFacts.clean(Happened(date(2026, 3, 8), time(14, 30)), ["gate", "family"], [LINK])


def test_nothing_typed_takes_no_field() -> None:
    assert TypedFacts().to_fields() == {}
    assert TypedFacts.in_fields({"title": "Gate", "body": "it began"}) == TypedFacts()
    assert TypedFacts().facts() == EntryFacts()


@pytest.mark.parametrize(
    "facts", [WHOLE, EntryFacts(), EntryFacts.clean(Happened(date(2026, 3, 8))), EntryFacts.clean(None, ["gate"])]
)
def test_facts_go_into_a_draft_and_come_out_the_same(facts: EntryFacts) -> None:
    fields = TypedFacts.of(facts).to_fields()
    assert set(fields) <= FIELDS
    assert TypedFacts.in_fields(fields).facts() == facts


@given(
    st.builds(
        TypedFacts,
        st.text(),
        st.text(),
        st.lists(st.from_regex(r"[a-z]{1,9}", fullmatch=True)).map(tuple),
        st.lists(st.sampled_from([LINK, OTHER])).map(tuple),
        st.text(),
    )
)
def test_what_is_not_finished_is_kept_as_it_was_typed(typed: TypedFacts) -> None:
    assert TypedFacts.in_fields(typed.to_fields()) == typed


@given(st.dictionaries(st.sampled_from(sorted(FIELDS)), st.text()))
def test_any_draft_can_be_read(fields: dict[str, str]) -> None:
    typed = TypedFacts.in_fields(fields)
    assert TypedFacts.in_fields(typed.to_fields()) == typed


def test_what_makes_no_sense_is_no_fact() -> None:
    assert TypedFacts(day="some day", time="14:30").facts() == EntryFacts()
    assert TypedFacts(day="2026-03-08", time="noon").facts() == EntryFacts(Happened(date(2026, 3, 8)))
    assert TypedFacts.in_fields({"links": f"plan x\nroad {LINK.target_uid}\n\nplan {LINK.target_uid}"}).links == (LINK,)


def test_a_tag_that_was_begun_becomes_one() -> None:
    assert TypedFacts(tags=("gate",), tag_begun=" family ").facts().tags == ("gate", "family")


def test_more_tags_than_there_is_room_for_are_told() -> None:
    with pytest.raises(TooManyTags):
        TypedFacts(tags=tuple(f"tag{at}" for at in range(TAGS_LIMIT + 1))).facts()


def test_two_drafts_of_the_same_entry_lose_nothing_together() -> None:
    first = TypedFacts(tags=("gate",), links=(LINK,), tag_begun="fam")
    second = TypedFacts("2026-03-08", "14:30", ("gate", "yard"), (OTHER, LINK), "other")
    assert first.joined(second) == TypedFacts("2026-03-08", "14:30", ("gate", "yard"), (LINK, OTHER), "fam")
    assert second.joined(TypedFacts("2026-01-01")).day == "2026-03-08"


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ({"title": "A", "body": ""}, {"title": "B", "body": "later"}, {"title": "A", "body": "B\n\nlater"}),
        ({"title": " ", "body": "x"}, {"title": "B", "body": ""}, {"title": "B", "body": "x"}),
        ({"title": "", "body": "no"}, {"title": "", "body": "nothing"}, {"title": "", "body": "no\n\nnothing"}),
        (
            {"title": "A", "body": "first", "happened-on": "2026-02-01", "tag-begun": "fa", "tags": "gate"},
            {"title": "B", "body": "later", "happened-on": "2026-03-01", "tag-begun": "ga", "tags": "yard"},
            {
                "title": "A",
                "body": "first\n\nB\n\n2026-03-01\n\nga\n\nlater",
                "happened-on": "2026-02-01",
                "tag-begun": "fa",
                "tags": "gate\nyard",
            },
        ),
        (
            {"title": "", "body": "", "happened-at": "14:30"},
            {"title": "", "body": "", "happened-on": "2026-03-01", "happened-at": "15:00"},
            {"title": "", "body": "2026-03-01 15:00", "happened-at": "14:30"},
        ),
    ],
)
def test_of_two_drafts_every_word_stays(first: dict[str, str], second: dict[str, str], both: dict[str, str]) -> None:
    assert one_draft(first, second) == both
    assert one_draft(first, both) == both


@pytest.mark.parametrize(
    ("typed", "facts", "lines"),
    [
        (TypedFacts("2026-03-08", "14:30"), EntryFacts(Happened(date(2026, 3, 8), time(14, 30))), ()),
        (TypedFacts("2026-03-08", "noon"), EntryFacts(Happened(date(2026, 3, 8))), ("noon",)),
        (TypedFacts("soon", "14:30"), EntryFacts(), ("soon", "14:30")),
        (TypedFacts(tags=("gate", "Gate"), tag_begun="yard"), EntryFacts(tags=("gate", "yard")), ()),
        (TypedFacts(tag_begun="b" * 41), EntryFacts(), ("b" * 41,)),
    ],
)
def test_what_becomes_no_fact_is_a_line(typed: TypedFacts, facts: EntryFacts, lines: tuple[str, ...]) -> None:
    assert typed.fitted() == (facts, lines)
