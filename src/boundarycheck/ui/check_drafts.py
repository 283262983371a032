"""How a check that is not finished stands in its draft: which field holds what, and the way back to a check.

A draft may come from another release: what this one does not know is passed over, never an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from boundarycheck.domain.articles import CheckTexts
    from boundarycheck.domain.journal import Draft

SITUATION_SLOT = "check:situation"
SIGNS_SLOT = "check:signs"

STEP = "step"
"""The page of the check that was shown last, counted from 0."""
SITUATION = "situation"
TIMING = "timing"
CIRCUMSTANCES = "circumstances"
NOTE = "note"


def answer_field(question: Question) -> str:
    """Return the field that holds the answer to ``question``."""
    return f"answer:{question.value}"


def note_field(question: Question) -> str:
    """Return the field that holds the note on ``question``."""
    return f"note:{question.value}"


def examples_field(sign: Sign) -> str:
    """Return the field that holds the recognised examples of ``sign``."""
    return f"sign:{sign.value}"


def often_field(sign: Sign) -> str:
    """Return the field that holds how often ``sign`` was there."""
    return f"often:{sign.value}"


def often_in(fields: Mapping[str, str], sign: Sign) -> SignAnswer | None:
    """Return how often ``sign`` was there by ``fields``, or None."""
    given = fields.get(often_field(sign), "")
    return next((answer for answer in SignAnswer if answer.value == given), None)


def timing_in(fields: Mapping[str, str]) -> Timing | None:
    """Return whether ``fields`` are about something ahead or behind, or None."""
    given = fields.get(TIMING, "")
    return next((timing for timing in Timing if timing.value == given), None)


def answer_in(fields: Mapping[str, str], question: Question) -> Answer | None:
    """Return the answer to ``question`` that stands in ``fields``, or None."""
    given = fields.get(answer_field(question), "")
    return next((answer for answer in Answer if answer.value == given), None)


def join_names(names: Iterable[str]) -> str:
    """Return ``names`` (none with a space in it) as the one value of a field."""
    return " ".join(names)


def split_names(value: str) -> frozenset[str]:
    """Return the names in a field's value."""
    return frozenset(value.split())


def situation_in(fields: Mapping[str, str]) -> SituationCheck:
    """Return the situation check that ``fields`` hold, complete or not."""
    ticked = split_names(fields.get(CIRCUMSTANCES, ""))
    check = SituationCheck(
        fields.get(SITUATION, ""),
        circumstances=frozenset(known for known in Circumstance if known.value in ticked),
        timing=timing_in(fields),
    )
    for question in Question:
        answer = answer_in(fields, question)
        if answer is not None:
            check = check.with_answer(QuestionAnswer(question, answer, fields.get(note_field(question), "")))
    return check


def signs_in(fields: Mapping[str, str], texts: CheckTexts) -> SignsCheck:
    """Return the signs check that ``fields`` hold, its examples in the order of ``texts``."""
    recognised = tuple(
        SignExample(sign.sign, example.example_id, example.circumstance)
        for sign in texts.signs
        for example in sign.examples
        if example.example_id in split_names(fields.get(examples_field(sign.sign), ""))
    )
    answers = tuple(SignGiven(sign, often) for sign in Sign if (often := often_in(fields, sign)) is not None)
    return SignsCheck(recognised, fields.get(NOTE, ""), answers)


def slot_of(check: SituationCheck | SignsCheck) -> str:
    """Return the slot in which ``check`` was a draft."""
    return SITUATION_SLOT if isinstance(check, SituationCheck) else SIGNS_SLOT


def holds(draft: Draft | None, check: SituationCheck | SignsCheck, texts: CheckTexts) -> bool:
    """Return whether ``draft`` is still this very ``check``, and not one begun after it."""
    if draft is None:
        return False
    if isinstance(check, SituationCheck):
        return situation_in(draft.fields) == check
    return signs_in(draft.fields, texts) == check
