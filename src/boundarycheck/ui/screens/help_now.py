"""Get help now: two numbers in large type, what to say, and what happens then. It needs nothing and notes nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.services.everyone import known_now, look_around
from boundarycheck.ui.parts.card_grid import CardGrid
from boundarycheck.ui.parts.contact_card import ContactCard, LimitsBox, Today
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.contacts import Contact, DirectoryWords, Limits
    from boundarycheck.services.everyone import Everyone
    from boundarycheck.ui.people_desk import PeopleDesk

_WIDE = 104
_ROOM_FOR_TWO = 84


class HelpNow(Page):
    """911 and 988, and below them who else answers today.

    The two numbers are part of the program: they stand here even when the directory cannot be read. The others stand
    here at once too, before any unlock and while the worker is busy; numbers that changed come when it has read them.
    """

    def __init__(self, desk: PeopleDesk) -> None:
        super().__init__(self.tr("Get help now"), characters=_WIDE)
        self._contacts = desk.contacts
        self._today = Today(desk.clock.now(), desk.clock.today())
        self.cards: list[ContactCard] = []
        self._made: dict[tuple[Contact, bool], ContactCard] = {}
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
        self._others = CardGrid(_ROOM_FOR_TWO)
        known = self.guarded(self._add_directory)
        self.fill()
        self.foot(None, back=True)
        if known:
            self.later(
                desk.tasks,
                lambda: look_around(desk.contacts, desk.people, desk.talks, self.tr("What you wrote down")),
                self._show_others,
            )

    def _add_directory(self) -> None:
        cards = {"911": self.danger, "988": self.crisis}
        for contact in self._contacts.crisis():
            cards[contact.contact_id].add_limits(contact.limits, self._contacts.words())
        self.say(self.tr("Others who answer today"), "heading")
        self.body.addWidget(self._others)
        self._show_others(known_now(self._contacts))

    def _show_others(self, everyone: Everyone) -> None:
        crisis = {contact.contact_id for contact in self._contacts.crisis()}
        before = next((card.contact.contact_id for card in self.cards if card.isAncestorOf(self.focusWidget())), "")
        self.cards = [
            self._card(contact, gated=everyone.gated(contact))
            for contact in everyone.at_once()
            if contact.contact_id not in crisis
        ]
        self._others.show_only(self.cards)
        self.order_again()
        for card in self.cards:
            if card.contact.contact_id == before and card.more is not None:
                card.more.setFocus()  # the card that the officer was on may be another one now

    def _card(self, contact: Contact, *, gated: bool) -> ContactCard:
        """Return the card of ``contact``, made once for what it says."""
        card = self._made.get((contact, gated))
        if card is None:
            more = partial(self.go_to, Place.CONTACT, contact.contact_id)
            card = ContactCard(contact, self._contacts.words(), self._today, more=more, gated=gated)
            self._made[contact, gated] = card
        return card


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
