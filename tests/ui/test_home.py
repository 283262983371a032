from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.checks import Timing
from boundarycheck.domain.concerns import Concern
from boundarycheck.domain.contacts import Urgency
from boundarycheck.domain.plans import BoundaryPlan, IfThen
from boundarycheck.services.checks import CheckService
from boundarycheck.ui.parts.buttons import Door
from boundarycheck.ui.parts.tile_grid import TileGrid
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.home import Home
from boundarycheck.ui.screens.table import make_page
from doors import press
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def home(desk: Desk, show: Show) -> tuple[Home, list[Route]]:
    page = make_page(Route(Place.HOME), desk)
    assert isinstance(page, Home)
    show(page)
    ways: list[Route] = []
    page.go.connect(ways.append)
    return page, ways


def test_each_of_the_nine_doors_leads_somewhere(desk: Desk, show: Show) -> None:
    page, ways = home(desk, show)
    doors = page.findChildren(Door)
    assert page.focusWidget() is doors[0]
    assert page.title.text() == "What brings you here?"
    for door in doors:
        door.click()
    assert ways == [
        Route(Place.SIGNS),
        Route(Place.ROAD, Concern.THINKING_OF_SOMEONE),
        Route(Place.ROAD, Concern.ASKED_FOR_THINGS),
        Route(Place.ROAD, Concern.THREATENED),
        Route(Place.SITUATION, Timing.AFTER),
        Route(Place.ROAD, Concern.KNOW_OF),
        Route(Place.ROAD, Concern.DONE_TO_ME),
        Route(Place.PEOPLE, Urgency.TODAY),
        Route(Place.WRITE),
    ]
    pages = [make_page(way, desk) for way in ways]
    for made in pages:
        made.deleteLater()


def test_what_needs_no_reason_is_offered_below(desk: Desk, show: Show) -> None:
    page, ways = home(desk, show)
    for words in ("Your boundary plan", "Practice", "What surrounds it", "Over time", "Know the rules"):
        press(page, words)
    assert ways == [
        Route(place) for place in (Place.PLAN, Place.PRACTICE, Place.FACTORS, Place.OVER_TIME, Place.LIBRARY)
    ]


def test_a_damaged_content_file_is_told_and_the_rest_still_works(desk: Desk, show: Show) -> None:
    page = Home(CheckService("no-such-language"), desk.drafts, desk.tasks)
    show(page)
    assert "damaged" in words_on(page.errors)
    assert page.findChildren(Door) == []


def test_the_doors_stand_in_fewer_columns_where_it_is_narrow(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page, _ways = home(desk, show)
    (grid,) = page.findChildren(TileGrid)
    assert grid.columns == 3
    page.resize(420, 740)
    qtbot.waitUntil(lambda: grid.columns == 1)
    page.resize(1200, 740)
    qtbot.waitUntil(lambda: grid.columns == 3)


def test_without_drafts_nothing_is_said_of_any(desk: Desk, show: Show) -> None:
    page, _ways = home(desk, show)
    assert "Where you left off" not in words_on(page)


@pytest.mark.parametrize(
    ("slot", "words", "way"),
    [
        ("entry:new", "An entry you began", Route(Place.WRITE)),
        ("entry:17", "An entry you were changing", Route(Place.WRITE, 17)),
        ("check:situation", "A check you began", Route(Place.SITUATION)),
        ("check:signs", "The warning signs", Route(Place.SIGNS)),
        ("plan", "The plan you began", Route(Place.PLAN_EDIT)),
        ("request", "Your letter", Route(Place.REQUEST)),
    ],
)
def test_what_was_begun_is_offered(desk: Desk, show: Show, slot: str, words: str, way: Route) -> None:
    desk.drafts.keep(slot, {"body": "it began"})
    page, ways = home(desk, show)
    assert "Where you left off" in words_on(page)
    assert "it began" not in words_on(page)
    (button,) = (button for button in page.findChildren(QPushButton) if button.text() == words)
    button.click()
    assert ways == [way]


def test_several_are_offered_side_by_side(desk: Desk, show: Show) -> None:
    desk.drafts.keep("entry:new", {"body": "it began"})
    desk.drafts.keep("request", {"name": "Dana"})
    page, _ways = home(desk, show)
    texts = {button.text() for button in page.findChildren(QPushButton)}
    assert {"An entry you began", "Your letter"} <= texts


def test_a_draft_of_another_release_is_passed_over(desk: Desk, show: Show) -> None:
    desk.drafts.keep("plan:weekly", {"body": "it began"})
    page, _ways = home(desk, show)
    assert "Where you left off" not in words_on(page)


def test_a_plan_that_is_due_can_be_rehearsed_from_here(desk: Desk, show: Show) -> None:
    desk.plans.keep(BoundaryPlan((IfThen("someone asks", "No."),)))
    page, ways = home(desk, show)
    press(page, "Rehearse it")
    assert ways == [Route(Place.REHEARSE)]
    desk.plans.rehearsed(from_memory=True)
    again, _ways = home(desk, show)
    assert "Rehearse" not in words_on(again)
