"""A finished check as JSON and back, strictly: what was kept is what is read, or it is damage."""

from __future__ import annotations

import json
from typing import Final

from boundarycheck.domain.checks import (
    Answer,
    Circumstance,
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
from boundarycheck.domain.roads import Outcome, Reason, Road, Step
from boundarycheck.vault.strict_json import Fields, ShapeError

_FORM: Final = 2
_WITHOUT_TIMING: Final = 1
"""The form of releases that asked neither for before or after, nor how often a sign was there."""
_NAME: Final = "a kept check"
_SITUATION, _SIGNS = "situation", "signs"
_QUESTION, _CIRCUMSTANCE = "question", "circumstance"


def to_json(finished: FinishedCheck) -> str:
    """Return ``finished`` as one JSON object in ASCII (docs/vault-format.md, "check_json")."""
    members = {"form": _FORM, "check": _check(finished.check), "outcome": _outcome(finished.outcome)}
    return json.dumps(members, separators=(",", ":"))


def from_json(text: str) -> FinishedCheck:
    """Read what :func:`to_json` wrote. Raises :class:`ShapeError` for anything else."""
    fields = Fields.parse(text, _NAME)
    form = fields.whole_number("form")
    if form not in {_WITHOUT_TIMING, _FORM}:
        raise ShapeError(f"{_NAME}: form is unknown")
    finished = FinishedCheck(_read_check(fields.member("check"), form), _read_outcome(fields.member("outcome")))
    fields.finish()
    return finished


def _check(check: SituationCheck | SignsCheck) -> dict[str, object]:
    if isinstance(check, SituationCheck):
        return {
            "type": _SITUATION,
            "situation": check.situation,
            "answers": [
                {"question": given.question.value, "answer": given.answer.value, "note": given.note}
                for given in check.answers
            ],
            "circumstances": sorted(circumstance.value for circumstance in check.circumstances),
            "timing": "" if check.timing is None else check.timing.value,
        }
    return {
        "type": _SIGNS,
        "recognised": [
            {"sign": seen.sign.value, "example": seen.example, "circumstance": seen.circumstance.value}
            for seen in check.recognised
        ],
        "note": check.note,
        "answers": [{"sign": given.sign.value, "answer": given.answer.value} for given in check.answers],
    }


def _outcome(outcome: Outcome) -> dict[str, object]:
    return {
        "road": outcome.road.value,
        "report_first": outcome.report_first,
        # Questions and circumstances are two lists of names; a prefix keeps them apart for good.
        "because": [
            f"{_QUESTION if isinstance(reason, Question) else _CIRCUMSTANCE}:{reason.value}"
            for reason in outcome.because
        ],
        "steps": [step.value for step in outcome.steps],
    }


def _read_check(fields: Fields, form: int) -> SituationCheck | SignsCheck:
    kind = fields.text("type")
    check: SituationCheck | SignsCheck
    if kind == _SITUATION:
        check = SituationCheck(
            situation=fields.text("situation"),
            answers=tuple(_read_answer(given) for given in fields.members("answers")),
            circumstances=frozenset(fields.choices("circumstances", Circumstance)),
            timing=None if form == _WITHOUT_TIMING else _read_timing(fields),
        )
    elif kind == _SIGNS:
        check = SignsCheck(
            recognised=tuple(_read_example(seen) for seen in fields.members("recognised")),
            note=fields.text("note"),
            answers=() if form == _WITHOUT_TIMING else tuple(_read_given(given) for given in fields.members("answers")),
        )
    else:
        raise ShapeError(f"{_NAME}: type is unknown")
    fields.finish()
    return check


def _read_timing(fields: Fields) -> Timing | None:
    written = fields.text("timing")
    if not written:
        return None
    try:
        return Timing(written)
    except ValueError:
        raise ShapeError(f"{_NAME}: timing has an unknown value") from None


def _read_given(fields: Fields) -> SignGiven:
    given = SignGiven(fields.choice("sign", Sign), fields.choice("answer", SignAnswer))
    fields.finish()
    return given


def _read_answer(fields: Fields) -> QuestionAnswer:
    given = QuestionAnswer(fields.choice("question", Question), fields.choice("answer", Answer), fields.text("note"))
    fields.finish()
    return given


def _read_example(fields: Fields) -> SignExample:
    seen = SignExample(fields.choice("sign", Sign), fields.text("example"), fields.choice("circumstance", Circumstance))
    fields.finish()
    return seen


def _read_outcome(fields: Fields) -> Outcome:
    outcome = Outcome(
        road=fields.choice("road", Road),
        report_first=fields.flag("report_first"),
        because=tuple(_read_reason(text) for text in fields.texts("because")),
        steps=fields.choices("steps", Step),
    )
    fields.finish()
    if not outcome.steps:
        raise ShapeError(f"{_NAME}: steps is empty")
    return outcome


def _read_reason(text: str) -> Reason:
    kind, _, name = text.partition(":")
    try:
        if kind == _QUESTION:
            return Question(name)
        if kind == _CIRCUMSTANCE:
            return Circumstance(name)
    except ValueError:
        pass
    raise ShapeError(f"{_NAME}: because has an unknown value")
