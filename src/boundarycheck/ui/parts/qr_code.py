"""A QR code in the window: drawn, never a file. Dark on light in every theme, or no phone could read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from boundarycheck.ui.tokens import INK, PAPER

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

QUIET = 4
"""Modules of light border on every side."""
_LEAST_MODULE = 4
"""Pixels of a module, at least; a phone's camera needs some."""
_LINES = 15
"""Height in lines of text, as far as whole modules allow: larger text means weaker eyes and a shakier hand."""


class QrCode(QWidget):
    """Draws ``pattern`` (rows of modules, True for dark). ``says`` tells in words what the code does."""

    def __init__(self, pattern: tuple[tuple[bool, ...], ...], says: str) -> None:
        super().__init__()
        self._pattern = pattern
        self.setAccessibleName(says)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fit()

    @property
    def module(self) -> int:
        """Pixels of one module."""
        wanted = self.fontMetrics().lineSpacing() * _LINES
        return max(wanted // self._modules, _LEAST_MODULE)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the side of the whole code, border included."""
        side = self._modules * self.module
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange}:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ink on paper, to the pixel: a blurred edge is harder to read."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(self.rect(), QColor(PAPER))
        module, ink = self.module, QColor(INK)
        for y, row in enumerate(self._pattern):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRect((x + QUIET) * module, (y + QUIET) * module, module, module), ink)
        painter.end()

    @property
    def _modules(self) -> int:
        return len(self._pattern) + 2 * QUIET

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.updateGeometry()
