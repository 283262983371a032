"""People to call: how soon, who, their limits first, and only then how to reach them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup

from boundarycheck.domain.contacts import Urgency
from boundarycheck.domain.errors import ExpectedError
from boundarycheck.services.everyone import Everyone, known_now, look_around
from boundarycheck.ui.parts.agency_problem import AgencyProblem
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import Door, button
from boundarycheck.ui.parts.card_grid import CardGrid
from boundarycheck.ui.parts.contact_card import ContactCard, SlotCard, Today
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.people_filter import PeopleFilter
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from boundarycheck.domain.contacts import Contact, LocalSlot, Wanted
    from boundarycheck.ui.people_desk import PeopleDesk

_WIDE = 104
_ROOM_FOR_THREE = 72
_ROOM_FOR_TWO = 84


class People(Page):
    """The directory, sorted by how soon someone is needed; ``urgency`` None shows everyone.

    It stands there before any unlock. The officer's own people and the agency's pack are added when the worker has
    read them.
    """

    def __init__(self, desk: PeopleDesk, urgency: Urgency | None) -> None:
        super().__init__(self.tr("People to call"), characters=_WIDE)
        self.say(self.tr("People and lines that listen. Choose how soon you need someone."), "lead")
        self._contacts = desk.contacts
        self._clipboard = desk.clipboard
        self._clock = desk.clock
        self._urgency = urgency
        self._everyone = Everyone()
        self.cards: list[ContactCard] = []
        self._made: dict[tuple[Contact, bool], ContactCard] = {}
        self._slots: dict[tuple[str, bool], SlotCard] = {}
        self.guarded(self._ask_first)
        self.choices = self._choices(urgency)
        self.filter = self._filter()
        self.agency_problem = AgencyProblem()
        self.body.addWidget(self.agency_problem)
        self._count = self.say("", "soft")
        self._list = CardGrid(_ROOM_FOR_TWO)
        self.body.addWidget(self._list)
        self._add_near()
        self._show()
        self._add_more()
        self.fill()
        self.foot(None, back=True)
        self.first_focus = self.choices[urgency or Urgency.DANGER]
        if self.filter is not None:
            self.later(
                desk.tasks,
                lambda: look_around(desk.contacts, desk.people, desk.talks, self.tr("What you wrote down")),
                self._show_everyone,
            )

    # ── building ──────────────────────────────────────────────────────────────────────────────
    def _ask_first(self) -> None:
        self._everyone = known_now(self._contacts)
        question = self.card("quiet-card")
        question.say(self.tr("Ask anyone, before you tell them anything:"))
        question.say(f"“{self._contacts.question_to_ask()}”", "lead")
        question.offer(
            button(self.tr("Who can keep what I say?"), lambda: self.go_to(Place.PROTECTION), "quiet"),
        )

    def _choices(self, urgency: Urgency | None) -> dict[Urgency, Door]:
        words = {
            Urgency.DANGER: (
                self.tr("In danger, or thinking of suicide"),
                self.tr("Call one of these now."),
                "lifebuoy",
            ),
            Urgency.TODAY: (self.tr("I need to talk today"), self.tr("They answer day and night."), "phone"),
            Urgency.LATER: (
                self.tr("It can wait a little"),
                self.tr("Advice, money, health, staff groups."),
                "signpost",
            ),
        }
        row = SideBySide(_ROOM_FOR_THREE)
        group = QButtonGroup(self)
        made: dict[Urgency, Door] = {}
        for which, (heading, sentence, drawing) in words.items():
            door = Door(heading, sentence, drawing, partial(self._chosen, which), "toggle")
            door.setCheckable(True)
            door.setAutoExclusive(True)  # told as one of a few to choose from; the group below makes it so
            door.setChecked(which is urgency)
            group.addButton(door)
            row.add(door)
            made[which] = door
        self._group = group
        self.body.addWidget(row)
        return made

    def _filter(self) -> PeopleFilter | None:
        """Return what narrows the list; None when the directory cannot be read, which the page says by then."""
        try:
            made = PeopleFilter(self._contacts.words().kinds)
        except ExpectedError:
            return None
        made.changed.connect(self._show)
        made.entered.connect(self._open_first)
        self.body.addWidget(made)
        return made

    def _add_more(self) -> None:
        self.say(self.tr("Good to have ready"), "heading")
        more = self.card()
        more.offer(
            button(self.tr("My people"), lambda: self.go_to(Place.MY_PEOPLE)),
        )

    # ── the list ──────────────────────────────────────────────────────────────────────────────
    def _show_everyone(self, everyone: Everyone) -> None:
        self._everyone = everyone
        self.agency_problem.show_problem(self._contacts.pack_problem)
        self._show()

    def _chosen(self, urgency: Urgency) -> None:
        self._urgency = urgency
        self._show()
        announce(self, self.tr("The list below has changed."))

    def _show(self) -> None:
        """Show who fits, in the order in which they fit."""
        if self.filter is None:
            return
        wanted = self.filter.wanted(self._urgency)
        moment = self._clock.now()
        found = self._contacts.find(wanted, moment, self._everyone.directory)
        own = self._contacts.find(replace(wanted, urgency=None), moment, self._everyone.near)
        slots = self._empty_slots(wanted)
        near = [self._card(contact) for contact in own]
        self.cards = [self._card(contact) for contact in found]
        self._list.show_only(self.cards)
        self.cards += near
        self._near_list.show_only([*near, *slots])
        self._near.setVisible(bool(near or slots))
        self._locked.setVisible(not self._everyone.unlocked)
        self._nobody.setVisible(not found and not near and not slots)
        self._tell(len(found) + len(own))
        if self.isVisible():
            set_reading_order(self._scroll, self._foot)

    def _card(self, contact: Contact) -> ContactCard:
        """Return the card of ``contact``, made once for what it says."""
        gated = self._everyone.gated(contact)
        card = self._made.get((contact, gated))
        if card is None:
            card = ContactCard(
                contact,
                self._contacts.words(),
                Today(self._clock.now(), self._clock.today()),
                copy=self._copy,
                more=partial(self.go_to, Place.CONTACT, contact.contact_id),
                gated=gated,
            )
            self._made[contact, gated] = card
        return card

    def _empty_slots(self, wanted: Wanted) -> list[SlotCard]:
        """Return a card for each slot that nobody fills; with wishes that only a real entry meets, for none."""
        if wanted.open_now or wanted.by_text or wanted.spanish or wanted.corrections or wanted.outside:
            return []
        looked_for = wanted.words.casefold().split()
        return [
            self._slot(slot)
            for slot in self._contacts.local_slots()
            if slot.slot_id not in self._everyone.filled
            and wanted.kind in {None, slot.kind}
            and all(any(word.startswith(part) for word in slot.name.casefold().split()) for part in looked_for)
        ]

    def _slot(self, slot: LocalSlot) -> SlotCard:
        key = (slot.slot_id, self._everyone.unlocked)
        if key not in self._slots:
            add = partial(self.go_to, Place.PERSON, f"new:{slot.slot_id}") if self._everyone.unlocked else None
            self._slots[key] = SlotCard(slot, self._contacts.words(), add)
        return self._slots[key]

    def _add_near(self) -> None:
        self._near = Card("bare")
        self._near.column.setContentsMargins(0, Space.BASE, 0, 0)
        self._near.say(self.tr("People near you, to ask for by name"), "heading")
        self._near.say(
            self.tr("The talk that is best protected stands first, the one that is not protected last."),
            "soft",
        )
        self._locked = self._near.say(
            self.tr("Who you wrote down yourself is in your journal. Open it to see them here."), "soft"
        )
        self._near_list = CardGrid(_ROOM_FOR_TWO)
        self._near.column.addWidget(self._near_list)
        self._near.hide()
        self.body.addWidget(self._near)
        self._nobody = self.card("quiet-card")
        self._nobody.say(self.tr("Nobody on this page fits all of that"), "heading")
        self._nobody.say(self.tr("Take one wish away, or look at everyone."))
        self._nobody.say(
            self.tr("In danger, call 911. When you cannot go on, call or text 988, day or night."), "strong"
        )
        self._nobody.offer(button(self.tr("Show everyone"), self._clear))
        self._nobody.hide()

    def _tell(self, count: int) -> None:
        if self.filter is None or not count or not (self.filter.narrows or self._urgency):
            self._count.setText("")
        elif count == 1:
            self._count.setText(self.tr("One fits. Press Enter in the search to open it."))
        else:
            self._count.setText(self.tr("{count} fit.").format(count=count))
        self._count.setVisible(bool(self._count.text()))

    def _clear(self) -> None:
        self._urgency = None
        self._group.setExclusive(False)
        for door in self.choices.values():
            door.setChecked(False)
        self._group.setExclusive(True)
        if self.filter is not None:
            self.filter.clear()
            self.filter.search.setFocus()

    def _open_first(self) -> None:
        if self.cards:
            self.go_to(Place.CONTACT, self.cards[0].contact.contact_id)

    # ── keys ──────────────────────────────────────────────────────────────────────────────────
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take letters typed anywhere on the page for the search: nobody has to find the field first."""
        text = event.text()
        if self.filter is not None and text.strip() and text.isprintable():
            self.filter.search.setFocus()
            self.filter.search.insert(text)
        else:
            super().keyPressEvent(event)

    def _copy(self, value: str) -> None:
        self._clipboard.copy(value)
