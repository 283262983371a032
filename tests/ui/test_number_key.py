from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from boundarycheck.ui.parts.choices import OneOf, number_key

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_number_chooses_only_while_the_focus_is_on_the_question(qtbot: QtBot) -> None:
    page, question = QWidget(), QWidget()
    qtbot.addWidget(page)
    around, inside = QVBoxLayout(page), QVBoxLayout(question)
    answer, note, elsewhere = OneOf("Yes", "Did you?"), QLineEdit(), QPushButton("Next")
    inside.addWidget(answer)
    inside.addWidget(note)
    around.addWidget(question)
    around.addWidget(elsewhere)
    number_key(1, question, answer.click)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()

    def press_1_at(widget: QWidget) -> None:
        widget.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is widget)
        QTest.keyClick(widget, Qt.Key.Key_1)

    press_1_at(elsewhere)
    press_1_at(note)
    assert (answer.isChecked(), note.text()) == (False, "1")
    press_1_at(answer)
    assert answer.isChecked()
