"""People to call: how soon, who, their limits first, and only then how to reach them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from boundarycheck.domain.contacts import Urgency, Wanted
from boundarycheck.domain.errors import ExpectedError
from boundarycheck.services.people import Around
from boundarycheck.ui.clipboard import SECONDS
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import Door, button
from boundarycheck.ui.parts.contact_card import ContactCard, SlotCard, Today
from boundarycheck.ui.parts.frames import Card, ErrorFrame
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.people_filter import PeopleFilter
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from boundarycheck.domain.contacts import Contact, DirectoryWords
    from boundarycheck.services.people import PeopleService
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
        self._contacts = desk.contacts
        self._talks = desk.talks
        self._clipboard = desk.clipboard
        self._clock = desk.clock
        self._urgency = urgency
        self._around = Around()
        self._read: frozenset[str] = frozenset()
        self.cards: list[ContactCard] = []
        self.guarded(self._ask_first)
        self.choices = self._choices(urgency)
        self.filter = self._filter()
        self.pack_problem = ErrorFrame()
        self.body.addWidget(self.pack_problem)
        self._count = self.say("", "soft")
        self._list = QWidget()
        self.body.addWidget(self._list)
        self._show()
        self._add_more()
        self.fill()
        self.foot(None, back=True)
        self.first_focus = self.choices[urgency or Urgency.DANGER]
        if self.filter is not None:
            self.later(desk.tasks, lambda: self._look_around(desk.people), self._show_around)

    # ── building ──────────────────────────────────────────────────────────────────────────────
    def _ask_first(self) -> None:
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
            button(self.tr("Who can keep what I say?"), lambda: self.go_to(Place.PROTECTION)),
        )

    # ── the list ──────────────────────────────────────────────────────────────────────────────
    def _look_around(self, people: PeopleService) -> tuple[Around, frozenset[str]]:
        around = people.around()
        everyone = (*self._contacts.directory(), *around.contacts(""), *self._contacts.slots_of_agency().values())
        peers = (contact.contact_id for contact in everyone if contact.peer)
        return around, frozenset(peer for peer in peers if self._talks.has_read_limits(peer))

    def _show_around(self, found: tuple[Around, frozenset[str]]) -> None:
        self._around, self._read = found
        problem = self._contacts.pack_problem
        if problem is not None:
            self.pack_problem.show_error(problem)
        self._show()

    def _chosen(self, urgency: Urgency) -> None:
        self._urgency = urgency
        self._show()
        announce(self, self.tr("The list below has changed."))

    def _show(self) -> None:
        """Put who fits where the list is."""
        if self.filter is None:
            return
        wanted = self.filter.wanted(self._urgency)
        today = Today(self._clock.now(), self._clock.today())
        corrected = [self._around.corrected(contact) for contact in self._contacts.directory()]
        found = self._contacts.find(wanted, today.moment, corrected)
        own = self._contacts.find(self._without_urgency(wanted), today.moment, self._own())
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BASE)
        self.cards = []
        words = self._contacts.words()
        _in_pairs(column, [self._card(contact, words, today) for contact in found])
        slots = self._empty_slots(wanted)
        if own or slots:
            self._add_near(column, own, slots, words, today)
        if not found and not own and not slots:
            column.addWidget(self._nobody())
        self._tell(len(found) + len(own))
        self.body.replaceWidget(self._list, fresh)
        self._list.deleteLater()
        self._list = fresh
        if self.isVisible():
            fresh.show()
            set_reading_order(self._scroll, self._foot)

    def _card(self, contact: Contact, words: DirectoryWords, today: Today) -> ContactCard:
        card = ContactCard(
            contact,
            words,
            today,
            copy=self._copy,
            more=partial(self.go_to, Place.CONTACT, contact.contact_id),
            gated=contact.peer and contact.contact_id not in self._read,
        )
        self.cards.append(card)
        return card

    def _own(self) -> tuple[Contact, ...]:
        return (*self._around.contacts(self.tr("What you wrote down")), *self._contacts.slots_of_agency().values())

    def _without_urgency(self, wanted: Wanted) -> Wanted:
        return self.filter.wanted(None) if self.filter is not None else wanted

    def _empty_slots(self, wanted: Wanted) -> list[SlotCard]:
        """Return a card for each slot that nobody fills; with wishes that only a real entry meets, for none."""
        if wanted.open_now or wanted.by_text or wanted.spanish or wanted.corrections or wanted.outside:
            return []
        filled = {kept.person.slot for kept in self._around.people} | set(self._contacts.slots_of_agency())
        looked_for = wanted.words.casefold().split()
        return [
            SlotCard(
                slot,
                self._contacts.words(),
                partial(self.go_to, Place.PERSON, f"new:{slot.slot_id}") if self._around.unlocked else None,
            )
            for slot in self._contacts.local_slots()
            if slot.slot_id not in filled
            and wanted.kind in {None, slot.kind}
            and all(any(word.startswith(part) for word in slot.name.casefold().split()) for part in looked_for)
        ]

    def _add_near(
        self,
        column: QVBoxLayout,
        own: tuple[Contact, ...],
        slots: list[SlotCard],
        words: DirectoryWords,
        today: Today,
    ) -> None:
        near = Card("bare")
        near.column.setContentsMargins(0, Space.BASE, 0, 0)
        near.say(self.tr("People near you, to ask for by name"), "heading")
        near.say(
            self.tr("The talk that is best protected stands first, the one that is not protected last."),
            "soft",
        )
        if not self._around.unlocked:
            near.say(self.tr("Who you wrote down yourself is in your journal. Open it to see them here."), "soft")
        column.addWidget(near)
        _in_pairs(column, [*(self._card(contact, words, today) for contact in own), *slots])

    def _nobody(self) -> Card:
        card = Card("quiet-card")
        card.say(self.tr("Nobody on this page fits all of that"), "heading")
        card.say(self.tr("Take one wish away, or look at everyone."))
        card.say(self.tr("In danger, call 911. When you cannot go on, call or text 988, day or night."), "strong")
        card.offer(button(self.tr("Show everyone"), self._clear))
        return card

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
        self.said.emit(self.tr("Copied. It is taken off the clipboard in {seconds} seconds.").format(seconds=SECONDS))


def _in_pairs(column: QVBoxLayout, cards: Sequence[QWidget]) -> None:
    """Put ``cards`` side by side in twos, the first one on the left; a last one alone keeps its half."""
    for at in range(0, len(cards), 2):
        pair = SideBySide(_ROOM_FOR_TWO)
        for card in (*cards[at : at + 2], *(QWidget() for _ in range(at + 2 - len(cards)))):
            pair.add(card)
        column.addWidget(pair)
