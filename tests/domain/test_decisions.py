from __future__ import annotations

from datetime import date, timedelta

import pytest

from boundarycheck.domain.decisions import ASK_AGAIN, Decision, Going, to_ask_about

MADE = date(2026, 3, 9)
NEXT_DAY = MADE + timedelta(days=1)


def decision(going: Going = Going.OPEN, made_on: date = MADE, asked_on: date | None = None) -> Decision:
    return Decision(f"{made_on} {going}", "Tell the sergeant", "", made_on, going, asked_on)


def test_it_is_asked_about_at_a_later_visit_and_not_on_the_same_day() -> None:
    assert to_ask_about([decision()], MADE) is None
    assert to_ask_about([decision()], NEXT_DAY) == decision()


@pytest.mark.parametrize("going", [Going.DONE, Going.ANOTHER_WAY, Going.LET_REST])
def test_what_is_answered_is_not_asked_again(going: Going) -> None:
    assert to_ask_about([decision(going, asked_on=NEXT_DAY)], MADE + timedelta(days=365)) is None


def test_not_yet_is_asked_again_after_a_week() -> None:
    waiting = decision(Going.NOT_YET, asked_on=NEXT_DAY)
    assert to_ask_about([waiting], NEXT_DAY + ASK_AGAIN - timedelta(days=1)) is None
    assert to_ask_about([waiting], NEXT_DAY + ASK_AGAIN) == waiting
    assert to_ask_about([decision(Going.NOT_YET)], MADE) == decision(Going.NOT_YET)


def test_one_at_a_time_the_latest_first() -> None:
    later = decision(made_on=NEXT_DAY)
    assert to_ask_about([decision(), later], NEXT_DAY + timedelta(days=1)) == later
    assert to_ask_about([], NEXT_DAY) is None
