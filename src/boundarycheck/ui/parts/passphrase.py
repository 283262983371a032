"""A field for a passphrase, and what is shown while a key is made from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu, QVBoxLayout, QWidget

from boundarycheck.domain.errors import PassphraseTooLong, PassphraseTooShort, PassphraseTooWeak
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.secret_line import SecretLine
from boundarycheck.ui.parts.still_bar import StillBar
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent

NEW_ONE_REFUSED = (PassphraseTooShort, PassphraseTooWeak, PassphraseTooLong)
"""What is about the field with a new passphrase; everything else went wrong elsewhere."""
_NOT_LEARNT = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)
_NOT_TAKEN = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)


class PassphraseField(SecretLine):
    """Hides what is typed; tells input methods not to learn; gives nothing away to the clipboard.

    It sets no limit of its own: it would cut without a word. The journal refuses what is too long, aloud.
    """

    caps_lock = Signal(bool)
    """Whether Caps Lock seems to be on, told with every letter that shows it, and when the key itself is pressed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.reveal(False)

    def reveal(self, shown: bool) -> None:
        """Show what is typed, or hide it again."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_NOT_LEARNT)  # Qt takes them away with the dots

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer to paste, for a hand that is on the mouse; nothing leads out of the field."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Paste"), self.paste)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Watch what the keys say about Caps Lock: Qt can be asked for it on no system.

        Nothing is copied or cut, also while it is shown, and nothing that was taken back is brought back.
        """
        if any(event.matches(key) for key in _NOT_TAKEN):
            event.accept()
            return
        if event.matches(QKeySequence.StandardKey.DeleteCompleteLine):
            self.clear()  # Qt would copy it first
            return
        if event.matches(QKeySequence.StandardKey.DeleteEndOfLine):
            self.setText(self.text()[: self.cursorPosition()])
            return
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
    """A bar with a sentence: something is being worked out."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        bar = StillBar()
        bar.setRange(0, 0)
        bar.setAccessibleName(sentence)
        column.addWidget(bar)
        column.addWidget(PlainText(sentence, "soft"))
        self.hide()
