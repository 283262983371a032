"""My people: who fills the local slots, who is on the home page, and the way in and out as vCards."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from boundarycheck.domain.people import PINS
from boundarycheck.services.plain_files import write_plain
from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.people import KeptPerson
    from boundarycheck.services.contacts import ContactService
    from boundarycheck.services.people import PeopleService
    from boundarycheck.services.tasks import Tasks

_FILE = "contacts.vcf"
"""A name that says nothing; the officer may choose another."""


class MyPeople(Page):
    """The officer's own list. Each line leads to the page of that person, where the limits stand first."""

    def __init__(self, contacts: ContactService, people: PeopleService, tasks: Tasks) -> None:
        super().__init__(self.tr("My people"))
        self.belongs_to = Place.PEOPLE
        self._contacts = contacts
        self._people = people
        self._tasks = tasks
        self.say(
            self.tr(
                "Who would you call? Write them down on a calm day. They stay in your journal on this computer, "
                "encrypted. Without a journal they are forgotten when you lock or close."
            )
        )
        self._list = self.card()
        self._missing = self.card()
        self._add_exchange()
        self.fill()
        self.add = button(self.tr("Add someone"), lambda: self.go_to(Place.PERSON, "new:"), "primary")
        self.foot(self.add, back=True)
        self.first_focus = self.add
        self.later(tasks, people.all, self._show)

    def _show(self, everyone: tuple[KeptPerson, ...]) -> None:
        slots = {slot.slot_id: slot.name for slot in self._contacts.local_slots()}
        self._list.say(self.tr("Written down"), "heading")
        if not everyone:
            self._list.say(self.tr("Nobody yet. One name is a good start: who would pick up at night?"))
        for kept in everyone:
            self._add_line(kept, slots)
        pinned = self.tr("Up to {count} can be on your home page. Press Change beside a name.")
        self._list.say(pinned.format(count=PINS), "small")
        filled = {kept.person.slot for kept in everyone}
        empty = [slot for slot in self._contacts.local_slots() if slot.slot_id not in filled]
        self._missing.setVisible(bool(empty))
        self._missing.say(self.tr("Not filled in yet"), "heading")
        self._missing.offer(
            *(button(slot.name, partial(self.go_to, Place.PERSON, f"new:{slot.slot_id}"), "quiet") for slot in empty)
        )

    def _add_line(self, kept: KeptPerson, slots: dict[str, str]) -> None:
        person = kept.person
        row = Card("bare")
        row.column.setContentsMargins(0, 0, 0, 0)
        row.say(person.name, "strong")
        what = slots.get(person.slot, "") or person.role
        where = self.tr("on your home page") if person.pinned else ""
        row.say(" · ".join(filter(None, (what, where))) or self.tr("Someone of your own"), "soft")
        reach = button(self.tr("How to reach them"), partial(self.go_to, Place.CONTACT, kept.contact_id))
        change = button(self.tr("Change"), partial(self.go_to, Place.PERSON, kept.uid), "quiet")
        for made in (reach, change):
            made.setAccessibleName(f"{made.text()}: {person.name}")
        row.offer(reach, change)
        self._list.column.addWidget(row)

    # ── vCards ────────────────────────────────────────────────────────────────────────────────
    def _add_exchange(self) -> None:
        card = self.card()
        card.say(self.tr("From and to your address book"), "heading")
        card.say(
            self.tr(
                "A file of contacts (vCard) is not encrypted. Anyone who has the file can read it. "
                "Save it where only you look, and delete it when your phone has it."
            )
        )
        self.with_notes = TickLine(self.tr("With what I noted about them"))
        card.column.addWidget(self.with_notes)
        card.offer(
            button(self.tr("Bring in a file of contacts …"), self._bring_in),
            button(self.tr("Save as a file of contacts …"), self._save),
        )

    def _bring_in(self) -> None:
        chosen = dialogs.choose_file(self, self.tr("A file of contacts"), _documents(), self.tr("Contacts (*.vcf)"))
        if chosen is not None:
            self.errors.clear()
            self.later(self._tasks, lambda: self._people.bring_in_from(chosen), self._brought_in)

    def _brought_in(self, fresh: tuple[KeptPerson, ...]) -> None:
        words = self.tr("One is new.") if len(fresh) == 1 else self.tr("{count} are new.").format(count=len(fresh))
        self.said.emit(words)
        self.go_to(Place.MY_PEOPLE)

    def _save(self) -> None:
        chosen = dialogs.choose_new_file(
            self, self.tr("Save my people"), _documents() / _FILE, self.tr("Contacts (*.vcf)")
        )
        if chosen is None:
            return
        with_notes = self.with_notes.isChecked()
        self.errors.clear()
        self.later(
            self._tasks,
            lambda: write_plain(chosen, self._people.as_cards(with_notes=with_notes).encode()),
            lambda _: self.said.emit(self.tr("Saved. The file is not encrypted.")),
        )


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
