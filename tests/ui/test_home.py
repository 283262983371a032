from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from boundarycheck.ui.parts.buttons import Door
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.home import Home
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def home(desk: Desk, show: Show) -> tuple[Home, list[Route]]:
    page = Home(desk.drafts, desk.tasks)
    show(page)
    ways: list[Route] = []
    page.go.connect(ways.append)
    return page, ways


def test_every_tile_leads_somewhere_and_the_check_comes_first(desk: Desk, show: Show) -> None:
    page, ways = home(desk, show)
    tiles = page.findChildren(Door)
    assert page.focusWidget() is tiles[0]
    for tile in tiles:
        tile.click()
    assert ways == [
        Route(place)
        for place in (Place.SITUATION, Place.SIGNS, Place.WRITE, Place.PEOPLE, Place.REQUEST, Place.LIBRARY)
    ]


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
