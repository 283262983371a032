from __future__ import annotations

from typing import TYPE_CHECKING

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
from boundarycheck.domain.decisions import Going
from boundarycheck.domain.roads import REPORT_FIRST
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.last_time import LastTime
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.table import make_page
from boundarycheck.ui.screens.two_checks import TwoChecks
from doors import press, ways_of
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.journal import Entry
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]

DAY = 24 * 60 * 60
DRAWN = SignExample(Sign.SEEKING_CONTACT, "contact-teased", Circumstance.DRAWN)
TESTED = SignExample(Sign.FAVOURS, "favours-asks", Circumstance.TESTED)
CARRIED = SignExample(Sign.FAVOURS, "favours-carried", Circumstance.CONTRABAND)


@pytest.fixture
def keep(desk: Desk, clock: FakeClock) -> Callable[..., Entry]:
    def kept(*seen: SignExample, said: SignAnswer = SignAnswer.NOT_AT_ALL) -> Entry:
        """Keep a look at the signs in which ``said`` is the answer to all that were not seen."""
        clock.advance(DAY)
        named = {example.sign for example in seen}
        answers = tuple(SignGiven(sign, SignAnswer.ONCE if sign in named else said) for sign in Sign)
        return desk.journal.keep_check(desk.checks.finish_signs(SignsCheck(seen, "", answers)), desk.checks.texts())

    return kept


def two_checks(desk: Desk, show: Show, entry_id: int | None = None) -> TwoChecks:
    page = show(make_page(Route(Place.TWO_CHECKS, entry_id), desk))
    assert isinstance(page, TwoChecks)
    return page


def test_without_a_check_it_says_so(desk: Desk, show: Show) -> None:
    page = two_checks(desk, show)
    assert "No check is kept yet." in words_on(page)
    assert page.other.count() == 0


def test_one_check_stands_alone(desk: Desk, show: Show, keep: Callable[..., Entry]) -> None:
    keep(DRAWN)
    page = two_checks(desk, show)
    said = words_on(page)
    assert "This one" in said
    assert "Beside it" not in said
    assert "You feel drawn to someone in custody." in said


def test_two_checks_stand_beside_each_other_and_a_step_back_is_credited(
    desk: Desk, show: Show, keep: Callable[..., Entry]
) -> None:
    keep(DRAWN, TESTED)
    later = keep(DRAWN)
    page = two_checks(desk, show)
    said = words_on(page)
    for words in ("This one", "Beside it", "There both times", "No longer there"):
        assert words in said
    assert "That took doing, and it counts." in said
    assert "New in the later one" not in said
    went = ways_of(page)
    first = next(iter(page._pair.findChildren(type(page.card()))))  # noqa: SLF001 - the cards have no other name
    press(first, "Open it")  # type: ignore[arg-type] # a card is searched as a page is
    assert went == [Route(Place.RESULT, desk.journal.read(later.entry_id))]


def test_nothing_is_praised_that_was_not_asked_or_was_left_unsaid(
    desk: Desk, show: Show, keep: Callable[..., Entry]
) -> None:
    answers = dict.fromkeys(Question, Answer.YES) | {Question.POLICY: Answer.NO}
    check = SituationCheck("", tuple(QuestionAnswer(*each) for each in answers.items()), frozenset(REPORT_FIRST))
    desk.journal.keep_check(desk.checks.finish_situation(check), desk.checks.texts())
    keep(said=SignAnswer.UNSAID)
    said = words_on(two_checks(desk, show))
    assert "Not asked or not said this time" in said
    assert "If it is not reported yet, it still has to be." in said
    assert "No longer there" not in said
    assert "it counts" not in said
    assert "Nothing stood out" not in said


def test_what_is_to_be_reported_is_never_praised_for_being_gone(
    desk: Desk, show: Show, keep: Callable[..., Entry]
) -> None:
    keep(CARRIED, DRAWN)
    keep()
    said = words_on(two_checks(desk, show))
    assert "No longer there" in said
    assert "If it is not reported yet, it still has to be." in said
    assert "it counts" not in said


def test_another_one_can_be_chosen_also_a_later_one(desk: Desk, show: Show, keep: Callable[..., Entry]) -> None:
    first = keep()
    keep(TESTED)
    third = keep()
    page = two_checks(desk, show, first.entry_id)
    assert page.other.count() == 2
    page.other.setCurrentIndex(page.other.findData(third.entry_id))
    assert words_on(page).count('You answered "not at all" to: ') == 2
    assert "stood out in" not in words_on(page)
    assert "There both times" not in words_on(page)
    page.other.setCurrentIndex(1 - page.other.currentIndex())
    assert "New in the later one" in words_on(page)


