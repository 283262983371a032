"""Large choices: lines to tick whose text wraps, and the one-of-three that a question is answered with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QSizePolicy, QStyle, QStyleOptionButton

from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import TARGET, Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class TickLine(QCheckBox):
    """A line to tick. Qt's own check box cuts a text that is too long for one line; this one wraps it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        as_role(self, "choice")
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(self._indent(), Space.SMALL, Space.BASE, Space.SMALL)
        self._label = PlainText(text)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside.addWidget(self._label)
        self.toggled.connect(self._weigh)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size the text needs at the present width."""
        return QSize(super().sizeHint().width(), self._height_for(self.width()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height: text is never cut."""
        return QSize(Space.HUGE * 3, self._height_for(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for another height when another width wraps the text differently."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def hitButton(self, pos: object) -> bool:  # noqa: N802, ARG002 - Qt's name; the whole line is the target
        """Take a click anywhere on the line."""
        return True

    def _indent(self) -> int:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        mark = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, option, self)
        return mark + Space.BASE + Space.SNUG

    def _height_for(self, width: int) -> int:
        inner = max(width - self._indent() - Space.BASE, 1)
        return max(self._label.heightForWidth(inner) + 2 * Space.SMALL, TARGET)

    def _fit(self, width: int) -> None:
        self.setMinimumHeight(self._height_for(width))

    def _weigh(self, ticked: bool) -> None:
        as_role(self._label, "strong" if ticked else "body")
        self._fit(self.width())


class OneOf(QRadioButton):
    """One of a few large choices; a number key chooses it too."""

    def __init__(self, words: str, question: str) -> None:
        super().__init__(words)
        as_role(self, "choice")
        self.setAccessibleDescription(question)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(TARGET)
