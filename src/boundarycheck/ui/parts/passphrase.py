"""A field for a passphrase, and what is shown while a key is made from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class PassphraseField(QLineEdit):
    """Hides what is typed; tells input methods not to learn.

    It sets no limit of its own: it would cut without a word. The journal refuses what is too long, aloud.
    """

    caps_lock = Signal(bool)
    """Whether Caps Lock seems to be on, told with every letter that shows it, and when the key itself is pressed."""

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

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Watch what the keys say about Caps Lock: Qt can be asked for it on no system."""
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock.emit(False)  # pressed because of the warning; the next letter tells
        elif len(letter.upper()) == 1 and letter.lower() != letter.upper():  # ß is no capital with Caps Lock either
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(letter.isupper() is not shift)
        super().keyPressEvent(event)


class CapsLockWarning(PlainText):
    """A line below ``fields`` that is there only while Caps Lock seems to be on."""

    def __init__(self, *fields: PassphraseField) -> None:
        super().__init__("", "strong")
        self.setText(self.tr("Caps Lock seems to be on."))
        self.hide()
        for field in fields:
            field.caps_lock.connect(self._show)

    def _show(self, on: bool) -> None:
        if on and self.isHidden():
            announce(self, self.text(), urgent=True)
        self.setVisible(on)


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
