"""The line that says, on every page, that nothing is saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space


class UnsavedLine(QWidget):
    """Says what locking and closing do, and offers to keep what was written after all."""

    keep = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = WrappingRow(Space.SNUG)
        words = PlainText(self.tr("Not saving. Locking or closing forgets everything."), "soft")
        words.setWordWrap(False)
        row.addWidget(words)
        self.button = button(self.tr("Keep it after all"), self.keep.emit, "quiet")
        row.addWidget(self.button)
        column.addLayout(row)
