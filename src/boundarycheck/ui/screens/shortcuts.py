"""Keyboard shortcuts, as a table that a screen reader can walk through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from boundarycheck.ui.actions import ACTIONS
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent


class Shortcuts(Page):
    """Every action of the program with its key."""

    def __init__(self) -> None:
        super().__init__(self.tr("Keyboard shortcuts"))
        self.say(
            self.tr("Everything works without a mouse. Tab goes on, Shift+Tab goes back, Enter presses."),
            "lead",
        )
        self.say(self.tr("On a question, the keys 1, 2, 3 and so on choose an answer."))
        self.say(
            self.tr(
                "Press Alt, and everything on the page that you can use shows a letter. Alt and that letter presses "
                "it, or takes you there."
            )
        )
        self.table = _KeyTable(self.tr("Keyboard shortcuts"))
        self.body.addWidget(self.table)
        card = self.card()
        card.say(self.tr("Cover and lock without looking"), "heading")
        card.say(
            self.tr(
                "Press Shift three times within 5 seconds, and nothing else in between. It works on every page, also "
                "over a question that is open. It covers the screen and locks. It deletes nothing that is in your "
                "journal."
            )
        )
        card.offer(button(self.tr("When it locks"), lambda: self.go_to(Place.WHEN_IT_LOCKS)))
        self.fill()
        self.foot(None, back=True)
        self.first_focus = self.table


class _KeyTable(QTableWidget):
    """Two columns, as tall as its rows."""

    def __init__(self, name: str) -> None:
        super().__init__(len(ACTIONS), 2)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for row, action in enumerate(ACTIONS):
            keys = QKeySequence(action.key).toString(QKeySequence.SequenceFormat.NativeText)
            self.setItem(row, 0, QTableWidgetItem(action.text))
            self.setItem(row, 1, QTableWidgetItem(keys))
        self.setCurrentCell(0, 0)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another text size with other row heights."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page: the table is as tall as its rows."""
        event.ignore()

    def _fit(self) -> None:
        row_height = self.fontMetrics().lineSpacing() + 2 * Space.SMALL
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.setFixedHeight(
            row_height * self.rowCount() + self.horizontalHeader().sizeHint().height() + 2 * Space.SMALL
        )
