"""People to call, reachable before any journal is open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.content.contacts import load_directory
from boundarycheck.content.openers import load_openers
from boundarycheck.content.protection import load_protection
from boundarycheck.content.sources import load_sources
from boundarycheck.domain.contacts import find
from boundarycheck.domain.errors import ExpectedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from boundarycheck.content.contacts import Directory
    from boundarycheck.content.pack import Pack
    from boundarycheck.domain.agency import AgencyFolder
    from boundarycheck.domain.contacts import (
        Contact,
        DirectoryWords,
        LocalSlot,
        Openers,
        Protection,
        Urgency,
        Wanted,
    )


class ContactService:
    """The directory in one language, with what the agency's pack adds. It is read when it is first needed, and once.

    ``agency`` tells where the agency's folder is, None where there is none. Every method but :meth:`read_pack` raises
    :class:`ContentDamaged` when the file that it reads is damaged.
    """

    def __init__(self, language: str = "en", agency: Callable[[], AgencyFolder | None] = lambda: None) -> None:
        self._language = language
        self._agency = agency
        self._pack: Pack | None = None
        self._read_from: AgencyFolder | None = None
        self.pack_problem: ExpectedError | None = None
        """What kept the pack from being read; the directory is there without it."""

    def directory(self, urgency: Urgency | None = None) -> tuple[Contact, ...]:
        """Return the contacts for ``urgency`` (None: all) in the order of the page."""
        contacts = self._whole.contacts
        if urgency is None:
            return contacts
        return tuple(contact for contact in contacts if urgency in contact.urgency)

    def find(self, wanted: Wanted, moment: datetime, among: Iterable[Contact]) -> tuple[Contact, ...]:
        """Return who of ``among`` is looked for, the best first."""
        return find(among, wanted, moment, self.words().kinds)

    def contact(self, contact_id: str) -> Contact | None:
        """Return the entry of that id, one that fills a slot included; None when there is none."""
        everyone = (*self.directory(), *self.slots_of_agency().values())
        return next((contact for contact in everyone if contact.contact_id == contact_id), None)

    def local_slots(self) -> tuple[LocalSlot, ...]:
        """Return who only the officer or the agency can name, from the most protected talk to the least."""
        return self._directory.slots

    def slots_of_agency(self) -> dict[str, Contact]:
        """Return whom the agency's pack names for local slots, by the id of the slot."""
        return {} if self._pack is None else self._pack.slots

    def words(self) -> DirectoryWords:
        """Return the words for kinds of help, for what the law covers, and for who stands where."""
        return self._directory.words

    def question_to_ask(self) -> str:
        """Return the question to ask any helper before anything else."""
        return self._directory.question_to_ask

    def crisis(self) -> tuple[Contact, ...]:
        """Return 988 and 911, which stand on every screen."""
        return self._directory.crisis

    def protection(self) -> Protection:
        """Return the order of protection: who can keep what."""
        return load_protection(self._language, load_sources())

    def openers(self) -> Openers:
        """Return what to say when someone picks up."""
        return self._openers

    def read_pack(self) -> str:
        """Read the agency's pack if there is another than before; return its agency's name, "" without a usable one.

        Belongs on the worker: the folder may be anywhere. A pack that cannot be used is told by
        :attr:`pack_problem`, and never takes the directory away.
        """
        folder = self._agency()
        if folder != self._read_from or self.pack_problem is not None:
            self._pack, self.pack_problem, self._read_from = None, None, folder
            if folder is not None:
                self._read(folder)
        return self._pack.name if self._pack else ""

    def _read(self, folder: AgencyFolder) -> None:
        from boundarycheck.content.pack import load_pack  # noqa: PLC0415 - most officers have none

        try:
            self._pack = load_pack(folder, self._directory)
        except ExpectedError as error:
            self.pack_problem = error

    @property
    def _whole(self) -> Directory:
        if self._pack is None:
            return self._directory
        from boundarycheck.content.pack import with_pack  # noqa: PLC0415 - as above

        return with_pack(self._directory, self._pack)

    @cached_property
    def _openers(self) -> Openers:
        return load_openers(self._language)

    @cached_property
    def _directory(self) -> Directory:
        return load_directory(self._language, load_sources())