def test_where_nothing_came_up_it_is_told_what_was_asked_and_no_verdict(desk: Desk, show: Show) -> None:
    answers = tuple(QuestionAnswer(question, Answer.YES) for question in Question)
    desk.journal.keep_check(desk.checks.finish_situation(SituationCheck("", answers)), desk.checks.texts())
    desk.journal.keep_check(desk.checks.finish_signs(SignsCheck()), desk.checks.texts())
    said = words_on(two_checks(desk, show))
    assert (
        'You answered "yes" to: Your code of ethics; Your agency\'s policy; Your duty to both; Out in the open.' in said
    )
    assert "You named no sign in it." in said
    assert said.count("no verdict") == 2


def test_the_check_that_is_asked_for_is_shown_however_old_it_is(
    desk: Desk, show: Show, keep: Callable[..., Entry]
) -> None:
    older = keep(TESTED)
    asked = keep(DRAWN)
    for _ in range(51):
        keep()
    page = two_checks(desk, show, asked.entry_id)
    this_one = words_on(next(iter(page._pair.findChildren(Card))))  # noqa: SLF001 - the cards have no other name
    assert this_one.startswith("This one")
    assert "You feel drawn to someone in custody." in this_one
    assert page.other.findData(asked.entry_id) == -1
    assert page.other.currentData() == older.entry_id
    assert page.other.count() == 51


def test_a_check_that_was_erased_meanwhile_is_not_taken_for_another(
    desk: Desk, show: Show, keep: Callable[..., Entry]
) -> None:
    asked = keep(DRAWN)
    keep()
    desk.journal.bin(asked.entry_id)
    desk.journal.erase_binned()
    page = two_checks(desk, show, asked.entry_id)
    assert page.errors.isVisible()
    assert "This one" not in words_on(page)


def test_what_was_decided_stands_with_its_check(desk: Desk, show: Show, keep: Callable[..., Entry]) -> None:
    entry = keep(TESTED)
    desk.over_time.answer(desk.over_time.decide("Tell <b>Sam</b>", entry.uid), Going.DONE)
    desk.over_time.decide("Call Kim")
    said = words_on(two_checks(desk, show, entry.entry_id))
    assert "You meant to: Tell <b>Sam</b>" in said
    assert said.count("You did it. A step back from the line is a real step.") == 1
    assert "Call Kim" not in said


@pytest.fixture
def asked(desk: Desk, clock: FakeClock, show: Show) -> Page:
    desk.over_time.decide("Tell the sergeant")
    clock.advance(DAY)
    return show(make_page(Route(Place.HOME), desk))


def test_home_asks_gently_what_became_of_it(asked: Page) -> None:
    said = words_on(asked)
    assert "Last time you meant to:" in said
    assert "Tell the sergeant" in said
    assert "Any answer is fine." in said


@pytest.mark.parametrize(
    ("button", "going", "words"),
    [
        ("I did it", Going.DONE, "it counts"),
        ("Not yet", Going.NOT_YET, "do that today"),
        ("I went another way", Going.ANOTHER_WAY, "It counts as well"),
        ("Do not ask again", Going.LET_REST, "not asked again"),
    ],
)
def test_any_answer_is_taken_kindly_and_kept(desk: Desk, asked: Page, button: str, going: Going, words: str) -> None:
    press(asked, button)
    (decision,) = desk.over_time.decisions()
    assert decision.going is going
    assert words in words_on(asked)
    assert "Last time you meant to:" not in words_on(asked)


def test_not_yet_offers_a_smaller_step(asked: Page) -> None:
    press(asked, "Not yet")
    went = ways_of(asked)
    press(asked, "Make the first step smaller")
    assert went == [Route(Place.PLAN)]


def test_an_answer_that_comes_twice_is_taken_once(desk: Desk, asked: Page) -> None:
    (card,) = asked.findChildren(LastTime)
    (decision,) = desk.over_time.decisions()
    press(asked, "I did it")
    card._answered(decision)  # noqa: SLF001 - a second press before the first was done
    assert words_on(asked).count("it counts") == 1


def test_home_asks_nothing_on_the_same_day(desk: Desk, show: Show) -> None:
    desk.over_time.decide("Tell the sergeant")
    page = show(make_page(Route(Place.HOME), desk))
    assert "Last time" not in words_on(page)
