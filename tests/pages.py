"""Reading a page as an officer does: what it says, from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from boundarycheck.ui.parts.text import PlainText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def words_on(widget: QWidget) -> str:
    """Return every visible text, one a line, in the order of the eye."""
    labels = [label for label in widget.findChildren(PlainText) if label.isVisible() and label.text()]

    def place(label: PlainText) -> tuple[int, int]:
        corner = label.mapTo(widget, label.rect().topLeft())
        return corner.y(), corner.x()

    return "\n".join(label.text() for label in sorted(labels, key=place))


def scroll_over(widget: QWidget) -> bool:
    """Turn the wheel one notch over ``widget``; True when it kept the turn to itself."""
    middle = QPointF(widget.rect().center())
    turn = QPoint(0, -120)
    still = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(middle, widget.mapToGlobal(middle), turn, turn, Qt.MouseButton.NoButton, *still, False)
    widget.wheelEvent(event)
    return event.isAccepted()
