"""The order of protection as a picture: a staircase of bars, the strongest protection the fullest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from boundarycheck.ui.tokens import RADIUS, Space

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from boundarycheck.domain.contacts import ProtectionStep

_PARTS = 4
_LINES_EACH = 2.6
_NAME_SHARE = 0.55


class ProtectionPicture(QWidget):
    """One line for each step: the name, and a bar of four parts of which as many are filled as the step is strong.

    What it shows stands beside it as a list too, so a screen reader hears the picture as one sentence.
    """

    def __init__(self, steps: tuple[ProtectionStep, ...]) -> None:
        super().__init__()
        self._steps = steps
        order = ", ".join(step.name for step in steps)
        self.setAccessibleName(
            self.tr("Picture: from the most protected talk to the least: {order}").format(order=order)
        )
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height that the lines need."""
        return QSize(Space.HUGE * 8, round(self._line() * len(self._steps)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height: no line is cut."""
        return QSize(Space.HUGE * 4, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draw anew at another width."""
        super().resizeEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another text size or theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._fit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw names and bars; how full a bar is shows by its parts, not by colour alone."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles = QPalette.ColorRole
        name_width = self.width() * _NAME_SHARE
        for at, step in enumerate(self._steps):
            top, height = at * self._line(), self._line()
            painter.setPen(self.palette().color(roles.WindowText))
            flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignVCenter.value
            painter.drawText(QRectF(0, top, name_width - Space.BASE, height), flags, step.name)
            width = (self.width() - name_width - Space.HAIR * _PARTS) / _PARTS
            for part in range(_PARTS):
                left = name_width + part * (width + Space.HAIR)
                box = QRectF(left, top + height * 0.28, width, height * 0.44)
                filled = part < step.strength
                painter.setPen(QPen(self.palette().color(roles.Dark), 1.5))
                painter.setBrush(self.palette().color(roles.Accent if filled else roles.Base))
                painter.drawRoundedRect(box, RADIUS / 2, RADIUS / 2)
        painter.end()

    def _line(self) -> float:
        return self.fontMetrics().lineSpacing() * _LINES_EACH

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
