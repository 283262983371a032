from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from agencies import write_policies
from boundarycheck.services.library import LibraryService
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.changes import Changes
from boundarycheck.ui.screens.library import Library
from boundarycheck.ui.screens.policy import PolicyPage
from boundarycheck.ui.screens.table import make_page
from doors import press, ways_of
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


@pytest.fixture
def library(closed_desk: Desk, show: Show) -> Library:
    page = Library(closed_desk.library, closed_desk.tasks)
    show(page)
    return page


def test_every_article_has_a_tile_with_its_summary(closed_desk: Desk, library: Library) -> None:
    assert list(library.tiles) == [article.article_id for article in closed_desk.library.articles()]
    for article in closed_desk.library.articles():
        tile = library.tiles[article.article_id]
        assert words_on(tile).splitlines() == [article.title, article.summary]
        assert tile.accessibleDescription() == article.summary


def test_a_tile_leads_to_its_article(library: Library) -> None:
    went = ways_of(library)
    library.tiles["duty-to-report"].click()
    press(library, "What changed, by date")
    assert went == [Route(Place.ARTICLE, "duty-to-report"), Route(Place.CHANGES)]


def test_the_focus_begins_at_the_first_tile(library: Library) -> None:
    assert library.first_focus is next(iter(library.tiles.values()))


def test_words_are_found_with_the_paragraph_they_stand_in(library: Library) -> None:
    library.search.setText("90 days")
    assert "duty-to-report" in library.tiles
    assert "figures" not in library.tiles
    assert "90 days" in words_on(library.tiles["duty-to-report"])
    assert library.found.text() == f"Texts found: {len(library.tiles)}"
    library.search.setText("zebra")
    assert library.tiles == {}
    assert library.found.text() == "No text holds these words."
    library.search.clear()
    assert len(library.tiles) > 10
    assert library.found.isHidden()


def test_who_can_see_what_is_at_the_end_of_the_tiles(library: Library) -> None:
    went = ways_of(library)
    library.who_can_see.click()
    assert went == [Route(Place.WHO_CAN_SEE)]
    library.search.setText("90 days")
    assert library.who_can_see.isHidden()
    library.search.clear()
    assert library.who_can_see.isVisible()


def test_a_damaged_library_is_told(closed_desk: Desk, show: Show) -> None:
    page = Library(LibraryService("no-such-language"), closed_desk.tasks)
    show(page)
    assert "damaged" in words_on(page.errors)
    page.search.setText("report")
    assert page.tiles == {}


def test_the_policies_of_the_own_agency_come_first_and_can_be_read(
    closed_desk: Desk, show: Show, tmp_path: Path
) -> None:
    write_policies(tmp_path / "data" / "agency")
    page = show(make_page(Route(Place.LIBRARY), closed_desk))
    assert isinstance(page, Library)
    assert next(iter(page.tiles)) == "gifts"
    assert "Your agency: Pine County, as of 2026-02" in words_on(page.tiles["gifts"])
    page.search.setText("zebras")
    assert list(page.tiles) == ["gifts"]
    went = ways_of(page)
    page.tiles["gifts"].click()
    assert went == [Route(Place.POLICY, closed_desk.agency.policies().find("gifts"))]
    policy = show(make_page(went[0], closed_desk))
    assert isinstance(policy, PolicyPage)
    assert {"Gifts", "Staff take no zebras.", "<b>None</b>."} <= set(words_on(policy).splitlines())
    assert "Issued by Pine County, as of 2026-02." in words_on(policy)


def test_what_changed_is_listed_since_a_year(closed_desk: Desk, show: Show) -> None:
    page = show(make_page(Route(Place.CHANGES), closed_desk))
    assert isinstance(page, Changes)
    changes = closed_desk.library.changes()
    assert len(page.cards) == len(changes)
    for card, change in zip(page.cards, changes, strict=True):
        assert {change.day, change.title, change.claim.text} <= set(words_on(card).splitlines())
    page.since.setCurrentIndex(page.since.findData("2024"))
    assert len(page.cards) == len(closed_desk.library.changes("2024")) < len(changes)
    went = ways_of(page)
    press(page.cards[0], "Read more")  # type: ignore[arg-type] # a card is searched as a page is
    assert went == [Route(Place.ARTICLE, changes[0].article)]
