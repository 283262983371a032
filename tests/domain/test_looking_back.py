from __future__ import annotations

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
)
from boundarycheck.domain.journal import FinishedCheck
from boundarycheck.domain.looking_back import beside
from boundarycheck.domain.roads import choose

DRAWN = SignExample(Sign.SEEKING_CONTACT, "contact-teased", Circumstance.DRAWN)
TESTED = SignExample(Sign.FAVOURS, "favours-asks", Circumstance.TESTED)


def signs(*seen: SignExample, **said: SignAnswer) -> FinishedCheck:
    """The signs in ``seen`` were there once; ``said`` answers others, by their names with underscores."""
    given = {example.sign: SignAnswer.ONCE for example in seen}
    given |= {Sign(name.replace("_", "-")): answer for name, answer in said.items()}
    check = SignsCheck(seen, "", tuple(SignGiven(*each) for each in given.items()))
    return FinishedCheck(check, choose(Findings.of_signs(check)))


def situation(*circumstances: Circumstance, **said: Answer) -> FinishedCheck:
    answers = dict.fromkeys(Question, Answer.YES) | {Question(name): answer for name, answer in said.items()}
    check = SituationCheck("", tuple(QuestionAnswer(*each) for each in answers.items()), frozenset(circumstances))
    return FinishedCheck(check, choose(Findings.of_situation(check)))


def test_two_looks_at_the_signs_beside_each_other() -> None:
    cold = SignExample(Sign.COLD, "cold-short", Circumstance.COLD)
    compared = beside(signs(DRAWN, cold, favours=SignAnswer.NOT_AT_ALL), signs(DRAWN, TESTED))
    assert compared.again == (Circumstance.DRAWN,)
    assert compared.new == (Circumstance.COLD,)
    assert compared.gone == (Circumstance.TESTED,)
    assert compared.unsaid == ()
    assert compared.credited


def test_two_situations_beside_each_other() -> None:
    compared = beside(situation(), situation(Circumstance.TESTED, policy=Answer.NO))
    assert compared.gone == (Question.POLICY,)
    assert compared.unsaid == (Circumstance.TESTED,)
    assert beside(situation(policy=Answer.NOT_SURE), situation(policy=Answer.NO)).again == (Question.POLICY,)


def test_what_one_situation_asked_for_is_not_ended_by_another() -> None:
    book = situation(policy=Answer.NO)
    swapped_shift = situation()
    compared = beside(swapped_shift, book)
    assert compared.gone == (Question.POLICY,)
    assert not compared.credited
    assert not beside(book, swapped_shift).credited


@pytest.mark.parametrize(
    "later",
    [
        signs(favours=SignAnswer.UNSAID),
        signs(SignExample(Sign.FAVOURS, "favours-did", Circumstance.FAVOUR)),
        signs(),
        situation(),
    ],
    ids=["left unsaid", "only another example", "asked without how often", "another kind of check"],
)
def test_what_was_not_answered_with_a_clear_no_is_not_gone(later: FinishedCheck) -> None:
    compared = beside(later, signs(TESTED))
    assert compared.gone == ()
    assert compared.unsaid == (Circumstance.TESTED,)
    assert not compared.credited


def test_a_sign_without_an_example_is_gone_when_that_sign_is() -> None:
    earlier = signs(notes=SignAnswer.MORE_THAN_ONCE)
    assert beside(signs(notes=SignAnswer.NOT_AT_ALL), earlier).gone == (Circumstance.WRITTEN,)
    assert beside(signs(touch=SignAnswer.NOT_AT_ALL), earlier).unsaid == (Circumstance.WRITTEN,)


def test_what_is_to_be_reported_stays_so_and_is_never_credited() -> None:
    carried = SignExample(Sign.FAVOURS, "favours-carried", Circumstance.CONTRABAND)
    for later in (signs(favours=SignAnswer.NOT_AT_ALL), signs(favours=SignAnswer.UNSAID), situation()):
        compared = beside(later, signs(carried, TESTED))
        assert compared.report_stands
        assert not compared.credited
    back = beside(signs(carried, seeking_contact=SignAnswer.NOT_AT_ALL), signs(DRAWN))
    assert back.gone == (Circumstance.DRAWN,)
    assert not back.credited
    assert not back.report_stands


def test_what_was_done_to_the_officer_was_never_theirs_to_end() -> None:
    forced = SignExample(Sign.TOUCH, "touch-forced", Circumstance.DONE_TO_ME)
    compared = beside(signs(touch=SignAnswer.NOT_AT_ALL), signs(forced))
    assert compared.gone == (Circumstance.DONE_TO_ME,)
    assert not compared.credited


EXAMPLES = st.builds(SignExample, st.sampled_from(Sign), st.just("one"), st.sampled_from(Circumstance))
GIVEN = st.dictionaries(st.sampled_from(Sign), st.sampled_from(SignAnswer))
SIGNS = st.builds(
    lambda seen, said: SignsCheck(tuple(seen), "", tuple(SignGiven(*each) for each in said.items())),
    st.lists(EXAMPLES, max_size=4),
    GIVEN,
)
SITUATIONS = st.builds(
    lambda said, parts: SituationCheck("", tuple(QuestionAnswer(*each) for each in said.items()), parts),
    st.fixed_dictionaries({question: st.sampled_from(Answer) for question in Question}),
    st.frozensets(st.sampled_from(Circumstance), max_size=4),
)
CHECKS = st.one_of(
    SIGNS.map(lambda check: FinishedCheck(check, choose(Findings.of_signs(check)))),
    SITUATIONS.map(lambda check: FinishedCheck(check, choose(Findings.of_situation(check)))),
)


@given(CHECKS, CHECKS)
def test_nothing_is_gone_that_was_not_asked_again_and_denied(later: FinishedCheck, earlier: FinishedCheck) -> None:
    compared = beside(later, earlier)
    assert sorted((*compared.again, *compared.gone, *compared.unsaid)) == sorted(earlier.outcome.because)
    assert sorted((*compared.again, *compared.new)) == sorted(later.outcome.because)
    if type(later.check) is not type(earlier.check):
        assert compared.gone == ()
    if isinstance(later.check, SituationCheck):
        answers = {given.question: given.answer for given in later.check.answers}
        assert all(answers.get(reason) is Answer.YES for reason in compared.gone if isinstance(reason, Question))
        assert all(isinstance(reason, Question) for reason in compared.gone)
    elif compared.gone:
        assert later.check.answered(SignAnswer.NOT_AT_ALL)
        assert isinstance(earlier.check, SignsCheck)
        denied = set(later.check.answered(SignAnswer.NOT_AT_ALL))
        seen = [example.sign for example in earlier.check.recognised if example.circumstance in compared.gone]
        assert set(seen) <= denied
    if compared.credited:
        assert compared.gone
        assert isinstance(later.check, SignsCheck)
        assert not later.outcome.report_first
        assert not earlier.outcome.report_first
