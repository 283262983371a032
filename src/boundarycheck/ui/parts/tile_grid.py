"""Tiles side by side, in as many columns as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from boundarycheck.ui.parts.text import line_width
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class TileGrid(QWidget):
    """Lays ``tiles`` out row by row; a column is at least ``characters`` wide, so larger text means fewer of them."""

    def __init__(self, tiles: Sequence[QWidget], most: int, characters: int) -> None:
        super().__init__()
        self._tiles = tuple(tiles)
        self._most = most
        self._characters = characters
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.SNUG)
        self.columns = 0
        self._lay(1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width of one tile: the grid must never keep the window from getting narrower."""
        widest = max((tile.minimumSizeHint().width() for tile in self._tiles), default=0)
        return QSize(widest, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the number of columns."""
        super().resizeEvent(event)
        fitting = event.size().width() // max(line_width(self, self._characters), 1)
        self._lay(max(1, min(self._most, fitting)))

    def _lay(self, columns: int) -> None:
        if columns == self.columns:
            return
        for tile in self._tiles:
            self._grid.removeWidget(tile)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        self.columns = columns
