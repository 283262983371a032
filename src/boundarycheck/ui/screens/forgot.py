"""I forgot my passphrase: open the journal with the recovery key, and set a new passphrase."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import (
    NoRecoveryKey,
    RecoveryKeyMistyped,
    RecoveryKeyOfAnother,
    RecoveryKeyReplaced,
    Remedy,
)
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.new_passphrase import NewPassphrase
from boundarycheck.ui.parts.passphrase_page import PassphrasePage
from boundarycheck.ui.parts.recovery_key import KeyEntry
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.preferences import Preferences


class Forgot(PassphrasePage):
    """The key from the paper, then a new passphrase. Says plainly what there is without a key."""

    def __init__(
        self, session: Session, keys: KeyService, tasks: Tasks, folder: Path, preferences: Preferences
    ) -> None:
        super().__init__(self.tr("I forgot my passphrase"), session, tasks, folder, preferences)
        self.say(self.tr("Your recovery key opens your journal too. Type it here, and choose a new passphrase."))
        self.say(self.tr("Your recovery key"), "strong")
        self.key = KeyEntry(keys.wrong_groups)
        self.body.addWidget(self.key)
        self.body.addSpacing(Space.SMALL)
        self.new = NewPassphrase(self.tr("The new passphrase"), self, keys, tasks)
        self.body.addWidget(self.new)
        self.passphrase = self.new.passphrase
        self.hold_still(self.key, self.new)
        self.key.entered.connect(self.passphrase.setFocus)
        self.new.entered.connect(self._recover)
        self.first_focus = self.key.fields[0]
        self.offer_folder(
            self.tr("Kept in {folder}"), self.tr("Another journal …"), self.tr("The folder of the journal")
        )
        self.body.addWidget(self._without_a_key())
        self.finish(
            self.tr("Opening with the recovery key. This takes a moment."),
            self.tr("Open with the recovery key"),
            self._recover,
            self.other_way(self.tr("I remember it after all"), Place.OPEN_JOURNAL),
        )

        self.remedies |= {
            Remedy.RESTORE_KEY_FILE: partial(self.leave_for, Place.RESTORE_KEY_FILE),
            Remedy.RESTORE_BACKUP: partial(self.leave_for, Place.RESTORE),
            Remedy.OPEN_ANYWAY: self._recover_anyway,
        }

    def failed(self, error: Exception) -> None:
        """Show what went wrong, with the hand on the part it is about."""
        super().failed(error)
        if isinstance(error, RecoveryKeyMistyped):
            self.key.mark(int(str(error.fields["group"])))
        elif isinstance(error, NoRecoveryKey | RecoveryKeyOfAnother | RecoveryKeyReplaced):
            self.key.fields[0].setFocus()
            self.key.fields[0].selectAll()

    def opened(self, folder: Path) -> None:
        """Say what counts from now on."""
        self.said.emit(self.tr("Your new passphrase counts now. Your recovery key stays valid; put it back."))
        super().opened(folder)

    def _without_a_key(self) -> Card:
        card = Card("quiet-card")
        card.say(self.tr("If you have no recovery key"), "heading")
        card.say(self.tr("Then nobody can open your journal without the passphrase. We cannot either."))
        card.say(
            self.tr(
                "Try every passphrase that you used before. Try it with Caps Lock, and in another keyboard language."
            )
        )
        card.say(
            self.tr(
                "A backup opens with the passphrase that counted on the day it was made. If you changed yours since, "
                "the old one may come back to you more easily."
            )
        )
        return card

    def _recover_anyway(self) -> None:
        if self.agreed_to_open_anyway():
            self._recover(even_if_held_elsewhere=True)

    def _recover(self, *, even_if_held_elsewhere: bool = False) -> None:
        if self.waiting.isVisibleTo(self) or not self.new.same_twice():
            return
        folder, key, passphrase = self.folder, self.key.text, self.new.value
        self.unlock(
            lambda: self.session.recover(folder, key, passphrase, even_if_held_elsewhere=even_if_held_elsewhere)
        )
