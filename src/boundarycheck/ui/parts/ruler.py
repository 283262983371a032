"""A ruler from 0 to 10 and the question it is there for: why not lower? The number is never kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from boundarycheck.ui.parts.fields import Labelled, WordsField
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import TARGET, Space

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

_TOP = 10


class _Slider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page: scrolling past a ruler must not move it."""
        event.ignore()


class Ruler(QWidget):
    """Asks ``question``; once it is moved, asks why not lower. Only the answer in words is a field of the draft."""

    changed = Signal()

    def __init__(self, question: str, why: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _TOP)
        self.slider.setPageStep(1)
        self.slider.setMinimumHeight(TARGET)
        column.addWidget(Labelled(question, self.slider, self.tr("0 is not at all, 10 is as much as can be.")))
        ends = QHBoxLayout()
        for end, side in ((0, Qt.AlignmentFlag.AlignLeft), (_TOP, Qt.AlignmentFlag.AlignRight)):
            mark = PlainText(self.locale().toString(end), "small")
            mark.setAlignment(side)
            ends.addWidget(mark)
        column.addLayout(ends)
        self.chosen = PlainText("", "strong")
        column.addWidget(self.chosen)
        self.words = WordsField(why, lines=2)
        column.addWidget(self.words)
        self.words.textChanged.connect(self.changed)
        self.slider.valueChanged.connect(self._moved)
        self.chosen.setText(self.tr("Move it to where you are, or just write."))

    def _moved(self, value: int) -> None:
        if value:
            words = self.tr("{value}. Why {value}, and not lower?").format(value=value)
        else:
            words = self.tr("0. What would make it a 1?")
        self.chosen.setText(words)
        self.words.setAccessibleDescription(words)
