"""Buttons: the one primary, plain ones, quiet ones, and the large doors of the front page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from boundarycheck.ui.icons import pixmap
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.wrapped_words import WordButton
from boundarycheck.ui.tokens import TARGET, Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

_PICTURE = 1.5
"""Height of a door's drawing in lines of text."""


def button(text: str, on_click: Callable[[], object], role: str = "plain") -> QPushButton:
    """Return a push button; Enter presses it too, as people expect who use the keyboard alone."""
    made = WordButton(text)
    made.setAutoDefault(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setMinimumHeight(TARGET)
    as_role(made, role)
    made.clicked.connect(lambda _checked=False: on_click())
    return made


class Door(QPushButton):
    """A large button with a heading, a sentence and, with ``drawing``, an icon; for a choice between equals."""

    def __init__(
        self, heading: str, sentence: str, drawing: str, on_click: Callable[[], object], role: str = "door"
    ) -> None:
        super().__init__()
        self._drawing = drawing
        as_role(self, role)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.WIDE, Space.BASE, Space.WIDE, Space.BASE)
        across.setSpacing(Space.BASE)
        self._picture = PlainText()
        across.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout()
        inside.setSpacing(Space.HAIR)
        across.addLayout(inside, 1)
        self._picture.setVisible(bool(drawing))
        self._labels = [PlainText(heading, "heading" if drawing else "strong")]
        if sentence:
            self._labels.append(PlainText(sentence, "soft"))
        for label in self._labels:
            inside.addWidget(label)
        inside.addStretch(1)
        for label in (self._picture, *self._labels):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._draw()
        self.clicked.connect(lambda _checked=False: on_click())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size the two texts need at the present width."""
        return QSize(super().sizeHint().width(), self._height_for(self.width()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height: text is never cut."""
        words = (word for label in self._labels for word in label.text().split())
        longest = max(map(self.fontMetrics().horizontalAdvance, words), default=0)
        return QSize(max(Space.HUGE * 3, longest + self._beside_words()), self._height_for(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for another height when another width wraps the text differently."""
        super().resizeEvent(event)
        self.setMinimumHeight(self._height_for(event.size().width()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw again in another theme or at another text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._draw()

    def _draw(self) -> None:
        if not self._drawing:
            return
        side = self._side()
        self._picture.setPixmap(pixmap(self._drawing, self.palette().link().color().name(), side))
        self._picture.setFixedSize(side, side)

    def _side(self) -> int:
        return round(self.fontMetrics().height() * _PICTURE)

    def _beside_words(self) -> int:
        return 2 * Space.WIDE + (Space.BASE + self._side() if self._drawing else 0)

    def _height_for(self, width: int) -> int:
        inner = max(width - self._beside_words(), 1)
        texts = sum(max(label.heightForWidth(inner), label.minimumSizeHint().height()) for label in self._labels)
        return max(texts + Space.HAIR + 2 * Space.BASE, TARGET)
