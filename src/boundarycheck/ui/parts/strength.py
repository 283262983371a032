"""How strong a new passphrase is, in words and as a bar, while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from boundarycheck.domain.passphrases import PASSPHRASE_FLOOR, Weakness
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QLineEdit

    from boundarycheck.domain.passphrases import Strength
    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.page import Page

_LEVELS = 5


def level_words(level: int) -> str:
    """Return what strength ``level`` (0 to 4) is called."""
    return (_tr("very weak"), _tr("weak"), _tr("fair"), _tr("strong"), _tr("very strong"))[level]


def advice(strength: Strength) -> str:
    """Return what to do about a passphrase of ``strength``; for one that is enough, how to keep it in mind."""
    if strength.enough:
        return _tr("Say it to yourself a few times. Nobody can look it up for you.")
    return {
        Weakness.SHORT: _tr(
            "It is short. Add words until there are four or five that have nothing to do with each other."
        ),
        Weakness.COMMON: _tr(
            "Many people use this, or most of it, so it is tried first. Add words that nobody would expect."
        ),
        Weakness.REPEATS: _tr("Repeating letters or words adds little. Add different words."),
        Weakness.SEQUENCE: _tr("Rows like abc or 321 are tried early. Add words that have nothing to do with them."),
        Weakness.KEYBOARD: _tr(
            "Keys that lie side by side are tried early. Add words that have nothing to do with them."
        ),
        Weakness.DATE: _tr("Dates are tried early, also birthdays. Add words that have nothing to do with the date."),
        Weakness.NAME: _tr("Names are tried early. Add words that have nothing to do with the name."),
        Weakness.SINGLE_WORD: _tr(
            "A single word is in every word list. Add three or four that have nothing to do with it."
        ),
        Weakness.PREDICTABLE: _tr("Add a word or two that have nothing to do with the rest."),
    }[strength.weakness or Weakness.PREDICTABLE]


def _tr(words: str) -> str:
    return QCoreApplication.translate("strength", words)


class Blocks(QProgressBar):
    """Five blocks, as many filled as the strength has."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setRange(0, _LEVELS)
        self.setTextVisible(False)
        self.setAccessibleName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the full blocks filled and the others hollow, so that nobody has to tell colours apart."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        gap = float(Space.HAIR)
        width = (self.width() - gap * (_LEVELS - 1)) / _LEVELS
        high = float(self.height())
        for number in range(_LEVELS):
            full = number < self.value()
            painter.setPen(palette.color(QPalette.ColorRole.Link if full else QPalette.ColorRole.Dark))
            painter.setBrush(palette.link() if full else Qt.BrushStyle.NoBrush)
            block = QRectF(number * (width + gap), 0, width, high).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(block, high / 2, high / 2)
        painter.end()


class StrengthMeter(QWidget):
    """Says how strong the passphrase in ``field`` is and what would help.

    It is judged on the worker, one at a time, the latest wins: the first one loads the word lists, and typing
    must not wait for that.
    """

    def __init__(self, field: QLineEdit, page: Page, keys: KeyService, tasks: Tasks) -> None:
        super().__init__()
        self._field = field
        self._page = page
        self._keys = keys
        self._tasks = tasks
        self._asked: str | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        self.bar = Blocks(self.tr("How strong the new passphrase is"))
        self.words = PlainText("", "strong")
        self.advice = PlainText("", "small")
        for part in (self.bar, self.words, self.advice):
            column.addWidget(part)
        self._show_nothing()
        field.textChanged.connect(self._typed)

    def _typed(self) -> None:
        if not self._field.text():
            self._show_nothing()
        elif self._asked is None:
            self._judge()

    def _judge(self) -> None:
        text = self._asked = self._field.text()
        self._page.later(self._tasks, lambda: self._keys.judge(text), self._judged)

    def _judged(self, strength: Strength) -> None:
        asked, self._asked = self._asked, None
        text = self._field.text()
        if text and text != asked:
            self._judge()
        elif text:
            self._show(strength)

    def _show(self, strength: Strength) -> None:
        level = level_words(strength.level)
        words = self.tr("It is {level}. That is enough.") if strength.enough else self.tr("It is {level}. Not enough.")
        before = self.words.text()
        self._set(strength.level + 1, words.format(level=level), advice(strength))
        if self.words.text() != before:
            announce(self, self.words.text())

    def _show_nothing(self) -> None:
        hint = self.tr("Four or five words that have nothing to do with each other are easy to keep in mind.")
        self._set(0, self.tr("At least {count} characters.").format(count=PASSPHRASE_FLOOR), hint)

    def _set(self, value: int, words: str, advised: str) -> None:
        self.bar.setValue(value)
        self.bar.setAccessibleDescription(f"{words} {advised}")
        self.words.setText(words)
        self.advice.setText(advised)
