"""Large choices: lines to tick whose text wraps, and the one-of-three that a question is answered with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QSizePolicy, QStyle, QStyleOptionButton

from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.wrapped_words import WrappedWords
from boundarycheck.ui.tokens import TARGET, Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent


class TickLine(QCheckBox):
    """A line to tick. Qt's own check box cuts a text that is too long for one line; this one wraps it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._mark_ends = -1
        as_role(self, "choice")
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._inside = QHBoxLayout(self)
        self._label = PlainText(text)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside.addWidget(self._label)
        self.toggled.connect(self._weigh)
        self._fit(self.width())

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

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Take a click anywhere on the line; Qt's own check box without a text is its mark only."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another theme or text size, which has another mark.

        Not before it is seen: every part it is put into while a page is built is a change of style as well.
        """
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._mark_ends = -1
            if self.isVisible():
                self._fit(self.width())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Fit what changed while it was not seen."""
        super().showEvent(event)
        self._fit(self.width())
        if self._inside.geometry() != self.rect():
            # It grew while it came up. Of a change of size in that moment Qt tells nobody, its layout included.
            self._inside.invalidate()
            self._inside.activate()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the tick on the mark, which the style sheet can only fill: colour alone must not say it."""
        super().paintEvent(event)
        if self.isChecked():
            _draw_in_mark(self, draw_tick)

    def _indent(self) -> int:
        if self._mark_ends < 0:
            self._mark_ends = _mark(self).right() + 1
        return self._mark_ends + Space.SNUG

    def _height_for(self, width: int) -> int:
        inner = max(width - self._indent() - Space.BASE, 1)
        return max(self._label.heightForWidth(inner) + 2 * Space.SMALL, TARGET)

    def _fit(self, width: int) -> None:
        self._inside.setContentsMargins(self._indent(), Space.SMALL, Space.BASE, Space.SMALL)
        self.setMinimumHeight(self._height_for(width))

    def _weigh(self, ticked: bool) -> None:
        as_role(self._label, "strong" if ticked else "body")
        self._fit(self.width())


class OneOf(WrappedWords, QRadioButton):
    """One of a few large choices; a number key chooses it too."""

    def __init__(self, words: str, question: str) -> None:
        super().__init__(words)
        self.wrap_words()
        as_role(self, "choice")
        self.setAccessibleDescription(question)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(TARGET)

    def measured(self) -> QFontMetrics:
        """Measure the words as they are once they are chosen, which is in bolder letters."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the dot on the mark, as :class:`TickLine` does its tick."""
        super().paintEvent(event)
        if self.isChecked():
            _draw_in_mark(self, _dot)


def _mark(button: QCheckBox | QRadioButton) -> QRect:
    """Return where the style draws the mark."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    elements = QStyle.SubElement
    round_mark = isinstance(button, QRadioButton)
    element = elements.SE_RadioButtonIndicator if round_mark else elements.SE_CheckBoxIndicator
    return button.style().subElementRect(element, option, button)


def _draw_in_mark(button: QCheckBox | QRadioButton, draw: Callable[[QPainter, QRectF], None]) -> None:
    painter = QPainter(button)
    draw_in_mark(painter, button.palette(), QRectF(_mark(button)), draw)
    painter.end()


def draw_in_mark(painter: QPainter, palette: QPalette, mark: QRectF, draw: Callable[[QPainter, QRectF], None]) -> None:
    """Draw what says that something is chosen on its ``mark``."""
    colour = palette.color(QPalette.ColorRole.HighlightedText)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, mark.height() / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(colour)
    draw(painter, mark)


def draw_tick(painter: QPainter, mark: QRectF) -> None:
    """Draw a tick."""
    points = ((0.26, 0.52), (0.44, 0.69), (0.75, 0.32))
    painter.drawPolyline([QPointF(mark.x() + x * mark.width(), mark.y() + y * mark.height()) for x, y in points])


def _dot(painter: QPainter, mark: QRectF) -> None:
    painter.drawEllipse(mark.center(), mark.width() / 8, mark.height() / 8)
