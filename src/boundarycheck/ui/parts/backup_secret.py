"""Asks what opens a backup: the passphrase of that day, or the recovery key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.recovery_key import KeyEntry
from boundarycheck.ui.parts.secret_entry import SecretEntry
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable


class BackupSecret(QWidget):
    """One of the two is shown; a quiet button changes to the other."""

    entered = Signal()
    changed = Signal()

    def __init__(self, wrong_groups: Callable[[str], tuple[int, ...]]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        self.passphrase = SecretEntry(
            self.tr("The passphrase"),
            self.tr("The one you had on the day of the backup. If you changed it since, an older one may be needed."),
            self.entered.emit,
        )
        self.passphrase.field.textChanged.connect(self.changed)
        column.addWidget(self.passphrase)
        self._key_side = QWidget()
        inside = QVBoxLayout(self._key_side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.SMALL)
        inside.addWidget(PlainText(self.tr("Your recovery key"), "strong"))
        self.key = KeyEntry(wrong_groups)
        self.key.entered.connect(self.entered)
        self.key.changed.connect(self.changed)
        inside.addWidget(self.key)
        self._key_side.hide()
        column.addWidget(self._key_side)
        self._other = button("", self._turn, "quiet")
        column.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeft)
        self._say_other()

    @property
    def by_recovery_key(self) -> bool:
        """Whether the recovery key is asked for."""
        return not self._key_side.isHidden()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.key.text if self.by_recovery_key else self.passphrase.text

    @property
    def field(self) -> QWidget | None:
        """The field that an error can be about; the groups of a recovery key are marked one by one."""
        return None if self.by_recovery_key else self.passphrase.field

    def again(self) -> None:
        """Mark what was typed, so that it can be typed again at once."""
        if self.by_recovery_key:
            self.key.fields[0].setFocus()
            self.key.fields[0].selectAll()
        else:
            self.passphrase.again()

    def _turn(self) -> None:
        use_key = not self.by_recovery_key
        self._key_side.setVisible(use_key)
        self.passphrase.setVisible(not use_key)
        self._say_other()
        self.again()
        self.changed.emit()

    def _say_other(self) -> None:
        self._other.setText(
            self.tr("Use my passphrase instead") if self.by_recovery_key else self.tr("Use my recovery key instead")
        )
