from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from boundarycheck.domain.checks import Timing
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import LineField
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.situation import Situation

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.window import Window


def nothing() -> None:
    """Stand in for what a button does."""


def focus_path(start: QWidget, steps: int) -> list[QWidget | None]:
    start.setFocus()
    path: list[QWidget | None] = []
    for _ in range(steps):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        path.append(QApplication.focusWidget())
    return path


def test_tab_goes_down_the_column_and_then_along_the_foot(
    qtbot: QtBot, show: Callable[[Page], Page], qapp: QApplication
) -> None:
    page = Page("A page")
    primary = button("Go on", nothing, "primary")
    page.foot(primary, back=True)
    first, second, third = (LineField(name) for name in ("First", "Second", "Third"))
    inner = QVBoxLayout()
    page.body.addWidget(third)  # made and added in another order than they are laid out
    page.body.insertLayout(page.body.indexOf(third), inner)
    inner.addWidget(second)
    inner.insertWidget(0, first)
    page.first_focus = first

    show(page)
    page.activateWindow()
    qtbot.waitUntil(lambda: qapp.focusWidget() is first)

    assert focus_path(first, 3) == [second, third, primary]


def test_in_a_check_next_follows_the_last_field(guest: Window, qtbot: QtBot) -> None:
    guest.go(Place.SITUATION)
    page = guest.page
    assert isinstance(page, Situation)
    words = page.about.words
    words.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is words)

    # The two choices are one stop; arrow keys go from one to the other.
    assert focus_path(words, 2) == [page.about.timings[Timing.BEFORE], page.next]
