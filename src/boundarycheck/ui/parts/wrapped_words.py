"""Words of a button that go on in the next line where one has no room for them; Qt's own buttons cut them off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionButton

    _Button = QAbstractButton
else:
    _Button = object  # a part of two kinds of buttons; Qt's own class comes in with each


class WrappedWords(_Button):
    """Comes before a button of Qt's among the bases of one. The text stays one line for all who ask for it.

    Most buttons have room for one line. They are asked for their size often, so nothing is measured for them.
    """

    _natural = 0
    """The width in one line, in pixels, as it was told last."""
    _asked_for = 1
    """The lines that the last hint had room for."""
    _placed = False
    _least = ("", 0, 0)

    def wrap_words(self) -> None:
        """Take less width than the words need in one line."""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size in one line, and the height the words need at the present width."""
        whole = self._in_one_line()
        self._asked_for = self._lines(self.width()) if self._placed else 1
        return self._high_enough(whole, self._asked_for)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the width of the longest word only."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._longest_word()), hint.height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height the words need at ``width``."""
        return self._high_enough(self._in_one_line(), self._lines(width)).height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for another height when another width wraps the words differently."""
        super().resizeEvent(event)
        self._placed = True
        if self._lines(event.size().width()) != self._asked_for:
            self.updateGeometry()

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802 - Qt's name
        """Have the words drawn in the lines they fit in."""
        super().initStyleOption(option)  # type: ignore[misc] # every button of Qt's has it, only their base has not
        if self._placed and self.width() < self._natural:
            option.text = self._wrapped(self.width())

    def measured(self) -> QFontMetrics:
        """Return how wide the words are."""
        return self.fontMetrics()

    def _in_one_line(self) -> QSize:
        whole = super().sizeHint()
        self._natural = whole.width()
        return whole

    def _high_enough(self, whole: QSize, lines: int) -> QSize:
        if lines == 1:
            return whole
        return QSize(whole.width(), whole.height() + (lines - 1) * self.fontMetrics().lineSpacing())

    def _longest_word(self) -> int:
        text = self.text()
        if self._least[:2] != (text, self._natural):
            words = map(self.measured().horizontalAdvance, text.split())
            self._least = (text, self._natural, max(words, default=0) + self._around())
        return self._least[2]

    def _around(self) -> int:
        return self._natural - self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()

    def _lines(self, width: int) -> int:
        return 1 if width >= self._natural else self._wrapped(width).count("\n") + 1

    def _wrapped(self, width: int) -> str:
        text, metrics, room = self.text(), self.measured(), width - self._around()
        if metrics.horizontalAdvance(text) <= room:
            return text
        first, *others = text.split() or [""]
        lines = [first]
        for word in others:
            longer = f"{lines[-1]} {word}"
            if metrics.horizontalAdvance(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return "\n".join(lines)


class WordButton(WrappedWords, QPushButton):
    """A push button whose words wrap."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.wrap_words()
