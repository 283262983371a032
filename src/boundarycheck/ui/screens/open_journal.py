"""Open the journal with the passphrase."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import Remedy, WrongPassphrase
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Labelled
from boundarycheck.ui.parts.passphrase_page import PassphrasePage
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.preferences import Preferences


class OpenJournal(PassphrasePage):
    """One field, one button. A wrong passphrase changes nothing and can be tried again at once."""

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        folder: Path,
        preferences: Preferences,
        bring_forward: Callable[[Path], bool],
    ) -> None:
        super().__init__(self.tr("Open my journal"), session, tasks, folder, preferences)
        self._bring_forward = bring_forward
        self._recoverable = True
        self.say(self.tr("Your passphrase opens it. What you wrote is where you left it."))
        self.body.addWidget(Labelled(self.tr("Passphrase"), self.passphrase))
        forgot = button(self.tr("I forgot my passphrase"), partial(self.leave_for, Place.FORGOT), "quiet")
        self.ask_for(self.passphrase, beside=forgot)
        self.passphrase.returnPressed.connect(self._open)
        self.offer_folder(
            self.tr("Kept in {folder}"), self.tr("Another journal …"), self.tr("The folder of the journal")
        )
        self.finish(
            self.tr("Opening. This takes a moment on purpose: it slows down anyone who guesses."),
            self.tr("Open"),
            self._open,
            self.other_way(self.tr("Start a new journal instead"), Place.START_JOURNAL),
        )
        self.remedies |= {
            remedy: partial(self.leave_for, place)
            for remedy, place in (
                (Remedy.USE_RECOVERY_KEY, Place.FORGOT),
                (Remedy.RESTORE_KEY_FILE, Place.RESTORE_KEY_FILE),
                (Remedy.RESTORE_BACKUP, Place.RESTORE),
                (Remedy.RESCUE, Place.RESCUE),
            )
        }
        self.remedies |= {Remedy.SHOW_WINDOW: self._show_window, Remedy.OPEN_ANYWAY: self._open_anyway}

    def _open(self, *, even_if_held_elsewhere: bool = False) -> None:
        folder, passphrase = self.folder, self.passphrase.text()

        def work() -> None:
            try:
                self.session.open(folder, passphrase, even_if_held_elsewhere=even_if_held_elsewhere)
            except WrongPassphrase:
                self._recoverable = self.session.may_have_recovery_key(folder)
                raise

        self.unlock(work)

    def failed(self, error: Exception) -> None:
        """Show what went wrong, and offer the recovery key only where there is one."""
        if isinstance(error, WrongPassphrase) and not self._recoverable:
            self.remedies.pop(Remedy.USE_RECOVERY_KEY, None)
        else:
            self.remedies[Remedy.USE_RECOVERY_KEY] = partial(self.leave_for, Place.FORGOT)
        super().failed(error)

    def _show_window(self) -> None:
        if not self._bring_forward(self.folder):
            self.said.emit(
                self.tr("That window could not be reached. Look for it on this computer, and close it there.")
            )

    def _open_anyway(self) -> None:
        if self.agreed_to_open_anyway():
            self._open(even_if_held_elsewhere=True)
