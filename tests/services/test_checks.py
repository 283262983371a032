from __future__ import annotations

import pytest

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
)
from boundarycheck.domain.concerns import Concern
from boundarycheck.domain.errors import ContentDamaged
from boundarycheck.domain.factors import Factor
from boundarycheck.domain.roads import Road, Rule, Step
from boundarycheck.services.checks import CheckService
from boundarycheck.system import resources


@pytest.fixture
def service() -> CheckService:
    return CheckService()


def answered(*circumstances: Circumstance, **answers: Answer) -> SituationCheck:
    check = SituationCheck("what happened", circumstances=frozenset(circumstances))
    for question in Question:
        check = check.with_answer(QuestionAnswer(question, answers.get(question.value, Answer.YES)))
    return check


def test_the_texts_are_read_once_and_then_kept(service: CheckService, monkeypatch: pytest.MonkeyPatch) -> None:
    texts, roads = service.texts(), service.roads()
    concerns, factors = service.concerns(), service.factors()

    def gone() -> None:
        pytest.fail("content was read a second time")

    monkeypatch.setattr(resources, "root", gone)
    assert service.texts() is texts
    assert service.roads() is roads
    assert service.concerns() is concerns
    assert service.factors() is factors
    assert [text.factor for text in factors] == list(Factor)
    assert [text.question for text in texts.questions] == list(Question)
    assert set(roads.roads) == set(Road)


def test_nothing_is_read_before_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "root", lambda: pytest.fail("content was read at once"))
    service = CheckService()
    finished = service.finish_situation(answered())
    assert finished.outcome.road is Road.QUIET


def test_a_language_that_is_not_there_is_named() -> None:
    with pytest.raises(ContentDamaged, match=r"xx/questions\.toml"):
        CheckService("xx").texts()
    with pytest.raises(ContentDamaged, match=r"xx/roads\.toml"):
        CheckService("xx").roads()


def test_a_finished_situation_keeps_the_check_and_its_outcome(service: CheckService) -> None:
    check = answered(Circumstance.DRAWN, duty=Answer.NOT_SURE)
    finished = service.finish_situation(check)
    assert finished.check is check
    assert finished.outcome.road is Road.DRAWN
    assert finished.outcome.first_step is Step.REASSIGN
    assert service.because(finished.outcome) == (
        "There was no clear yes on what serves both the person in custody and the staff.",
        "You feel drawn to someone in custody.",
    )


def test_an_open_question_is_never_taken_for_a_yes(service: CheckService) -> None:
    check = SituationCheck().with_answer(QuestionAnswer(Question.ETHICS, Answer.YES))
    with pytest.raises(ValueError, match="all four questions"):
        service.finish_situation(check)


def test_a_finished_signs_check_keeps_the_check_and_its_outcome(service: CheckService) -> None:
    check = SignsCheck((SignExample(Sign.NOTES, "notes-intimate", Circumstance.INTIMATE_NOTE),), "my words")
    finished = service.finish_signs(check)
    assert finished.check is check
    assert finished.outcome.road is Road.REPORT
    assert finished.outcome.report_first
    assert service.because(finished.outcome) == ("There was an intimate or sexual note, message or picture.",)


def test_the_quiet_page_has_no_reasons(service: CheckService) -> None:
    assert service.because(service.finish_signs(SignsCheck()).outcome) == ()


def test_every_reason_has_its_sentence(service: CheckService) -> None:
    check = answered(*Circumstance, **dict.fromkeys((question.value for question in Question), Answer.NO))
    sentences = service.because(service.finish_situation(check).outcome)
    assert len(set(sentences)) == len(Question) + len(Circumstance)


def test_how_often_and_what_was_left_unsaid_are_told_in_words(service: CheckService) -> None:
    check = SignsCheck(
        (SignExample(Sign.NOTES, "notes-kept", Circumstance.WRITTEN),),
        answers=(
            SignGiven(Sign.TROUBLES, SignAnswer.NOT_AT_ALL),
            SignGiven(Sign.FAVOURS, SignAnswer.MORE_THAN_ONCE),
            SignGiven(Sign.NOTES, SignAnswer.MORE_THAN_ONCE),
            SignGiven(Sign.TOUCH, SignAnswer.UNSAID),
        ),
    )
    finished = service.finish_signs(check)
    assert service.because(finished.outcome, check) == (
        "A favor was done, a rule was bent, or private things were told.",
        "There was a note, a message or online contact.",
        "More than once: Small favors, Notes and messages.",
        "You left this unsaid: Touch.",
    )
    assert service.rule(finished.outcome) == service.roads().rules[Rule.BENT]


def test_a_sign_that_was_there_once_says_nothing_more(service: CheckService) -> None:
    check = SignsCheck(answers=(SignGiven(Sign.COLD, SignAnswer.ONCE),))
    assert len(service.because(service.finish_signs(check).outcome, check)) == 1


def test_a_door_is_found_by_its_concern(service: CheckService) -> None:
    assert service.concern(Concern.WRITE).words == "I only want to write"
