"""What the front door says below its doors: where a journal is that cannot be found, and how its backups are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from boundarycheck.ui.backup_words import failing_headline, failing_words, last_verified_words
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QFrame

    from boundarycheck.domain.backups import BackupState


class GoneCard(Card):
    """Says where the journal was, or with ``out_of_reach`` where it would be, and offers ways on."""

    look_again = Signal()
    choose = Signal()
    restore = Signal()

    def __init__(self, folder: Path, *, out_of_reach: bool) -> None:
        super().__init__("quiet-card")
        if out_of_reach:
            heading = self.tr("The place of your journal is not there now")
            words = self.tr(
                "It should be in {folder}. Is that on a stick or in a network folder? Plug it in or connect it, and "
                "try again. Your journal is not lost by being away."
            )
            ways = [(self.tr("Try again"), self.look_again), (self.tr("Choose another place"), self.choose)]
        else:
            heading = self.tr("Your journal is not where it was")
            words = self.tr(
                "It was kept in {folder}. Was it moved, or is it on a stick? Plug it in, and look again. It is not "
                "lost by being away."
            )
            ways = [
                (self.tr("Look again"), self.look_again),
                (self.tr("Choose where it is"), self.choose),
                (self.tr("Restore from a backup"), self.restore),
            ]
        self.heading = self.say(heading, "heading")
        self.say(words.format(folder=folder)).selectable()
        self.offer(*(button(way, asked.emit) for way, asked in ways))


def backup_notes(state: BackupState, journal: Path, go_to: Callable[[Place, object], object]) -> list[QFrame]:
    """Return what is worth saying about the backups of the ``journal`` (its folder): a quiet line, or a warning.

    What can be done about it is a button; ``go_to`` leads there.
    """
    notes: list[QFrame] = []
    if state.key_file_foreign:
        card = Card("duty")
        card.say(_tr("The key file here seems to belong to another journal"), "heading")
        card.say(
            _tr(
                "Then your passphrase does not open it, although it is right. A backup beside your journal holds the "
                "right key file. What you wrote stays as it is."
            )
        )
        card.offer(button(_tr("Put the key file back"), lambda: go_to(Place.RESTORE_KEY_FILE, journal)))
        notes.append(card)
    if state.failing:
        card = Card("quiet-card" if state.only_second_fails else "duty")
        card.say(failing_headline(state), "heading")
        card.say(failing_words(state))
        card.say(_tr("You can put it right once your journal is open, under Settings, Backups."))
        card.offer(button(_tr("Open it and see to the backups"), lambda: go_to(Place.OPEN_JOURNAL, journal)))
        notes.append(card)
    if state.last_verified is not None:
        notes.append(PlainText(last_verified_words(state.last_verified), "small"))
    return notes


def _tr(words: str) -> str:
    return QCoreApplication.translate("backups", words)
