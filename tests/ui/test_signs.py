from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from boundarycheck.domain.checks import Circumstance, Sign, SignAnswer, SignExample, SignGiven, SignsCheck
from boundarycheck.domain.journal import FinishedCheck
from boundarycheck.domain.roads import Road
from boundarycheck.ui.check_drafts import SIGNS_SLOT
from boundarycheck.ui.parts.two_sided_scale import TwoSidedScale
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.signs import Signs

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


NUMBER_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


@pytest.fixture
def visit(desk: Desk, show: Show) -> Callable[[], Signs]:
    def visited() -> Signs:
        page = Signs(desk.checks, desk.drafts, desk.tasks)
        show(page)
        return page

    return visited


@pytest.fixture
def page(visit: Callable[[], Signs]) -> Signs:
    return visit()


def finished(page: Signs, usual: SignAnswer = SignAnswer.NOT_AT_ALL) -> FinishedCheck:
    """Go on to the end, with ``usual`` for whatever is open, and return what the result page would be given."""
    routes: list[Route] = []
    page.go.connect(routes.append)
    for sign in page.signs:
        if sign.answer is None:
            sign.answers[usual].setChecked(True)
        page.go_on()
    page.go_on()
    (route,) = routes
    assert route.place is Place.RESULT
    assert isinstance(route.subject, FinishedCheck)
    return route.subject


def given(usual: SignAnswer = SignAnswer.NOT_AT_ALL, **other: SignAnswer) -> tuple[SignGiven, ...]:
    return tuple(SignGiven(sign, other.get(sign.value, usual)) for sign in Sign)


def test_each_sign_shows_its_cues_its_side_and_what_protects(desk: Desk, page: Signs) -> None:
    texts = desk.checks.texts()
    for number, text in enumerate(texts.signs, start=1):
        shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        last = text.sign is Sign.COLD
        assert page.progress.text() == ("The other side of the line" if last else f"Warning sign {number} of 5")
        assert page.title.text() == text.title
        assert {text.explain, text.protective_move, texts.scale.middle} <= set(shown)
        assert [example.text for example in text.examples] == [
            line.accessibleName() for line in page.signs[number - 1].lines.values()
        ]
        page.signs[number - 1].answers[SignAnswer.NOT_AT_ALL].click()
        page.go_on()
    assert page.stage is page.closing


@pytest.mark.parametrize(
    ("sign", "pulls_to"),
    [(Sign.TOUCH, "Too close."), (Sign.COLD, "Too cold."), (Sign.TROUBLES, "Too cold, Too close.")],
)
def test_the_scale_says_aloud_to_which_side_a_sign_pulls(desk: Desk, page: Signs, sign: Sign, pulls_to: str) -> None:
    shown = page.signs[list(Sign).index(sign)].findChildren(TwoSidedScale)
    assert f"This pulls to: {pulls_to}" in shown[0].accessibleName()
    assert desk.checks.texts().scale.middle in shown[0].accessibleName()


def test_one_says_how_often_before_going_on(page: Signs) -> None:
    assert not page.next.isEnabled()
    assert "prefer not to say" in page.next.accessibleDescription()
    assert page.waiting.isVisible()
    assert page.waiting.text() == page.next.accessibleDescription()
    page.go_on()
    assert page.stage is page.signs[0]
    page.signs[0].answers[SignAnswer.UNSAID].click()
    page.go_on()
    assert page.stage is page.signs[1]


def test_nothing_at_all_leads_to_the_quiet_page(desk: Desk, page: Signs) -> None:
    result = finished(page)

    assert result.check == SignsCheck(answers=given())
    assert result.outcome.road is Road.QUIET
    # The result page finds in it that this check was neither kept nor let go.
    assert desk.drafts.find(SIGNS_SLOT) is not None


def test_what_is_left_unsaid_is_never_taken_for_not_at_all(page: Signs) -> None:
    assert finished(page, SignAnswer.UNSAID).outcome.road is Road.UNSAID


