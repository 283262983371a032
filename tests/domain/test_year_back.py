from __future__ import annotations

from datetime import date

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
from boundarycheck.domain.decisions import Decision, Going
from boundarycheck.domain.follow_up import Event, Stage, TrackedRequest, Way
from boundarycheck.domain.journal import EntryKind, FinishedCheck
from boundarycheck.domain.roads import choose
from boundarycheck.domain.year_back import MONTHS, Again, Did, KeptCheck, Line, Mark, YearBack, came_up, deeds_of

DRAWN = SignExample(Sign.SEEKING_CONTACT, "contact-teased", Circumstance.DRAWN)
TESTED = SignExample(Sign.FAVOURS, "favours-asks", Circumstance.TESTED)
TESTED_BY_NOTE = SignExample(Sign.NOTES, "notes-asked", Circumstance.TESTED)
CARRIED = SignExample(Sign.FAVOURS, "favours-carried", Circumstance.CONTRABAND)


def signs(month: int, *seen: SignExample, said: SignAnswer = SignAnswer.NOT_AT_ALL, day: int = 9) -> KeptCheck:
    """A look at the signs in which ``said`` is the answer to all that were not seen."""
    named = {example.sign for example in seen}
    answers = tuple(SignGiven(sign, SignAnswer.ONCE if sign in named else said) for sign in Sign)
    check = SignsCheck(seen, "", answers)
    finished = FinishedCheck(check, choose(Findings.of_signs(check)))
    return KeptCheck(month, EntryKind.SIGNS_CHECK, date(2026, month, day), finished)


def situation(month: int, policy: Answer, *circumstances: Circumstance) -> KeptCheck:
    answers = dict.fromkeys(Question, Answer.YES) | {Question.POLICY: policy}
    check = SituationCheck("", tuple(QuestionAnswer(*each) for each in answers.items()), frozenset(circumstances))
    finished = FinishedCheck(check, choose(Findings.of_situation(check)))
    return KeptCheck(month, EntryKind.SITUATION_CHECK, date(2026, month, 9), finished)


def marks(**months: Mark) -> tuple[Mark | None, ...]:
    names = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    return tuple(months.get(name) for name in names)


THERE, NOT_THERE = Mark.THERE, Mark.NOT_THERE


def test_a_year_without_anything_has_no_line() -> None:
    empty = YearBack(2026)
    assert empty.lines == ()
    assert empty.again == ()
    assert empty.told == ()
    assert not empty.report_stands
    assert empty.last_month == 1
    assert empty.checks_in(3) == ()


def test_what_came_up_was_denied_or_was_not_said_are_three_things() -> None:
    year = YearBack(2026, (signs(1), signs(3, DRAWN), signs(5), signs(6, said=SignAnswer.UNSAID)))
    assert year.lines == (
        Line(Circumstance.DRAWN, marks(jan=NOT_THERE, mar=THERE, may=NOT_THERE)),
        Line(Did.CHECKED, marks(jan=THERE, mar=THERE, may=THERE, jun=THERE)),
    )


def test_what_came_up_in_a_month_stands_whatever_else_was_said_in_it() -> None:
    for order in ((signs(3, DRAWN), signs(3)), (signs(3), signs(3, DRAWN))):
        (line, _) = YearBack(2026, order).lines
        assert line.marks == marks(mar=THERE)


def test_a_reason_is_denied_only_with_every_sign_under_which_it_was_seen() -> None:
    partly = SignsCheck((), "", (SignGiven(Sign.FAVOURS, SignAnswer.NOT_AT_ALL),))
    only_favors = KeptCheck(9, EntryKind.SIGNS_CHECK, date(2026, 9, 9), FinishedCheck(partly, choose(Findings())))
    (line, _) = YearBack(2026, (signs(1, TESTED), signs(2, TESTED_BY_NOTE), only_favors, signs(10))).lines
    assert line.marks == marks(jan=THERE, feb=THERE, oct=NOT_THERE)


def test_a_question_is_denied_by_a_yes_and_a_line_that_is_not_ticked_is_no_answer() -> None:
    year = YearBack(2026, (situation(2, Answer.NO, Circumstance.THREATENED), situation(4, Answer.YES), signs(5)))
    policy, threatened, _ = year.lines
    assert policy == Line(Question.POLICY, marks(feb=THERE, apr=NOT_THERE))
    assert threatened == Line(Circumstance.THREATENED, marks(feb=THERE))


