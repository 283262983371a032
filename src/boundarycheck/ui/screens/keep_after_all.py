"""Without saving, and then it is worth keeping after all: what is in memory becomes a journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.ui.parts.new_journal_page import NewJournalPage

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.preferences import Preferences


def _tr(words: str) -> str:
    return QCoreApplication.translate("KeepAfterAll", words)


class KeepAfterAll(NewJournalPage):
    """A passphrase and a folder; then everything that was written so far is in a journal."""

    def __init__(
        self, session: Session, keys: KeyService, tasks: Tasks, folder: Path, preferences: Preferences
    ) -> None:
        words = (
            _tr(
                "Everything that you wrote in this session goes into a journal, encrypted. From then on what you write "
                "is kept in it."
            ),
            _tr(
                "Only this passphrase opens it. Nobody can look it up or reset it, and neither can we. You can make a "
                "recovery key right afterwards."
            ),
        )
        super().__init__(
            _tr("Keep it after all"),
            words,
            session=session,
            keys=keys,
            tasks=tasks,
            folder=folder,
            preferences=preferences,
        )
        self.finish_with(_tr("Making the journal. This takes a moment on purpose."), _tr("Keep it in a journal"))

    def make(self, folder: Path, passphrase: str) -> None:
        """Make a journal of what was written."""
        self.session.keep_guest(folder, passphrase)

    def leaving(self) -> None:
        """Let it go on: whoever goes elsewhere while the journal is made wants it all the same."""
        if self.waiting.isVisibleTo(self):
            folder, preferences = self.folder, self._preferences

            def kept(_result: None) -> None:
                if self.session.folder == folder:
                    preferences.frozen = False
                    preferences.change(journal_folder=str(folder))

            # Behind the making, so that it is known by then; it needs no page any more.
            self._tasks.submit(lambda: None, kept, lambda _: None)
