"""Test the recovery key: type it in, and hear whether it works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.errors import RecoveryKeyMistyped
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.passphrase import Waiting
from boundarycheck.ui.parts.recovery_key import KeyEntry
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.tasks import Tasks


class RecoveryTestPage(Page):
    """Eight fields and an answer: it works, or the exact reason why not. Nothing is changed by it."""

    def __init__(self, keys: KeyService, tasks: Tasks) -> None:
        super().__init__(self.tr("Test your recovery key"))
        self.belongs_to = Place.SETTINGS
        self._keys = keys
        self._tasks = tasks
        self._why = self.say(
            self.tr(
                "Fetch the paper and type the key from it. Then you know that you can find it, that you can read it, "
                "and that it opens your journal. Nothing is changed by this."
            )
        )
        self.entry = KeyEntry(keys.wrong_groups)
        self.body.addWidget(self.entry)
        self._works = Card()
        self._works.say(self.tr("✓ It works."), "heading")
        self._works.say(self.tr("This key opens your journal. Put the paper back where only you can reach it."))
        self._works.hide()
        self.body.addWidget(self._works)
        self.waiting = Waiting(self.tr("Trying the key. This takes a moment."))
        self.body.addWidget(self.waiting)
        self.fill()
        self.test = button(self.tr("Test it"), self._test, "primary")
        self.test.setEnabled(False)
        self.done = button(self.tr("Done"), lambda: self.go_to(Place.SETTINGS), "primary")
        self.done.hide()
        self.foot(self.test, self.done, back=True)
        self.entry.changed.connect(self._typed)
        self.entry.entered.connect(self._test)
        self.first_focus = self.entry.fields[0]

    def _typed(self) -> None:
        self.test.setEnabled(self.entry.complete)

    def _test(self) -> None:
        if not self.test.isEnabled():
            return
        typed = self.entry.text
        self.errors.clear()
        self._hold(True)
        self.later(self._tasks, lambda: self._keys.test_recovery_key(typed), lambda _: self._worked(), self._failed)

    def _worked(self) -> None:
        self._hold(False)
        self._why.hide()
        self.entry.hide()  # nobody needs it on the screen any longer
        self.entry.clear()
        self._works.show()
        self.test.hide()
        self.done.show()
        self.done.setFocus()
        announce(self, self.tr("It works. This key opens your journal."))

    def _failed(self, error: Exception) -> None:
        self._hold(False)
        self.fail(error)
        self.entry.mark(int(str(error.fields["group"])) if isinstance(error, RecoveryKeyMistyped) else 1)

    def _hold(self, busy: bool) -> None:
        if busy:
            self.setFocus()
        self.entry.setEnabled(not busy)
        self.test.setEnabled(not busy)
        self.waiting.setVisible(busy)
