"""The officer's own people, kept in the open vault: who they are, who is pinned to home, numbers that changed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from boundarycheck.content.contacts import CRISIS_CONTACTS
from boundarycheck.delivery import vcard
from boundarycheck.domain.contacts import ReachKind, with_number
from boundarycheck.domain.errors import CardUnreadable, NumberUnusable, PinsFull
from boundarycheck.domain.local_time import local
from boundarycheck.domain.numbers import digits
from boundarycheck.domain.people import LINE_LIMIT, NOTES_LIMIT, PINS, PREFIX, KeptPerson, Person, as_contact
from boundarycheck.services.session import SessionState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from boundarycheck.domain.contacts import Contact, LocalSlot
    from boundarycheck.domain.records import Record
    from boundarycheck.services.contacts import ContactService
    from boundarycheck.services.session import Session
    from boundarycheck.vault.records import RecordRepository

PERSON: Final = "person"
NUMBER: Final = "number"


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """A number of the directory that the officer corrected, and the record it is kept in."""

    contact_id: str
    kind: ReachKind
    value: str
    record: Record


@dataclass(frozen=True, slots=True)
class Around:
    """Whom the officer can turn to beside the built-in directory. Empty while no journal is open."""

    people: tuple[KeptPerson, ...] = ()
    numbers: tuple[OwnNumber, ...] = ()
    unlocked: bool = False
    slots: dict[str, LocalSlot] = field(default_factory=dict)

    def contacts(self, source: str) -> tuple[Contact, ...]:
        """Return the officer's people as entries; ``source`` says where they come from."""
        return tuple(as_contact(kept, self.slots.get(kept.person.slot), source) for kept in self.people)

    def corrected(self, contact: Contact) -> Contact:
        """Return ``contact`` with the numbers that the officer put in for it."""
        for own in self.numbers:
            known = {reach.kind for reach in contact.reach}
            if own.contact_id == contact.contact_id and own.kind in known:
                day = local(own.record.changed_at).date()
                contact = with_number(contact, own.kind, own.value, changed_on=day)
        return contact


