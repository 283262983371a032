"""A field for a passphrase, and what is shown while a key is made from it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from boundarycheck.ui.icons import icon
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

_LIMIT = 1024
"""Characters; far beyond any passphrase, far below what would take long to process."""


class PassphraseField(QLineEdit):
    """Hides what is typed until the eye is pressed; tells input methods not to learn."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(_LIMIT)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        colour = QApplication.palette().text().color().name()
        self._eye = QAction(icon("eye", colour), self.tr("Show or hide the passphrase"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._reveal)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def follow_visibility(self, other: PassphraseField) -> None:
        """Show and hide ``other`` together with this one."""
        self._eye.toggled.connect(other._reveal)
        other._eye.setVisible(False)

    def _reveal(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class Waiting(QWidget):
    """A moving bar with a sentence: something is being worked out, and the window is still alive."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(sentence)
        column.addWidget(bar)
        column.addWidget(PlainText(sentence, "soft"))
        self.hide()
