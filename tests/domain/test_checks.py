from __future__ import annotations

from itertools import permutations

from boundarycheck.domain.checks import (
    DANGER_SIGNS,
    Answer,
    Circumstance,
    Findings,
    Question,
    QuestionAnswer,
    Sign,
    SignExample,
    SignsCheck,
    SituationCheck,
)


def test_the_questions_and_signs_keep_their_order() -> None:
    assert list(Question) == ["ethics", "policy", "duty", "openness"]
    assert list(Sign) == ["troubles", "favours", "seeking-contact", "notes", "touch", "cold"]
    assert list(DANGER_SIGNS) == ["troubles", "favours", "seeking-contact", "notes", "touch"]


def test_a_new_check_is_open() -> None:
    check = SituationCheck()
    assert not check.complete
    assert check.answers == ()


def test_answers_stand_in_the_order_of_asking_however_they_were_given() -> None:
    for order in permutations(Question):
        check = SituationCheck("what happened", circumstances=frozenset({Circumstance.DRAWN}))
        for question in order:
            assert not check.complete
            check = check.with_answer(QuestionAnswer(question, Answer.NO))
        assert [given.question for given in check.answers] == list(Question)
        assert check.complete
        assert check.situation == "what happened"
        assert check.circumstances == {Circumstance.DRAWN}


def test_a_second_answer_takes_the_place_of_the_first() -> None:
    first = QuestionAnswer(Question.POLICY, Answer.YES, "I thought so")
    second = QuestionAnswer(Question.POLICY, Answer.NOT_SURE, "I looked it up")
    check = SituationCheck().with_answer(first).with_answer(second)
    assert check.answers == (second,)


def test_a_check_never_changes_in_place() -> None:
    check = SituationCheck()
    check.with_answer(QuestionAnswer(Question.DUTY, Answer.NO))
    assert check.answers == ()


def test_recognised_examples_tell_what_they_point_to() -> None:
    check = SignsCheck(
        (
            SignExample(Sign.TOUCH, "a hand", Circumstance.TOUCH),
            SignExample(Sign.FAVOURS, "an extra tray", Circumstance.FAVOUR),
            SignExample(Sign.FAVOURS, "a phone", Circumstance.CONTRABAND),
        )
    )
    assert check.circumstances == {Circumstance.TOUCH, Circumstance.FAVOUR, Circumstance.CONTRABAND}


def test_a_signs_check_with_nothing_recognised_points_to_nothing() -> None:
    assert SignsCheck().circumstances == frozenset()


def test_findings_leave_the_words_behind() -> None:
    check = SituationCheck("private words", circumstances=frozenset({Circumstance.TESTED})).with_answer(
        QuestionAnswer(Question.OPENNESS, Answer.NO, "a private note")
    )
    findings = Findings.of_situation(check)
    assert findings == Findings({Question.OPENNESS: Answer.NO}, frozenset({Circumstance.TESTED}))
    assert "private" not in repr(findings)


def test_findings_of_signs_have_no_answers() -> None:
    check = SignsCheck((SignExample(Sign.NOTES, "a note", Circumstance.WRITTEN),), note="private words")
    assert Findings.of_signs(check) == Findings({}, frozenset({Circumstance.WRITTEN}))
