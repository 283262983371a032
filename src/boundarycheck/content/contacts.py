"""Loads the directory of people to call; an entry that hides its limits does not load."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.contacts import Contact, LocalSlot, Reach, ReachKind, Urgency

if TYPE_CHECKING:
    from boundarycheck.content.reader import Table
    from boundarycheck.content.sources import SourceShelf
    from boundarycheck.domain.articles import Source

FILE = "contacts.toml"

CRISIS_CONTACTS = ("988", "911")
"""The two that stand on every screen, in this order."""


@dataclass(frozen=True, slots=True)
class Directory:
    """All contacts in the order of the page, the slots to fill locally, the question to ask any helper."""

    contacts: tuple[Contact, ...]
    crisis: tuple[Contact, ...]
    slots: tuple[LocalSlot, ...]
    question_to_ask: str


def load_directory(language: str, shelf: SourceShelf) -> Directory:
    """Return the directory in ``language``.

    :class:`ContentDamaged` when an entry lacks who, hours, limits, source or as-of, when an id stands there
    twice, or when one of :data:`CRISIS_CONTACTS` is missing.
    """
    document = read_toml(language, FILE)
    contacts: dict[str, Contact] = {}
    for table in document.tables("contact"):
        contact = _contact(table, shelf)
        if contact.contact_id in contacts:
            raise table.damaged("id", f"{contact.contact_id!r} stands there twice")
        contacts[contact.contact_id] = contact
    missing = [name for name in CRISIS_CONTACTS if name not in contacts]
    if missing:
        raise document.damaged("contact", f"these are missing: {', '.join(missing)}")
    directory = Directory(
        tuple(contacts.values()),
        tuple(contacts[name] for name in CRISIS_CONTACTS),
        tuple(_slot(table, shelf) for table in document.tables("slot")),
        document.text("question_to_ask"),
    )
    document.finish()
    return directory


def _contact(table: Table, shelf: SourceShelf) -> Contact:
    source = shelf.one(table)
    return Contact(
        contact_id=table.text("id"),
        name=table.text("name"),
        urgency=table.choices("urgency", Urgency),
        limits=table.text("limits"),
        serves=table.text("serves"),
        hours=table.text("hours"),
        reach=tuple(
            Reach(part.choice("kind", ReachKind), part.text("value"), part.text("words"))
            for part in table.tables("reach")
        ),
        source=f"{source.publisher}: {source.title}",
        as_of=_as_of(table, source),
        confirm=table.optional_text("confirm"),
    )


def _as_of(table: Table, source: Source) -> int | None:
    """Return the year up to which the entry is known to hold, or None for one that cannot grow old.

    It is the source's own as-of, so that a contact and its source can never tell different years.
    """
    return None if table.flag("ageless") else int(source.as_of[:4])


def _slot(table: Table, shelf: SourceShelf) -> LocalSlot:
    # The sources are checked here; the library article on who can keep what shows them.
    (limits,) = shelf.claims((table.table("limits"),))
    return LocalSlot(table.text("id"), table.text("name"), limits.text, table.text("ask"))
