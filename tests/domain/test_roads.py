from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from boundarycheck.domain.checks import Answer, Circumstance, Findings, Question
from boundarycheck.domain.roads import REPORT_FIRST, Road, Step, choose

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
    named = (part.split(": ") for part in parts(answers))
    given = {Question(question): Answer(answer) for question, answer in named}
    return Row(
        line,
        Findings(
            dict.fromkeys(Question, Answer.YES) | given,
            frozenset(Circumstance(part) for part in parts(circumstances)),
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
