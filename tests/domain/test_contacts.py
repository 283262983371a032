from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.contacts import (
    Contact,
    Cover,
    Employer,
    HelpKind,
    Limits,
    Reach,
    ReachKind,
    Urgency,
    Wanted,
    find,
    is_old,
    last_day,
    with_number,
)
from boundarycheck.domain.hours import Always, Day, NotTold, Weekly

MONDAY_NOON = datetime(2026, 3, 9, 16, tzinfo=UTC)
SUNDAY_NOON = datetime(2026, 3, 8, 16, tzinfo=UTC)
KINDS = {kind: f"the {kind} kind" for kind in HelpKind}
OFFICE = Weekly("America/New_York", frozenset(list(Day)[:5]), time(9), time(17))


def contact(contact_id: str, name: str = "Someone", **changes: object) -> Contact:
    made = Contact(
        contact_id,
        name,
        (HelpKind.CRISIS,),
        (Urgency.TODAY,),
        Limits("first", "hears", "passes on", Cover.UNKNOWN, Employer.APART),
        "Anyone.",
        "always",
        Always(),
        (Reach(ReachKind.CALL, "303-555-0100", "Call 303-555-0100"),),
        "a source",
        "2024",
    )
    return replace(made, **changes)  # type: ignore[arg-type] # the fields of Contact, checked by replace()


PEERS = contact("peers", "Pine peers", kinds=(HelpKind.PEER,), corrections=True, open=OFFICE)
TEXTERS = contact(
    "texters", "Árbol Łódź de apoyo", reach=(Reach(ReachKind.TEXT, "741741", "Text", "HOME"),), languages=("en", "es")
)
HR = contact(
    "hr",
    "Personnel office",
    kinds=(HelpKind.HR,),
    urgency=(Urgency.LATER,),
    limits=Limits("f", "h", "p", Cover.NONE, Employer.PART),
    open=NotTold(),
    serves="All staff at Pine.",
)
ALL = (PEERS, TEXTERS, HR)


def found(wanted: Wanted, moment: datetime = MONDAY_NOON) -> list[str]:
    return [each.contact_id for each in find(ALL, wanted, moment, KINDS)]


@pytest.mark.parametrize(
    ("wanted", "who"),
    [
        (Wanted(), ["peers", "texters", "hr"]),
        (Wanted(urgency=Urgency.LATER), ["hr"]),
        (Wanted(kind=HelpKind.PEER), ["peers"]),
        (Wanted(open_now=True), ["peers", "texters"]),
        (Wanted(by_text=True), ["texters"]),
        (Wanted(spanish=True), ["texters"]),
        (Wanted(corrections=True), ["peers"]),
        (Wanted(outside=True), ["peers", "texters"]),
        (Wanted(outside=True, corrections=True, spanish=True), []),
    ],
)
def test_each_filter_leaves_only_who_fits(wanted: Wanted, who: list[str]) -> None:
    assert found(wanted) == who


def test_open_now_goes_by_the_moment() -> None:
    assert found(Wanted(open_now=True), SUNDAY_NOON) == ["texters"]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("pine", ["peers", "hr"]),  # a name goes before whom it serves
        ("PINE st", ["hr"]),
        ("arbol", ["texters"]),  # accents do not count
        ("árb", ["texters"]),
        ("apoyo", ["texters"]),
        ("lodz", ["texters"]),
        ("741", ["texters"]),
        ("303-555", ["peers", "hr"]),
        ("303555", ["peers", "hr"]),
        ("hr", ["hr"]),
        ("crisis kind", ["texters"]),
        ("ine", []),  # the beginning of a word only
        ("  ", ["peers", "texters", "hr"]),
        ("-", ["peers", "texters", "hr"]),
    ],
)
def test_words_are_looked_for_in_names_numbers_and_whom_it_serves(words: str, who: list[str]) -> None:
    assert found(Wanted(words=words)) == who


@given(st.text(max_size=30))
def test_any_words_may_be_looked_for(words: str) -> None:
    assert set(found(Wanted(words=words))) <= {"peers", "texters", "hr"}


def test_somebody_is_found_by_what_they_are() -> None:
    steward = contact("steward", "Kim", serves="", role="Shop steward, Pine")
    assert find((PEERS, steward), Wanted(words="stew"), MONDAY_NOON, KINDS) == (steward,)


def test_only_what_is_dialled_has_digits() -> None:
    assert Reach(ReachKind.TEXT, "800GAM", "Text 800GAM").dialled == "800426"
    assert Reach(ReachKind.WEB, "988lifeline.org", "Visit").dialled == ""
    assert Reach(ReachKind.MAIL, "a1@example.org", "Write").dialled == ""


def test_a_number_that_changed_keeps_its_words_and_says_who_says_so() -> None:
    changed = with_number(PEERS, ReachKind.CALL, "303-555-0199", changed_by="Pine County")
    assert changed.reach == (Reach(ReachKind.CALL, "303-555-0199", "Call 303-555-0199", changed_by="Pine County"),)
    assert replace(changed, reach=PEERS.reach) == PEERS
    own = with_number(PEERS, ReachKind.CALL, "1", changed_on=date(2026, 3, 9))
    assert (own.reach[0].changed_by, own.reach[0].changed_on) == ("", date(2026, 3, 9))
    with pytest.raises(ValueError, match="peers has no text"):
        with_number(PEERS, ReachKind.TEXT, "1")


def test_a_peer_supporter_is_told_by_the_kind() -> None:
    assert PEERS.peer
    assert not HR.peer


@pytest.mark.parametrize(
    ("as_of", "last"),
    [("2024", date(2024, 12, 31)), ("2024-02", date(2024, 2, 29)), ("2023-12-08", date(2023, 12, 8))],
)
def test_what_holds_for_a_year_holds_to_its_last_day(as_of: str, last: date) -> None:
    assert last_day(as_of) == last


@pytest.mark.parametrize(
    ("as_of", "still", "old"),
    [
        ("2024", date(2026, 6, 30), date(2026, 7, 1)),
        ("2024-08", date(2026, 2, 28), date(2026, 3, 1)),  # 31 August and 18 months: the end of February
        ("2022-08-31", date(2024, 2, 29), date(2024, 3, 1)),
        ("2023-12-08", date(2025, 6, 8), date(2025, 6, 9)),
    ],
)
def test_after_eighteen_months_it_is_to_be_checked(as_of: str, still: date, old: date) -> None:
    assert not is_old(as_of, still)
    assert is_old(as_of, old)


def test_what_cannot_grow_old_does_not() -> None:
    assert not is_old("", date(2999, 1, 1))


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 3000))
def test_what_is_old_stays_old(known: date, days: int) -> None:
    later = known + timedelta(days=days)
    if is_old(known.isoformat(), later):
        assert is_old(known.isoformat(), later + timedelta(days=1))
    if days <= 545:
        assert not is_old(known.isoformat(), later)
    if days > 551:
        assert is_old(known.isoformat(), later)
