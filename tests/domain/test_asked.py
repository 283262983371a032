from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.asked import MOST_CHARACTERS, MOST_PHRASES, Asked, Phrase


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ("", ()),
        (' ... "" ', ()),
        ("yard", (Phrase("yard", unfinished=True),)),
        ("count  yard ", (Phrase("count"), Phrase("yard", unfinished=True))),
        ('"a favor"', (Phrase("a favor"),)),
        ('"a fav', (Phrase("a fav", unfinished=True),)),
        ("“a favor” ga", (Phrase("a favor"), Phrase("ga", unfinished=True))),
        ('yard"', (Phrase("yard"),)),
        ("a OR b*", (Phrase("a"), Phrase("OR"), Phrase("b*", unfinished=True))),
    ],
)
def test_words_and_phrases_are_told_apart(typed: str, phrases: tuple[Phrase, ...]) -> None:
    asked = Asked.typed(typed)
    assert asked.phrases == phrases
    assert asked.unfinished is (bool(phrases) and phrases[-1].unfinished)


def test_what_is_beyond_the_limits_is_not_looked_for() -> None:
    assert len(Asked.typed("a " * 100).phrases) == MOST_PHRASES
    assert Asked.typed("a" * (MOST_CHARACTERS + 9)).phrases == (Phrase("a" * MOST_CHARACTERS, unfinished=True),)


def marked(typed: str, text: str) -> list[str]:
    return [text[start:end] for start, end in Asked.typed(typed).spans(text)]


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("fav", "A favor, two favors; disfavor.", ["favor", "favors"]),
        ('"favor"', "A favor, two favors.", ["favor"]),
        ("senor", "Señor O'Brien, SENOR.", ["Señor", "SENOR"]),
        ('"a favor"', "He asked a\nfavor. A - favor!", ["a\nfavor", "A - favor"]),
        ('"a a"', "a a a b", ["a a a"]),
        ("gate favor", "the favor at the gate", ["favor", "gate"]),
        ("мир", "Мира и МИР", ["Мира", "МИР"]),
        ("x", "no such word", []),
        ("...", "no such word", []),
        (".*(", "a.*(b", []),
    ],
)
def test_what_was_looked_for_is_marked_by_whole_words(typed: str, text: str, found: list[str]) -> None:
    assert marked(typed, text) == found


@given(st.text(), st.text(max_size=30))
def test_any_text_is_marked_in_order_and_within_it(text: str, typed: str) -> None:
    asked = Asked.typed(typed)
    spans = asked.spans(text)
    ends = [place for span in spans for place in span]
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert asked.first_in(text) == (spans[0][0] if spans else None)


def test_a_character_whose_small_form_is_longer_stays_one() -> None:
    assert marked("ab", "İ ab") == ["ab"]
