"""Selected text cannot be dragged out of the window, where it would arrive without marks and without a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from boundarycheck.ui.clipboard import Clipboard
from boundarycheck.ui.parts.fields import LineField, WordsField
from boundarycheck.ui.parts.paper import Paper
from boundarycheck.ui.parts.text import PlainText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

WORDS = "what the officer wrote and more"


@pytest.fixture(autouse=True)
def clipboard(qapp: QApplication) -> Iterator[None]:
    clipboard = Clipboard(qapp.clipboard())
    clipboard.watch()
    yield
    clipboard.leave_nothing()
    clipboard.watch_no_more()


def paper() -> QWidget:
    sheet = Paper("The letter")
    sheet.setPlainText(WORDS)
    return sheet


def edit() -> QWidget:
    return QPlainTextEdit(WORDS)


def label() -> QWidget:
    made = QLabel(WORDS)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def shown(widget: QWidget, qtbot: QtBot) -> QWidget:
    window = QWidget()
    QVBoxLayout(window).addWidget(widget)
    window.resize(400, 200)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def target_of(widget: QWidget) -> QWidget:
    return widget.viewport() if isinstance(widget, QPlainTextEdit | QTextEdit) else widget


def pull(widget: QWidget) -> bool:
    """Select everything, press on it and pull; True when a drag began."""
    if isinstance(widget, QLabel):
        widget.setSelection(0, len(widget.text()))
    elif isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        widget.selectAll()
    began: list[bool] = []

    def look() -> None:
        if widget.window().findChildren(QDrag):
            began.append(True)
            QDrag.cancel()

    looking = QTimer()
    looking.setInterval(5)
    looking.timeout.connect(look)
    looking.start()
    target = target_of(widget)
    start = QPoint(30, 14 if target is not widget else widget.height() // 2)
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(target, start + QPoint(15 * step, step))
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=start + QPoint(75, 5))
    looking.stop()
    return bool(began)


@pytest.mark.parametrize(
    "make",
    [
        lambda: WordsField("Words", WORDS),
        lambda: LineField("Title", WORDS),
        lambda: PlainText(WORDS).selectable(),
        paper,
    ],
)
def test_no_text_is_dragged_out(make: Callable[[], QWidget], qtbot: QtBot) -> None:
    widget = make()
    window = shown(widget, qtbot)
    assert not pull(widget)
    assert window.isVisible()


@pytest.mark.parametrize("make", [edit, label])
def test_without_that_qt_would_drag_it(make: Callable[[], QWidget], qtbot: QtBot) -> None:
    widget = make()
    window = shown(widget, qtbot)
    assert pull(widget)
    assert window.isVisible()


def test_a_press_on_the_selection_begins_a_new_one(qtbot: QtBot) -> None:
    widget = WordsField("Words", WORDS)
    window = shown(widget, qtbot)
    pull(widget)
    assert 0 < len(widget.textCursor().selectedText()) < len(WORDS)
    assert window.isVisible()


def test_with_shift_the_selection_still_grows(qtbot: QtBot) -> None:
    widget = WordsField("Words", WORDS)
    window = shown(widget, qtbot)
    widget.moveCursor(widget.textCursor().MoveOperation.Start)
    QTest.mouseClick(
        widget.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, pos=QPoint(90, 14)
    )
    first = len(widget.textCursor().selectedText())
    QTest.mouseClick(
        widget.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, pos=QPoint(150, 14)
    )
    assert 0 < first < len(widget.textCursor().selectedText())
    assert window.isVisible()


def test_the_other_button_leaves_the_selection_for_its_menu(qtbot: QtBot) -> None:
    widget = PlainText(WORDS).selectable()
    window = shown(widget, qtbot)
    widget.setSelection(0, 4)
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    QTest.mouseClick(widget, Qt.MouseButton.RightButton, pos=QPoint(10, 10))
    assert widget.selectedText() == WORDS[:4]
    assert window.isVisible()
