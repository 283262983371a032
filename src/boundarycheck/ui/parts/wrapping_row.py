"""A row that goes on in the next line where the width is not enough: large text must not cut a button."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from boundarycheck.ui.tokens import QUIET_SIDE


class WrappingRow(QLayout):
    """Widgets side by side, each at the size it asks for, in as many lines as it takes.

    A quiet button shows nothing but its words. Where a line begins with one, the words begin where a text would, and
    the rest of the button reaches out of the row, as far as what the row is in has room for it.
    """

    def __init__(self, space: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setSpacing(space)
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take ``item`` as the last of the row."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name; None ends its walk
        """Return the item at ``index``, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name; None ends its walk
        """Give up the item at ``index``, or return None past the end."""
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self.invalidate()
        return item

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Want no more room than the buttons take."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that a narrower row is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines at ``width``. While a page is laid out, it is asked over and over again."""
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Measure anew: something in the row is of another size, or came or went."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Place every widget."""
        super().setGeometry(rect)
        self._lay(rect, place=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of everything in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the widest widget alone."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _as_read(self, row: QRect, place: QRect) -> QRect:
        """Return ``place`` from the side on which reading begins."""
        parent = self.parentWidget()
        if parent is None or parent.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return place
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - a thousand names come with it, and the front door needs none

        return QStyle.visualRect(parent.layoutDirection(), row, place)

    def _room_before(self, row: QRect) -> int:
        parent = self.parentWidget()
        if parent is None:
            return 0
        from_left = parent.layoutDirection() == Qt.LayoutDirection.LeftToRight
        return max(row.x() if from_left else parent.width() - row.x() - row.width(), 0)

    def _lay(self, rect: QRect, *, place: bool) -> int:
        at, line_height = rect.topLeft(), 0
        most, out = (min(self._room_before(rect), QUIET_SIDE) if place else 0), 0
        for item in self._shown():
            hint = _fitting(item, rect.width())
            if at.x() > rect.x() and at.x() + hint.width() > rect.x() + rect.width():
                at, line_height = QPoint(rect.x(), at.y() + line_height + self.spacing()), 0
            if at.x() == rect.x():
                out = most if _shows_words_only(item) else 0
            if place:
                item.setGeometry(self._as_read(rect, QRect(at - QPoint(out, 0), hint)))
            at = QPoint(at.x() + hint.width() + self.spacing(), at.y())
            line_height = max(line_height, hint.height())
        return at.y() + line_height - rect.y()


def _shows_words_only(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and widget.property("role") == "quiet"


def _fitting(item: QLayoutItem, width: int) -> QSize:
    """Return the size of ``item`` in a row that is ``width`` wide: a wider one is cut to it, and may get higher."""
    hint, widget = item.sizeHint(), item.widget()
    if hint.width() <= width or widget is None:
        return hint
    return QSize(width, max(hint.height(), widget.heightForWidth(width)))
