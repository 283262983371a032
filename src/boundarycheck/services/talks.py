"""What to say when someone picks up, the officer's own questions, and whose limits were read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import TextTooLong
from boundarycheck.domain.people import NOTES_LIMIT
from boundarycheck.domain.plain_text import clean_text
from boundarycheck.services.session import SessionState

if TYPE_CHECKING:
    from boundarycheck.domain.contacts import HelpKind
    from boundarycheck.domain.records import Record
    from boundarycheck.services.contacts import ContactService
    from boundarycheck.services.session import Session

WORDS: Final = "own-words"
"""Records of what the officer would say, ``about`` a kind of helper."""
QUESTIONS: Final = "own-questions"
"""Records of what the officer wants to ask, ``about`` one contact."""
READ: Final = "limits-read"
"""Records of the contacts whose limits were read before a first talk."""


class TalkService:
    """Words for a first call. Belongs on the worker. Keeping raises :class:`Locked` without an open vault."""

    def __init__(self, session: Session, contacts: ContactService) -> None:
        self._session = session
        self._contacts = contacts
        self._read: set[str] = set()  # while nothing is open: ids of the directory, for as long as the program runs

    def speak(self, contacts: ContactService) -> None:
        """Take the words that come along from ``contacts``, of another language, from now on."""
        self._contacts = contacts

    def opener(self, kind: HelpKind) -> str:
        """Return what to say to a helper of ``kind``: the officer's own words, else those that came along."""
        return self._text(WORDS, kind) or self._contacts.openers().words[kind]

    def has_own_opener(self, kind: HelpKind) -> bool:
        """Return whether the officer keeps words of their own for ``kind``."""
        return bool(self._text(WORDS, kind))

    def keep_opener(self, kind: HelpKind, words: str) -> None:
        """Keep ``words`` for ``kind``; blank ones, or those that came along, keep none. Raises TextTooLong."""
        usual = self._contacts.openers().words[kind]
        self._keep(WORDS, kind, "" if words.strip() == usual else words)

    def questions(self, contact_id: str) -> str:
        """Return what the officer wants to ask that contact, "" for nothing."""
        return self._text(QUESTIONS, contact_id)

    def keep_questions(self, contact_id: str, words: str) -> None:
        """Keep ``words`` as what to ask; blank ones keep none. Raises TextTooLong."""
        self._keep(QUESTIONS, contact_id, words)

    def has_read_limits(self, contact_id: str) -> bool:
        """Return whether the limits of that contact were read and acknowledged."""
        return contact_id in self._read or bool(self._found(READ, contact_id))

    def read_limits(self, contact_id: str) -> None:
        """Remember that the limits were read: in the open vault, else for as long as the program runs."""
        if not self._unlocked:
            self._read.add(contact_id)
        elif not self.has_read_limits(contact_id):
            self._session.vault.records.keep(READ, {"about": contact_id})

    @property
    def _unlocked(self) -> bool:
        return self._session.state in {SessionState.OPEN, SessionState.GUEST}

    def _found(self, kind: str, about: str) -> list[Record]:
        if not self._unlocked:
            return []
        return [record for record in self._session.vault.records.all(kind) if record.fields.get("about") == about]

    def _text(self, kind: str, about: str) -> str:
        texts = (record.fields.get("words") for record in self._found(kind, about))
        return next((text for text in texts if isinstance(text, str)), "")

    def _keep(self, kind: str, about: str, words: str) -> None:
        records = self._session.vault.records
        text = clean_text(words).strip()
        if len(text) > NOTES_LIMIT:
            raise TextTooLong(limit=NOTES_LIMIT)
        found = self._found(kind, about)
        if text:
            records.keep(kind, {"about": str(about), "words": text}, found[0].uid if found else None)
            found = found[1:]
        for record in found:
            records.erase(record.uid)
