"""The line that says, on every page, that nothing is saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space


class UnsavedLine(QWidget):
    """Says what locking and closing do, and offers to keep what was written after all."""

    keep = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SNUG)
        row.addWidget(PlainText(self.tr("Not saving. Locking or closing forgets everything."), "soft"), 1)
        self.button = button(self.tr("Keep it after all"), self.keep.emit, "quiet")
        row.addWidget(self.button)
