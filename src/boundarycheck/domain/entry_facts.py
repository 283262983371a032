"""What an entry says about itself beside its words: when it happened, its tags, and what it belongs to."""

from __future__ import annotations

import unicodedata
import uuid
from dataclasses import dataclass
from datetime import datetime
from datetime import time as time_of_day
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from boundarycheck.domain.errors import TagTooLong, TooManyLinks, TooManyTags
from boundarycheck.domain.plain_text import one_line
from boundarycheck.domain.records import is_uid

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

TAG_LIMIT: Final = 40
"""Characters of one tag."""

TAGS_LIMIT: Final = 20
"""Tags of one entry."""

LINKS_LIMIT: Final = 50
"""Links of one entry."""

_CONTACTS: Final = uuid.UUID("8a2f6c3e-51d4-5b0e-9c77-2f1d0b6e4a85")
"""The name space of identities that are made from the ids of contacts (RFC 9562, 5.5)."""


@dataclass(frozen=True, slots=True)
class Happened:
    """When something happened, as the officer says it: a day, and a time of day where it is known.

    Both are local, without a time zone, to the minute. It says nothing about when it was written.
    """

    day: date
    time: time_of_day | None = None

    def __post_init__(self) -> None:
        if self.time is not None:
            object.__setattr__(self, "time", time_of_day(self.time.hour, self.time.minute))

    @property
    def text(self) -> str:
        """Return it as ISO 8601: ``2026-03-09`` or ``2026-03-09T14:30``."""
        return self.day.isoformat() + ("" if self.time is None else f"T{self.time:%H:%M}")

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Take what :attr:`text` gives, and nothing else. Raises ValueError."""
        moment = datetime.fromisoformat(text)
        happened = cls(moment.date(), moment.time() if "T" in text else None)
        if happened.text != text:
            raise ValueError("neither a day nor a day with a time")
        return happened


class LinkKind(StrEnum):
    """What a link leads to."""

    CHECK = "check"
    """Another entry: a check that was kept."""
    PLAN = "plan"
    REQUEST = "request"
    PERSON = "person"
    """One of the officer's own people."""
    CONTACT = "contact"
    """Someone of the directory or of the agency; :func:`contact_uid` makes the identity."""


class Link(NamedTuple):
    """From an entry to something else in the same journal: ``target_uid`` is its identity, a UUID."""

    kind: LinkKind
    target_uid: str


class BroughtIn(NamedTuple):
    """Of an entry that came from a file: which program wrote it, and what the file says of when it was written.

    The moments are aware, in UTC, and None where nothing is said. They are the file's word and not the program's.
    """

    origin: str
    written_at: datetime | None = None
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """What an entry says beside its words; each of its versions has its own. All may be left out.

    Made by :meth:`clean`: tags are cleaned, and each word is there once.
    """

    happened: Happened | None = None
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    brought_in: BroughtIn | None = None
    """None for what was written here. It stays whatever else is changed."""

    @classmethod
    def clean(
        cls, happened: Happened | None = None, tags: Iterable[str] = (), links: Iterable[Link] = ()
    ) -> EntryFacts:
        """Return the facts as they will be kept; empty tags, and what is there twice, are left out.

        Raises :class:`TagTooLong`, :class:`TooManyTags`, :class:`TooManyLinks`; ValueError for a link that leads to
        what is no identity.
        """
        kept: dict[str, str] = {}
        for tag in map(clean_tag, tags):
            if len(tag) > TAG_LIMIT:
                raise TagTooLong(limit=TAG_LIMIT)
            if folded_tag(tag):
                kept.setdefault(folded_tag(tag), tag)
        if len(kept) > TAGS_LIMIT:
            raise TooManyTags(limit=TAGS_LIMIT)
        once = tuple(dict.fromkeys(links))
        if len(once) > LINKS_LIMIT:
            raise TooManyLinks(limit=LINKS_LIMIT)
        if not all(is_uid(link.target_uid) for link in once):
            raise ValueError("a link leads to an identity")
        return cls(happened, tuple(kept.values()), once)


def contact_uid(contact_id: str) -> str:
    """Return the identity that links know an entry of the directory by: always the same for the same id."""
    return str(uuid.uuid5(_CONTACTS, contact_id))


NO_FACTS: Final = EntryFacts()
"""Of an entry that says nothing beside its words."""


def clean_tag(tag: str) -> str:
    """Return ``tag`` on one line, in NFC, without the number signs that some programs write before it."""
    return one_line(one_line(tag).replace("#", " "))


def fitting_tags(tags: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return which of ``tags`` one entry holds, each once, and what is too long or too much for that."""
    kept: dict[str, str] = {}
    over: dict[str, str] = {}
    for tag in filter(folded_tag, map(clean_tag, tags)):
        folded = folded_tag(tag)
        fits = folded in kept or (len(tag) <= TAG_LIMIT and len(kept) < TAGS_LIMIT)
        (kept if fits else over).setdefault(folded, tag)
    return tuple(kept.values()), tuple(over.values())


def folded_tag(tag: str) -> str:
    """Return what makes two tags the same: their letters, whatever their case and accents; "" for none.

    The accents of a tag that consists of nothing else are kept. Folding what is folded changes nothing.
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", clean_tag(tag)).casefold())
    # Some characters become others only here: an accent that takes a place of its own is one behind a blank, a
    # wide number sign a plain one.
    plain = one_line(plain.replace("#", " "))
    bare = "".join(
        character for character in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(character)
    )
    return " ".join(bare.split()) or plain
