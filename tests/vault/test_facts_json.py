from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.entry_facts import NO_FACTS, EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.vault.facts_json import facts_of, from_json, to_json
from boundarycheck.vault.strict_json import ShapeError

UID = "0e3c1c62-4e0f-4f0e-9b51-0f5d8a1f2b3c"
EVERYTHING = EntryFacts.clean(
    Happened(date(2026, 3, 9), time(14, 30)), ["Señora", "night shift"], [Link(LinkKind.PERSON, UID)]
)
TEXT = (
    '{"happened":"2026-03-09T14:30","links":[{"kind":"person","uid":"' + UID + '"}],'
    '"tags":[{"folded":"senora","tag":"Se\\u00f1ora"},{"folded":"night shift","tag":"night shift"}]}'
)


def test_facts_are_one_text_and_back() -> None:
    assert to_json(EVERYTHING) == TEXT
    assert from_json(TEXT) == facts_of(TEXT) == EVERYTHING


def test_no_facts_are_no_text() -> None:
    assert to_json(NO_FACTS) is None
    assert facts_of(None) == NO_FACTS


@given(
    st.builds(
        EntryFacts.clean,
        st.none() | st.builds(Happened, st.dates(), st.none() | st.times()),
        st.lists(st.text(max_size=20), max_size=5),
        st.lists(st.builds(Link, st.sampled_from(LinkKind), st.uuids().map(str)), max_size=3),
    )
)
def test_whatever_it_says_comes_back(facts: EntryFacts) -> None:
    assert facts_of(to_json(facts)) == facts


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[]", "not a JSON object"),
        ("{}", "happened is missing"),
        (TEXT.replace("2026-03-09T14:30", "once"), "happened is no day"),
        (TEXT.replace('"person"', '"poem"'), "unknown value"),
        (TEXT.replace(UID, "17"), "leads nowhere"),
        (TEXT.replace('"kind"', '"more":1,"kind"'), "something unknown"),
        (TEXT.replace('"folded":"senora",', ""), "folded is missing"),
        (TEXT.replace('"folded":"senora",', '"folded":"senora","more":1,'), "something unknown"),
        (TEXT.replace('"happened"', '"more":1,"happened"'), "something unknown"),
    ],
)
def test_anything_else_is_damage(text: str, reason: str) -> None:
    with pytest.raises(ShapeError, match=reason):
        from_json(text)
    with pytest.raises(VaultDamaged, match=reason):
        facts_of(text)
