"""Open the journal with the passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from boundarycheck.domain.errors import WrongPassphrase
from boundarycheck.ui import dialogs
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


class OpenJournal(Page):
    """One field, one button. A wrong passphrase changes nothing and can be tried again at once."""

    def __init__(self, session: Session, tasks: Tasks, folder: Path, preferences: Preferences) -> None:
        super().__init__(self.tr("Open my journal"))
        self._session = session
        self._tasks = tasks
        self._folder = folder
        self._preferences = preferences
        self.passphrase = PassphraseField(self.tr("Passphrase"))
        self.body.addWidget(Labelled(self.tr("Passphrase"), self.passphrase))
        self.body.addWidget(ShowTyped(self.passphrase))
        self.passphrase.returnPressed.connect(self._open)
        place = QHBoxLayout()
        self._place = PlainText("", "soft").selectable()
        self._show_place()
        place.addWidget(self._place, 1)
        place.addWidget(button(self.tr("Another journal …"), self._choose_folder, "quiet"))
        self.body.addLayout(place)
        self.waiting = Waiting(self.tr("Opening. This takes a moment on purpose: it slows down anyone who guesses."))
        self.body.addWidget(self.waiting)
        self.fill()
        self._primary = button(self.tr("Open"), self._open, "primary")
        self.foot(self._primary, back=True)
        self.first_focus = self.passphrase

    def _show_place(self) -> None:
        self._place.setText(self.tr("Kept in {folder}").format(folder=self._folder))

    def _choose_folder(self) -> None:
        chosen = dialogs.choose_folder(self, self.tr("The folder of the journal"), self._folder.parent)
        if chosen is not None:
            self._folder = chosen
            self._show_place()
            self.errors.clear()

    def _open(self) -> None:
        self.errors.clear()
        self._busy(True)
        folder, passphrase = self._folder, self.passphrase.text()
        self.later(
            self._tasks,
            lambda: self._session.open(folder, passphrase),
            lambda _: self._opened(folder),
            self._failed,
        )

    def leaving(self) -> None:
        """Leave nothing open behind when the officer goes elsewhere while the key is made."""
        if self.waiting.isVisibleTo(self):
            self.later(self._tasks, self._session.close, lambda _: None)

    def _opened(self, folder: Path) -> None:
        self._busy(False)
        self._preferences.frozen = False
        self._preferences.change(journal_folder=str(folder))
        self.go_to(Place.HOME)

    def _failed(self, error: Exception) -> None:
        self._busy(False)
        self.fail(error)
        self.passphrase.setFocus()
        if isinstance(error, WrongPassphrase):
            self.passphrase.selectAll()

    def _busy(self, busy: bool) -> None:
        self._primary.setEnabled(not busy)
        self.passphrase.setEnabled(not busy)
        self.waiting.setVisible(busy)
