"""What the front door says below its doors: where a journal is that cannot be found, and how its backups are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from boundarycheck.ui.backup_words import failing_words, last_verified_words
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QFrame

    from boundarycheck.domain.backups import BackupState


class GoneCard(Card):
    """Says where the journal was, and offers three ways on."""

    look_again = Signal()
    choose = Signal()
    restore = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__("quiet-card")
        self.say(self.tr("Your journal is not where it was"), "heading")
        self.say(
            self.tr(
                "It was kept in {folder}. Is it on a stick or in a network folder? Plug it in or connect it, and look "
                "again. It is not lost by being away."
            ).format(folder=folder)
        ).selectable()
        ways = WrappingRow(Space.SMALL)
        for words, asked in (
            (self.tr("Look again"), self.look_again),
            (self.tr("Choose where it is"), self.choose),
            (self.tr("Restore from a backup"), self.restore),
        ):
            ways.addWidget(button(words, asked.emit))
        self.column.addLayout(ways)


def backup_notes(state: BackupState, journal: Path) -> list[QFrame]:
    """Return what is worth saying about the backups of the ``journal`` (its folder): a quiet line, or a warning."""
    notes: list[QFrame] = []
    if state.failing:
        card = Card("duty")
        card.say(QCoreApplication.translate("backups", "Backups need your attention"), "heading")
        for failure in state.failing:
            card.say(failing_words(failure, journal))
        notes.append(card)
    if state.last_verified is not None:
        notes.append(PlainText(last_verified_words(state.last_verified), "small"))
    return notes
