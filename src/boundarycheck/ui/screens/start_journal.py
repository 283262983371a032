"""Start a journal: a passphrase, typed twice, and where the journal is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.fields import Labelled
from boundarycheck.ui.parts.passphrase import PassphraseField
from boundarycheck.ui.parts.passphrase_page import PassphrasePage
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.preferences import Preferences


class StartJournal(PassphrasePage):
    """Makes a new journal and opens it."""

    def __init__(self, session: Session, tasks: Tasks, folder: Path, preferences: Preferences) -> None:
        super().__init__(self.tr("Start a journal"), session, tasks, folder, preferences)
        self.say(
            self.tr(
                "Only this passphrase opens it. Nobody can look it up or reset it, and neither can we. "
                "If you forget it, what you wrote is gone."
            )
        )
        self.again = PassphraseField(self.tr("The same passphrase again"))
        hint = self.tr(
            "At least 10 characters. Four or five words that have nothing to do with each other are easy to keep."
        )
        self.body.addWidget(Labelled(self.tr("Passphrase"), self.passphrase, hint))
        self.body.addWidget(Labelled(self.tr("The same again"), self.again))
        self.ask_for(self.passphrase, self.again)
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._start)
        self.offer_folder(
            self.tr("It will be kept in {folder}"),
            self.tr("Keep it elsewhere …"),
            self.tr("An empty folder for the journal"),
        )
        self.finish(
            self.tr("Making the lock for your journal. This takes a moment on purpose."),
            self.tr("Start the journal"),
            self._start,
            self.tr("Open a journal instead"),
            Place.OPEN_JOURNAL,
        )

    def _start(self) -> None:
        if self.passphrase.text() != self.again.text():
            sentence = self.errors.show_words(
                self.tr("The two passphrases are not the same."),
                self.tr("Let them be shown, or type the second one again."),
            )
            announce(self, sentence, urgent=True)
            self.again.setFocus()
            self.again.selectAll()
            return
        folder, passphrase = self.folder, self.passphrase.text()
        self.unlock(lambda: self.session.create(folder, passphrase))
