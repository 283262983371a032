"""Rescue what can still be read of a damaged journal, into a new one beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from boundarycheck.domain.errors import Remedy, WrongPassphrase
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.amounts import besides_words, entries_words
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.long_page import LongPage
from boundarycheck.ui.parts.secret_entry import SecretEntry
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.progress import Progress
    from boundarycheck.domain.upkeep import RescueReport, Survey
    from boundarycheck.services.long_work import LongWork
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.services.upkeep import UpkeepService


class Rescue(LongPage):
    """First what can be read, then the rescue into an empty folder. The damaged journal in ``folder`` stays."""

    def __init__(self, upkeep: UpkeepService, tasks: Tasks, long_work: LongWork, folder: Path) -> None:
        super().__init__(self.tr("Rescue what can be read"), tasks, long_work)
        self._upkeep = upkeep
        self._folder = folder
        self.target = free_folder_beside(folder)
        self._found: Card | None = None
        self._even_if_held_elsewhere = False
        self.say(
            self.tr(
                "Everything in your journal that can still be read is brought into a new journal. The damaged one "
                "stays as it is, so you can try other ways later."
            ),
            "lead",
        )
        self.say(self.tr("The damaged journal: {folder}").format(folder=folder), "soft").selectable()
        self.secret = SecretEntry(
            self.tr("Passphrase"),
            self.tr("The one of the damaged journal. The new journal opens with the same one."),
            self._survey,
        )
        self.body.addWidget(self.secret)
        row = QHBoxLayout()
        self._place = PlainText("", "soft").selectable()
        self._show_place()
        row.addWidget(self._place, 1)
        elsewhere = button(self.tr("Keep it elsewhere …"), self._choose, "quiet")
        row.addWidget(elsewhere)
        self.body.addLayout(row)
        self.body.addWidget(self.line)
        self.fill()
        look = button(self.tr("Look what can be read"), self._survey, "primary")
        self.foot(look, back=True)
        self._ask = (self.secret, elsewhere)
        self.hold_still(*self._ask, look)
        self.first_focus = self.secret.field
        self.remedies = {
            Remedy.CHOOSE_FOLDER: self._choose,
            Remedy.TRY_AGAIN: self._survey,
            Remedy.RESTORE_BACKUP: partial(self.go_to, Place.RESTORE, folder),
            Remedy.RESTORE_KEY_FILE: partial(self.go_to, Place.RESTORE_KEY_FILE, folder),
            Remedy.OPEN_ANYWAY: partial(self._survey, even_if_held_elsewhere=True),
        }

    # ── what can be read ──────────────────────────────────────────────────────────────────────
    def _survey(self, *, even_if_held_elsewhere: bool = False) -> None:
        passphrase = self.secret.text
        self._even_if_held_elsewhere = even_if_held_elsewhere

        def work(progress: Progress) -> Survey:
            return self._upkeep.survey(
                self._folder, passphrase, progress, even_if_held_elsewhere=even_if_held_elsewhere
            )

        self.run_long(self.tr("Looking what can be read."), work, self._show_survey, self._failed)

    def _show_survey(self, survey: Survey) -> None:
        card = self._new_card()
        count = len(survey.readable)
        headline = self.tr("{entries} can be read.").format(entries=entries_words(count))
        card.say(headline, "heading")
        if survey.lost:
            lost = self.tr("{entries} cannot be read any more. There may have been others that left no trace.")
            card.say(lost.format(entries=entries_words(survey.lost)))
        else:
            card.say(self.tr("No entry is known to be lost. Some may have left no trace."))
        for sentence in besides_words(survey):
            card.say(sentence)
        rescue = button(self.tr("Rescue them"), self._rescue, "primary")
        self.foot(rescue, back=True)
        self.hold_still(*self._ask, rescue)
        self.first_focus = rescue
        rescue.setFocus()
        self.bring_up(card)
        announce(self, headline)

    # ── the rescue ────────────────────────────────────────────────────────────────────────────
    def _rescue(self) -> None:
        passphrase, target, anyway = self.secret.text, self.target, self._even_if_held_elsewhere

        def work(progress: Progress) -> RescueReport:
            return self._upkeep.rescue(self._folder, passphrase, target, progress, even_if_held_elsewhere=anyway)

        sentence = self.tr("Bringing what can be read into the new journal.")
        self.run_long(sentence, work, lambda report: self._show_rescued(report, target), self._failed)

    def _show_rescued(self, report: RescueReport, target: Path) -> None:
        self.secret.field.clear()
        for part in (*self._ask, self._place):
            part.hide()
        card = self._new_card()
        headline = self.tr("{entries} rescued.").format(entries=entries_words(report.entries))
        card.say(headline, "heading")
        if report.entries_lost:
            lost = self.tr("{entries} could not be read.")
            card.say(lost.format(entries=entries_words(report.entries_lost)))
        if report.older:
            older = self.tr("Of these, {entries} in older words: the newest ones could not be read.")
            card.say(older.format(entries=entries_words(report.older)))
        for sentence in besides_words(report):
            card.say(sentence)
        if report.hold_unknown:
            card.say(
                self.tr(
                    "It could not be read whether your journal was on hold. So the new one is: nothing in it can be "
                    "deleted. If there was no hold, lift it on the page Keeping and deleting."
                )
            )
        card.say(self.tr("The new journal is in {folder}").format(folder=target)).selectable()
        card.say(
            self.tr("It opens with the same passphrase. The damaged journal is still where it was."),
            "small",
        )
        opening = button(self.tr("Open the new journal"), lambda: self.go_to(Place.OPEN_JOURNAL, target), "primary")
        self.foot(opening, back=True)
        self.hold_still()
        self.first_focus = opening
        opening.setFocus()
        announce(self, headline)

    # ── parts ─────────────────────────────────────────────────────────────────────────────────
    def _failed(self, error: Exception) -> None:
        self.fail(error)
        if isinstance(error, WrongPassphrase):
            self.secret.again()

    def _choose(self) -> None:
        chosen = dialogs.choose_folder(self, self.tr("An empty folder for the new journal"), self.target.parent)
        if chosen is not None:
            self.target = chosen
            self._show_place()
            self.errors.clear()

    def _show_place(self) -> None:
        self._place.setText(self.tr("The new journal will be in {folder}").format(folder=self.target))

    def _new_card(self) -> Card:
        if self._found is not None:
            self._found.hide()
            self._found.deleteLater()
        self._found = Card()
        self.body.insertWidget(self.body.count() - 1, self._found)
        return self._found


def free_folder_beside(folder: Path) -> Path:
    """Return a folder beside ``folder`` that does not exist yet, named after it."""
    number = 1
    while True:
        beside = folder.with_name(f"{folder.name}-rescued" if number == 1 else f"{folder.name}-rescued-{number}")
        if not beside.exists():
            return beside
        number += 1
