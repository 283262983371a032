"""The part of an agency's folder that adds people to call and corrects numbers: ``pack.toml``.

It is as strict as what comes with the program, and smaller: it can add entries, fill a local slot, and give a
number that changed. It cannot touch 911 and 988, and it cannot take an entry away. Whatever it says is shown with
the agency as its source.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from boundarycheck.content.agency import PEOPLE, bytes_of
from boundarycheck.content.contacts import CRISIS_CONTACTS, Directory, entry
from boundarycheck.content.reader import parse
from boundarycheck.content.sources import as_of
from boundarycheck.domain.contacts import ReachKind, with_number
from boundarycheck.domain.errors import ContentDamaged, PackDamaged
from boundarycheck.domain.numbers import digits

if TYPE_CHECKING:
    from boundarycheck.content.reader import Table
    from boundarycheck.domain.agency import AgencyFolder
    from boundarycheck.domain.contacts import Contact

FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class NumberChange:
    """The number of an entry as the agency knows it."""

    contact_id: str
    kind: ReachKind
    value: str


@dataclass(frozen=True, slots=True)
class Pack:
    """What an agency adds: its ``name``, its own entries, those for local slots by slot id, changed numbers."""

    name: str
    contacts: tuple[Contact, ...]
    slots: dict[str, Contact]
    numbers: tuple[NumberChange, ...]


def load_pack(folder: AgencyFolder, directory: Directory) -> Pack | None:
    """Return the pack in ``folder``, checked against the ``directory`` it adds to; None where there is none.

    Raises :class:`PackDamaged`.
    """
    raw = bytes_of(folder, PEOPLE)
    if raw is None:
        return None
    try:
        document = parse(PEOPLE, raw)
        pack = _pack(document, directory)
        document.finish()
    except ContentDamaged as error:
        raise PackDamaged(**error.fields) from error
    return pack


def with_pack(directory: Directory, pack: Pack) -> Directory:
    """Return ``directory`` with the entries and numbers of ``pack``."""
    contacts = {contact.contact_id: contact for contact in directory.contacts}
    for change in pack.numbers:
        known = contacts[change.contact_id]
        contacts[change.contact_id] = with_number(known, change.kind, change.value, changed_by=pack.name)
    return Directory(
        (*contacts.values(), *pack.contacts),
        directory.crisis,
        directory.slots,
        directory.question_to_ask,
        directory.words,
    )


def _pack(document: Table, directory: Directory) -> Pack:
    if document.number("format") != FORMAT:
        raise document.damaged("format", f"{FORMAT} is expected")
    name, usual_as_of = document.text("name"), as_of(document)
    slots: dict[str, Contact] = {}
    contacts: dict[str, Contact] = {}
    taken = {contact.contact_id for contact in directory.contacts}
    known_slots = {slot.slot_id for slot in directory.slots}
    for table in document.optional_tables("contact"):
        made = entry(table, name, as_of(table) if table.has("as_of") else usual_as_of)
        if made.contact_id in taken:
            raise table.damaged("id", f"{made.contact_id!r} stands there twice")
        taken.add(made.contact_id)
        slot = table.optional_text("slot")
        if not slot:
            contacts[made.contact_id] = made
        elif slot not in known_slots or slot in slots:
            raise table.damaged("slot", f"{slot!r} is no slot that can be filled here")
        else:
            slots[slot] = made
    numbers = tuple(_number(table, directory) for table in document.optional_tables("number"))
    return Pack(name, tuple(contacts.values()), slots, numbers)


def _number(table: Table, directory: Directory) -> NumberChange:
    change = NumberChange(table.text("contact"), table.choice("kind", ReachKind), table.text("value"))
    if change.contact_id in CRISIS_CONTACTS:
        raise table.damaged("contact", "911 and 988 cannot be changed")
    contact = next((each for each in directory.contacts if each.contact_id == change.contact_id), None)
    if contact is None:
        raise table.damaged("contact", f"there is no entry {change.contact_id!r}")
    if change.kind not in {reach.kind for reach in contact.reach}:
        raise table.damaged("kind", f"{change.contact_id!r} has no {change.kind} to change")
    if change.kind in {ReachKind.CALL, ReachKind.TEXT} and not digits(change.value):
        raise table.damaged("value", "a number that can be dialed is expected")
    return change
