"""Asks for the passphrase of one journal or backup: the field, the box that shows it, and Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.ui.parts.fields import Labelled
from boundarycheck.ui.parts.passphrase import CapsLockWarning, PassphraseField, ShowTyped
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable


class SecretEntry(QWidget):
    """A passphrase field under its label; ``on_enter`` is what Enter in it does."""

    def __init__(self, label: str, hint: str, on_enter: Callable[[], object]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        self.field = PassphraseField(label)
        self.field.returnPressed.connect(on_enter)
        column.addWidget(Labelled(label, self.field, hint))
        column.addWidget(CapsLockWarning(self.field))
        column.addWidget(ShowTyped(self.field))

    @property
    def text(self) -> str:
        """What was typed."""
        return self.field.text()

    def again(self) -> None:
        """Mark what was typed, so that it can be typed again at once."""
        self.field.setFocus()
        self.field.selectAll()
