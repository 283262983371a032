"""Change the passphrase: the present one, and the new one twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.new_passphrase import NewPassphrase
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.passphrase import NEW_ONE_REFUSED, Waiting
from boundarycheck.ui.parts.secret_entry import SecretEntry
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.tasks import Tasks


class ChangePassphrase(Page):
    """On failure the present passphrase stays, and what was typed is still there."""

    def __init__(self, keys: KeyService, tasks: Tasks) -> None:
        super().__init__(self.tr("Change your passphrase"))
        self.belongs_to = Place.SETTINGS
        self._keys = keys
        self._tasks = tasks
        self._busy = False
        self.say(self.tr("What you wrote stays as it is, and so does your recovery key."))
        self.current = SecretEntry(self.tr("Your present passphrase"), "", self._go_on)
        self.body.addWidget(self.current)
        self.new = NewPassphrase(self.tr("The new passphrase"), self, keys, tasks)
        self.new.entered.connect(self._change)
        self.body.addWidget(self.new)
        note = Card("quiet-card")
        note.say(self.tr("Backups made before today still open with the old passphrase."))
        self.body.addWidget(note)
        self.waiting = Waiting(self.tr("Changing the passphrase. This takes a moment on purpose."))
        self.body.addWidget(self.waiting)
        self.fill()
        self._primary = button(self.tr("Change it"), self._change, "primary")
        self.foot(self._primary, back=True)
        self.first_focus = self.current.field

    def leaving(self) -> None:
        """Say what holds for who goes elsewhere while it is being changed."""
        if self._busy:
            words = self.tr("Your passphrase is being changed. If you typed the present one right, the new one counts.")
            self.said.emit(words)

    def _go_on(self) -> None:
        self.new.passphrase.setFocus()

    def _change(self) -> None:
        if self._busy or not self.new.same_twice():
            return
        current, new = self.current.text, self.new.value
        self.errors.clear()
        self._hold(True)
        announce(self, self.tr("Changing the passphrase. This takes a moment on purpose."))
        self.later(
            self._tasks, lambda: self._keys.change_passphrase(current, new), lambda _: self._changed(), self._failed
        )

    def _changed(self) -> None:
        self._hold(False)
        self.said.emit(self.tr("Your passphrase was changed. The new one counts from now on."))
        self.go_to(Place.SETTINGS)

    def _failed(self, error: Exception) -> None:
        self._hold(False)
        if isinstance(error, NEW_ONE_REFUSED):
            self.fail(error, self.new.passphrase)
            self.new.mark()
        else:
            self._primary.setFocus()
            self.current.refused(self, error)

    def _hold(self, busy: bool) -> None:
        self._busy = busy
        if busy:
            self.setFocus()
        for each in (self.current, self.new, self._primary):
            each.setEnabled(not busy)
        self.waiting.setVisible(busy)
