from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from boundarycheck.domain.entry_facts import (
    LINKS_LIMIT,
    NO_FACTS,
    TAG_LIMIT,
    TAGS_LIMIT,
    EntryFacts,
    Happened,
    Link,
    LinkKind,
    clean_tag,
    folded_tag,
)
from boundarycheck.domain.errors import TagTooLong, TooManyLinks, TooManyTags

UID = "0e3c1c62-4e0f-4f0e-9b51-0f5d8a1f2b3c"
DAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    ("happened", "text"),
    [
        (Happened(DAY), "2026-03-09"),
        (Happened(DAY, time(4, 5)), "2026-03-09T04:05"),
        (Happened(DAY, time(0, 0)), "2026-03-09T00:00"),
        (Happened(date(33, 1, 2)), "0033-01-02"),
    ],
)
def test_when_it_happened_is_a_text_and_back(happened: Happened, text: str) -> None:
    assert happened.text == text
    assert Happened.from_text(text) == happened


def test_a_time_is_told_to_the_minute() -> None:
    assert Happened(DAY, time(14, 30, 59, 7)) == Happened(DAY, time(14, 30))


@pytest.mark.parametrize(
    "text", ["", "once", "2026-13-01", "20260309", "2026-03-09T14", "2026-03-09T14:30:00", "2026-W01"]
)
def test_nothing_else_is_when_it_happened(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Happened.from_text(text)


def test_tags_are_cleaned_and_each_word_counts_once() -> None:
    facts = EntryFacts.clean(tags=["#Café", " CAFE ", "night\n shift", "##", "", " ", "Night  Shift", "a#b"])
    assert facts.tags == ("Café", "night shift", "a b")


def test_what_is_said_twice_is_a_link_once() -> None:
    link = Link(LinkKind.PERSON, UID)
    assert EntryFacts.clean(links=[link, link, Link(LinkKind.PLAN, UID)]).links == (link, Link(LinkKind.PLAN, UID))


def test_nothing_said_is_no_facts() -> None:
    assert EntryFacts.clean() == NO_FACTS
    assert EntryFacts.clean(Happened(DAY)) != NO_FACTS


def test_the_limits_are_told_and_nothing_is_cut() -> None:
    assert EntryFacts.clean(tags=["x" * TAG_LIMIT]).tags == ("x" * TAG_LIMIT,)
    with pytest.raises(TagTooLong, match="40"):
        EntryFacts.clean(tags=["x" * (TAG_LIMIT + 1)])
    tags = [f"tag {number}" for number in range(TAGS_LIMIT + 1)]
    assert len(EntryFacts.clean(tags=[*tags[1:], tags[1]]).tags) == TAGS_LIMIT
    with pytest.raises(TooManyTags, match="20"):
        EntryFacts.clean(tags=tags)
    links = [Link(LinkKind.CHECK, f"00000000-0000-4000-8000-{number:012}") for number in range(LINKS_LIMIT + 1)]
    assert len(EntryFacts.clean(links=links[1:]).links) == LINKS_LIMIT
    with pytest.raises(TooManyLinks, match="50"):
        EntryFacts.clean(links=links)


def test_a_link_leads_to_an_identity() -> None:
    with pytest.raises(ValueError, match="identity"):
        EntryFacts.clean(links=[Link(LinkKind.CHECK, "17")])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Señora", "SENORA"),
        ("Straße", "strasse"),
        ("e\u0301", "E"),
        ("\ufb01ne", "fine"),
        ("İ", "i"),
        ("#a", "A"),
        ("\uff03a", "A"),
    ],
)
def test_case_and_accents_make_no_other_tag(one: str, other: str) -> None:
    assert folded_tag(one) == folded_tag(other) != ""


def test_a_lone_accent_is_a_tag_of_its_own() -> None:
    assert folded_tag("\u0301") == "\u0301"
    assert folded_tag("\u0301") != folded_tag("\u0302")
    assert folded_tag("\N{ACUTE ACCENT}") == "\u0301"
    assert folded_tag(" ") == ""


# Taken apart, one becomes a lone accent behind a blank, and the other a number sign.
@example("\N{ACUTE ACCENT}")
@example("night \N{FULLWIDTH NUMBER SIGN}shift")
@given(st.text(max_size=50))
@example("\u00b4")  # an accent with a blank of its own
def test_cleaning_and_folding_twice_changes_nothing(text: str) -> None:
    assert clean_tag(clean_tag(text)) == clean_tag(text)
    assert folded_tag(folded_tag(text)) == folded_tag(text)
    assert "#" not in clean_tag(text)
    assert "\n" not in clean_tag(text)


@given(st.lists(st.text(max_size=10), max_size=10))
def test_cleaned_tags_are_clean(tags: list[str]) -> None:
    facts = EntryFacts.clean(tags=tags)
    assert EntryFacts.clean(tags=facts.tags) == facts
    assert len({folded_tag(tag) for tag in facts.tags}) == len(facts.tags)
