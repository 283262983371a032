"""Asks for the passphrase of one journal or backup: the field, the box that shows it, and Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.errors import WrongPassphrase
from boundarycheck.ui.parts.fields import Labelled
from boundarycheck.ui.parts.passphrase import CapsLockWarning, PassphraseField, ShowTyped
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.parts.page import Page


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
        shown = ShowTyped(self.field)
        shown.setAccessibleName(f"{shown.text()}: {label}")  # there may be a second one for another field
        column.addWidget(shown)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.field.text()

    def refused(self, page: Page, error: Exception) -> None:
        """Show on ``page`` what went wrong; where it was the passphrase, this is the field to type it in again."""
        wrong = isinstance(error, WrongPassphrase)
        page.fail(error, self.field if wrong else None)
        if wrong:
            self.again()

    def again(self) -> None:
        """Mark what was typed, so that it can be typed again at once."""
        self.field.setFocus()
        self.field.selectAll()
