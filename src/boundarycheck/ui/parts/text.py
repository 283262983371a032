"""Text on a page. Every label is plain text: Qt guesses rich text, and officer text must never be markup."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.tokens import LINE_LENGTH

_LONGEST_WORD = 20
"""Characters."""


class PlainText(QLabel):
    """A wrapping label that shows its text to the letter."""

    about: QWidget | None = None
    """The field that the text is about, where it says what is wrong with one."""

    def __init__(self, text: str = "", role: str = "body") -> None:
        super().__init__()
        as_role(self, role)  # before it has words: with the first of them it is made known to a screen reader
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)
        # Qt's guess of a wrapped text's height is for another width; with it as the least height, pages end in a
        # blank stretch. The height for the width it has is exact, and layouts never give less than that.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no more width than words need: the name of a folder may be longer than the page is wide."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), line_width(self, _LONGEST_WORD)), hint.height())

    def selectable(self) -> PlainText:
        """Let mouse and keyboard select the text, and return the label."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        from boundarycheck.ui.parts.selection import never_dragged  # noqa: PLC0415 - the first page has no such text

        never_dragged(self)
        return self


class Tag(PlainText):
    """A few words that stand in one line wherever there is room for them, and in more where there is none."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size in one line, with whatever the style sheet puts around it."""
        narrow = self.fontMetrics().horizontalAdvance(self.text())
        line = self.heightForWidth(4 * narrow)
        wide = 2 * narrow
        while wide - narrow > 1:
            middle = (narrow + wide) // 2
            narrow, wide = (narrow, middle) if self.heightForWidth(middle) <= line else (middle, wide)
        return QSize(wide, line)


def line_width(widget: QWidget, characters: int = LINE_LENGTH) -> int:
    """Return the width in pixels of ``characters`` average characters in the font of ``widget``."""
    return round(QFontMetricsF(widget.font()).averageCharWidth() * characters)


def put_words_on(button: QPushButton, words: str, after: str = "") -> None:
    """Put officer words on a button to the letter: no ``&`` is a shortcut. Long ones are cut in sight only."""
    short = words if len(words) <= _LONGEST_WORD else f"{words[: _LONGEST_WORD - 1].rstrip()}…"
    button.setText(short.replace("&", "&&") + after)
    button.setAccessibleName(words)
    button.setToolTip("" if short == words else words)
