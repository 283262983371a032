"""Open the journal with the passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.fields import Labelled
from boundarycheck.ui.parts.passphrase_page import PassphrasePage
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.preferences import Preferences


class OpenJournal(PassphrasePage):
    """One field, one button. A wrong passphrase changes nothing and can be tried again at once."""

    def __init__(self, session: Session, tasks: Tasks, folder: Path, preferences: Preferences) -> None:
        super().__init__(self.tr("Open my journal"), session, tasks, folder, preferences)
        self.body.addWidget(Labelled(self.tr("Passphrase"), self.passphrase))
        self.ask_for(self.passphrase)
        self.passphrase.returnPressed.connect(self._open)
        self.offer_folder(
            self.tr("Kept in {folder}"), self.tr("Another journal …"), self.tr("The folder of the journal")
        )
        self.finish(
            self.tr("Opening. This takes a moment on purpose: it slows down anyone who guesses."),
            self.tr("Open"),
            self._open,
            self.tr("Start a new journal instead"),
            Place.START_JOURNAL,
        )

    def _open(self) -> None:
        folder, passphrase = self.folder, self.passphrase.text()
        self.unlock(lambda: self.session.open(folder, passphrase))
