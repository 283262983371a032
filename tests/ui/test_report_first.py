from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.checks import Answer, Circumstance, Question, QuestionAnswer, SituationCheck
from boundarycheck.ui.report_first import answers_ask_for_report

if TYPE_CHECKING:
    from boundarycheck.ui.desk import Desk
    from fakes import FakeClock


def asks(desk: Desk) -> bool:
    return answers_ask_for_report(desk.drafts, desk.checks, desk.journal, desk.clock)


def keep_check(desk: Desk, circumstance: Circumstance) -> None:
    check = SituationCheck(circumstances=frozenset({circumstance}))
    for question in Question:
        check = check.with_answer(QuestionAnswer(question, Answer.YES))
    desk.journal.keep_check(desk.checks.finish_situation(check), desk.checks.texts())


def test_without_a_check_nothing_asks_for_a_report(desk: Desk) -> None:
    desk.journal.add("", "An entry.")
    assert not asks(desk)


@pytest.mark.parametrize(
    ("circumstance", "first"),
    [(Circumstance.SEXUAL, True), (Circumstance.COLLEAGUE, True), (Circumstance.DRAWN, False)],
)
def test_a_check_that_is_not_put_away_counts(desk: Desk, circumstance: Circumstance, first: bool) -> None:
    desk.drafts.keep("check:situation", {"circumstances": circumstance.value})
    assert asks(desk) == first


def test_a_warning_sign_that_was_ticked_counts(desk: Desk) -> None:
    grave = [
        (sign.sign, example.example_id)
        for sign in desk.checks.texts().signs
        for example in sign.examples
        if example.circumstance is Circumstance.CONTRABAND
    ]
    sign, example = grave[0]
    desk.drafts.keep("check:signs", {f"sign:{sign.value}": example})
    assert asks(desk)
    desk.drafts.keep("check:signs", {"note": "nothing"})
    assert not asks(desk)


def test_a_check_that_was_kept_counts_for_two_weeks(desk: Desk, clock: FakeClock) -> None:
    keep_check(desk, Circumstance.DRAWN)
    assert not asks(desk)
    keep_check(desk, Circumstance.CONTRABAND)
    assert asks(desk)
    clock.advance(15 * 86_400)
    assert not asks(desk)


def test_a_check_is_not_forgotten_for_what_was_written_after_it(desk: Desk, clock: FakeClock) -> None:
    keep_check(desk, Circumstance.CONTRABAND)
    for number in range(250):
        clock.advance(60)
        desk.journal.add("", f"entry {number}")
    assert asks(desk)
    clock.advance(14 * 86_400)
    assert not asks(desk)
