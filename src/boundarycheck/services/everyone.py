"""Everyone there is to turn to, as every page shows them: with the numbers that hold now, and what was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boundarycheck.domain.contacts import Urgency

if TYPE_CHECKING:
    from boundarycheck.domain.contacts import Contact
    from boundarycheck.services.contacts import ContactService
    from boundarycheck.services.people import PeopleService
    from boundarycheck.services.talks import TalkService

_AT_ONCE = (Urgency.DANGER, Urgency.TODAY)


@dataclass(frozen=True, slots=True)
class Everyone:
    """The directory and who is near.

    The agency's numbers stand in place of those that came along, and the officer's own in place of both.
    """

    directory: tuple[Contact, ...] = ()
    near: tuple[Contact, ...] = ()
    """The officer's own people, and whom the agency names for local slots."""
    filled: frozenset[str] = frozenset()
    """The local slots that somebody fills."""
    read: frozenset[str] = frozenset()
    """The ids of the peer supporters whose limits were acknowledged."""
    unlocked: bool = False
    """Whether a journal is open; without one there are no people and no numbers of the officer's own."""

    def find(self, contact_id: str) -> Contact | None:
        """Return the entry of that id, or None."""
        return next((each for each in (*self.directory, *self.near) if each.contact_id == contact_id), None)

    def gated(self, contact: Contact) -> bool:
        """Return whether the limits of ``contact`` are still to be acknowledged before the number is shown."""
        return contact.peer and contact.contact_id not in self.read

    def at_once(self) -> tuple[Contact, ...]:
        """Return who of the directory answers someone in danger, then who else answers today; each once."""
        ordered = (contact for urgency in _AT_ONCE for contact in self.directory if urgency in contact.urgency)
        return tuple(dict.fromkeys(ordered))


def known_now(contacts: ContactService) -> Everyone:
    """Return what is known without the worker and without a journal, for a page that cannot wait.

    Raises :class:`ContentDamaged`.
    """
    agency = contacts.slots_of_agency()
    return Everyone(contacts.directory(), tuple(agency.values()), frozenset(agency))


def look_around(contacts: ContactService, people: PeopleService, talks: TalkService, source: str) -> Everyone:
    """Return everyone, and read the agency's pack. Belongs on the worker, and needs no journal.

    ``source`` says where the officer's own people come from. Raises :class:`ContentDamaged`.
    """
    around = people.around()
    agency = contacts.slots_of_agency()
    directory = tuple(map(around.corrected, contacts.directory()))
    near = (*around.contacts(source), *map(around.corrected, agency.values()))
    filled = {kept.person.slot for kept in around.people} | set(agency)
    peers = (contact.contact_id for contact in (*directory, *near) if contact.peer)
    read = frozenset(peer for peer in peers if talks.has_read_limits(peer))
    return Everyone(directory, near, frozenset(filled), read, around.unlocked)
