from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.contacts import Cover, Employer, HelpKind, Limits, LocalSlot, Reach, ReachKind
from boundarycheck.domain.errors import NothingToKeep, TextTooLong
from boundarycheck.domain.people import LINE_LIMIT, NOTES_LIMIT, KeptPerson, Person, as_contact

LAWYER = LocalSlot(
    "lawyer",
    "Your own lawyer",
    HelpKind.LAWYER,
    Limits("usual first", "usual hears", "usual passes on", Cover.STRONG, Employer.APART),
    "Ask?",
)
ZOE = Person(
    name="Zoë",
    slot="lawyer",
    role="Of Pine & Co.",
    phone="303-555-0100",
    mobile="303-555-0101",
    mail="zoe@example.org",
    web="example.org",
    hours="Mornings",
    limits="Tells nobody.",
    notes="Met in May.",
    pinned=True,
)
KEPT = KeptPerson("abc", ZOE, datetime(2026, 3, 9, 12, tzinfo=UTC))

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


def test_a_person_goes_into_a_record_and_comes_back() -> None:
    assert Person.of_fields(ZOE.to_fields()) == ZOE


@pytest.mark.no_cover  # a sweep over what other tests cover line by line
@given(st.dictionaries(st.sampled_from([*ZOE.to_fields(), "of a later release"]), plain))
def test_whatever_a_record_holds_the_rest_is_blank(values: dict[str, object]) -> None:
    person = Person.of_fields(values)
    for name, value in person.to_fields().items():
        assert value == values.get(name) or value in {"", False}
    assert isinstance(person.pinned, bool)


def test_what_is_typed_is_kept_on_one_line_and_notes_on_several() -> None:
    typed = replace(ZOE, name="  Zoë \n Lukasz ", notes=" one\r\ntwo \u202e")
    assert typed.clean() == replace(ZOE, name="Zoë Lukasz", notes="one\ntwo")


def test_only_the_name_has_to_be_there() -> None:
    assert Person(name="Pat").clean() == Person(name="Pat")
    with pytest.raises(NothingToKeep):
        replace(ZOE, name=" \t").clean()


def test_words_are_never_cut() -> None:
    assert replace(ZOE, notes="x" * NOTES_LIMIT).clean().notes == "x" * NOTES_LIMIT
    with pytest.raises(TextTooLong, match=str(LINE_LIMIT)):
        replace(ZOE, phone="1" * (LINE_LIMIT + 1)).clean()
    with pytest.raises(TextTooLong, match=str(NOTES_LIMIT)):
        replace(ZOE, limits="x" * (NOTES_LIMIT + 1)).clean()


def test_as_an_entry_own_limits_stand_first_and_the_usual_ones_below() -> None:
    contact = as_contact(KEPT, LAWYER, "You wrote this")
    assert contact.contact_id == "person:abc"
    assert contact.limits == replace(LAWYER.limits, first="Tells nobody.")
    assert (contact.role, contact.hours, contact.notes) == ("Of Pine & Co.", "Mornings", "Met in May.")
    assert contact.serves == ""  # what somebody is, is not whom they serve
    assert (contact.source, contact.as_of, contact.kinds) == ("You wrote this", "2026-03-09", (HelpKind.LAWYER,))
    assert contact.reach == (
        Reach(ReachKind.CALL, "303-555-0100", "303-555-0100"),
        Reach(ReachKind.TEXT, "303-555-0101", "303-555-0101"),
        Reach(ReachKind.MAIL, "zoe@example.org", "zoe@example.org"),
        Reach(ReachKind.WEB, "example.org", "example.org"),
    )


def test_without_own_limits_the_usual_ones_are_shown() -> None:
    kept = replace(KEPT, person=Person(name="Zoë", slot="lawyer"))
    contact = as_contact(kept, LAWYER, "")
    assert contact.limits == LAWYER.limits
    assert (contact.role, contact.serves) == ("Your own lawyer", "")
    assert contact.reach == ()


def test_somebody_without_a_slot_is_someone_to_ask_first() -> None:
    contact = as_contact(replace(KEPT, person=Person(name="Kim")), None, "")
    assert contact.kinds == (HelpKind.TRUSTED,)
    assert (contact.limits.cover, contact.limits.employer, contact.limits.first) == (
        Cover.UNKNOWN,
        Employer.DEPENDS,
        "",
    )
    assert (contact.role, contact.serves) == ("", "")
