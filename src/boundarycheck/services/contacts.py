"""People to call, reachable before any journal is open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.content.contacts import load_directory
from boundarycheck.content.sources import load_sources

if TYPE_CHECKING:
    from boundarycheck.content.contacts import Directory
    from boundarycheck.domain.contacts import Contact, LocalSlot, Urgency


class ContactService:
    """The directory in one language. It is read when it is first needed, and once."""

    def __init__(self, language: str = "en") -> None:
        self._language = language

    def directory(self, urgency: Urgency | None = None) -> tuple[Contact, ...]:
        """Return the contacts for ``urgency`` (None: all) in the order of the page.

        Raises :class:`ContentDamaged` when the file is damaged; so do the other methods.
        """
        contacts = self._directory.contacts
        if urgency is None:
            return contacts
        return tuple(contact for contact in contacts if urgency in contact.urgency)

    def local_slots(self) -> tuple[LocalSlot, ...]:
        """Return who only the officer or the agency can name, from the most protected talk to the least."""
        return self._directory.slots

    def question_to_ask(self) -> str:
        """Return the question to ask any helper before anything else."""
        return self._directory.question_to_ask

    def crisis(self) -> tuple[Contact, ...]:
        """Return 988 and 911, which stand on every screen."""
        return self._directory.crisis

    @cached_property
    def _directory(self) -> Directory:
        return load_directory(self._language, load_sources())
