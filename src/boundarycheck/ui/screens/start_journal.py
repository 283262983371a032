"""Start a journal: a passphrase, typed twice, and where the journal is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Labelled
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.passphrase import PassphraseField, ShowTyped, Waiting
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.preferences import Preferences


class StartJournal(Page):
    """Makes a new journal; on failure nothing has changed and everything typed is still there."""

    def __init__(self, session: Session, tasks: Tasks, folder: Path, preferences: Preferences) -> None:
        super().__init__(self.tr("Start a journal"))
        self._session = session
        self._tasks = tasks
        self._folder = folder
        self._preferences = preferences
        self.say(
            self.tr(
                "Only this passphrase opens it. Nobody can look it up or reset it, and neither can we. "
                "If you forget it, what you wrote is gone."
            )
        )
        self.passphrase = PassphraseField(self.tr("Passphrase"))
        self.again = PassphraseField(self.tr("The same passphrase again"))
        self.body.addWidget(
            Labelled(
                self.tr("Passphrase"),
                self.passphrase,
                self.tr("Four or five words that have nothing to do with each other are strong and easy to keep."),
            )
        )
        self.body.addWidget(Labelled(self.tr("The same again"), self.again))
        self.body.addWidget(ShowTyped(self.passphrase, self.again))
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._start)
        place = QHBoxLayout()
        self._place = PlainText("", "soft").selectable()
        self._show_place()
        place.addWidget(self._place, 1)
        place.addWidget(button(self.tr("Keep it elsewhere …"), self._choose_folder, "quiet"))
        self.body.addLayout(place)
        self.waiting = Waiting(self.tr("Making the lock for your journal. This takes a moment on purpose."))
        self.body.addWidget(self.waiting)
        self.fill()
        self._primary = button(self.tr("Start the journal"), self._start, "primary")
        self.foot(self._primary, back=True)
        self.first_focus = self.passphrase

    def _show_place(self) -> None:
        self._place.setText(self.tr("It will be kept in {folder}").format(folder=self._folder))

    def _choose_folder(self) -> None:
        chosen = dialogs.choose_folder(self, self.tr("An empty folder for the journal"), self._folder.parent)
        if chosen is not None:
            self._folder = chosen
            self._show_place()

    def _start(self) -> None:
        self.errors.clear()
        if self.passphrase.text() != self.again.text():
            sentence = self.errors.show_words(
                self.tr("The two passphrases are not the same."),
                self.tr("Let them be shown, or type the second one again."),
            )
            announce(self, sentence, urgent=True)
            self.again.setFocus()
            self.again.selectAll()
            return
        self._busy(True)
        folder, passphrase = self._folder, self.passphrase.text()
        self.later(
            self._tasks,
            lambda: self._session.create(folder, passphrase),
            lambda _: self._started(folder),
            self._failed,
        )

    def leaving(self) -> None:
        """Leave nothing open behind: whoever goes elsewhere while the key is made opens the journal afterwards."""
        if self.waiting.isVisibleTo(self):
            self.later(self._tasks, self._session.close, lambda _: None)

    def _started(self, folder: Path) -> None:
        self._busy(False)
        self._preferences.frozen = False
        self._preferences.change(journal_folder=str(folder))
        self.go_to(Place.HOME)

    def _failed(self, error: Exception) -> None:
        self._busy(False)
        self.fail(error)
        self.passphrase.setFocus()

    def _busy(self, busy: bool) -> None:
        self._primary.setEnabled(not busy)
        self.passphrase.setEnabled(not busy)
        self.again.setEnabled(not busy)
        self.waiting.setVisible(busy)
