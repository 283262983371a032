"""Someone of the officer's own: a form with nothing compulsory but a name."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from boundarycheck.domain.errors import EntryGone
from boundarycheck.domain.people import LINE_LIMIT, NOTES_LIMIT, PINS, Person
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.parts.fields import Choice, Labelled, LineField, NumberLine, WordsField
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from boundarycheck.domain.journal import Draft
    from boundarycheck.domain.people import KeptPerson
    from boundarycheck.services.contacts import ContactService
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.people import PeopleService
    from boundarycheck.services.tasks import Tasks

NEW = "new:"
"""What the subject of the page begins with for somebody new; the slot to fill stands behind it."""
_WIDE = 84
_ROOM_FOR_TWO = 64
_YES = "yes"


class PersonPage(Page):
    """Adds or changes one person; ``subject`` is the uid of the record, or ``new:`` with a slot."""

    def __init__(
        self,
        subject: str,
        contacts: ContactService,
        people: PeopleService,
        drafts: DraftService,
        tasks: Tasks,
    ) -> None:
        self._uid = None if subject.startswith(NEW) else subject
        super().__init__(
            self.tr("Add someone") if self._uid is None else self.tr("Someone you wrote down"), characters=_WIDE
        )
        self.say(self.tr("Write down what you know. Only the name is needed."))
        self.belongs_to = Place.PEOPLE
        self._people = people
        self._drafts = drafts
        self._tasks = tasks
        self._draft_slot = f"person:{subject}"
        self._before = Person(slot=subject.removeprefix(NEW) if self._uid is None else "")
        self.fields: dict[str, LineField | WordsField] = {}
        self.guarded(lambda: self._add_fields(contacts))
        self.fill()
        self.save = button(self.tr("Save"), self._save, "primary")
        others = () if self._uid is None else (button(self.tr("Take off the list …"), self._erase),)
        self.foot(self.save, *others, back=True)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.save.click)
        self.first_focus = self.fields.get("name")
        self._hold(True)
        self._keeper = DraftKeeper(self, self._draft_slot, self._collect, drafts, tasks)
        self._keeper.failed.connect(self.fail)
        self._keeper.recovered.connect(self.errors.clear)
        self.later(tasks, self._find, self._show)

    def unsaved(self) -> Draft | None:
        """Return what was typed and is neither saved nor in a draft."""
        return self._keeper.unsaved()

    def leaving(self) -> None:
        """Keep what was typed as a draft; it stands here again on return."""
        self._keeper.keep_now()

    # ── the form ──────────────────────────────────────────────────────────────────────────────
    def _add_fields(self, contacts: ContactService) -> None:
        slots = {"": self.tr("Someone else")} | {slot.slot_id: slot.name for slot in contacts.local_slots()}
        self.slot = Choice(slots, self._before.slot)
        self._pair(
            self._line("name", self.tr("Name"), self.tr("As you would ask for them.")),
            Labelled(
                self.tr("Who they are for you"), self.slot, self.tr("The limits that are usual for it come along.")
            ),
        )
        self._words(
            "limits",
            self.tr("What they would have to pass on"),
            self.tr("Ask them, and write down what they said. It stands above the number from then on."),
        )
        self.numbers = [
            self._number("phone", self.tr("Phone")),
            self._number("mobile", self.tr("Number for text messages")),
        ]
        self._pair(*self.numbers)
        self._pair(self._line("mail", self.tr("E-mail address")), self._line("web", self.tr("Website")))
        self._pair(self._line("hours", self.tr("When to reach them")), self._line("role", self.tr("Role or office")))
        self._words("notes", self.tr("Your notes"), self.tr("Leave out the name of anyone in custody."))
        self.pinned = TickLine(self.tr("Put them on my home page"))
        self.body.addWidget(self.pinned)
        hint = self.tr("Up to {count} people fit there. Only the name is shown, once your journal is open.")
        self.say(hint.format(count=PINS), "small")

    def _pair(self, left: QWidget, right: QWidget) -> None:
        row = SideBySide(_ROOM_FOR_TWO)
        row.add(left)
        row.add(right)
        self.body.addWidget(row)

    def _line(self, key: str, label: str, hint: str = "") -> Labelled:
        self.fields[key] = LineField(label, limit=LINE_LIMIT)
        return Labelled(label, self.fields[key], hint)

    def _number(self, key: str, label: str) -> NumberLine:
        field = LineField(label, limit=LINE_LIMIT)
        self.fields[key] = field
        return NumberLine(label, field)

    def _words(self, key: str, label: str, hint: str) -> None:
        field = WordsField(label, lines=3, limit=NOTES_LIMIT)
        field.setMaximumHeight(field.minimumHeight())
        self.fields[key] = field
        self.body.addWidget(Labelled(label, field, hint))

    def _hold(self, held: bool) -> None:
        """Take no words before those that are kept are here: they would be written over."""
        self.save.setEnabled(not held)
        for field in self.fields.values():
            field.setReadOnly(held)

    # ── what is kept ──────────────────────────────────────────────────────────────────────────
    def _find(self) -> tuple[Person, Draft | None]:
        draft = self._drafts.find(self._draft_slot)
        if self._uid is None:
            return self._before, draft
        kept = self._people.find(self._uid)
        if kept is None:
            raise EntryGone
        return kept.person, draft

    def _show(self, found: tuple[Person, Draft | None]) -> None:
        person, draft = found
        self._before = person
        values = {name: _text(value) for name, value in person.to_fields().items()}
        values |= draft.fields if draft is not None else {}
        for key, field in self.fields.items():
            if isinstance(field, WordsField):
                field.setPlainText(values[key])
            else:
                field.setText(values[key])
        self.slot.setCurrentIndex(max(self.slot.findData(values["slot"]), 0))
        for number in self.numbers:
            number.show_note()
        self.pinned.setChecked(values["pinned"] == _YES)
        self._keeper.settled()
        for field in self.fields.values():
            field.textChanged.connect(self._keeper.changed)
        self.slot.currentIndexChanged.connect(lambda _index: self._keeper.changed())
        self.pinned.toggled.connect(lambda _on: self._keeper.changed())
        self._hold(False)

    def _collect(self) -> dict[str, str]:
        typed = {
            key: field.words if isinstance(field, WordsField) else field.text() for key, field in self.fields.items()
        }
        return typed | {"slot": self.slot.value, "pinned": _YES if self.pinned.isChecked() else ""}

    def _save(self) -> None:
        self.errors.clear()
        self.save.setEnabled(False)
        typed = self._collect()
        texts = {part.name: typed[part.name] for part in fields(Person) if part.name != "pinned"}
        person = Person(**texts, pinned=self.pinned.isChecked())
        self._keeper.settled(typed)
        self.later(
            self._tasks,
            lambda: self._people.keep(person, self._uid, drop_draft=self._draft_slot),
            lambda kept: self._saved(kept, typed),
            self._not_saved,
        )

    def _saved(self, kept: KeptPerson, typed: dict[str, str]) -> None:
        slot = f"person:{kept.uid}"
        if slot != self._draft_slot and self._collect() != typed:
            # What was typed while somebody new was saved changes somebody who is there by now.
            drafts, new = self._drafts, self._draft_slot
            self.later(self._tasks, lambda: drafts.drop(new), lambda _: None)
        self._draft_slot = self._keeper.slot = slot
        self._keeper.settled(typed)
        self.said.emit(self.tr("Saved."))
        self.went_back.emit()

    def _not_saved(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self._keeper.settled({})
        self._keeper.changed()
        self.fail(error)

    def _erase(self) -> None:
        self.before_deleting(self._tasks, self._ask_to_erase)

    def _ask_to_erase(self) -> None:
        uid = self._uid
        question = self.tr("Take this person off your list, with all you noted?")
        if uid is None or not self.agreed_to_lose(question, self.tr("Take them off"), self.tr("Keep them")):
            return
        self._keeper.stop()
        self._keeper.settled()
        self.later(self._tasks, lambda: self._people.erase(uid, drop_draft=self._draft_slot), self._erased)

    def _erased(self, _result: None) -> None:
        self.said.emit(self.tr("They are off your list."))
        self.go_to(Place.MY_PEOPLE)


def _text(value: str | bool) -> str:
    return value if isinstance(value, str) else (_YES if value else "")
