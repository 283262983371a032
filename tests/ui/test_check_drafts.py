from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.checks import (
    Answer,
    Circumstance,
    Question,
    QuestionAnswer,
    Sign,
    SignExample,
    SignsCheck,
    SituationCheck,
)
from boundarycheck.domain.journal import Draft
from boundarycheck.services.checks import CheckService
from boundarycheck.ui import check_drafts

TEXTS = CheckService().texts()
NAMES = st.sampled_from(
    [
        check_drafts.STEP,
        check_drafts.SITUATION,
        check_drafts.CIRCUMSTANCES,
        check_drafts.NOTE,
        *map(check_drafts.answer_field, Question),
        *map(check_drafts.note_field, Question),
        *map(check_drafts.examples_field, Sign),
    ]
)


@given(st.dictionaries(NAMES, st.text() | st.sampled_from([*Answer, "drawn touch", "troubles-home"])))
def test_any_fields_are_a_check(fields: dict[str, str]) -> None:
    situation = check_drafts.situation_in(fields)
    signs = check_drafts.signs_in(fields, TEXTS)

    assert situation.situation == fields.get(check_drafts.SITUATION, "")
    assert all(fields[check_drafts.answer_field(given.question)] == given.answer for given in situation.answers)
    assert {seen.example for seen in signs.recognised} <= check_drafts.split_names(" ".join(fields.values()))


def test_what_another_release_wrote_is_passed_over() -> None:
    fields = {
        check_drafts.answer_field(Question.ETHICS): "perhaps",
        check_drafts.answer_field(Question.POLICY): "no",
        check_drafts.CIRCUMSTANCES: "drawn unheard-of",
        check_drafts.examples_field(Sign.TOUCH): "touch-small unheard-of",
        "colour": "blue",
    }

    assert check_drafts.situation_in(fields) == SituationCheck(
        answers=(QuestionAnswer(Question.POLICY, Answer.NO),), circumstances=frozenset({Circumstance.DRAWN})
    )
    assert check_drafts.signs_in(fields, TEXTS).recognised == (
        SignExample(Sign.TOUCH, "touch-small", Circumstance.TOUCH),
    )


def test_a_draft_holds_the_check_that_it_was_and_no_other() -> None:
    situation = Draft(check_drafts.SITUATION_SLOT, {check_drafts.SITUATION: "a letter"})
    signs = Draft(check_drafts.SIGNS_SLOT, {check_drafts.NOTE: "a note", check_drafts.STEP: "5"})

    assert check_drafts.holds(situation, SituationCheck("a letter"), TEXTS)
    assert not check_drafts.holds(situation, SituationCheck("another letter"), TEXTS)
    assert check_drafts.holds(signs, SignsCheck(note="a note"), TEXTS)
    assert not check_drafts.holds(signs, SignsCheck(), TEXTS)
    assert not check_drafts.holds(None, SignsCheck(), TEXTS)


def test_each_kind_of_check_has_its_slot() -> None:
    assert check_drafts.slot_of(SituationCheck()) == "check:situation"
    assert check_drafts.slot_of(SignsCheck()) == "check:signs"
