"""Get help now: two numbers in large type, what to say, and what happens then. It needs nothing and notes nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.domain.contacts import Urgency
from boundarycheck.ui.parts.contact_card import ContactCard, LimitsBox, Today
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.contacts import DirectoryWords, Limits
    from boundarycheck.services.contacts import ContactService

_WIDE = 104
_ROOM_FOR_TWO = 84


class HelpNow(Page):
    """911 and 988, and below them who else answers today.

    The two numbers are part of the program: they stand here even when the directory cannot be read.
    """

    def __init__(self, contacts: ContactService, clock: Clock) -> None:
        super().__init__(self.tr("Get help now"), characters=_WIDE)
        self.say(self.tr("You can call before you know what to say. You need no passphrase here."), "lead")
        self.danger = _NumberCard(
            "911",
            self.tr("Someone is in danger"),
            self.tr("You, or anyone else. Inside the facility, use your radio or alarm too."),
            self.tr("Say where you are. Then say what is happening, and who is hurt. Stay on the line."),
            self.tr("Someone asks short questions and sends help. They may ask for your name."),
        )
        self.crisis = _NumberCard(
            "988",
            self.tr("You think of suicide, or cannot go on"),
            self.tr("Call or text, day or night. You do not have to be sure that it is bad enough."),
            self.tr("“I am not doing well, and I need to talk.” That is enough. You need not say where you work."),
            self.tr("A recording greets you. Then a trained person listens, and you talk about the next hours."),
        )
        two = SideBySide(_ROOM_FOR_TWO)
        two.add(self.danger)
        two.add(self.crisis)
        self.body.addWidget(two)
        self.guarded(lambda: self._add_directory(contacts, Today(clock.now(), clock.today())))
        self.fill()
        self.foot(None, back=True)

    def _add_directory(self, contacts: ContactService, today: Today) -> None:
        cards = {"911": self.danger, "988": self.crisis}
        crisis, words = contacts.crisis(), contacts.words()
        for contact in crisis:
            cards[contact.contact_id].add_limits(contact.limits, words)
        others = {
            contact.contact_id: contact
            for urgency in (Urgency.DANGER, Urgency.TODAY)
            for contact in contacts.directory(urgency)
            if contact not in crisis
        }
        self.say(self.tr("Others who answer today"), "heading")
        for number, contact in enumerate(others.values()):
            if number % 2 == 0:
                pair = SideBySide(_ROOM_FOR_TWO)
                self.body.addWidget(pair)
            more = partial(self.go_to, Place.CONTACT, contact.contact_id)
            pair.add(ContactCard(contact, words, today, more=more, gated=contact.peer))


class _NumberCard(Card):
    """A number that can be read across a room, and the few words one needs with it."""

    def __init__(self, number: str, when: str, more: str, what_to_say: str, what_happens: str) -> None:
        super().__init__()
        self.setAccessibleName(f"{number}. {when}")
        self.say(when, "heading")
        self._limits = Card("bare")  # here before the number, so that a screen reader meets it first
        self._limits.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._limits)
        self.say(number, "figure")
        self.say(more)
        self.say(self.tr("What to say"), "strong")
        self.say(what_to_say)
        self.say(self.tr("What happens then"), "strong")
        self.say(what_happens)
        self.column.addStretch(1)

    def add_limits(self, limits: Limits, words: DirectoryWords) -> None:
        """Put the limits above the number."""
        self._limits.column.addWidget(LimitsBox(limits, words, short=True))