def test_again_is_what_more_than_one_check_holds_or_the_year_before() -> None:
    year = YearBack(2026, (signs(1, DRAWN), signs(1, DRAWN, day=20), signs(4, TESTED), signs(6, DRAWN)))
    assert year.again == (Again(Circumstance.DRAWN, (1, 6), year_before=False),)
    before = came_up((signs(12, TESTED), signs(12, CARRIED)))
    assert before == {Circumstance.TESTED, Circumstance.CONTRABAND}
    year = YearBack(2026, (signs(4, TESTED), signs(5, DRAWN)), before=before)
    assert year.again == (Again(Circumstance.TESTED, (4,), year_before=True),)


def test_what_is_to_be_reported_stands_even_where_it_was_denied_later() -> None:
    assert YearBack(2026, (signs(3, CARRIED), signs(4), signs(5))).report_stands
    assert not YearBack(2026, (signs(3, DRAWN),)).report_stands


def test_months_know_their_checks_and_the_last_of_them() -> None:
    first, second, third = signs(3), signs(3, day=20), signs(7)
    year = YearBack(2026, (first, second, third))
    assert year.checks_in(3) == (first, second)
    assert year.last_month == 7
    (deed,) = deeds_of((), (), rehearsed=(date(2026, 9, 1),))
    assert YearBack(2026, (first,), (deed,)).last_month == 9


def decision(made: date, going: Going = Going.OPEN, asked: date | None = None) -> Decision:
    return Decision("", "Tell Sam", "", made, going, asked)


def letter(*events: Event) -> TrackedRequest:
    return TrackedRequest("", "reassignment", "To be moved", "", "", "", Way.PRINT, events)


def test_deeds_are_what_was_meant_taken_planned_rehearsed_and_handed_over_in_the_order_of_days() -> None:
    done = decision(date(2026, 2, 1), Going.DONE, date(2026, 3, 1))
    other = decision(date(2026, 4, 1), Going.ANOTHER_WAY)
    resting = decision(date(2026, 5, 1), Going.LET_REST, date(2026, 6, 1))
    handed = letter(Event(Stage.DRAFT, date(2026, 1, 1)), Event(Stage.HANDED_OVER, date(2026, 1, 5)))
    begun = letter(Event(Stage.DRAFT, date(2026, 1, 2)))
    rehearsed = (date(2026, 2, 20), date(2026, 2, 20))
    deeds = deeds_of((resting, done, other), (begun, handed), (date(2026, 2, 19),), rehearsed)
    assert [(deed.did, deed.on) for deed in deeds] == [
        (Did.HANDED_OVER, date(2026, 1, 5)),
        (Did.DECIDED, date(2026, 2, 1)),
        (Did.PLANNED, date(2026, 2, 19)),
        (Did.REHEARSED, date(2026, 2, 20)),
        (Did.STEPPED, date(2026, 3, 1)),
        (Did.DECIDED, date(2026, 4, 1)),
        (Did.STEPPED, date(2026, 4, 1)),
        (Did.DECIDED, date(2026, 5, 1)),
    ]
    year = YearBack(2026, (), deeds)
    assert year.lines == (
        Line(Did.DECIDED, marks(feb=THERE, apr=THERE, may=THERE)),
        Line(Did.STEPPED, marks(mar=THERE, apr=THERE)),
        Line(Did.PLANNED, marks(feb=THERE)),
        Line(Did.REHEARSED, marks(feb=THERE)),
        Line(Did.HANDED_OVER, marks(jan=THERE)),
    )


def test_a_step_is_told_with_what_was_meant_unless_that_was_in_another_year() -> None:
    deeds = deeds_of((decision(date(2025, 12, 30), Going.DONE, date(2026, 1, 3)),), ())
    meant, taken = deeds
    assert YearBack(2025, (), (meant,)).told == (meant,)
    assert YearBack(2026, (), (taken,)).told == (taken,)
    deeds = deeds_of((decision(date(2026, 1, 1), Going.DONE, date(2026, 1, 3)),), ())
    assert YearBack(2026, (), deeds).told == deeds[:1]


@given(
    st.lists(
        st.builds(
            signs,
            st.integers(1, MONTHS),
            st.sampled_from([DRAWN, TESTED, TESTED_BY_NOTE, CARRIED]),
            said=st.sampled_from([SignAnswer.NOT_AT_ALL, SignAnswer.UNSAID]),
        )
    )
)
def test_every_reason_of_every_check_has_its_dot_and_every_line_a_dot(checks: list[KeptCheck]) -> None:
    year = YearBack(2026, tuple(checks))
    lines = {line.what: line.marks for line in year.lines}
    for kept in checks:
        assert lines[Did.CHECKED][kept.on.month - 1] is Mark.THERE
        for reason in kept.check.outcome.because:
            assert lines[reason][kept.on.month - 1] is Mark.THERE
    for line in year.lines:
        assert len(line.marks) == MONTHS
        assert Mark.THERE in line.marks
