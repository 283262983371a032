"""The recovery key: what it is, making it, typing it back; replacing and removing the one there is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.errors import RecoveryKeyMistyped
from boundarycheck.services.plain_files import write_plain
from boundarycheck.ui import dialogs, recovery_paper
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.passphrase import Waiting
from boundarycheck.ui.parts.recovery_key import KeyEntry, KeyShown
from boundarycheck.ui.parts.secret_entry import SecretEntry
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.passphrases import RecoveryState
    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.tasks import Tasks


class RecoveryKeyPage(Page):
    """Three steps: ask for the passphrase, show the key once, have it typed back. Only then it counts.

    With ``offered`` the journal was made a moment ago: then *Later* leads home.
    """

    def __init__(self, keys: KeyService, tasks: Tasks, *, offered: bool) -> None:
        super().__init__(self.tr("Your recovery key"))
        self.belongs_to = Place.SETTINGS
        self._keys = keys
        self._tasks = tasks
        self._then = Place.HOME if offered else Place.SETTINGS
        self._offered = offered
        self._key = ""
        self._keeping = False
        self._about = self._build_about()
        self._sheet = self._build_sheet()
        self._back_again = self._build_typed_back()
        self.waiting = Waiting(self.tr("Checking. This takes a moment on purpose."))
        for part in (self._about, self._sheet, self._back_again, self.waiting):
            self.body.addWidget(part)
        self.fill()
        self._add_actions()
        self._show(self._about, self._make_it, self.secret.field)
        if not offered:
            self.later(tasks, keys.recovery_state, self._show_state)

    def _add_actions(self) -> None:
        self._make_it = button(self.tr("Make a recovery key"), self._make, "primary")
        self._written = button(self.tr("I have it on paper"), self._show_typed_back, "primary")
        self._keep_it = button(self.tr("Keep this key"), self._keep, "primary")
        self._again = button(self.tr("Show it again"), self._show_sheet, "quiet")
        others = [self._written, self._keep_it, self._again]
        if self._offered:
            others.append(button(self.tr("Later"), lambda: self.go_to(Place.HOME), "quiet"))
        self.foot(self._make_it, *others, back=not self._offered)

    # ── what it is ────────────────────────────────────────────────────────────────────────────
    def _build_about(self) -> QWidget:
        about, column = _stage()
        if self._offered:
            column.addWidget(PlainText(self.tr("Your journal is ready. One more thing is worth doing now."), "lead"))
        column.addWidget(
            PlainText(
                self.tr(
                    "A recovery key opens your journal if you ever forget your passphrase. It is a row of letters and "
                    "digits that you keep on paper. Without the passphrase and without the key nobody can open your "
                    "journal, and neither can we."
                )
            )
        )
        self._present = Card()
        self._present.say(self.tr("You have a recovery key"), "heading")
        self._dates = self._present.say("")
        self._present.offer(
            button(self.tr("Test it"), lambda: self.go_to(Place.TEST_RECOVERY_KEY)),
            button(self.tr("Remove it"), self._remove, "quiet"),
        )
        self._present.say(self.tr("If you make a new one, the old one stops working."), "small")
        self._present.hide()
        column.addWidget(self._present)
        where = Card("quiet-card")
        where.say(self.tr("Where to keep it"), "heading")
        where.say(self.tr("At home, among your own papers, or with somebody you trust."))
        where.say(self.tr("Not at work: a locker, a desk or a bag can be searched there."))
        where.say(self.tr("Not beside the computer: whoever has the key and your journal can read everything."))
        column.addWidget(where)
        hint = self.tr("So that nobody can make a key for themselves while you are away from the screen.")
        self.secret = SecretEntry(self.tr("Your passphrase"), hint, self._make)
        column.addWidget(self.secret)
        return about

    def _show_state(self, state: RecoveryState) -> None:
        self._present.setVisible(state.exists)
        if not state.exists:
            return
        words = [self.tr("You made it on {date}.").format(date=moment(state.made_at))] if state.made_at else []
        if state.tested_at:
            words.append(self.tr("You tested it on {date}.").format(date=moment(state.tested_at)))
        else:
            words.append(self.tr("You have not tested it yet."))
        self._dates.setText(" ".join(words))
        self._make_it.setText(self.tr("Make a new one"))

    def _make(self) -> None:
        if not self._make_it.isEnabled():
            return
        passphrase = self.secret.text

        def make() -> str:
            self._keys.check_passphrase(passphrase)
            return self._keys.new_recovery_key()

        self._hold(True)
        self.later(self._tasks, make, self._made, self._refused)

    def _made(self, key: str) -> None:
        self._hold(False)
        self._key = key
        self._shown.show_key(key)
        self._show_sheet()

    def _refused(self, error: Exception) -> None:
        self._hold(False)
        self.secret.refused(self, error)

    def _remove(self) -> None:
        passphrase = self.secret.text
        if not passphrase:
            sentence = self.errors.show_words(self.tr("Type your passphrase first."), self.tr("It is asked below."))
            self.errors.concern(self.secret.field)
            announce(self, sentence, urgent=True)
            self.secret.field.setFocus()
            return
        if dialogs.confirm(
            self,
            self.tr("Remove the recovery key?"),
            self.tr("It will open nothing any more. If you forget your passphrase then, nobody can open your journal."),
            self.tr("Remove it"),
            self.tr("Leave it as it is"),
        ):
            self._hold(True)
            self.later(
                self._tasks,
                lambda: self._keys.remove_recovery_key(passphrase),
                lambda _: self._removed(),
                self._refused,
            )

    def _removed(self) -> None:
        self._hold(False)
        self.said.emit(self.tr("The recovery key was removed. It opens nothing any more."))
        self.go_to(Place.SETTINGS)

    # ── shown once ────────────────────────────────────────────────────────────────────────────
    def _build_sheet(self) -> QWidget:
        sheet, column = _stage()
        column.addWidget(
            PlainText(self.tr("Write it down now, all eight groups. It is shown this once and never again."), "lead")
        )
        card = Card()
        self._shown = KeyShown()
        card.column.addWidget(self._shown)
        card.column.addSpacing(Space.SMALL)
        card.offer(button(self.tr("Print"), self._print), button(self.tr("Save as PDF"), self._save))
        column.addWidget(card)
        column.addWidget(
            PlainText(
                self.tr(
                    "The sheet names neither you nor this program. A printer at work may keep a copy. A PDF belongs "
                    "on a stick that you keep elsewhere, not on this computer."
                ),
                "small",
            )
        )
        column.addWidget(PlainText(self.tr("It counts only after the next step, when you have typed it back.")))
        return sheet

    def _show_sheet(self) -> None:
        self._show(self._sheet, self._written, self._written)

    def _print(self) -> None:
        printer = recovery_paper.printer()
        if dialogs.choose_printer(self, printer) and self.guarded(lambda: recovery_paper.print_on(self._key, printer)):
            self.said.emit(self.tr("Given to the printer."))

    def _save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = Path(folder) / "recovery-key.pdf"
        place = dialogs.choose_new_file(self, self.tr("Save the sheet as PDF"), start, self.tr("PDF (*.pdf)"))
        if place is not None and self.guarded(lambda: write_plain(place, recovery_paper.pdf(self._key))):
            self.said.emit(self.tr("Saved as {name}.").format(name=place.name))

    # ── typed back ────────────────────────────────────────────────────────────────────────────
    def _build_typed_back(self) -> QWidget:
        typed, column = _stage()
        column.addWidget(
            PlainText(self.tr("Now type it back from your paper. That shows that every letter can be read."), "lead")
        )
        self.entry = KeyEntry(self._keys.wrong_groups)
        self.entry.changed.connect(self._typed)
        self.entry.entered.connect(self._keep)
        column.addWidget(self.entry)
        column.addWidget(PlainText(self.tr("Capital or small letters make no difference."), "small"))
        return typed

    def _show_typed_back(self) -> None:
        self._show(self._back_again, self._keep_it, self.entry.fields[0])
        self._typed()

    def _typed(self) -> None:
        self._keep_it.setEnabled(self.entry.complete)

    def _keep(self) -> None:
        if not self._keep_it.isEnabled():
            return
        passphrase, key, typed = self.secret.text, self._key, self.entry.text
        self._hold(True)
        self._keeping = True
        self.later(
            self._tasks,
            lambda: self._keys.keep_recovery_key(passphrase, key, typed),
            lambda _: self._kept(),
            self._not_kept,
        )

    def _kept(self) -> None:
        self._hold(False)
        self._keeping = False
        self._key = ""
        self.said.emit(self.tr("Your recovery key works now. Put the paper where only you can reach it."))
        self.go_to(self._then)

    def _not_kept(self, error: Exception) -> None:
        self._hold(False)
        self._keeping = False
        self.fail(error)
        if isinstance(error, RecoveryKeyMistyped):
            self.entry.mark(int(str(error.fields["group"])))

    # ── the page as the window sees it ────────────────────────────────────────────────────────
    def step_back(self) -> bool:
        """Let Escape lead from typing it back to the sheet once more."""
        if self._back_again.isHidden() or self._keeping:
            return False
        self._show_sheet()
        return True

    def leaving(self) -> None:
        """Say that a key that was not typed back opens nothing."""
        if self._keeping:
            self.said.emit(self.tr("Your recovery key is being kept. Test it soon, under Settings."))
        elif self._key:
            self.said.emit(
                self.tr("The new recovery key was not kept, so it opens nothing. Do not rely on that paper."),
            )

    def _show(self, stage: QWidget, primary: QPushButton, focus: QWidget) -> None:
        self.errors.clear()
        for each in (self._about, self._sheet, self._back_again):
            each.setVisible(each is stage)
        for action in (self._make_it, self._written, self._keep_it):
            action.setVisible(action is primary)
        self._again.setVisible(stage is self._back_again)
        self.first_focus = focus
        focus.setFocus()
        self._scroll.verticalScrollBar().setValue(0)

    def _hold(self, busy: bool) -> None:
        self.errors.clear()
        if busy:
            self.setFocus()
            announce(self, self.tr("Checking. This takes a moment on purpose."))
        for each in (self._make_it, self._keep_it, self._again, self._about, self._back_again):
            each.setEnabled(not busy)
        self.waiting.setVisible(busy)


def _stage() -> tuple[QWidget, QVBoxLayout]:
    stage = QWidget()
    column = QVBoxLayout(stage)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.BASE)
    return stage, column