def test_a_sign_without_a_ticked_cue_counts_as_well(page: Signs) -> None:
    page.signs[2].answers[SignAnswer.MORE_THAN_ONCE].click()
    result = finished(page)
    assert result.outcome.road is Road.DRAWN
    assert result.outcome.because == (Circumstance.DRAWN,)


def test_what_was_ticked_is_what_is_recognised(page: Signs) -> None:
    page.signs[0].lines["troubles-home"].click()
    page.signs[4].answers[SignAnswer.MORE_THAN_ONCE].click()
    page.signs[4].lines["touch-small"].click()
    page.signs[4].lines["touch-sexual"].click()
    page.signs[4].lines["touch-sexual"].click()
    page.closing.note.setPlainText("since <i>May</i>")

    result = finished(page)

    assert result.check == SignsCheck(
        (
            SignExample(Sign.TROUBLES, "troubles-home", Circumstance.TROUBLES),
            SignExample(Sign.TOUCH, "touch-small", Circumstance.TOUCH),
        ),
        "since <i>May</i>",
        given(troubles=SignAnswer.ONCE, touch=SignAnswer.MORE_THAN_ONCE),
    )


@pytest.mark.parametrize("nothing", [SignAnswer.NOT_AT_ALL, SignAnswer.UNSAID])
def test_a_tick_and_not_at_all_exclude_each_other(page: Signs, nothing: SignAnswer) -> None:
    stage = page.signs[1]
    stage.lines["favours-owing"].click()
    assert stage.answer is SignAnswer.ONCE
    stage.answers[nothing].click()
    assert not stage.lines["favours-owing"].isChecked()
    stage.lines["favours-owing"].click()
    assert stage.answer is SignAnswer.ONCE


@pytest.mark.parametrize(("key", "answer"), list(zip(NUMBER_KEYS, SignAnswer, strict=True)))
def test_number_keys_say_how_often(page: Signs, qtbot: QtBot, key: Qt.Key, answer: SignAnswer) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keyClick(page.signs[0].lines["troubles-home"], key)
    assert page.signs[0].answer is answer
    assert page.signs[0].answers[answer].hasFocus()
    assert page.signs[1].answer is None


def test_enter_ticks_and_chooses_what_has_the_focus(page: Signs, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    stage = page.signs[0]
    stage.answers[SignAnswer.UNSAID].setFocus()
    QTest.keyClick(stage.answers[SignAnswer.UNSAID], Qt.Key.Key_Return)
    assert stage.answer is SignAnswer.UNSAID
    QTest.keyClick(stage.answers[SignAnswer.UNSAID], Qt.Key.Key_Return)
    line = page.signs[1].lines["favours-owing"]
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.isChecked()


def test_everything_is_found_again(page: Signs, visit: Callable[[], Signs]) -> None:
    page.signs[0].answers[SignAnswer.NOT_AT_ALL].click()
    page.signs[1].lines["favours-owing"].click()
    page.signs[1].answers[SignAnswer.MORE_THAN_ONCE].click()
    page.closing.note.setPlainText("since May")
    page.go_on()
    page.go_on()
    page.leaving()

    again = visit()

    assert again.fields() == page.fields()
    assert again.stage is again.signs[2]
    assert again.signs[1].lines["favours-owing"].isChecked()
    assert again.signs[1].answer is SignAnswer.MORE_THAN_ONCE
    assert again.closing.note.words == "since May"
    assert again.restored.isVisible()


def test_a_draft_of_the_release_before_has_ticks_and_they_count_once(desk: Desk, visit: Callable[[], Signs]) -> None:
    desk.drafts.keep(SIGNS_SLOT, {"sign:favours": "favours-owing", "step": "3"})
    page = visit()
    assert page.signs[1].answer is SignAnswer.ONCE
    assert page.stage is page.signs[0]


def test_visiting_alone_leaves_no_draft(desk: Desk, page: Signs) -> None:
    page.leaving()

    assert desk.drafts.all() == ()
