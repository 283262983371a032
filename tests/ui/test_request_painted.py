"""The letter is on the screen first; what is read after it follows and moves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QApplication

from boundarycheck.ui.parts.request_cards import Notes
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.request import RequestPage
from boundarycheck.ui.screens.table import make_page

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk


class Paints(QObject):
    """Notes at each paint of the letter whether what is read after it stood there, and what was seen of the rest."""

    def __init__(self, page: RequestPage) -> None:
        super().__init__(page)
        self.page = page
        self.seen: list[tuple[bool, list[QRect]]] = []
        page.paper.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.seen.append((bool(self.page.findChildren(Notes)), self.places()))
        return super().eventFilter(watched, event)

    def places(self) -> list[QRect]:
        parts = (self.page.title, self.page.paper, self.page.to, self.page.form, self.page.details)
        stand = (QRect(part.mapTo(self.page, part.rect().topLeft()), part.size()) for part in parts)
        return [part.intersected(self.page.rect()) for part in stand]


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1000, 600), (1600, 2400), (620, 700)])
def test_the_letter_is_painted_before_the_rest_which_moves_nothing(
    desk: Desk, captain: str, qtbot: QtBot, width: int, height: int
) -> None:
    assert captain
    page = make_page(Route(Place.REQUEST), desk)
    assert isinstance(page, RequestPage)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    paints = Paints(page)
    page.entered()
    qtbot.waitUntil(lambda: bool(paints.seen) and bool(page.findChildren(Notes)))
    QApplication.processEvents()
    stood_there, places = paints.seen[0]
    assert not stood_there
    assert places == paints.places()