class PeopleService:
    """The people in the open vault. Belongs on the worker. What needs a vault raises :class:`Locked` without one."""

    def __init__(self, session: Session, contacts: ContactService) -> None:
        self._session = session
        self._contacts = contacts

    def around(self) -> Around:
        """Return everyone that is kept, and read the agency's pack; raises nothing for want of a journal."""
        self._contacts.read_pack()
        if self._session.state not in {SessionState.OPEN, SessionState.GUEST}:
            return Around()
        slots = {slot.slot_id: slot for slot in self._contacts.local_slots()}
        return Around(self.all(), self.numbers(), unlocked=True, slots=slots)

    def all(self) -> tuple[KeptPerson, ...]:
        """Return everyone, in the order of the slots, then by name."""
        order = {slot.slot_id: at for at, slot in enumerate(self._contacts.local_slots())}
        everyone = map(_kept, self._records.all(PERSON))
        return tuple(
            sorted(everyone, key=lambda kept: (order.get(kept.person.slot, len(order)), kept.person.name.casefold()))
        )

    def find(self, uid: str) -> KeptPerson | None:
        """Return one person, or None."""
        record = self._records.find(uid)
        return None if record is None or record.kind != PERSON else _kept(record)

    def keep(self, person: Person, uid: str | None = None, *, drop_draft: str | None = None) -> KeptPerson:
        """Keep ``person``, as a new one or in the place of ``uid``, and drop the draft in that slot.

        Raises :class:`NothingToKeep` without a name, TextTooLong, :class:`PinsFull`.
        """
        clean = person.clean()
        if clean.pinned and sum(kept.person.pinned and kept.uid != uid for kept in self.all()) >= PINS:
            raise PinsFull(limit=PINS)
        return _kept(self._records.keep(PERSON, clean.to_fields(), uid, drop_draft=drop_draft))

    def erase(self, uid: str, *, drop_draft: str | None = None) -> None:
        """Erase a person for good, and the draft in that slot."""
        self._records.erase(uid, drop_draft=drop_draft)

    def pinned(self) -> tuple[KeptPerson, ...]:
        """Return who is on the home page."""
        return tuple(kept for kept in self.all() if kept.person.pinned)[:PINS]

    # ── vCards ────────────────────────────────────────────────────────────────────────────────
    def bring_in_from(self, file: Path) -> tuple[KeptPerson, ...]:
        """Keep everyone in ``file`` as :meth:`bring_in` does. Raises :class:`CardUnreadable` as well if it is away."""
        try:
            with file.open("rb") as opened:
                raw = opened.read(vcard.FILE_LIMIT + 1)
        except OSError as error:
            raise CardUnreadable(reason=error.strerror or type(error).__name__) from error
        return self.bring_in(raw)

    def bring_in(self, raw: bytes) -> tuple[KeptPerson, ...]:
        """Keep everyone in a file of contacts; whoever is here with the same name and numbers is left alone.

        Raises :class:`CardUnreadable`; nobody is kept then.
        """
        here = {_identity(kept.person) for kept in self.all()}
        slots = {slot.slot_id for slot in self._contacts.local_slots()}
        fresh: dict[tuple[str, ...], Person] = {}
        for card in vcard.read(raw):
            person = _person(card, slots)
            if _identity(person) not in here:
                fresh.setdefault(_identity(person), person)
        return tuple(self.keep(person) for person in fresh.values())

    def as_cards(self, *, with_notes: bool) -> str:
        """Return everyone as one file of contacts, with own limits and notes only if asked."""
        return vcard.write(_card(kept.person, with_notes=with_notes) for kept in self.all())

    # ── numbers that changed ──────────────────────────────────────────────────────────────────
    def numbers(self) -> tuple[OwnNumber, ...]:
        """Return the numbers that the officer put in, last written first."""
        found = (_number(record) for record in self._records.all(NUMBER))
        return tuple(number for number in found if number is not None)

    def change_number(self, contact_id: str, kind: ReachKind, value: str) -> None:
        """Keep ``value`` as the number of an entry of the directory; a blank one brings back the entry's own.

        Raises :class:`NumberUnusable` for what is no number; ValueError for 911 and 988, which do not change.
        """
        if contact_id in CRISIS_CONTACTS:
            raise ValueError(f"{contact_id} does not change")
        given = value.strip()
        if given and (not digits(given) or len(given) > LINE_LIMIT):
            raise NumberUnusable(what_for="the phone number")
        own = [each for each in self.numbers() if (each.contact_id, each.kind) == (contact_id, kind)]
        if given:
            fields = {"contact": contact_id, "kind": str(kind), "value": given}
            self._records.keep(NUMBER, fields, own[0].record.uid if own else None)
            own = own[1:]
        for each in own:
            self._records.erase(each.record.uid)

    @property
    def _records(self) -> RecordRepository:
        return self._session.vault.records


def _kept(record: Record) -> KeptPerson:
    return KeptPerson(record.uid, Person.of_fields(record.fields), record.changed_at)


def _number(record: Record) -> OwnNumber | None:
    contact_id, kind, value = (record.fields.get(key) for key in ("contact", "kind", "value"))
    known = next((each for each in ReachKind if each == kind), None)
    if not isinstance(contact_id, str) or not isinstance(value, str) or known is None:
        return None  # of another release
    return OwnNumber(contact_id, known, value, record)


def uid_of(contact_id: str) -> str | None:
    """Return the record behind the id of a contact, or None for an entry of the directory."""
    return contact_id.removeprefix(PREFIX) if contact_id.startswith(PREFIX) else None


def _identity(person: Person) -> tuple[str, ...]:
    numbers = (digits(value) or value.casefold() for value in (person.phone, person.mobile))
    return person.name.casefold(), *numbers, person.mail.casefold()


def _person(card: vcard.Card, slots: Iterable[str]) -> Person:
    """Return whom a card tells of. What is too long for a field of a person is cut: the card still has it."""
    person = Person(
        name=card.name[:LINE_LIMIT],
        slot=card.category if card.category in slots else "",
        role=card.role[:LINE_LIMIT],
        phone=card.phone[:LINE_LIMIT],
        mobile=card.mobile[:LINE_LIMIT],
        mail=card.mail[:LINE_LIMIT],
        web=card.web[:LINE_LIMIT],
        notes=card.note[:NOTES_LIMIT],
    )
    return person.clean()


def _card(person: Person, *, with_notes: bool) -> vcard.Card:
    card = vcard.Card(
        name=person.name, role=person.role, phone=person.phone, mobile=person.mobile, mail=person.mail, web=person.web
    )
    if not with_notes:
        return card
    note = "\n".join(filter(None, (person.limits, person.notes)))
    return replace(card, note=note, category=person.slot)
