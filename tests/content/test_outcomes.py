from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.content.checks import load_checks
from boundarycheck.content.roads import load_roads
from boundarycheck.content.sources import load_sources
from boundarycheck.domain.checks import (
    Answer,
    Circumstance,
    Findings,
    Question,
    Sign,
    SignAnswer,
    SignExample,
    SignGiven,
    SignsCheck,
)
from boundarycheck.domain.concerns import Concern, Onward, onward, road_from
from boundarycheck.domain.roads import REPORT_FIRST, Outcome, Road, Rule, Step, choose
from content.words import forbidden_in, languages

if TYPE_CHECKING:
    from boundarycheck.domain.articles import CheckTexts, RoadTexts

pytestmark = pytest.mark.no_cover  # a sweep over what other tests cover line by line

VERDICTS = ("safe", "passed", "cleared", "all clear", "you are fine", "no problem")


def every_answer() -> list[dict[Question, Answer]]:
    return [dict(zip(Question, answers, strict=True)) for answers in product(Answer, repeat=len(Question))]


def small_sets() -> list[frozenset[Circumstance]]:
    return [frozenset(chosen) for size in range(4) for chosen in combinations(Circumstance, size)]


def check_outcome(findings: Findings) -> Outcome:
    """Hold the promises that every outcome keeps, and return it."""
    outcome = choose(findings)
    assert len(outcome.steps) == len(set(outcome.steps))
    assert outcome.first_step is outcome.steps[0]
    grave = bool(findings.circumstances & REPORT_FIRST)
    assert outcome.report_first is grave
    if grave:
        assert outcome.first_step is Step.REPORT
    flagged = {question for question, answer in findings.answers.items() if answer is not Answer.YES}
    assert set(outcome.because) == flagged | findings.circumstances
    assert (outcome.road in {Road.QUIET, Road.UNSAID}) is (not outcome.because)
    assert isinstance(outcome.rule, Rule)
    return outcome


@pytest.mark.no_cover  # counting lines makes a million outcomes take minutes; other tests run every line of the rules
@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize("ethics", Answer)
def test_every_combination_of_answers_and_circumstances_reaches_one_first_step(ethics: Answer, before: bool) -> None:
    """All of them: 81 answers, before or after the act, with each of the 8192 sets of circumstances."""
    every_set = [frozenset(chosen) for size in range(14) for chosen in combinations(Circumstance, size)]
    assert len(every_set) == 2 ** len(Circumstance)
    with_ethics = [answers for answers in every_answer() if answers[Question.ETHICS] is ethics]
    seen: set[Road] = set()
    count = 0
    for answers, circumstances in product(with_ethics, every_set):
        outcome = choose(Findings(answers, circumstances, before=before))
        assert outcome.report_first is not REPORT_FIRST.isdisjoint(circumstances)
        assert outcome.steps[0] is Step.REPORT or not outcome.report_first
        seen.add(outcome.road)
        count += 1
    assert count == 27 * 8192
    assert {Road.REPORT, Road.SQUEEZED, Road.DONE_TO_ME, Road.BENT_OR_TESTED} <= seen
    assert (Road.BEFORE in seen) is before
    assert (Road.QUIET in seen) is (ethics is Answer.YES)
    assert Road.UNSAID not in seen  # a situation check leaves nothing unsaid


def test_every_combination_of_sign_answers_reaches_one_first_step() -> None:
    """All 4096: six signs, each not at all, once, more than once, or left unsaid."""
    roads = set()
    for answers in product(SignAnswer, repeat=len(Sign)):
        given = tuple(SignGiven(sign, answer) for sign, answer in zip(Sign, answers, strict=True))
        check = SignsCheck(answers=given)
        there = {SignAnswer.ONCE, SignAnswer.MORE_THAN_ONCE}
        assert len(check.circumstances) == sum(answer in there for answer in answers)
        outcome = check_outcome(Findings.of_signs(check))
        if not check.circumstances:
            assert outcome.road is (Road.UNSAID if SignAnswer.UNSAID in answers else Road.QUIET)
        roads.add(outcome.road)
    assert roads == {Road.DRAWN, Road.BENT_OR_TESTED, Road.COLD, Road.UNSAID, Road.QUIET}


def test_a_sign_with_a_named_example_stands_for_that_example_only() -> None:
    seen = SignExample(Sign.TOUCH, "touch-colleague", Circumstance.COLLEAGUE)
    check = SignsCheck((seen,), answers=(SignGiven(Sign.TOUCH, SignAnswer.ONCE),))
    assert check.circumstances == {Circumstance.COLLEAGUE}


@given(
    st.fixed_dictionaries({question: st.sampled_from(Answer) for question in Question}),
    st.frozensets(st.sampled_from(Circumstance)),
    st.booleans(),
    st.booleans(),
)
def test_any_findings_reach_one_outcome(
    answers: dict[Question, Answer], circumstances: frozenset[Circumstance], before: bool, unsaid: bool
) -> None:
    check_outcome(Findings(answers, circumstances, before, unsaid))


@pytest.mark.parametrize("language", languages())
class TestPages:
    @pytest.fixture
    def checks(self, language: str) -> CheckTexts:
        return load_checks(language, load_sources())

    @pytest.fixture
    def roads(self, language: str) -> RoadTexts:
        return load_roads(language, load_sources())

    def test_no_outcome_page_gives_a_verdict(self, checks: CheckTexts, roads: RoadTexts) -> None:
        because = {text.circumstance: text.because for text in checks.circumstances}
        outcomes = {
            choose(Findings(answers, circumstances, before))
            for answers, circumstances, before in product(every_answer(), small_sets(), (False, True))
        }
        outcomes |= {road_from(concern) for concern in Concern if onward(concern) is Onward.ROAD}
        outcomes.add(choose(Findings(unsaid=True)))
        assert {outcome.road for outcome in outcomes} == set(Road)
        assert {outcome.rule for outcome in outcomes} == set(Rule)
        # A page is made of these parts only, so each part is searched once, whatever the outcome.
        parts = {part for outcome in outcomes for part in frame(outcome, roads)}
        parts |= set(because.values()) | set(checks.flagged_because.values())
        assert len(parts) > 60
        assert {part: found for part in parts if (found := forbidden_in(part, VERDICTS, ()))} == {}

    def test_every_outcome_page_has_its_words(self, checks: CheckTexts, roads: RoadTexts) -> None:
        assert all(text.because for text in checks.circumstances)
        for circumstances in small_sets():
            page = frame(choose(Findings({}, circumstances)), roads)
            assert len(page) > 8
            assert all(page)


def frame(outcome: Outcome, roads: RoadTexts) -> list[str]:
    """Return the words of the page for ``outcome``, without its reasons."""
    road = roads.roads[outcome.road]
    duty = [roads.duty_title, *(claim.text for claim in roads.duty)] if outcome.report_first else []
    steps = [words for step in outcome.steps for words in (roads.steps[step].label, roads.steps[step].why)]
    return [*duty, roads.rules[outcome.rule], road.title, road.opening, *(point.text for point in road.points), *steps]
