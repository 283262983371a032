"""The reminder to test the recovery key: a quiet card that can be put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.passphrases import RecoveryState
    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.page import Page


class RecoveryReminder(Card):
    """Stands on ``page`` while it is time to test the key, and is not there otherwise."""

    def __init__(self, page: Page, keys: KeyService, tasks: Tasks) -> None:
        super().__init__("quiet-card")
        self._page = page
        self._keys = keys
        self._tasks = tasks
        self.say(self.tr("Test your recovery key"), "heading")
        self.say(self.tr("Can you still find the paper, and does it work? It takes two minutes."))
        self.offer(
            button(self.tr("Test it now"), lambda: page.go_to(Place.TEST_RECOVERY_KEY)),
            button(self.tr("Remind me in a week"), self._put_off, "quiet"),
        )
        self.hide()
        page.later(tasks, keys.recovery_state, self._show)

    def _show(self, state: RecoveryState) -> None:
        self.setVisible(state.test_due)

    def _put_off(self) -> None:
        self.hide()
        self._page.setFocus()
        self._page.later(self._tasks, self._keys.put_off_test, lambda _: None)
