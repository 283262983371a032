"""Cards in two columns, or in one where there is no room for two; some of them can be put away and brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from boundarycheck.ui.parts.text import line_width
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class CardGrid(QWidget):
    """Shows ``cards`` row by row. A card is made once: what a search leaves out is only hidden."""

    def __init__(self, characters: int) -> None:
        super().__init__()
        self._characters = characters
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.BASE)
        self._shown: list[QWidget] = []
        self._columns = 2

    def show_only(self, cards: Sequence[QWidget]) -> None:
        """Show ``cards`` in their order; every other one of this grid goes out of sight."""
        for card in self._shown:
            self._grid.removeWidget(card)
            if card not in cards:
                card.hide()
        self._shown = list(cards)
        self._place()
        self.setVisible(bool(cards))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose between one column and two."""
        super().resizeEvent(event)
        columns = 1 if event.size().width() < line_width(self, self._characters) else 2
        if columns != self._columns:
            self._columns = columns
            for card in self._shown:
                self._grid.removeWidget(card)
            self._place()

    def _place(self) -> None:
        for at, card in enumerate(self._shown):
            self._grid.addWidget(card, at // self._columns, at % self._columns)
            card.show()
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, self._columns - 1)
