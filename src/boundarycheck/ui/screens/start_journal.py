"""Start a journal: a passphrase, typed twice, and where the journal is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.ui.parts.new_journal_page import NewJournalPage
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.preferences import Preferences


def _tr(words: str) -> str:
    return QCoreApplication.translate("StartJournal", words)


class StartJournal(NewJournalPage):
    """Makes a new journal, opens it, and leads to its recovery key."""

    def __init__(
        self, session: Session, keys: KeyService, tasks: Tasks, folder: Path, preferences: Preferences
    ) -> None:
        words = _tr(
            "Only this passphrase opens it. Nobody can look it up or reset it, and neither can we. "
            "If you forget it, only a recovery key helps, which you can make right afterwards."
        )
        super().__init__(
            _tr("Start a journal"),
            (words,),
            session=session,
            keys=keys,
            tasks=tasks,
            folder=folder,
            preferences=preferences,
        )
        self.finish_with(
            _tr("Making the lock for your journal. This takes a moment on purpose."),
            _tr("Start the journal"),
            self.other_way(_tr("Open a journal instead"), Place.OPEN_JOURNAL),
        )

    def make(self, folder: Path, passphrase: str) -> None:
        """Make an empty journal."""
        self.session.create(folder, passphrase)
