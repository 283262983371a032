from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from boundarycheck.domain.checks import Answer, Circumstance, Question, SituationCheck
from boundarycheck.domain.journal import Draft, FinishedCheck
from boundarycheck.ui.check_drafts import SITUATION_SLOT, STEP, answer_field
from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.situation import Situation
from desks import HeldTasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page, Undo
    from ui.conftest import Questions

    Show = Callable[[Page], Page]


@pytest.fixture
def visit(desk: Desk, show: Show, qtbot: QtBot) -> Callable[[], Situation]:
    def visited() -> Situation:
        page = Situation(desk.checks, desk.drafts, desk.tasks)
        show(page)
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return visited


@pytest.fixture
def page(visit: Callable[[], Situation]) -> Situation:
    return visit()


def shown_texts(page: Page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def answer_all(page: Situation, answer: Answer = Answer.YES) -> None:
    page.go_on()
    for question in page.questions:
        question.answers[answer].click()
        page.go_on()


def results(page: Page) -> list[Route]:
    routes: list[Route] = []
    page.go.connect(routes.append)
    return routes


def test_the_first_page_asks_for_words_that_may_stay_empty(page: Situation) -> None:
    assert page.about.words.hasFocus()
    assert page.next.isEnabled()
    assert any("No names of people in custody" in text for text in shown_texts(page))
    assert page.over.isHidden()
    assert not page.step_back()


def test_visiting_alone_leaves_no_draft(desk: Desk, page: Situation) -> None:
    page.leaving()

    assert page.unsaved() is None
    assert desk.drafts.all() == ()


def test_each_question_says_how_far_one_is(page: Situation) -> None:
    page.go_on()

    for number, question in enumerate(page.questions, start=1):
        assert page.progress.text() == f"Question {number} of 4"
        assert page.bar.accessibleName() == page.progress.text()
        assert page.bar.value() == number + 1
        assert page.title.text() == question.title
        question.answers[Answer.YES].click()
        page.go_on()
    assert page.stage is page.circumstances
    assert page.bar.value() == page.bar.maximum()


def test_next_waits_for_an_answer_and_says_why(page: Situation) -> None:
    page.go_on()

    assert not page.next.isEnabled()
    assert page.next.accessibleDescription() == "Choose Yes, No or Not sure to go on."
    page.go_on()
    assert page.stage is page.questions[0]

    page.questions[0].answers[Answer.NO].click()

    assert page.next.isEnabled()
    assert page.next.accessibleDescription() == ""
    assert not page.waiting.isVisible()


def test_not_sure_shows_how_to_find_out(desk: Desk, page: Situation) -> None:
    page.go_on()
    question = page.questions[0]
    how = desk.checks.texts().questions[0].not_sure

    assert how not in shown_texts(page)
    question.answers[Answer.NOT_SURE].click()
    assert how in shown_texts(page)
    question.answers[Answer.YES].click()
    assert how not in shown_texts(page)


@pytest.mark.parametrize(
    ("key", "answer"),
    [(Qt.Key.Key_1, Answer.YES), (Qt.Key.Key_2, Answer.NO), (Qt.Key.Key_3, Answer.NOT_SURE)],
)
def test_number_keys_answer(page: Situation, key: Qt.Key, answer: Answer) -> None:
    page.go_on()

    QTest.keyClick(page.questions[0].answers[Answer.YES], key)

    assert page.questions[0].answer is answer
    assert page.questions[0].answers[answer].hasFocus()
    assert page.questions[1].answer is None


def test_a_number_in_a_note_is_a_number(page: Situation) -> None:
    page.go_on()
    note = page.questions[0].note
    note.setFocus()

    QTest.keyClicks(note, "2 trays")

    assert note.words == "2 trays"
    assert page.questions[0].answer is None


def test_enter_chooses_first_and_then_goes_on(page: Situation) -> None:
    page.go_on()
    no = page.questions[0].answers[Answer.NO]
    no.setFocus()

    QTest.keyClick(no, Qt.Key.Key_Return)
    assert page.questions[0].answer is Answer.NO
    assert page.stage is page.questions[0]

    QTest.keyClick(no, Qt.Key.Key_Return)
    assert page.stage is page.questions[1]
    assert page.questions[1].answers[Answer.YES].hasFocus()


def test_enter_away_from_the_answers_chooses_none(page: Situation) -> None:
    page.go_on()
    page.setFocus()

    QTest.keyClick(page, Qt.Key.Key_Return)
    QTest.keyClick(page, Qt.Key.Key_A)

    assert page.questions[0].answer is None
    assert page.stage is page.questions[0]


def test_control_enter_goes_on_from_the_words(page: Situation) -> None:
    QTest.keyClick(page.about.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert page.stage is page.questions[0]


def test_back_goes_one_step_and_finds_the_answer(page: Situation) -> None:
    page.go_on()
    page.questions[0].answers[Answer.NO].click()
    page.go_on()

    assert page.step_back()

    assert page.stage is page.questions[0]
    assert page.questions[0].answers[Answer.NO].hasFocus()
    assert page.next.isEnabled()


def test_the_end_is_the_road_of_what_was_answered(page: Situation) -> None:
    routes = results(page)
    page.about.words.setPlainText("<b>He</b> asked me")
    page.go_on()
    for question in page.questions:
        question.answers[Answer.NO].click()
        question.note.setPlainText(f"about {question.title}")
        page.go_on()
    page.circumstances.lines[Circumstance.TESTED.value].click()
    page.circumstances.lines[Circumstance.DRAWN.value].click()
    page.go_on()

    (route,) = routes
    assert route.place is Place.RESULT
    assert isinstance(route.subject, FinishedCheck)
    check = route.subject.check
    assert isinstance(check, SituationCheck)
    assert check.situation == "<b>He</b> asked me"
    assert [given.answer for given in check.answers] == [Answer.NO] * 4
    assert check.answers[0].note == "about Your code of ethics"
    assert check.circumstances == {Circumstance.TESTED, Circumstance.DRAWN}


def test_circumstances_may_all_stay_empty(page: Situation) -> None:
    routes = results(page)
    answer_all(page)

    page.go_on()

    (route,) = routes
    assert isinstance(route.subject, FinishedCheck)
    assert route.subject.outcome.because == ()


def test_a_draft_is_kept_while_typing(qtbot: QtBot, desk: Desk, page: Situation) -> None:
    QTest.keyClicks(page.about.words, "it began")

    qtbot.waitUntil(lambda: desk.drafts.find(SITUATION_SLOT) is not None)

    draft = desk.drafts.find(SITUATION_SLOT)
    assert draft is not None
    assert draft.fields["situation"].startswith("it")


def test_everything_is_found_again(desk: Desk, page: Situation, visit: Callable[[], Situation]) -> None:
    page.about.words.setPlainText("it began")
    answer_all(page, Answer.NOT_SURE)
    page.step_back()
    page.questions[3].note.setPlainText("ask Kim")
    unsaved = page.unsaved()
    page.leaving()

    again = visit()

    assert unsaved is not None
    assert unsaved.slot == SITUATION_SLOT
    assert again.fields() == page.fields()
    assert again.stage is again.questions[3]
    assert again.questions[3].reply.isVisible()
    assert again.questions[3].answers[Answer.NOT_SURE].hasFocus()
    assert again.restored.isVisible()
    assert again.unsaved() is None
    assert [stage.isVisible() for stage in (again.about, again.questions[2], again.circumstances)] == [False] * 3

    again.go_on()
    assert again.restored.isHidden()


def test_ticked_circumstances_are_found_again(page: Situation, visit: Callable[[], Situation]) -> None:
    answer_all(page)
    page.circumstances.lines[Circumstance.TOUCH.value].click()
    page.leaving()

    again = visit()

    ticked = [name for name, line in again.circumstances.lines.items() if line.isChecked()]
    assert ticked == ["touch"]
    assert again.stage is again.circumstances


@pytest.mark.parametrize(
    ("step", "stage"), [("0", 0), ("2", 2), ("5", 3), ("99", 0), ("-1", 0), ("two", 0), ("9", 3), ("²", 0)]
)
def test_a_draft_leads_no_further_than_the_first_open_question(
    desk: Desk, visit: Callable[[], Situation], step: str, stage: int
) -> None:
    answered = {answer_field(question): "yes" for question in (Question.ETHICS, Question.POLICY)}
    desk.drafts.keep(SITUATION_SLOT, {STEP: step, **answered})

    again = visit()

    assert again.bar.value() == stage + 1


def test_start_over_empties_everything_and_can_be_taken_back(
    desk: Desk, page: Situation, visit: Callable[[], Situation], questions: Questions
) -> None:
    undone: list[Undo] = []
    page.undoable.connect(undone.append)
    page.about.words.setPlainText("it began")
    answer_all(page)
    page.circumstances.lines[Circumstance.TOUCH.value].click()
    page.leaving()
    before = page.fields()

    questions.agreed = False
    page.over.click()
    assert page.fields() == before
    assert "you may have a duty to keep it" in questions.asked[0]

    questions.agreed = True
    page.over.click()

    assert page.fields() == {}
    assert page.stage is page.about
    assert page.unsaved() is None
    assert page.over.isHidden()
    assert desk.drafts.find(SITUATION_SLOT) is None
    (undo,) = undone
    undo.work()
    assert undo.then == Route(Place.SITUATION)
    assert visit().fields() == before


def test_without_a_journal_it_says_so_and_can_still_be_used(desk: Desk, show: Show) -> None:
    desk.session.close()

    page = Situation(desk.checks, desk.drafts, desk.tasks)
    show(page)

    assert page.errors.isVisible()
    assert page.about.words.isEnabled()


def test_a_draft_that_cannot_be_kept_stays_unsaved(desk: Desk, page: Situation) -> None:
    page.about.words.setPlainText("it began")
    desk.session.close()

    page.leaving()

    assert page.errors.isVisible()
    assert page.unsaved() == Draft(SITUATION_SLOT, {"situation": "it began", STEP: "0"})


def test_a_long_line_wraps_and_is_ticked_anywhere(qtbot: QtBot, qapp: QApplication) -> None:
    line = TickLine("There was touch that my duties did not call for")
    qtbot.addWidget(line)
    with qtbot.waitExposed(line):
        line.show()
    line.resize(900, line.height())
    qapp.processEvents()
    one_row = line.minimumHeight()
    line.resize(150, line.height())
    qapp.processEvents()

    assert line.minimumHeight() >= one_row + QFontMetrics(line.font()).height() // 2
    assert line.sizeHint().height() == line.minimumSizeHint().height() == line.minimumHeight()
    assert line.accessibleName() == "There was touch that my duties did not call for"

    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.rect().center())
    assert line.isChecked()


def test_a_long_line_follows_a_larger_text(qtbot: QtBot, qapp: QApplication) -> None:
    line = TickLine("There was touch that my duties did not call for")
    qtbot.addWidget(line)
    with qtbot.waitExposed(line):
        line.show()
    line.resize(200, line.height())
    qapp.processEvents()
    small = line.minimumHeight()
    font = line.font()
    font.setPointSizeF(font.pointSizeF() * 2)

    line.setFont(font)
    qapp.processEvents()

    assert line.minimumHeight() > small


def test_starting_over_with_nothing_entered_asks_nothing(page: Situation, questions: Questions) -> None:
    page.go_on()
    page.over.click()
    assert questions.asked == []
    assert page.stage is page.about


def test_until_the_draft_is_there_one_cannot_go_on_over_it(desk: Desk, show: Show) -> None:
    desk.drafts.keep(SITUATION_SLOT, {"situation": "it began"})
    tasks = HeldTasks(desk.tasks)
    tasks.held = True
    page = Situation(desk.checks, desk.drafts, tasks)
    show(page)
    assert not page.next.isEnabled()
    page.go_on()
    assert page.stage is page.about
    page.leaving()
    assert page.unsaved() is None

    tasks.let_go()

    assert page.next.isEnabled()
    assert page.about.words.words == "it began"
    draft = desk.drafts.find(SITUATION_SLOT)
    assert draft is not None
    assert draft.fields == {"situation": "it began"}
