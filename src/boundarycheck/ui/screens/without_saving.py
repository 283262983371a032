"""What "without saving" means, said before it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.services.session import Session
    from boundarycheck.services.tasks import Tasks


class WithoutSaving(Page):
    """One page, one button: begin."""

    def __init__(self, session: Session, tasks: Tasks) -> None:
        super().__init__(self.tr("Use without saving"))
        self._session = session
        self._tasks = tasks
        self.say(
            self.tr("You can use everything here: the check, the journal, the letter, the people to call."),
            "lead",
        )
        card = self.card()
        card.say(self.tr("What you write stays in memory. BoundaryCheck writes none of it to the disk."))
        card.say(self.tr("Locking or closing forgets all of it at once. It cannot be brought back."))
        card.say(self.tr("A letter that you print, save or copy leaves the program. From then on it is in your hands."))
        card.say(self.tr("Software that watches this computer may still see the screen and the keys."))
        self.fill()
        self._begin = button(self.tr("Begin"), self._start, "primary")
        self.foot(self._begin, back=True)
        self.first_focus = self._begin

    def _start(self) -> None:
        self._begin.setEnabled(False)
        self.later(self._tasks, self._session.open_guest, self._begun, self._failed)

    def leaving(self) -> None:
        """Leave nothing open behind when the officer goes elsewhere while it begins."""
        if not self._begin.isEnabled():
            self._session.give_up()
            self.later(self._tasks, self._session.close, lambda _: None)

    def _begun(self, _result: None) -> None:
        self._begin.setEnabled(True)
        self.go_to(Place.HOME)

    def _failed(self, error: Exception) -> None:
        self._begin.setEnabled(True)
        self.fail(error)
