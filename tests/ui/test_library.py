from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.services.library import LibraryService
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.library import Library
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def test_every_article_has_a_tile_with_its_summary(closed_desk: Desk, show: Show) -> None:
    page = Library(closed_desk.library)
    show(page)
    for article in closed_desk.library.articles():
        tile = page.tiles[article.article_id]
        assert words_on(tile).splitlines() == [article.title, article.summary]
        assert tile.accessibleDescription() == article.summary


def test_a_tile_leads_to_its_article(closed_desk: Desk, show: Show) -> None:
    page = Library(closed_desk.library)
    show(page)
    went: list[Route] = []
    page.go.connect(went.append)
    page.tiles["duty-to-report"].click()
    assert went == [Route(Place.ARTICLE, "duty-to-report")]


def test_the_last_tile_leads_to_who_can_see_what(closed_desk: Desk, show: Show) -> None:
    page = Library(closed_desk.library)
    show(page)
    went: list[Route] = []
    page.go.connect(went.append)
    page.who_can_see.click()
    assert went == [Route(Place.WHO_CAN_SEE)]


def test_the_focus_begins_at_the_first_tile(closed_desk: Desk, show: Show) -> None:
    page = Library(closed_desk.library)
    show(page)
    assert page.first_focus is next(iter(page.tiles.values()))


def test_a_damaged_library_is_told(show: Show) -> None:
    page = Library(LibraryService("no-such-language"))
    show(page)
    assert "damaged" in words_on(page.errors)
    assert page.tiles == {}
