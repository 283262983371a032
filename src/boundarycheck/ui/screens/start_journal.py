"""Start a journal: a passphrase, typed twice, and where the journal is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.errors import PlaceGone
from boundarycheck.system.files import out_of_reach
from boundarycheck.ui.parts.new_passphrase import NewPassphrase
from boundarycheck.ui.parts.passphrase_page import PassphrasePage
from boundarycheck.ui.places import Place, Route

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.preferences import Preferences


class StartJournal(PassphrasePage):
    """Makes a new journal, opens it, and leads to its recovery key."""

    def __init__(
        self, session: Session, keys: KeyService, tasks: Tasks, folder: Path, preferences: Preferences
    ) -> None:
        super().__init__(self.tr("Start a journal"), session, tasks, folder, preferences)
        self._begun_with = folder
        self.say(
            self.tr(
                "Only this passphrase opens it. Nobody can look it up or reset it, and neither can we. "
                "If you forget it, only a recovery key helps, which you can make right afterwards."
            )
        )
        self.new = NewPassphrase(self.tr("Passphrase"), self, keys, tasks)
        self.passphrase, self.again = self.new.passphrase, self.new.again
        self.body.addWidget(self.new)
        self.hold_still(self.new)
        self.first_focus = self.passphrase
        self.new.entered.connect(self._start)
        self.then = Route(Place.RECOVERY_KEY, Place.HOME)
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
        if self.waiting.isVisibleTo(self) or not self.new.same_twice():
            return
        folder, passphrase = self.folder, self.passphrase.text()
        # Above the usual place the folders are ours to make. What was named or chosen stood somewhere.
        usual = folder == self._begun_with and not self._preferences.now.journal_folder

        def work() -> None:
            if not usual and out_of_reach(folder):
                raise PlaceGone(place=folder)
            self.session.create(folder, passphrase)

        self.unlock(work)
