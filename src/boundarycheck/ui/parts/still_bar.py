"""A bar that shows how far something is, and stands still while nobody can tell: nothing in the program moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QProgressBar

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_BLOCKS = 3


class StillBar(QProgressBar):
    """Without a range it shows a few blocks, where Qt's own bar would run to and fro."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)

    @property
    def unknown(self) -> bool:
        """Whether nobody can tell how far it is."""
        return self.minimum() == self.maximum() == 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it to Qt, but never what moves."""
        if not self.unknown:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Link))
        side = float(self.height())
        for block in range(_BLOCKS):
            painter.drawEllipse(QRectF(2 * block * side, 0, side, side))
        painter.end()
