from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.content.letters import load_second_look
from boundarycheck.domain.second_look import Concern, SecondLook

LOOK = load_second_look("en")
KNOWN = ("Sam Doe", "4471", "Pod B control", "Captain R. Alvarez")


def marked(text: str) -> list[tuple[str, str]]:
    return [(mark.concern.title, mark.words) for mark in LOOK.at(text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "title", "words"),
    [
        ("I feel drawn to him.", "Feelings", "drawn to"),
        ("I am ATTRACTED to someone.", "Feelings", "ATTRACTED"),
        ("It began with Marcus.", "A name", "Marcus"),
        ("Jones asked me again.", "A name", "Jones"),
        ("It was late. Jones\u2026 I do not know.\nTiffany waited there.", "A name", "Tiffany"),
        ("It was Jones\u2026", "A name", "Jones"),
        ("I spoke with Mr. Jones about it.", "A name", "Jones"),
        ("Ms. Jones's mail.", "A name", "Jones's"),
        ("It is about JONES in my unit.", "A name", "JONES"),
        ("JONES asked me again.", "A name", "JONES"),
        ("I liked it. JONES asked me again.", "A name", "JONES"),
        ("Then JONES called me.", "A name", "JONES"),
        ("I spoke with Mr. JONES.", "A name", "JONES"),
        ("I spoke to Mr JONES, who knows.", "A name", "JONES"),
        ("Its about D\u2019ANGELO, on my tier.", "A name", "D\u2019ANGELO"),
        ("The inmate asked again.", "A name", "inmate"),
        ("It is 1234567.", "A number that may be someone's ID", "1234567"),
        ("It is A-123456, I think.", "A number that may be someone's ID", "A-123456"),
        ("I take medication.", "Health", "medication"),
        ("I am burned\n out.", "Health", "burned\n out"),
        ("It is his fault.", "Blame", "his fault"),
    ],
)
def test_what_deserves_a_second_look_is_marked_with_its_reason(text: str, title: str, words: str) -> None:
    assert (title, words) in marked(text)
    assert all(mark.concern.reason.endswith(".") for mark in LOOK.at(text))


@pytest.mark.parametrize(
    "text",
    [
        "I have trained my relief. On Monday I can start at Pod B control.",
        "Captain Alvarez knows. My number is 4471.",
        "I would take Unit 2, or the Control room.",
        "Thanks. Sam",
        "The shift ends at 10. It is 6 weeks now.",
        "Gloves and glovebox.",
        "Overtime is fine with me. Nobody asked. Then it was over. Everything was said. Today's shift has three.",
        "I NEVER asked. I work with the CERT and the PREA team.",
        "PLEASE MOVE ME TO THE YARD, MY RELIEF HAS BEEN TRAINED.",
        "I told the sgt. Then I left. Ask the capt. Monday is fine.",
        "Childcare is hard to find. Surgery is planned. Recovery will take six weeks. Family is first.",
        "Visiting was moved. Mandation was weekly. Family and rest came late. Retirees left. Commuting takes hours.",
        "Surgery came first. Lockdown started then. Mornings works. Childcare has a price. Childcare had one.",
        "My WIFE is ill. THANK you. My WIFE asked me. I REALLY wanted this. It is URGENT for us. The WHOLE pod.",
        "I told my sergeant on March 3. He\u2019ll know.",
    ],
)
def test_plain_words_are_left_alone(text: str) -> None:
    assert marked(text) == []


def test_a_name_that_begins_a_sentence_is_told_from_a_word_by_what_it_does() -> None:
    assert marked("Marcus, again. Then Marcus's friend, \u201cTiny\u201d, came.") == [
        ("A name", "Marcus's"),
        ("A name", "Tiny"),
    ]
    assert marked("Marcus waits.") == [("A name", "Marcus")]


def test_each_mark_comes_once_and_concerns_keep_their_order() -> None:
    found = marked("Love, a doctor, LOVE, and Bell, Bell.")
    assert found == [("Feelings", "Love"), ("A name", "Bell"), ("Health", "doctor")]


def test_an_abbreviation_is_no_name() -> None:
    assert marked("I asked the CERT team.") == []


def test_a_star_stands_for_an_ending_and_a_word_alone_is_whole() -> None:
    look = SecondLook((Concern("t", "r", ("sick", "love*")),), frozenset())
    assert [mark.words for mark in look.at("sickle sick lovely glove")] == ["sick", "lovely"]


@given(st.text(max_size=200))
def test_any_words_can_be_looked_at_and_every_mark_stands_in_them(text: str) -> None:
    for mark in LOOK.at(text, KNOWN):
        assert mark.words
        assert mark.words in text
