from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.errors import NothingToKeep
from boundarycheck.domain.plans import GAPS, BoundaryPlan, IfThen, Rehearsal, is_due, next_rehearsal

MADE = date(2026, 3, 9)
DAYS = st.dates(MADE, MADE + timedelta(days=400))
REHEARSALS = st.lists(st.builds(Rehearsal, DAYS, st.booleans()), max_size=8)


def test_a_new_plan_is_due_at_once() -> None:
    assert next_rehearsal(MADE, ()) == MADE
    assert is_due(MADE, (), MADE)


def test_the_gaps_grow_while_it_comes_from_memory() -> None:
    done: list[Rehearsal] = []
    gaps = []
    for _ in range(7):
        day = next_rehearsal(MADE, done)
        done.append(Rehearsal(day, from_memory=True))
        gaps.append((next_rehearsal(MADE, done) - day).days)
    assert gaps == [*GAPS, GAPS[-1], GAPS[-1]]
    assert not is_due(MADE, done, done[-1].day)


def test_who_had_to_look_does_it_again_tomorrow_and_keeps_the_place() -> None:
    first, second = MADE, MADE + timedelta(days=1)
    third = second + timedelta(days=1)
    done = [Rehearsal(first, True), Rehearsal(second, False)]
    assert next_rehearsal(MADE, done) == third
    done.append(Rehearsal(third, True))
    assert next_rehearsal(MADE, done) == third + timedelta(days=GAPS[1])


def test_one_done_early_does_not_lengthen_the_gap() -> None:
    done = [Rehearsal(MADE, True)]
    due = next_rehearsal(MADE, done)
    done += [Rehearsal(MADE, True), Rehearsal(MADE, True)]
    assert next_rehearsal(MADE, done) == due


@given(REHEARSALS)
def test_the_order_of_the_list_says_nothing_and_the_next_day_is_never_long_ago(done: list[Rehearsal]) -> None:
    due = next_rehearsal(MADE, done)
    ordered = sorted(done, key=lambda each: each.day)
    assert due == next_rehearsal(MADE, ordered)
    assert due >= MADE
    if ordered:
        assert MADE <= due <= max(each.day for each in done) + timedelta(days=GAPS[-1])


def test_a_plan_is_kept_clean_and_without_half_sentences() -> None:
    plan = BoundaryPlan(
        (IfThen(" someone\nasks ", "No.\t", " the sergeant "), IfThen("only a cue", ""), IfThen("", "only words")),
        first_ask=" I say no.\x00\r\nI log it. ",
        people=" Sam ",
    )
    cleaned = plan.clean()
    assert cleaned.sentences == (IfThen("someone asks", "No.", "the sergeant"),)
    assert cleaned.first_ask == "I say no.\nI log it."
    assert cleaned.people == "Sam"
    assert cleaned.clean() == cleaned


def test_a_plan_without_a_sentence_is_nothing_to_keep() -> None:
    with pytest.raises(NothingToKeep):
        BoundaryPlan((IfThen("a cue", " "),), first_ask="I say no.").clean()
