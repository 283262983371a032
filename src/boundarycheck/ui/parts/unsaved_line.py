"""The line that says, on every page, that nothing is saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space


class UnsavedLine(QWidget):
    """Says what locking and closing do, and offers to keep what was written after all."""

    keep = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = PlainText("", "soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SNUG)
        row.addWidget(self._words, 1)
        self.button = button("", self.keep.emit, "quiet")
        row.addWidget(self.button)
        self._say()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say the same in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._words.setText(self.tr("Not saving. Locking or closing forgets everything."))
        self.button.setText(self.tr("Keep it after all"))
