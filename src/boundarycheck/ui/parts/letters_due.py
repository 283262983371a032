"""The card on the home page that asks about letters: whether one went, and whether there is an answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.domain.follow_up import Stage
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.places import Place
from boundarycheck.ui.request_words import day

if TYPE_CHECKING:
    from boundarycheck.domain.follow_up import TrackedRequest
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.services.tracking import RequestBook
    from boundarycheck.ui.parts.page import Page


class LettersDue(Card):
    """Stands on ``page`` while there is something to ask, and is not there otherwise."""

    def __init__(self, page: Page, book: RequestBook, tasks: Tasks) -> None:
        super().__init__("quiet-card")
        self._page = page
        self.hide()
        page.later(tasks, book.due, self._show)

    def _show(self, due: tuple[TrackedRequest, ...]) -> None:
        if not due:
            return
        self.say(self.tr("Your letters"), "heading")
        for tracked in due:
            self.say(self._question(tracked))
            opened = button(self.tr("Answer this"), partial(self._page.go_to, Place.LETTER, tracked.uid))
            opened.setAccessibleDescription(self._question(tracked))
            self.offer(opened)
        self.show()
        self._page.order_again()

    def _question(self, tracked: TrackedRequest) -> str:
        if tracked.stage is Stage.HANDING_OVER:
            words = self.tr("A letter was made ready on {day}. Did it go?")
            return words.format(day=day(tracked.events[-1].on))
        words = self.tr("You handed a letter over on {day}. Is there an answer?")
        return words.format(day=day(tracked.handed_over_on or tracked.events[-1].on))
