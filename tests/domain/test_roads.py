from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from boundarycheck.domain.checks import (
    Answer,
    Circumstance,
    Findings,
    Question,
    Sign,
    SignAnswer,
    SignGiven,
    SignsCheck,
)
from boundarycheck.domain.concerns import Concern, Onward, onward, road_from
from boundarycheck.domain.roads import REPORT_FIRST, Road, Rule, Step, choose

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "roads.md"
COLUMNS = 5
NOTHING = "\u2013"


@dataclass(frozen=True)
class Row:
    """One row of the document: what is there, and where it says that leads."""

    written: str
    findings: Findings
    road: Road
    report_first: bool
    steps: tuple[Step, ...]


def parts(cell: str) -> list[str]:
    return [] if cell == NOTHING else [part.strip() for part in cell.split(",")]


def row(line: str) -> Row:
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    answers, circumstances, road, report_first, steps = cells
    named = (part.split(": ") for part in parts(answers) if ": " in part)
    given = {Question(question): Answer(answer) for question, answer in named}
    return Row(
        line,
        Findings(
            dict.fromkeys(Question, Answer.YES) | given,
            frozenset(Circumstance(part) for part in parts(circumstances)),
            before="before" in parts(answers),
            unsaid="unsaid" in parts(answers),
        ),
        Road(road),
        {"yes": True, "no": False}[report_first],
        tuple(Step(step) for step in parts(steps)),
    )


def rows() -> list[Row]:
    lines = DOCUMENT.read_text("utf-8").splitlines()
    tables = [line for line in lines if line.startswith("|") and line.count("|") == COLUMNS + 1]
    return [row(line) for line in tables if not line.startswith(("| answers", "|---"))]


@pytest.mark.parametrize("told", rows(), ids=lambda told: told.written)
def test_the_document_tells_what_the_rules_do(told: Row) -> None:
    outcome = choose(told.findings)
    assert (outcome.road, outcome.report_first, outcome.steps) == (told.road, told.report_first, told.steps)


def cells_under(heading: str) -> list[list[str]]:
    """Return the cells of every row of the table under ``heading``."""
    below = DOCUMENT.read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in below.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_document_tells_what_puts_reporting_first_and_which_paragraph_demands_it() -> None:
    told = cells_under("Reporting first")
    assert {circumstance for circumstance, _demanded, _rule in told} == REPORT_FIRST
    for circumstance, demanded, rule in told:
        assert demanded.startswith("section 2, D")
        assert rule
        outcome = choose(Findings({}, frozenset({Circumstance(circumstance)})))
        assert (outcome.report_first, outcome.first_step) == (True, Step.REPORT)


def test_the_document_tells_what_each_sign_stands_for() -> None:
    told = {Sign(sign): Circumstance(circumstance) for sign, circumstance in cells_under("Signs")}
    for sign in Sign:
        for answer in (SignAnswer.ONCE, SignAnswer.MORE_THAN_ONCE):
            assert SignsCheck(answers=(SignGiven(sign, answer),)).circumstances == {told[sign]}
        assert SignsCheck(answers=(SignGiven(sign, SignAnswer.UNSAID),)).circumstances == set()


def test_the_document_tells_where_each_door_leads() -> None:
    told = cells_under("Doors of the home page")
    assert [Concern(door) for door, *_rest in told] == list(Concern)
    for door, leads, road, first in told:
        assert onward(Concern(door)) is Onward(leads)
        if leads == Onward.ROAD:
            outcome = road_from(Concern(door))
            assert (outcome.road, outcome.first_step) == (Road(road), Step(first))
        else:
            with pytest.raises(KeyError):
                road_from(Concern(door))


def test_the_document_tells_every_answer_and_every_circumstance_alone() -> None:
    told = [(told.findings.answers, told.findings.circumstances) for told in rows()]
    all_yes = dict.fromkeys(Question, Answer.YES)
    assert (all_yes, frozenset()) in told
    assert all((all_yes, frozenset({circumstance})) in told for circumstance in Circumstance)
    assert all(
        (all_yes | {question: answer}, frozenset()) in told
        for question in Question
        for answer in (Answer.NO, Answer.NOT_SURE)
    )


def test_the_document_tells_every_road_and_step() -> None:
    assert {told.road for told in rows()} == set(Road)
    assert {step for told in rows() for step in told.steps} == set(Step)
    assert {choose(told.findings).rule for told in rows()} == set(Rule)


def test_what_stood_out_is_told_in_the_order_of_asking() -> None:
    findings = Findings(
        {Question.OPENNESS: Answer.NOT_SURE, Question.ETHICS: Answer.NO, Question.DUTY: Answer.YES},
        frozenset({Circumstance.TOUCH, Circumstance.TROUBLES}),
    )
    assert choose(findings).because == (
        Question.ETHICS,
        Question.OPENNESS,
        Circumstance.TROUBLES,
        Circumstance.TOUCH,
    )


@pytest.mark.parametrize("circumstance", sorted(REPORT_FIRST))
def test_the_duty_to_report_stands_first_even_for_someone_who_was_hurt(circumstance: Circumstance) -> None:
    outcome = choose(Findings({}, frozenset({circumstance, Circumstance.DONE_TO_ME})))
    assert outcome.road is Road.DONE_TO_ME
    assert outcome.report_first
    assert outcome.first_step is Step.REPORT
    assert sorted(outcome.steps) == sorted({Step.CALL, Step.REPORT, Step.READ_RULE, Step.WRITE})


def test_a_transfer_is_never_offered_where_a_report_is_due() -> None:
    for circumstance in REPORT_FIRST:
        assert Step.REASSIGN not in choose(Findings({}, frozenset({circumstance}))).steps
