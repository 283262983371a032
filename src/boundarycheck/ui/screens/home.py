"""Home: what can be done here, and what was begun and not finished."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from boundarycheck.ui.parts.buttons import Door, button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.pinned_people import PinnedPeople
from boundarycheck.ui.parts.recovery_reminder import RecoveryReminder
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.journal import Draft
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.people import PeopleService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.home_safety import SafetyState

_WIDE = 100
_COLUMNS = 2


class Home(Page):
    """Tiles for the main ways, and a card for each thing left half done.

    ``look_after`` tells on the worker what backups and second copies ask for, ``keys`` when the recovery key is to
    be tested; both are None where nothing is kept. ``people`` are those that may be pinned here.
    """

    def __init__(
        self,
        drafts: DraftService,
        tasks: Tasks,
        look_after: Callable[[], SafetyState] | None = None,
        keys: KeyService | None = None,
        people: PeopleService | None = None,
    ) -> None:
        super().__init__(self.tr("What would help right now?"), characters=_WIDE)
        self._unfinished = Card("quiet-card")
        self._unfinished.hide()
        self.body.addWidget(self._unfinished)
        if people is not None:
            self.body.addWidget(PinnedPeople(self, people, tasks))
        self._add_tiles()
        if keys is not None:
            self.body.addWidget(RecoveryReminder(self, keys, tasks))
        self.fill()
        self.later(tasks, drafts.all, self._show_unfinished)
        if look_after is not None:
            self.later(tasks, look_after, self._show_safety)

    def _add_tiles(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(Space.BASE)
        tiles = (
            (
                self.tr("Check a situation"),
                self.tr("Four questions about something you did, or are thinking of doing."),
                "compass",
                Place.SITUATION,
            ),
            (
                self.tr("Look for warning signs"),
                self.tr("Five signs, with examples, that a line is getting close."),
                "signpost",
                Place.SIGNS,
            ),
            (
                self.tr("Write it down"),
                self.tr("A private entry. It helps to see it in words."),
                "pen",
                Place.WRITE,
            ),
            (
                self.tr("Talk to someone"),
                self.tr("Peers, counselors, crisis lines. What they must pass on comes first."),
                "phone",
                Place.PEOPLE,
            ),
            (
                self.tr("Ask to be moved"),
                self.tr("A finished letter that says no more than it must. You hand it over."),
                "letter",
                Place.REQUEST,
            ),
            (
                self.tr("Know the rules"),
                self.tr("The law, your duties, and who may keep what."),
                "library",
                Place.LIBRARY,
            ),
        )
        for number, (heading, sentence, drawing, place) in enumerate(tiles):
            tile = Door(heading, sentence, drawing, partial(self.go_to, place), "tile")
            grid.addWidget(tile, number // _COLUMNS, number % _COLUMNS)
            if number == 0:
                self.first_focus = tile
        self.body.addLayout(grid)

    def _show_safety(self, state: SafetyState) -> None:
        from boundarycheck.ui.parts.home_safety import safety_cards  # noqa: PLC0415 - home is there before this

        for card in safety_cards(state, self.go_to):
            self.body.insertWidget(self.body.indexOf(self._unfinished), card)

    def _show_unfinished(self, drafts: tuple[Draft, ...]) -> None:
        ways = [way for draft in drafts if (way := self._way(draft)) is not None]
        if not ways:
            return
        self._unfinished.say(self.tr("Where you left off"), "heading")
        self._unfinished.offer(*(button(words, partial(self.go.emit, route)) for words, route in ways))
        self._unfinished.show()

    def _way(self, draft: Draft) -> tuple[str, Route] | None:
        kind, _, which = draft.slot.partition(":")
        if kind == "entry":
            if which.isdigit():
                return self.tr("An entry you were changing"), Route(Place.WRITE, int(which))
            return self.tr("An entry you began"), Route(Place.WRITE)
        if kind == "talk":
            return self.tr("Words for a call"), Route(Place.CONTACT, which)
        if kind == "person":
            return self.tr("Someone you were writing down"), Route(Place.PERSON, which)
        return {
            "check:situation": (self.tr("A check you began"), Route(Place.SITUATION)),
            "check:signs": (self.tr("The warning signs"), Route(Place.SIGNS)),
            "request": (self.tr("Your letter"), Route(Place.REQUEST)),
            "profile": (self.tr("Your details"), Route(Place.PROFILE)),
        }.get(draft.slot)
