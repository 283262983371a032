"""The two-sided scale: too cold on one end, too close on the other, and the job in the middle."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from boundarycheck.domain.checks import Sign
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from boundarycheck.domain.articles import ScaleText

_MIDDLE = (0.3, 0.7)
"""Where the middle begins and ends, as parts of the width."""


class End(StrEnum):
    """The two ends of the scale; both are out of bounds."""

    COLD = "cold"
    CLOSE = "close"


def ends_of(sign: Sign) -> frozenset[End]:
    """Return to which ends ``sign`` pulls. Troubles of one's own can pull to either."""
    if sign is Sign.TROUBLES:
        return frozenset(End)
    return frozenset({End.COLD if sign is Sign.COLD else End.CLOSE})


class _Bar(QWidget):
    def __init__(self, ends: frozenset[End]) -> None:
        super().__init__()
        self._ends = ends
        self.setFixedHeight(Space.BASE + Space.HAIR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line, the middle as a solid part of it, and a mark on each end that is looked at."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, width, side = self.height() / 2, float(self.width()), self.height() - 4.0
        painter.setBrush(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRoundedRect(QRectF(0, middle - 2, width, 4), 2, 2)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        begin, end = (part * width for part in _MIDDLE)
        painter.drawRoundedRect(QRectF(begin, middle - 5, end - begin, 10), 5, 5)
        painter.setBrush(self.palette().color(QPalette.ColorRole.WindowText))
        for at in sorted(self._ends):
            painter.drawEllipse(QRectF(0.0 if at is End.COLD else width - side, 2, side, side))
        painter.end()


class TwoSidedScale(QWidget):
    """Shows to which side of the line ``sign`` pulls. The words say it too; nothing is measured."""

    def __init__(self, text: ScaleText, sign: Sign) -> None:
        super().__init__()
        ends = ends_of(sign)
        named = {End.COLD: text.cold, End.CLOSE: text.close}
        words = QCoreApplication.translate("Signs", "This pulls to: {ends}. The job is done in the middle: {middle}.")
        spoken = ", ".join(named[end] for end in End if end in ends)
        self.setAccessibleName(words.format(ends=spoken, middle=text.middle))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(_Bar(ends))
        row = QHBoxLayout()
        column.addLayout(row)
        for label, marked, side in (
            (text.cold, End.COLD in ends, Qt.AlignmentFlag.AlignLeft),
            (text.middle, False, Qt.AlignmentFlag.AlignHCenter),
            (text.close, End.CLOSE in ends, Qt.AlignmentFlag.AlignRight),
        ):
            made = PlainText(label, "small-strong" if marked else "small")
            made.setAlignment(side)
            row.addWidget(made, 1)
