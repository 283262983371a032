"""The pages that lead into a journal, for tests: made as the program makes them, with the ways they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.open_journal import OpenJournal
from boundarycheck.ui.screens.start_journal import StartJournal
from boundarycheck.ui.screens.table import make_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def start_page(desk: Desk, show: Show) -> tuple[StartJournal, list[Route]]:
    page = show(make_page(Route(Place.START_JOURNAL), desk))
    assert isinstance(page, StartJournal)
    return page, ways_of(page)


def open_page(desk: Desk, show: Show) -> tuple[OpenJournal, list[Route]]:
    page = show(make_page(Route(Place.OPEN_JOURNAL), desk))
    assert isinstance(page, OpenJournal)
    return page, ways_of(page)


def ways_of(page: Page) -> list[Route]:
    """The ways that ``page`` asks for from now on."""
    ways: list[Route] = []
    page.go.connect(ways.append)
    return ways


def press(page: Page, words: str) -> None:
    (button,) = (button for button in page.findChildren(QPushButton) if button.text() == words)
    button.click()
