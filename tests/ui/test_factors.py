from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from boundarycheck.services.checks import CheckService
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.factors import Factors
from boundarycheck.ui.screens.table import make_page
from boundarycheck.ui.ways import route_of
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def test_each_factor_says_what_to_ask_and_leads_to_something(desk: Desk, show: Show) -> None:
    page = show(make_page(Route(Place.FACTORS), desk))
    said = words_on(page)
    ways: list[Route] = []
    page.go.connect(ways.append)
    expected = []
    for text in desk.checks.factors():
        assert {text.title, text.explain, text.do} <= set(said.splitlines())
        assert all(ask in said for ask in text.asks)
        expected += [(way.label, route_of(way)) for way in text.ways]
    leads = [button for button in page.findChildren(QPushButton) if button.text() in dict(expected)]
    for button in leads:
        button.click()
    assert [(button.text(), way) for button, way in zip(leads, ways, strict=True)] == expected


def test_a_damaged_file_is_told(desk: Desk, show: Show) -> None:
    page = Factors(CheckService("no-such-language"))
    show(page)
    assert "damaged" in words_on(page.errors)
    assert desk.drafts.all() == ()
