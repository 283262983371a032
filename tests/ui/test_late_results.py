"""Pages that are on the screen before what they show has come from the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.checks import SignsCheck
from boundarycheck.domain.plans import BoundaryPlan, IfThen
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.rehearse import Rehearse
from boundarycheck.ui.screens.table import make_page
from desks import HeldTasks
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]

DAY = 24 * 60 * 60
PLAN = BoundaryPlan((IfThen("someone asks", "No."),))


@pytest.fixture
def tasks(desk: Desk) -> HeldTasks:
    desk.tasks = HeldTasks(desk.tasks)
    desk.tasks.held = True
    return desk.tasks


def show_active(place: Place, desk: Desk, show: Show, qtbot: QtBot) -> Page:
    page = show(make_page(Route(place), desk))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_the_plan_comes_and_takes_the_focus(desk: Desk, show: Show, qtbot: QtBot, tasks: HeldTasks) -> None:
    desk.plans.keep(PLAN)
    page = show_active(Place.PLAN, desk, show, qtbot)
    assert "someone asks" not in words_on(page)
    tasks.let_go()
    qtbot.waitUntil(lambda: "If someone asks, I say: “No.”" in words_on(page))
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Rehearse it"


def test_the_rehearsal_begins_when_the_plan_is_there(desk: Desk, show: Show, qtbot: QtBot, tasks: HeldTasks) -> None:
    desk.plans.keep(PLAN)
    page = show_active(Place.REHEARSE, desk, show, qtbot)
    assert isinstance(page, Rehearse)
    tasks.let_go()
    assert page.focusWidget() is page.show_it
    QTest.keyClick(page.show_it, Qt.Key.Key_Return)
    assert page.focusWidget() is page.came


def test_earlier_checks_come_with_their_chooser(desk: Desk, show: Show, qtbot: QtBot, tasks: HeldTasks) -> None:
    for note in ("first", "second"):
        desk.journal.keep_check(desk.checks.finish_signs(SignsCheck((), note)), desk.checks.texts())
    page = show_active(Place.TWO_CHECKS, desk, show, qtbot)
    assert "This one" not in words_on(page)
    tasks.let_go()
    qtbot.waitUntil(lambda: "Beside it" in words_on(page))


def test_the_question_at_home_is_reached_by_tab(
    desk: Desk, clock: FakeClock, show: Show, qtbot: QtBot, tasks: HeldTasks
) -> None:
    desk.over_time.decide("Tell the sergeant")
    desk.plans.keep(PLAN)
    clock.advance(DAY)
    page = show_active(Place.HOME, desk, show, qtbot)
    tasks.let_go()
    buttons = {button.text(): button for button in page.findChildren(QPushButton)}
    buttons["I did it"].setFocus()
    path = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        reached = QApplication.focusWidget()
        assert isinstance(reached, QPushButton)
        path.append(reached.text() or reached.accessibleName())
    assert path == ["Not yet", "I went another way", "Do not ask again", "Rehearse it", "Something feels off"]
