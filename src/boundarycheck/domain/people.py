"""The officer's own people: who fills a local slot, with own limits and notes."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.contacts import Contact, Cover, Employer, HelpKind, Limits, Reach, ReachKind
from boundarycheck.domain.errors import NothingToKeep, TextTooLong
from boundarycheck.domain.hours import NotTold
from boundarycheck.domain.local_time import local
from boundarycheck.domain.plain_text import clean_text, one_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from boundarycheck.domain.contacts import LocalSlot

PINS: Final = 3
"""People that may be pinned to home."""
LINE_LIMIT: Final = 200
"""Characters of one line: a name, a number, an address."""
NOTES_LIMIT: Final = 4000
"""Characters of own notes."""

PREFIX: Final = "person:"
"""What the contact id of a person begins with; the rest is the record's uid."""

_LONG = frozenset({"limits", "notes"})
_OPTIONS = frozenset({"pinned"})


@dataclass(frozen=True, slots=True)
class Person:
    """Someone of the officer's own. Only the name has to be there.

    ``slot`` is the id of the local slot they fill, "" for somebody else; ``mobile`` is a number for text messages.
    """

    name: str = ""
    slot: str = ""
    role: str = ""
    phone: str = ""
    mobile: str = ""
    mail: str = ""
    web: str = ""
    hours: str = ""
    limits: str = ""
    """What they told the officer that they would have to pass on."""
    notes: str = ""
    pinned: bool = False

    def clean(self) -> Person:
        """Return the person as they will be kept. Raises :class:`NothingToKeep` without a name, TextTooLong."""
        changes: dict[str, str] = {}
        for part in fields(self):
            if part.name in _OPTIONS:
                continue
            long = part.name in _LONG
            text = str(getattr(self, part.name))
            changes[part.name] = clean_text(text).strip() if long else one_line(text)
            limit = NOTES_LIMIT if long else LINE_LIMIT
            if len(changes[part.name]) > limit:
                raise TextTooLong(limit=limit)
        if not changes["name"]:
            raise NothingToKeep
        return replace(self, **changes)  # type: ignore[arg-type] # texts only; the option stays as it is

    def to_fields(self) -> dict[str, str | bool]:
        """Return the person as the plain values of a record."""
        return {part.name: getattr(self, part.name) for part in fields(self)}

    @classmethod
    def of_fields(cls, values: Mapping[str, object]) -> Person:
        """Return the person in a record. What is missing, or not of the kind it should be, is blank."""
        usual = cls()
        return cls(
            **{
                part.name: value
                for part in fields(cls)
                if type(value := values.get(part.name)) is type(getattr(usual, part.name))
            }  # type: ignore[arg-type] # each checked against the field's own type
        )


@dataclass(frozen=True, slots=True)
class KeptPerson:
    """A person as kept: ``uid`` of the record, ``changed_at`` aware, in UTC."""

    uid: str
    person: Person
    changed_at: datetime

    @property
    def contact_id(self) -> str:
        """The id under which the page of a contact shows them."""
        return PREFIX + self.uid


def as_contact(kept: KeptPerson, slot: LocalSlot | None, source: str) -> Contact:
    """Return a person as an entry of the directory: own limits first, below them what is usual for the slot."""
    person = kept.person
    usual = slot.limits if slot else Limits("", "", "", Cover.UNKNOWN, Employer.DEPENDS)
    return Contact(
        contact_id=kept.contact_id,
        name=person.name,
        kinds=(slot.kind if slot else HelpKind.TRUSTED,),
        urgency=(),
        limits=replace(usual, first=person.limits or usual.first),
        serves="",
        hours=person.hours,
        open=NotTold(),
        reach=tuple(_reach(person)),
        source=source,
        as_of=local(kept.changed_at).date().isoformat(),
        languages=(),
        notes=person.notes,
        role=person.role or (slot.name if slot else ""),
    )


def _reach(person: Person) -> list[Reach]:
    ways = (
        (ReachKind.CALL, person.phone),
        (ReachKind.TEXT, person.mobile),
        (ReachKind.MAIL, person.mail),
        (ReachKind.WEB, person.web),
    )
    return [Reach(kind, value, value) for kind, value in ways if value]
