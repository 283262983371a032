from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.front_door import FrontDoor
from boundarycheck.ui.screens.table import make_page
from boundarycheck.ui.tokens import Space
from desks import CheapSession
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]


def front_door(desk: Desk, show: Show) -> tuple[FrontDoor, list[Route]]:
    page = show(make_page(Route(Place.FRONT_DOOR), desk))
    assert isinstance(page, FrontDoor)
    ways: list[Route] = []
    page.go.connect(ways.append)
    return page, ways


def test_on_the_first_run_a_journal_can_be_started(closed_desk: Desk, show: Show) -> None:
    page, ways = front_door(closed_desk, show)
    assert page.journal.accessibleName() == "Start a journal"
    assert page.focusWidget() is page.journal
    page.journal.click()
    assert ways == [Route(Place.WHO_CAN_SEE, Place.START_JOURNAL)]


def test_a_journal_that_is_there_can_be_opened(closed_desk: Desk, show: Show, clock: FakeClock) -> None:
    session = CheapSession(clock)
    session.create(closed_desk.journal_folder, PASSPHRASE)
    session.close()
    closed_desk.preferences.change(read_privacy=True)
    page, ways = front_door(closed_desk, show)
    assert page.journal.accessibleName() == "Open my journal"
    page.journal.click()
    assert ways == [Route(Place.OPEN_JOURNAL)]


def test_a_high_window_holds_the_doors_near_its_middle_and_a_low_one_at_the_top(closed_desk: Desk, show: Show) -> None:
    page, _ways = front_door(closed_desk, show)
    high = page.title.mapTo(page, page.title.rect().topLeft()).y()
    below = page.height() - page.languages.mapTo(page, page.languages.rect().bottomLeft()).y()
    page.resize(page.width(), 300)
    QTest.qWait(0)
    low = page.title.mapTo(page, page.title.rect().topLeft()).y()
    assert low == 2 * Space.LARGE
    assert low < high < below


def test_the_three_doors_are_equally_easy_to_reach(closed_desk: Desk, show: Show) -> None:
    page, _ways = front_door(closed_desk, show)
    doors = (page.journal, page.guest, page.help)
    assert len({door.width() for door in doors}) <= 2  # a pixel may be left over
    assert len({door.height() for door in doors}) == 1
    assert len({door.y() for door in doors}) == 1


def test_help_is_one_step_away_and_asks_nothing(closed_desk: Desk, show: Show) -> None:
    page, ways = front_door(closed_desk, show)
    page.help.click()
    assert ways == [Route(Place.HELP_NOW)]


def test_before_the_first_word_the_page_on_who_can_see_comes_once(closed_desk: Desk, show: Show) -> None:
    page, ways = front_door(closed_desk, show)
    page.guest.click()
    closed_desk.preferences.change(read_privacy=True)
    page.guest.click()
    assert ways == [Route(Place.WHO_CAN_SEE, Place.WITHOUT_SAVING), Route(Place.WITHOUT_SAVING)]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Who can see what", Place.WHO_CAN_SEE),
        ("People to call", Place.PEOPLE),
        ("Know the rules", Place.LIBRARY),
        ("Settings", Place.SETTINGS),
    ],
)
def test_what_needs_no_journal_can_be_read_first(closed_desk: Desk, show: Show, words: str, place: Place) -> None:
    page, ways = front_door(closed_desk, show)
    (button,) = (button for button in page.findChildren(QPushButton) if button.text() == words)
    button.click()
    assert ways == [Route(place)]


def test_the_keyboard_walks_from_door_to_door(closed_desk: Desk, show: Show) -> None:
    page, _ways = front_door(closed_desk, show)
    walked = []
    for _ in range(3):
        walked.append(page.focusWidget())
        page.focusNextChild()
    assert walked == [page.journal, page.guest, page.help]


def test_it_says_in_words_what_each_door_means(closed_desk: Desk, show: Show) -> None:
    page, _ways = front_door(closed_desk, show)
    assert "None of your words are written to disk." in words_on(page)
    assert page.help.accessibleDescription() in words_on(page)


def test_enter_opens_a_door(closed_desk: Desk, show: Show) -> None:
    page, ways = front_door(closed_desk, show)
    QTest.keyClick(page.help, Qt.Key.Key_Return)
    assert ways == [Route(Place.HELP_NOW)]
