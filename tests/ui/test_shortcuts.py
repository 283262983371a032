from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest

from boundarycheck.ui.actions import ACTIONS
from boundarycheck.ui.screens.shortcuts import Shortcuts
from pages import scroll_over

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def cell(page: Shortcuts, row: int, column: int) -> str:
    item = page.table.item(row, column)
    assert item is not None
    return item.text()


def test_every_action_stands_in_the_table_with_its_key(show: Show) -> None:
    page = Shortcuts()
    show(page)
    assert page.table.rowCount() == len(ACTIONS)
    for row, action in enumerate(ACTIONS):
        assert (cell(page, row, 0), cell(page, row, 1)) == (action.text, action.key)


def test_a_screen_reader_finds_a_named_table(show: Show) -> None:
    page = Shortcuts()
    show(page)
    interface = QAccessible.queryAccessibleInterface(page.table)
    assert interface.role() is QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "Keyboard shortcuts"
    children = [interface.child(index) for index in range(interface.childCount())]
    names = [child.text(QAccessible.Text.Name) for child in children]
    assert [name for name in names if name in {"Home", "Alt+1", "Get help now", "F2"}] == [
        "Home",
        "Alt+1",
        "Get help now",
        "F2",
    ]


def test_arrow_keys_walk_the_rows_and_tab_leaves(show: Show) -> None:
    page = Shortcuts()
    show(page)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.currentRow() == 1
    QTest.keyClick(page.table, Qt.Key.Key_Tab)
    assert page.focusWidget() is not page.table


def test_the_wheel_scrolls_the_page(show: Show) -> None:
    page = Shortcuts()
    show(page)
    assert not scroll_over(page.table)


def test_larger_text_makes_taller_rows(show: Show) -> None:
    page = Shortcuts()
    show(page)
    before = page.table.height()
    font = QFont(page.table.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    page.table.setFont(font)
    assert page.table.height() > before * 1.4
    shown = page.table.viewport().height()
    assert shown >= page.table.rowHeight(0) * page.table.rowCount()
