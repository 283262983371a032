"""First words for an empty page: one press puts them there, and the officer goes on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space


class FirstWords(QWidget):
    """Beginnings to choose from; ``chosen`` tells the words to begin with."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(PlainText(self.tr("Not sure how to begin? Take one of these."), "small"))
        row = WrappingRow(Space.SMALL)
        beginnings = (
            (self.tr("Someone asked me for something"), self.tr("Someone asked me for something. ")),
            (self.tr("I said no"), self.tr("I said no. ")),
            (self.tr("I noticed that I …"), self.tr("I noticed that I ")),
            (self.tr("After my shift"), self.tr("After my shift: ")),
        )
        for words, beginning in beginnings:
            made = button(words, partial(self.chosen.emit, beginning), "chip")
            made.setAccessibleDescription(self.tr("Begins the entry with these words."))
            row.addWidget(made)
        column.addLayout(row)
