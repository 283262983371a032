"""Words on buttons, choices and tags: in one line where there is room, in more where there is none, and never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStyleOptionButton, QVBoxLayout, QWidget

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.choices import OneOf
from boundarycheck.ui.parts.fields import Choice
from boundarycheck.ui.parts.text import Tag
from boundarycheck.ui.parts.wrapped_words import WordButton
from boundarycheck.ui.parts.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

WORDS = "Buscar en otra carpeta de esta computadora"


def drawn(made: WordButton | OneOf) -> str:
    option = QStyleOptionButton()
    made.initStyleOption(option)
    return option.text


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget, int], QWidget]:
    def in_a_column(part: QWidget, width: int) -> QWidget:
        holder = QWidget()
        qtbot.addWidget(holder)
        column = QVBoxLayout(holder)
        column.addWidget(part)
        column.addStretch(1)
        holder.resize(width, 400)
        with qtbot.waitExposed(holder):
            holder.show()
        for _round in range(3):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        return holder

    return in_a_column


@pytest.mark.parametrize("make", [WordButton, lambda words: OneOf(words, "Where?")])
def test_words_that_have_no_room_go_on_in_the_next_line(
    shown: Callable[[QWidget, int], QWidget], make: Callable[[str], WordButton | OneOf]
) -> None:
    made = make(WORDS)
    wide = shown(made, 900)
    assert drawn(made) == WORDS
    line = made.height()
    wide.resize(180, 400)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert drawn(made).split() == WORDS.split()
    assert "\n" in drawn(made)
    assert made.height() > line
    assert made.text() == WORDS  # to everyone who asks, a screen reader too
    wide.resize(900, 400)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert drawn(made) == WORDS
    assert made.height() == line


def test_no_button_gets_narrower_than_its_longest_word(qtbot: QtBot) -> None:
    made, empty = button(WORDS, lambda: None), button("", lambda: None)
    qtbot.addWidget(made)
    qtbot.addWidget(empty)
    longest = made.fontMetrics().horizontalAdvance("computadora")
    assert longest < made.minimumSizeHint().width() < made.sizeHint().width()
    assert empty.minimumSizeHint().width() <= empty.sizeHint().width()


def test_a_row_gives_a_wide_button_the_lines_it_needs(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = WrappingRow(4)
    holder.setLayout(row)
    made = button(WORDS, lambda: None)
    row.addWidget(made)
    row.addWidget(button("No", lambda: None))
    narrow, wide = row.heightForWidth(150), row.heightForWidth(900)
    assert narrow > 2 * wide


def test_a_row_begins_where_reading_begins(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = WrappingRow(4)
    holder.setLayout(row)
    made = QPushButton("No")
    row.addWidget(made)
    for direction, begins in ((Qt.LayoutDirection.LeftToRight, True), (Qt.LayoutDirection.RightToLeft, False)):
        holder.setLayoutDirection(direction)
        row.setGeometry(QRect(0, 0, 600, 60))
        assert (made.x() == 0) is begins


def test_a_tag_stands_in_one_line_where_it_can(shown: Callable[[QWidget, int], QWidget]) -> None:
    tag = Tag("May come upon a part")
    holder = shown(tag, 600)
    assert tag.parentWidget() is holder
    assert tag.sizeHint().width() >= tag.fontMetrics().horizontalAdvance(tag.text())
    assert tag.sizeHint().height() < 2 * tag.fontMetrics().lineSpacing()
    assert tag.heightForWidth(60) > tag.sizeHint().height()


def test_a_choice_without_room_says_so_and_tells_the_whole(shown: Callable[[QWidget, int], QWidget]) -> None:
    choice = Choice({"a": WORDS, "b": "No"}, "a")
    holder = shown(choice, 140)
    assert choice.parentWidget() is holder
    assert choice.in_sight().endswith("…")
    tip = QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), choice.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(choice, tip)
    assert choice.toolTip() == WORDS
    choice.showPopup()
    assert choice.view().width() >= choice.fontMetrics().horizontalAdvance(WORDS)
    choice.hidePopup()
    choice.setCurrentIndex(1)
    QApplication.sendEvent(choice, tip)
    assert (choice.in_sight(), choice.toolTip()) == ("No", "")
