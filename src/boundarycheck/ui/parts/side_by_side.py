"""Parts that stand side by side where there is room, and one below the other where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from boundarycheck.ui.parts.text import line_width
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class SideBySide(QWidget):
    """Lays out its parts in a row, or in a column when it is narrower than ``characters``.

    The measure follows the text size, so 200 % text stacks what stood side by side. With ``last_on_top`` the
    last part comes first in the column.
    """

    turned = Signal()
    """Another part comes first now: the order of Tab has to follow."""

    def __init__(self, characters: int, *, last_on_top: bool = False) -> None:
        super().__init__()
        self._characters = characters
        direction = QBoxLayout.Direction
        self._column = direction.BottomToTop if last_on_top else direction.TopToBottom
        self._row = direction.LeftToRight
        self._box = QBoxLayout(self._row, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.BASE)
        self._parts: list[tuple[QWidget, int]] = []

    def add(self, part: QWidget, share: int = 1, *, at_top: bool = False) -> None:
        """Add ``part``; in the row it gets ``share`` of the width.

        ``at_top``: it stays as high as it is beside a higher one, so that fields beside each other keep their line.
        """
        self._parts.append((part, share))
        self._box.addWidget(part, share)
        if at_top:
            self._box.setAlignment(part, Qt.AlignmentFlag.AlignTop)

    @property
    def stacked(self) -> bool:
        """Whether the parts stand one below the other now."""
        return self._box.direction() is self._column

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width of the widest part: the row must never keep the window from getting narrower."""
        widest = max((part.minimumSizeHint().width() for part, _share in self._parts), default=0)
        return QSize(widest, self._box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose between row and column."""
        super().resizeEvent(event)
        narrow = event.size().width() < line_width(self, self._characters)
        was_stacked = self.stacked
        self._box.setDirection(self._column if narrow else self._row)
        # In a column, shares would stretch the parts' heights.
        for part, share in self._parts:
            self._box.setStretchFactor(part, 0 if narrow else share)
        if narrow is not was_stacked and self._column is QBoxLayout.Direction.BottomToTop:
            self.turned.emit()
