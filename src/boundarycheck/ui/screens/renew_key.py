"""Renew the key: everything is encrypted anew, so that copies of the old key are of no use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.errors import ExpectedError, Remedy
from boundarycheck.services.session import SessionState
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card, in_one_line
from boundarycheck.ui.parts.long_page import LongPage
from boundarycheck.ui.parts.secret_entry import SecretEntry
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.passphrases import RecoveryState
    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.long_work import LongWork
    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks


class RenewKey(LongPage):
    """Asks for the passphrase, shows how far it is, and leads to a new recovery key where there was one."""

    def __init__(self, session: Session, keys: KeyService, tasks: Tasks, long_work: LongWork) -> None:
        super().__init__(self.tr("Renew the key"), tasks, long_work)
        self.belongs_to = Place.SETTINGS
        self._session = session
        self._keys = keys
        self._had_recovery_key = False
        self.say(
            self.tr(
                "You need this only when somebody may have seen your passphrase and copied the files of your journal. "
                "Change your passphrase first, then renew the key: from then on such a copy tells nothing new."
            )
        )
        card = Card("quiet-card")
        card.say(self.tr("What happens"), "heading")
        card.say(self.tr("Everything you wrote is encrypted anew. None of it changes, and you can stop at any time."))
        card.say(self.tr("Backups made before today keep the old key and the passphrase of their day."))
        self._recovery = card.say(self.tr("Your recovery key stops working. You can make a new one right afterwards."))
        self._recovery.hide()
        self.body.addWidget(card)
        self.secret = SecretEntry(self.tr("Your passphrase"), "", self._renew)
        self.body.addWidget(self.secret)
        self.body.addWidget(self.line)
        self.fill()
        self._primary = button(self.tr("Renew the key"), self._renew, "primary")
        self.foot(
            self._primary,
            button(self.tr("Change passphrase"), lambda: self.go_to(Place.CHANGE_PASSPHRASE), "quiet"),
            back=True,
        )
        self.hold_still(self.secret, self._primary)
        self.first_focus = self.secret.field
        self.remedies = {Remedy.MERGE: lambda: self.go_to(Place.MERGE)}
        self.later(tasks, keys.recovery_state, self._show_state)

    def leaving(self) -> None:
        """Say what holds for who goes elsewhere in the middle of it."""
        if self.line.busy:
            self.said.emit(
                self.tr("Renewing the key was stopped, unless it was finished already. Both leave everything readable.")
            )
        super().leaving()

    def _show_state(self, state: RecoveryState) -> None:
        self._had_recovery_key = state.exists
        self._recovery.setVisible(state.exists)

    def _renew(self) -> None:
        if self.line.busy:
            return
        passphrase = self.secret.text
        self.run_long(
            self.tr("Encrypting everything anew."),
            lambda progress: self._keys.renew(passphrase, progress),
            lambda _: self._renewed(),
            self._failed,
        )

    def _renewed(self) -> None:
        if self._had_recovery_key:
            self.said.emit(self.tr("The key was renewed. Your old recovery key stopped working: make a new one now."))
            self.go_to(Place.RECOVERY_KEY)
        else:
            self.said.emit(self.tr("The key was renewed. Everything is encrypted anew."))
            self.go_to(Place.SETTINGS)

    def _failed(self, error: Exception) -> None:
        if self._session.state is not SessionState.OPEN:
            # It could not go on with the journal open; opening it again finishes what was begun.
            self.said.emit(in_one_line(error) if isinstance(error, ExpectedError) else str(error))
            self.go_to(Place.OPEN_JOURNAL)
            return
        self.secret.refused(self, error)
