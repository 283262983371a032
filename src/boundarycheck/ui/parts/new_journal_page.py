"""What starting a journal and keeping a guest's work have in common: a new passphrase, a folder, a moment's wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.errors import PlaceGone
from boundarycheck.system.files import out_of_reach
from boundarycheck.ui.parts.new_passphrase import NewPassphrase
from boundarycheck.ui.parts.passphrase_page import PassphrasePage
from boundarycheck.ui.places import Place, Route

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton

    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.preferences import Preferences


class NewJournalPage(PassphrasePage):
    """Makes a journal in a folder, opens it, and leads to its recovery key. ``words`` say what is to be known."""

    def __init__(
        self,
        title: str,
        words: tuple[str, ...],
        *,
        session: Session,
        keys: KeyService,
        tasks: Tasks,
        folder: Path,
        preferences: Preferences,
    ) -> None:
        super().__init__(title, session, tasks, folder, preferences)
        self._begun_with = folder
        for each in words:
            self.say(each)
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

    def make(self, folder: Path, passphrase: str) -> None:
        """Make the journal and open it; on the worker. Raises what keeps it from being made."""
        raise NotImplementedError

    def finish_with(self, waiting: str, primary: str, *others: QPushButton) -> None:
        """Put the wait, the one action and ways to other pages at the end."""
        self.finish(waiting, primary, self._start, *others)

    def _start(self) -> None:
        if self.waiting.isVisibleTo(self) or not self.new.same_twice():
            return
        folder, passphrase = self.folder, self.passphrase.text()
        # Above the usual place the folders are ours to make. What was named or chosen stood somewhere.
        usual = folder == self._begun_with and not self._preferences.now.journal_folder

        def work() -> None:
            if not usual and out_of_reach(folder):
                raise PlaceGone(place=folder)
            self.make(folder, passphrase)

        self.unlock(work)
