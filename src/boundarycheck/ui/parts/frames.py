"""Frames that hold texts together: cards, the duty to report, errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.errors import ExpectedError


class Card(QFrame):
    """A quiet surface with a column in it."""

    def __init__(self, role: str = "card") -> None:
        super().__init__()
        as_role(self, role)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.WIDE, Space.BASE, Space.WIDE, Space.BASE)
        self.column.setSpacing(Space.SMALL)

    def say(self, text: str, role: str = "body") -> PlainText:
        """Add a text and return its label."""
        label = PlainText(text, role)
        self.column.addWidget(label)
        return label

    def offer(self, *buttons: QPushButton) -> None:
        """Add buttons side by side, on the left."""
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)


class ErrorFrame(Card):
    """What happened and what to do next, hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__("error")
        self._what = self.say("", "strong")
        self._next = self.say("")
        self.hide()

    def show_error(self, error: ExpectedError) -> str:
        """Show ``error`` and return the sentence, for announcing it."""
        return self.show_words(*in_words(error))

    def show_words(self, what: str, next_step: str) -> str:
        """Show what happened and what to do next; return both as one sentence."""
        self._what.setText(what)
        self._next.setText(next_step)
        self.setAccessibleName(f"{what} {next_step}")
        self.show()
        return f"{what} {next_step}"

    def clear(self) -> None:
        """Take the error away."""
        self._what.clear()
        self._next.clear()
        self.hide()


def in_words(error: ExpectedError) -> tuple[str, str]:
    """Return what happened and what to do next, in the language of the program."""
    translated = (QCoreApplication.translate("errors", words) for words in (error.what, error.next_step))
    what, next_step = (words.format(**error.fields) for words in translated)
    return what, next_step


def rule() -> QWidget:
    """Return a thin line between two parts of a page."""
    return as_role(QFrame(), "rule")
