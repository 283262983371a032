from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.content.checks import load_checks
from boundarycheck.content.roads import load_roads
from boundarycheck.content.sources import load_sources
from boundarycheck.domain.checks import Answer, Circumstance, Findings, Question
from boundarycheck.domain.roads import REPORT_FIRST, Outcome, Road, Step, choose
from content.words import forbidden_in, languages

if TYPE_CHECKING:
    from boundarycheck.domain.articles import CheckTexts, RoadTexts

VERDICTS = ("safe", "passed", "cleared", "all clear", "you are fine", "no problem")


def every_answer() -> list[dict[Question, Answer]]:
    return [dict(zip(Question, answers, strict=True)) for answers in product(Answer, repeat=len(Question))]


def small_sets() -> list[frozenset[Circumstance]]:
    return [frozenset(chosen) for size in range(4) for chosen in combinations(Circumstance, size)]


def check_outcome(findings: Findings) -> Outcome:
    """Hold the promises that every outcome keeps, and return it."""
    outcome = choose(findings)
    assert choose(findings) == outcome
    assert len(outcome.steps) == len(set(outcome.steps))
    assert outcome.first_step is outcome.steps[0]
    grave = bool(findings.circumstances & REPORT_FIRST)
    assert outcome.report_first is grave
    if grave:
        assert outcome.first_step is Step.REPORT
    flagged = {question for question, answer in findings.answers.items() if answer is not Answer.YES}
    assert set(outcome.because) == flagged | findings.circumstances
    assert (outcome.road is Road.QUIET) is (not outcome.because)
    return outcome


def test_every_answer_with_up_to_three_circumstances_reaches_one_outcome() -> None:
    roads = {
        check_outcome(Findings(answers, circumstances)).road
        for answers in every_answer()
        for circumstances in small_sets()
    }
    assert roads == set(Road)


@given(
    st.fixed_dictionaries({question: st.sampled_from(Answer) for question in Question}),
    st.frozensets(st.sampled_from(Circumstance)),
)
def test_any_answers_with_any_circumstances_reach_one_outcome(
    answers: dict[Question, Answer], circumstances: frozenset[Circumstance]
) -> None:
    check_outcome(Findings(answers, circumstances))


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
            choose(Findings(answers, circumstances)) for answers in every_answer() for circumstances in small_sets()
        }
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
    return [*duty, road.title, road.opening, *(point.text for point in road.points), *steps]
