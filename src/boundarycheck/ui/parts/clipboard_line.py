"""Says how long what was copied stays on the clipboard, and takes it off before that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.ui.clipboard import Clipboard


class ClipboardLine(QFrame):
    """A quiet line at the foot of the window, there only while a copy is on the clipboard.

    It counts for the eye. A screen reader is told once; nobody wants to hear twenty numbers.
    """

    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        as_role(self, "actions")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.HUGE, Space.HAIR, Space.HUGE, Space.HAIR)
        row.setSpacing(Space.BASE)
        self._words = PlainText("", "soft")
        row.addWidget(self._words, 1)
        self.take_off = button(self.tr("Take it off now"), clipboard.clear, "quiet")
        row.addWidget(self.take_off)
        self.hide()
        clipboard.remaining.connect(self._show)

    def _show(self, seconds: int) -> None:
        if not seconds:
            self.hide()
            self._words.clear()
            return
        if seconds == 1:
            words = self.tr("Copied. It is taken off the clipboard in 1 second.")
        else:
            words = self.tr("Copied. It is taken off the clipboard in {seconds} seconds.").format(seconds=seconds)
        self._words.setText(words)
        self.take_off.setText(self.tr("Take it off now"))
        if self.isHidden():
            self.show()
            announce(self, words)
