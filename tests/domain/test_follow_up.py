from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.errors import StepNotPossible
from boundarycheck.domain.follow_up import WAITING, Event, Stage, TrackedRequest, Way

DAY = date(2026, 3, 9)
BEGUN = TrackedRequest(
    "u", "reassignment", "Request", "Captain", "r", "The letter.", Way.PRINT, (Event(Stage.DRAFT, DAY),)
)


def at(*stages: Stage) -> TrackedRequest:
    tracked = BEGUN
    for stage in stages:
        tracked = tracked.stepped(stage, DAY)
    return tracked


HANDED = at(Stage.HANDING_OVER, Stage.HANDED_OVER)


def test_the_usual_course() -> None:
    granted = HANDED.stepped(Stage.ACKNOWLEDGED, DAY).stepped(Stage.GRANTED, DAY + timedelta(9), "By phone.")
    assert [event.stage for event in granted.events] == [
        Stage.DRAFT,
        Stage.HANDING_OVER,
        Stage.HANDED_OVER,
        Stage.ACKNOWLEDGED,
        Stage.GRANTED,
    ]
    assert granted.stage is Stage.GRANTED
    assert granted.events[-1] == Event(Stage.GRANTED, DAY + timedelta(9), "By phone.")
    assert granted.handed_over_on == DAY
    assert BEGUN.handed_over_on is None


@pytest.mark.parametrize(
    ("stages", "possible"),
    [
        ((), {Stage.HANDING_OVER, Stage.WITHDRAWN}),
        ((Stage.HANDING_OVER,), {Stage.HANDING_OVER, Stage.HANDED_OVER, Stage.DRAFT}),
        (
            (Stage.HANDING_OVER, Stage.HANDED_OVER),
            {Stage.ACKNOWLEDGED, Stage.GRANTED, Stage.DECLINED, Stage.WITHDRAWN},
        ),
        ((Stage.HANDING_OVER, Stage.HANDED_OVER, Stage.DECLINED), {Stage.GRANTED, Stage.WITHDRAWN}),
        ((Stage.WITHDRAWN,), set()),
    ],
)
def test_each_stage_has_its_next_ones_and_no_other(stages: tuple[Stage, ...], possible: set[Stage]) -> None:
    tracked = at(*stages)
    assert set(tracked.possible) == possible
    for stage in set(Stage) - possible:
        with pytest.raises(StepNotPossible):
            tracked.stepped(stage, DAY)


@given(st.lists(st.sampled_from(Stage), max_size=12))
def test_nothing_is_handed_over_that_was_not_first_on_its_way_and_no_step_is_lost(stages: list[Stage]) -> None:
    tracked, kept = BEGUN, [Stage.DRAFT]
    for stage in stages:
        try:
            tracked = tracked.stepped(stage, DAY)
        except StepNotPossible:
            continue
        kept.append(stage)
    assert [event.stage for event in tracked.events] == kept
    for before, after in itertools.pairwise(kept):
        assert after is not Stage.HANDED_OVER or before is Stage.HANDING_OVER
    assert (tracked.handed_over_on is not None) == (Stage.HANDED_OVER in kept)


def test_a_reminder_comes_when_its_day_has_come() -> None:
    reminded = HANDED.remind_after(7, DAY)
    assert reminded.remind_on == date(2026, 3, 16)
    assert not reminded.is_due(date(2026, 3, 15))
    assert reminded.is_due(date(2026, 3, 16))
    assert not HANDED.is_due(DAY + timedelta(365))
    assert reminded.remind_after(None, DAY).remind_on is None


def test_a_reminder_outlives_the_receipt_and_ends_with_the_answer() -> None:
    reminded = HANDED.remind_after(7, DAY)
    assert reminded.stepped(Stage.ACKNOWLEDGED, DAY).remind_on == reminded.remind_on
    answered = reminded.stepped(Stage.DECLINED, DAY)
    assert answered.remind_on is None
    assert not answered.is_due(DAY + timedelta(365))


@pytest.mark.parametrize("days", [0, -1, 366])
def test_a_reminder_after_no_or_too_many_days_is_a_bug(days: int) -> None:
    with pytest.raises(ValueError, match="1 to 365"):
        HANDED.remind_after(days, DAY)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage not in WAITING])
def test_where_nothing_is_waited_for_there_is_no_reminder(stage: Stage) -> None:
    tracked = TrackedRequest("u", "k", "s", "r", "", "l", Way.COPY, (Event(stage, DAY),))
    with pytest.raises(StepNotPossible):
        tracked.remind_after(7, DAY)


def test_what_may_have_left_is_asked_about_at_once() -> None:
    assert at(Stage.HANDING_OVER).is_due(DAY)
    assert not at().is_due(DAY)
