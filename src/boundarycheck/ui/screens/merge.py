"""Merge another copy of the journal into the open one: look first, then bring it in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import Remedy, WrongPassphrase
from boundarycheck.ui import dialogs
from boundarycheck.ui.keeping_words import hold_wording
from boundarycheck.ui.merge_words import done_words, preview_words
from boundarycheck.ui.parts.amounts import size_words
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.long_page import LongPage
from boundarycheck.ui.parts.secret_entry import SecretEntry
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.errors import Stopped
    from boundarycheck.domain.merging import ConflictCopy, MergeCounts
    from boundarycheck.domain.progress import Progress
    from boundarycheck.services.long_work import LongWork
    from boundarycheck.services.merging import MergeService
    from boundarycheck.services.tasks import Tasks


class Merge(LongPage):
    """The copies that were found, the way to another one, and what merging it would do."""

    def __init__(self, merging: MergeService, tasks: Tasks, long_work: LongWork) -> None:
        super().__init__(self.tr("Merge another copy"), tasks, long_work)
        self.belongs_to = Place.SETTINGS
        self._merging = merging
        self._source: Path | None = None
        self._found: list[Card] = []
        self.say(
            self.tr(
                "Did you write on two computers, or in an older copy? Merging brings everything together here. "
                "No entry is lost: where both have other words, the newer ones are shown and the older ones are kept "
                "beside them."
            ),
            "lead",
        )
        self._other = self.card()
        self._other.say(self.tr("Another journal or backup"), "heading")
        self._other.say(self.tr("On a stick, in another folder, or a backup file."))
        folder = button(self.tr("Choose a journal folder …"), self._choose_folder)
        file = button(self.tr("Choose a backup file …"), self._choose_file)
        self._other.offer(folder, file)
        self._chosen = self.card()
        self._chosen.hide()
        self._what = self._chosen.say("", "heading")
        self._where = self._chosen.say("", "small").selectable()
        self.secret = SecretEntry(
            self.tr("Passphrase of that copy"),
            self.tr("It has a passphrase of its own: the one you used when it was made."),
            self._look,
        )
        self.secret.hide()
        self._chosen.column.addWidget(self.secret)
        self._words = self._chosen.say("")
        self._again = button(self.tr("Look into it"), self._look)
        self._again.hide()
        self._chosen.offer(self._again)
        self.body.addWidget(self.line)
        self.fill()
        self._merge = button(self.tr("Merge"), self._bring_in, "primary")
        self.foot(self._merge, back=True)
        self._merge.setEnabled(False)
        self.first_focus = folder
        self._held_always = (folder, file, self.secret, self._again)
        self.hold_still(*self._held_always)
        self.remedies = {Remedy.TRY_AGAIN: self._look, Remedy.CHOOSE_FOLDER: self._choose_folder}
        self._seen = False
        self._load()

    def _load(self) -> None:
        self.later(self.tasks, self._merging.conflict_copies, self._show_found)

    def _show_found(self, copies: tuple[ConflictCopy, ...]) -> None:
        for card in self._found:
            card.hide()
            card.deleteLater()
        self._found = [self._card_of(copy) for copy in copies]
        for card in self._found:
            self.body.insertWidget(self.body.indexOf(self._other), card)

    def _card_of(self, copy: ConflictCopy) -> Card:
        card = Card()
        card.say(self.tr("A second copy was found"), "heading")
        card.say(
            self.tr("A program that keeps folders in step left it beside your journal. It was changed {when}.").format(
                when=moment(copy.modified_at)
            )
        )
        card.say(f"{copy.path.name} · {size_words(copy.size)}", "small").selectable()
        look = button(self.tr("Look what is in it"), partial(self._take, copy.path))
        card.offer(look)
        return card

    def _choose_folder(self) -> None:
        self._take(dialogs.choose_folder(self, self.tr("The folder of the other journal"), Path.home()))

    def _choose_file(self) -> None:
        title, kind = self.tr("A backup file"), self.tr("Backups (*.bcbackup)")
        self._take(dialogs.choose_file(self, title, Path.home(), kind))

    # ── looking ───────────────────────────────────────────────────────────────────────────────
    def _take(self, path: Path | None) -> None:
        if path is None:
            return
        self._source = path
        self.secret.field.clear()
        self.secret.hide()
        self._look()

    def _look(self) -> None:
        if self._source is None:
            return
        source, passphrase = self._source, self._passphrase
        self._seen = False
        self._merge.setEnabled(False)
        self._words.clear()

        def work(progress: Progress) -> MergeCounts:
            return self._merging.preview(source, passphrase, progress)

        self.run_long(self.tr("Looking into that copy."), work, self._show_preview, self._not_read)

    @property
    def _passphrase(self) -> str | None:
        return self.secret.text if self.secret.isVisibleTo(self._chosen) else None

    def _show_preview(self, counts: MergeCounts) -> None:
        self._name_source()
        nothing = counts.changes_nothing
        self._what.setText(
            self.tr("Everything in it is here already") if nothing else self.tr("What merging would bring")
        )
        self._words.setText("\n".join(preview_words(counts)))
        self._again.hide()
        self.secret.setEnabled(False)
        self._seen = not nothing
        self._merge.setEnabled(not nothing)
        if not nothing:
            self._merge.setFocus()
        announce(self, self._what.text())

    def stopped(self, stopped: Stopped) -> None:
        """Let it be begun again: the merging, where what it would bring was seen, else the look."""
        super().stopped(stopped)
        if self._seen:
            self._merge.setEnabled(True)
            return
        self._name_source()
        self._what.setText(self.tr("That copy was not looked into"))
        self._again.show()
        self._again.setFocus()

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, WrongPassphrase):
            self._chosen.hide()
            self.fail(error)
            return
        asked_before = self._passphrase is not None
        self._name_source()
        self._what.setText(self.tr("That copy asks for its passphrase"))
        self.secret.show()
        self._again.show()
        if asked_before:
            self.fail(error)
        self.secret.again()

    def _name_source(self) -> None:
        self._where.setText(str(self._source))
        self._where.show()
        self._chosen.show()

    # ── merging ───────────────────────────────────────────────────────────────────────────────
    def _bring_in(self) -> None:
        if self._source is None:
            return
        source, passphrase = self._source, self._passphrase
        self._merge.setEnabled(False)

        def work(progress: Progress) -> MergeCounts:
            return self._merging.merge(source, passphrase, progress, hold_wording())

        self.run_long(self.tr("Bringing the two copies together."), work, self._merged, self._not_merged)

    def _merged(self, counts: MergeCounts) -> None:
        self._what.setText(self.tr("The two copies are one now"))
        self._words.setText("\n".join(done_words(counts)))
        self._source = None
        self._where.hide()  # a copy from the journal's own folder is in another one now
        self.secret.field.clear()
        self.secret.hide()
        reading = button(self.tr("Read the journal"), lambda: self.go_to(Place.JOURNAL), "primary")
        self.foot(reading, back=True)
        reading.setFocus()
        announce(self, self._what.text())
        self._load()

    def _not_merged(self, error: Exception) -> None:
        self._merge.setEnabled(True)
        self.fail(error)
