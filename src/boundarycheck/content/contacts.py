"""Loads the directory of people to call; an entry that hides its limits does not load."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.contacts import (
    Contact,
    Cover,
    DirectoryWords,
    Employer,
    HelpKind,
    Limits,
    LocalSlot,
    Reach,
    ReachKind,
    Urgency,
)
from boundarycheck.domain.hours import Always, Day, NotTold, Weekly, knows_zone

if TYPE_CHECKING:
    from enum import StrEnum
    from typing import TypeVar

    from boundarycheck.content.reader import Table
    from boundarycheck.content.sources import SourceShelf
    from boundarycheck.domain.hours import Hours

    K = TypeVar("K", bound=StrEnum)

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
    words: DirectoryWords


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
    words = DirectoryWords(
        _labels(document, "kinds", HelpKind), _labels(document, "cover", Cover), _labels(document, "employer", Employer)
    )
    directory = Directory(
        tuple(contacts.values()),
        tuple(contacts[name] for name in CRISIS_CONTACTS),
        tuple(_slot(table, shelf) for table in document.tables("slot")),
        document.text("question_to_ask"),
        words,
    )
    document.finish()
    return directory


def entry(table: Table, source: str, as_of: str) -> Contact:
    """Return the contact in ``table``, which rests on ``source`` as of ``as_of``.

    Raises :class:`ContentDamaged` when it does not say who, when, in what language and with which limits.
    """
    return Contact(
        contact_id=table.text("id"),
        name=table.text("name"),
        kinds=table.choices("kinds", HelpKind),
        urgency=table.choices("urgency", Urgency),
        limits=_limits(table, table.text("limits")),
        serves=table.text("serves"),
        hours=table.text("hours"),
        open=_hours(table.table("open")),
        reach=tuple(reach(part) for part in table.tables("reach")),
        source=source,
        as_of=as_of,
        languages=table.texts("languages"),
        corrections=table.flag("corrections"),
        confirm=table.optional_text("confirm"),
    )


def reach(table: Table) -> Reach:
    """Return the way to reach someone in ``table``; a number must have digits. Raises :class:`ContentDamaged`."""
    made = Reach(
        table.choice("kind", ReachKind), table.text("value"), table.text("words"), table.optional_text("message")
    )
    if made.kind in {ReachKind.CALL, ReachKind.TEXT} and not made.dialled:
        raise table.damaged("value", "a number that can be dialed is expected")
    return made


def _contact(table: Table, shelf: SourceShelf) -> Contact:
    source = shelf.one(table)
    # The as-of is the source's own, so that a contact and its source can never tell different years.
    return entry(table, f"{source.publisher}: {source.title}", "" if table.flag("ageless") else source.as_of)


def _limits(table: Table, first: str) -> Limits:
    return Limits(
        first,
        table.text("hears"),
        table.text("passes_on"),
        table.choice("cover", Cover),
        table.choice("employer", Employer),
    )


def _hours(table: Table) -> Hours:
    """Return the hours: ``always``, ``not_told``, or ``zone``, ``days``, ``opens`` and ``closes``."""
    always, not_told = table.flag("always"), table.flag("not_told")
    if always and not_told:
        raise table.damaged("not_told", "it cannot be always open and not told")
    if always or not_told:
        return Always() if always else NotTold()
    zone = table.text("zone")
    if not knows_zone(zone):
        raise table.damaged("zone", f"{zone!r} is no time zone that this computer knows")
    return Weekly(zone, frozenset(table.choices("days", Day)), _time(table, "opens"), _time(table, "closes"))


def _time(table: Table, key: str) -> time:
    given = table.text(key)
    try:
        at = time.fromisoformat(given)
    except ValueError:
        at = None
    if at is None or at.tzinfo is not None or given != f"{at:%H:%M}":
        raise table.damaged(key, "a time is expected: 09:00 or 22:30")
    return at


def _labels(document: Table, key: str, kind: type[K]) -> dict[K, str]:
    table = document.table(key)
    return {member: table.text(member) for member in kind}


def _slot(table: Table, shelf: SourceShelf) -> LocalSlot:
    # The sources are checked here; the library article on who can keep what shows them.
    (first,) = shelf.claims((table.table("limits"),))
    return LocalSlot(
        table.text("id"),
        table.text("name"),
        table.choice("kind", HelpKind),
        _limits(table, first.text),
        table.text("ask"),
    )
