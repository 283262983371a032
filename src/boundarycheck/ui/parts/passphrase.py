"""A field for a passphrase, and what is shown while a key is made from it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space


class PassphraseField(QLineEdit):
    """Hides what is typed; tells input methods not to learn.

    It sets no limit of its own: it would cut without a word. The journal refuses what is too long, aloud.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def reveal(self, shown: bool) -> None:
        """Show what is typed, or hide it again."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class ShowTyped(QCheckBox):
    """Shows what is typed in ``fields``: a box with words, which every hand and every reader can find."""

    def __init__(self, *fields: PassphraseField) -> None:
        super().__init__()
        as_role(self, "plain-tick")
        self.setText(self.tr("Show what I type"))
        for field in fields:
            self.toggled.connect(field.reveal)


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
