from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.checks import (
    Answer,
    Circumstance,
    Findings,
    Question,
    QuestionAnswer,
    Sign,
    SignAnswer,
    SignExample,
    SignGiven,
    SignsCheck,
    SituationCheck,
    Timing,
)
from boundarycheck.domain.journal import FinishedCheck
from boundarycheck.domain.roads import Outcome, Road, Step, choose
from boundarycheck.vault.check_json import from_json, to_json
from boundarycheck.vault.strict_json import ShapeError

SITUATIONS = st.builds(
    SituationCheck,
    st.text(),
    st.lists(st.builds(QuestionAnswer, st.sampled_from(Question), st.sampled_from(Answer), st.text())).map(tuple),
    st.frozensets(st.sampled_from(Circumstance)),
    st.none() | st.sampled_from(Timing),
)
SIGNS = st.builds(
    SignsCheck,
    st.lists(st.builds(SignExample, st.sampled_from(Sign), st.text(), st.sampled_from(Circumstance)), max_size=6).map(
        tuple
    ),
    st.text(),
    st.lists(st.builds(SignGiven, st.sampled_from(Sign), st.sampled_from(SignAnswer)), max_size=6).map(tuple),
)
OUTCOMES = st.builds(
    Outcome,
    st.sampled_from(Road),
    st.booleans(),
    st.lists(st.sampled_from(Question) | st.sampled_from(Circumstance)).map(tuple),
    st.lists(st.sampled_from(Step), min_size=1).map(tuple),
)
CHECK = SituationCheck(
    "He asked for a stamp.",
    (QuestionAnswer(Question.POLICY, Answer.NOT_SURE, "Ask the sergeant."),),
    frozenset({Circumstance.TESTED, Circumstance.FAVOUR}),
    Timing.AFTER,
)
KEPT = FinishedCheck(CHECK, choose(Findings.of_situation(CHECK)))
SIGNS_KEPT = FinishedCheck(SignsCheck(), choose(Findings()))


@given(st.builds(FinishedCheck, SITUATIONS | SIGNS, OUTCOMES))
def test_what_is_kept_is_what_is_read(finished: FinishedCheck) -> None:
    text = to_json(finished)
    assert text.isascii()
    assert from_json(text) == finished


def test_the_form_is_the_documented_one() -> None:
    assert json.loads(to_json(KEPT)) == {
        "form": 2,
        "check": {
            "type": "situation",
            "situation": "He asked for a stamp.",
            "answers": [{"question": "policy", "answer": "not-sure", "note": "Ask the sergeant."}],
            "circumstances": ["favour", "tested"],
            "timing": "after",
        },
        "outcome": {
            "road": "bent-or-tested",
            "report_first": False,
            "because": ["question:policy", "circumstance:favour", "circumstance:tested"],
            "steps": ["report", "plan", "write", "reassign", "call", "read-rule"],
        },
    }


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ('"form":2', '"form":3', "form is unknown"),
        ('"form":2', '"form":1', "something unknown"),
        ('"timing":"after"', '"timing":"later"', "timing has an unknown value"),
        ('"type":"situation"', '"type":"weather"', "type is unknown"),
        ('"question":"policy"', '"question":"taste"', "unknown value"),
        ('"question:policy"', '"question:taste"', "because has an unknown value"),
        ('"question:policy"', '"policy"', "because has an unknown value"),
        ('"road":"', '"path":"', "road is missing"),
        ('"form":2', '"form":2,"more":1', "something unknown"),
        ('"type":"situation"', '"type":"situation","more":1', "something unknown"),
        ('"note":"', '"more":1,"note":"', "something unknown"),
        ('"road":"', '"more":1,"road":"', "something unknown"),
        ('["report","plan","write","reassign","call","read-rule"]', "[]", "steps is empty"),
    ],
)
def test_anything_else_is_damage(before: str, after: str, reason: str) -> None:
    text = to_json(KEPT)
    assert before in text
    with pytest.raises(ShapeError, match=reason):
        from_json(text.replace(before, after))


def test_an_example_holds_nothing_more() -> None:
    example = '{"sign":"notes","example":"x","circumstance":"written","more":1}'
    text = to_json(SIGNS_KEPT).replace('"recognised":[]', f'"recognised":[{example}]')
    with pytest.raises(ShapeError, match="something unknown"):
        from_json(text)


def test_how_often_holds_nothing_more() -> None:
    given = '{"sign":"notes","answer":"once","more":1}'
    text = to_json(SIGNS_KEPT).replace('"answers":[]', f'"answers":[{given}]')
    with pytest.raises(ShapeError, match="something unknown"):
        from_json(text)


def test_the_form_of_the_first_releases_is_read() -> None:
    situation = to_json(KEPT).replace('"form":2', '"form":1').replace(',"timing":"after"', "")
    signs = to_json(SIGNS_KEPT).replace('"form":2', '"form":1').replace(',"answers":[]', "")
    assert from_json(situation) == FinishedCheck(replace(CHECK, timing=None), KEPT.outcome)
    assert from_json(signs) == SIGNS_KEPT


@given(st.text())
def test_any_text_is_damage(text: str) -> None:
    with pytest.raises(ShapeError):
        from_json(text)
