"""People to call: how soon, who, their limits first, and only then how to reach them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from boundarycheck.domain.contacts import Urgency
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import Door
from boundarycheck.ui.parts.contact_card import ContactCard, SlotCard
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.services.contacts import ContactService
    from boundarycheck.ui.clipboard import Clipboard

_WIDE = 80
_ROOM_FOR_THREE = 72


class People(Page):
    """The directory, sorted by how soon someone is needed; ``urgency`` None shows everyone."""

    def __init__(self, contacts: ContactService, clipboard: Clipboard, urgency: Urgency | None) -> None:
        super().__init__(self.tr("People to call"), characters=_WIDE)
        self._contacts = contacts
        self._clipboard = clipboard
        self.guarded(self._ask_first)
        self.choices = self._choices(urgency)
        self._list = QWidget()
        self.body.addWidget(self._list)
        self._show(urgency)
        self.guarded(self._add_slots)
        self.fill()
        self.foot(None, back=True)
        self.first_focus = self.choices[urgency or Urgency.DANGER]

    def _ask_first(self) -> None:
        question = self.card("quiet-card")
        question.say(self.tr("Ask anyone, before you tell them anything:"))
        question.say(f"“{self._contacts.question_to_ask()}”", "lead")

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
        self.body.addWidget(row)
        return made

    def _chosen(self, urgency: Urgency) -> None:
        self._show(urgency)
        announce(self, self.tr("The list below has changed."))

    def _show(self, urgency: Urgency | None) -> None:
        """Put the entries for ``urgency`` where the list is."""
        self.cards: list[ContactCard] = []
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BASE)

        def fill() -> None:
            for contact in self._contacts.directory(urgency):
                card = ContactCard(contact, self._copy)
                self.cards.append(card)
                column.addWidget(card)

        self.guarded(fill)
        self.body.replaceWidget(self._list, fresh)
        self._list.deleteLater()
        self._list = fresh

    def _add_slots(self) -> None:
        slots = self._contacts.local_slots()
        self.body.addSpacing(Space.BASE)
        self.say(self.tr("People near you, to ask for by name"), "heading")
        self.say(
            self.tr("The talk that is best protected stands first, the one that is not protected last."),
            "soft",
        )
        for slot in slots:
            self.body.addWidget(SlotCard(slot))

    def _copy(self, value: str) -> None:
        self._clipboard.copy(value)
