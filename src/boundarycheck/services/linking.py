"""What an entry can belong to: checks, the plan, letters, own people and contacts, by plain words; and who does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.entry_facts import Link, LinkKind, contact_uid
from boundarycheck.domain.people import PREFIX
from boundarycheck.services.people import PERSON
from boundarycheck.services.plans import KIND as PLAN
from boundarycheck.services.plans import plan_in, text_in
from boundarycheck.services.request_records import REQUEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from boundarycheck.domain.contacts import Contact
    from boundarycheck.domain.journal import EntrySummary
    from boundarycheck.domain.records import Record
    from boundarycheck.services.contacts import ContactService
    from boundarycheck.services.session import Session

CHECKS_OFFERED: Final = 200
"""Checks to choose from, the newest ones."""

_RECORDS: Final = {LinkKind.PLAN: PLAN, LinkKind.REQUEST: REQUEST, LinkKind.PERSON: PERSON}


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """What a link leads to: ``words`` are the officer's own, or a letter's, and may be empty.

    ``when`` is when it was written, aware, in UTC, and None of a contact, which always has words. ``entry_id`` is that
    of a check, ``contact_id`` that of a contact; ``subject`` is what names the target to the page that shows it.
    """

    link: Link
    words: str
    when: datetime | None
    entry_id: int | None = None
    contact_id: str = ""

    @property
    def subject(self) -> int | str:
        """The id of a check, the identity of a letter, the id under which a person or a contact is shown."""
        if self.entry_id is not None:
            return self.entry_id
        if self.contact_id:
            return self.contact_id
        return PREFIX + self.link.target_uid if self.link.kind is LinkKind.PERSON else self.link.target_uid


class LinkService:
    """Looks up what links lead to. Every call raises :class:`Locked` without an open vault.

    ``contacts`` gives the directory and the agency's part of it; without it there are no contacts to lead to.
    """

    def __init__(self, session: Session, contacts: Callable[[], ContactService] | None = None) -> None:
        self._session = session
        self._contacts = contacts

    def choices(self, kind: LinkKind) -> tuple[LinkTarget, ...]:
        """Return what there is of ``kind``, the newest first; of checks the last :data:`CHECKS_OFFERED`."""
        if kind is LinkKind.CHECK:
            checks = self._session.vault.link_targets.checks(CHECKS_OFFERED)
            return tuple(_check(uid, summary) for uid, summary in checks)
        if kind is LinkKind.CONTACT:
            return tuple(self._directory().values())
        return tuple(_target(kind, record) for record in self._session.vault.records.all(_RECORDS[kind]))

    def targets(self, links: Iterable[Link]) -> dict[Link, LinkTarget]:
        """Return what ``links`` lead to. One that leads to what is in the bin, or is not there, is left out."""
        wanted = tuple(links)
        directory = self._directory() if any(link.kind is LinkKind.CONTACT for link in wanted) else {}
        found = ((link, directory.get(link) or self._find(link)) for link in wanted)
        return {link: target for link, target in found if target is not None}

    def entries_of(self, uid: str) -> tuple[EntrySummary, ...]:
        """Return the entries on the list with a link to ``uid``, the newest first."""
        return self._session.vault.link_targets.linking_to(uid)

    def _directory(self) -> dict[Link, LinkTarget]:
        """Return everyone of the directory and the agency, each under the link that leads there."""
        if self._contacts is None:
            return {}
        contacts = self._contacts()
        contacts.read_pack()
        targets = map(_contact, (*contacts.directory(), *contacts.slots_of_agency().values()))
        return {target.link: target for target in targets}

    def _find(self, link: Link) -> LinkTarget | None:
        if link.kind is LinkKind.CHECK:
            summary = self._session.vault.link_targets.entry(link.target_uid)
            return None if summary is None else _check(link.target_uid, summary)
        if link.kind is LinkKind.CONTACT:
            return None
        record = self._session.vault.records.find(link.target_uid)
        return None if record is None or record.kind != _RECORDS[link.kind] else _target(link.kind, record)


def _check(uid: str, summary: EntrySummary) -> LinkTarget:
    words = summary.opening or summary.title
    return LinkTarget(Link(LinkKind.CHECK, uid), words, summary.written_at, summary.entry_id)


def _contact(contact: Contact) -> LinkTarget:
    link = Link(LinkKind.CONTACT, contact_uid(contact.contact_id))
    return LinkTarget(link, contact.name, None, contact_id=contact.contact_id)


def _target(kind: LinkKind, record: Record) -> LinkTarget:
    return LinkTarget(Link(kind, record.uid), _words(kind, record), record.written_at)


def _words(kind: LinkKind, record: Record) -> str:
    if kind is LinkKind.PLAN:
        sentences = plan_in(record.fields).sentences
        return sentences[0].cue if sentences else ""
    return text_in(record.fields, "subject" if kind is LinkKind.REQUEST else "name")
