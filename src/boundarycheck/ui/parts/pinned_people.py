"""Up to three people on the home page: a name leads to their page, where the limits stand before the number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.people import KeptPerson
    from boundarycheck.services.people import PeopleService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.page import Page


class PinnedPeople(Card):
    """Hidden until the worker has found somebody who is pinned."""

    def __init__(self, page: Page, people: PeopleService, tasks: Tasks) -> None:
        super().__init__("quiet-card")
        self._page = page
        self.hide()
        page.later(tasks, people.pinned, self._show)

    def _show(self, pinned: tuple[KeptPerson, ...]) -> None:
        if not pinned:
            return
        self.say(self.tr("Your people"), "heading")
        ways = []
        for kept in pinned:
            made = button(kept.person.name, partial(self._page.go_to, Place.CONTACT, kept.contact_id))
            made.setAccessibleDescription(self.tr("How to reach {name}").format(name=kept.person.name))
            ways.append(made)
        self.offer(*ways)
        self.show()
