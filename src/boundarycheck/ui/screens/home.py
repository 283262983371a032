"""Home: what brings the officer here, what was begun and not finished, and what they meant to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.ui.parts.buttons import Door, button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.gentle_reminder import GentleReminder
from boundarycheck.ui.parts.letters_due import LettersDue
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.pinned_people import PinnedPeople
from boundarycheck.ui.parts.recovery_reminder import RecoveryReminder
from boundarycheck.ui.parts.tile_grid import TileGrid
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.tokens import Space
from boundarycheck.ui.ways import door_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.journal import Draft
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.keys import KeyService
    from boundarycheck.services.people import PeopleService
    from boundarycheck.services.reminders import ReminderService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.services.tracking import RequestBook
    from boundarycheck.ui.parts.home_safety import SafetyState
    from boundarycheck.ui.parts.last_time import LastTime

_WIDE = 104
_COLUMNS = 3
_TILE = 28
"""Characters a door is wide at least."""


class Home(Page):
    """Nine doors in plain words, and a card for each thing left half done.

    ``look_after`` tells on the worker what backups and second copies ask for, ``keys`` when the recovery key is to
    be tested, ``reminders`` whether the officer wants to be told of weeks gone by; all are None where nothing is kept.
    ``last_time`` makes the card that asks about an earlier visit.
    ``people`` are those that may be pinned here. ``book`` tells which letters are to be asked about; ``ready`` prepares
    on the worker what is one click away from here.
    """

    def __init__(
        self,
        checks: CheckService,
        drafts: DraftService,
        tasks: Tasks,
        *,
        last_time: Callable[[Page], LastTime] | None = None,
        look_after: Callable[[], SafetyState] | None = None,
        keys: KeyService | None = None,
        reminders: ReminderService | None = None,
        people: PeopleService | None = None,
        book: RequestBook | None = None,
        ready: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(self.tr("What brings you here?"), characters=_WIDE)
        self.say(self.tr("Choose what comes closest. You can always come back here."), "lead")
        self._unfinished = Card("quiet-card")
        self._unfinished.hide()
        self.body.addWidget(self._unfinished)
        if people is not None:
            self.body.addWidget(PinnedPeople(self, people, tasks))
        if last_time is not None:
            self.body.addWidget(last_time(self))
        self.guarded(lambda: self._add_doors(checks))
        self._add_ways()
        if keys is not None:
            self.body.addWidget(RecoveryReminder(self, keys, tasks))
        if book is not None:
            self.body.insertWidget(self.body.indexOf(self._unfinished), LettersDue(self, book, tasks))
        self.fill()
        self.later(tasks, drafts.all, self._show_unfinished)
        if look_after is not None:
            self.later(tasks, look_after, self._show_safety)
        if ready is not None:  # after what this page itself asks for
            self.later(tasks, ready, lambda _: None)
        if reminders is not None:  # last of all: in a large journal it may take the longest, and it can wait
            self.body.insertWidget(self.body.count() - 1, GentleReminder(self, reminders, tasks))

    def _add_doors(self, checks: CheckService) -> None:
        doors = [
            Door(text.words, text.more, "", partial(self.go.emit, door_of(text.concern)), "tile")
            for text in checks.concerns()
        ]
        self.body.addWidget(TileGrid(doors, _COLUMNS, _TILE))
        self.first_focus = doors[0]

    def _add_ways(self) -> None:
        """Put what needs no reason to come for in a row below: to get ready, and to look back."""
        self.body.addSpacing(Space.SMALL)
        self.say(self.tr("When nothing is wrong, and to look back"), "small-strong")
        row = WrappingRow(Space.SMALL)
        for words, place in (
            (self.tr("Your boundary plan"), Place.PLAN),
            (self.tr("Practice"), Place.PRACTICE),
            (self.tr("What surrounds it"), Place.FACTORS),
            (self.tr("Over time"), Place.OVER_TIME),
            (self.tr("Know the rules"), Place.LIBRARY),
        ):
            row.addWidget(button(words, partial(self.go_to, place)))
        self.body.addLayout(row)

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
        changed = kind == "entry" and which.isdigit()
        of_kind = {
            "request": (self.tr("Your letter"), Route(Place.REQUEST, which or None)),
            "letter": (self.tr("What became of a letter"), Route(Place.LETTER, which)),
            "receiver": (self.tr("Someone who gets letters"), Route(Place.RECEIVER, "" if which == "new" else which)),
            "entry": (self.tr("An entry you began"), Route(Place.WRITE)),
            "talk": (self.tr("Words for a call"), Route(Place.CONTACT, which)),
            "person": (self.tr("Someone you were writing down"), Route(Place.PERSON, which)),
        }
        of_slot = {
            "check:situation": (self.tr("A check you began"), Route(Place.SITUATION)),
            "check:signs": (self.tr("The warning signs"), Route(Place.SIGNS)),
            "plan": (self.tr("The plan you began"), Route(Place.PLAN_EDIT)),
            "profile": (self.tr("Your details"), Route(Place.PROFILE)),
            "hold:note": (self.tr("A note about the hold"), Route(Place.KEEPING)),
        }
        if changed:
            return self.tr("An entry you were changing"), Route(Place.WRITE, int(which))
        return of_slot.get(draft.slot) or of_kind.get(kind)
