from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import QUIET_SIDE, Space

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WIDTH, HEIGHT, SPACE = 100, 40, 10


def row_of(count: int) -> tuple[QWidget, WrappingRow, list[QPushButton]]:
    holder = QWidget()
    row = WrappingRow(SPACE)
    holder.setLayout(row)
    buttons = [QPushButton(str(number)) for number in range(count)]
    for made in buttons:
        made.setFixedSize(WIDTH, HEIGHT)
        row.addWidget(made)
    return holder, row, buttons


def test_everything_stands_in_one_line_where_there_is_room(qtbot: QtBot) -> None:
    holder, row, buttons = row_of(3)
    qtbot.addWidget(holder)
    holder.resize(400, HEIGHT)
    with qtbot.waitExposed(holder):
        holder.show()
    assert [(made.x(), made.y()) for made in buttons] == [(0, 0), (110, 0), (220, 0)]
    assert row.sizeHint().width() == 320
    assert row.heightForWidth(320) == HEIGHT


def test_a_narrow_row_goes_on_below_and_cuts_nothing(qtbot: QtBot) -> None:
    holder, row, buttons = row_of(3)
    qtbot.addWidget(holder)
    holder.resize(215, 200)
    with qtbot.waitExposed(holder):
        holder.show()
    assert [(made.x(), made.y()) for made in buttons] == [(0, 0), (110, 0), (0, 50)]
    assert row.heightForWidth(215) == 2 * HEIGHT + SPACE
    assert row.minimumSize().width() == WIDTH


def test_the_height_follows_what_comes_goes_and_grows(qtbot: QtBot) -> None:
    holder, row, buttons = row_of(2)
    qtbot.addWidget(holder)
    holder.resize(215, 200)
    with qtbot.waitExposed(holder):
        holder.show()
    assert row.heightForWidth(215) == HEIGHT
    further = QPushButton()
    further.setFixedSize(WIDTH, HEIGHT)
    row.addWidget(further)
    further.show()
    assert row.heightForWidth(215) == 2 * HEIGHT + SPACE
    buttons[0].setFixedSize(WIDTH, 3 * HEIGHT)
    qtbot.waitUntil(lambda: row.heightForWidth(215) == 4 * HEIGHT + SPACE)
    further.hide()
    qtbot.waitUntil(lambda: row.heightForWidth(215) == 3 * HEIGHT)
    taken = row.takeAt(0)
    assert taken is not None
    assert row.heightForWidth(215) == HEIGHT


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    holder, row, buttons = row_of(2)
    qtbot.addWidget(holder)
    buttons[0].hide()
    with qtbot.waitExposed(holder):
        holder.show()
    assert buttons[1].x() == 0
    assert row.heightForWidth(WIDTH) == HEIGHT


def test_items_can_be_taken_out_again(qtbot: QtBot) -> None:
    holder, row, buttons = row_of(1)
    qtbot.addWidget(holder)
    assert row.itemAt(1) is None
    taken = row.takeAt(0)
    assert taken is not None
    assert taken.widget() is buttons[0]
    assert (row.count(), row.takeAt(0)) == (0, None)
    assert not row.expandingDirections()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_words_of_a_quiet_button_begin_where_a_text_does(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    row, buttons = WrappingRow(SPACE), [QPushButton() for _ in range(4)]
    for made in buttons:
        as_role(made, "plain" if made is buttons[0] else "quiet").setFixedSize(WIDTH, HEIGHT)
        row.addWidget(made)
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.setContentsMargins(Space.WIDE, 0, Space.WIDE, 0)
    column.addLayout(row)
    holder.setLayoutDirection(direction)
    holder.resize(2 * Space.WIDE + 215, 200)
    with qtbot.waitExposed(holder):
        holder.show()
    right_to_left = direction == Qt.LayoutDirection.RightToLeft
    starts = [holder.width() - made.x() - WIDTH if right_to_left else made.x() for made in buttons]
    flush = Space.WIDE - QUIET_SIDE
    assert starts == [Space.WIDE, Space.WIDE + WIDTH + SPACE, flush, flush + WIDTH + SPACE]


def test_no_quiet_button_is_cut_off_where_there_is_no_room_beside_the_row(qtbot: QtBot) -> None:
    holder, _row, buttons = row_of(1)
    qtbot.addWidget(holder)
    as_role(buttons[0], "quiet")
    with qtbot.waitExposed(holder):
        holder.show()
    assert buttons[0].x() == 0
