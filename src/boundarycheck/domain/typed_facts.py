"""What an officer has typed about an entry beside its words, while it is a draft: also what is not finished yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from datetime import time as time_of_day
from typing import TYPE_CHECKING, Final, Self

from boundarycheck.domain.entry_facts import EntryFacts, Happened, Link, LinkKind, clean_tag
from boundarycheck.domain.records import is_uid

if TYPE_CHECKING:
    from collections.abc import Mapping

DAY: Final = "happened-on"
TIME: Final = "happened-at"
TAGS: Final = "tags"
TAG_BEGUN: Final = "tag-begun"
LINKS: Final = "links"

FIELDS: Final = frozenset({DAY, TIME, TAGS, TAG_BEGUN, LINKS})
"""The fields of a draft that are no words of the entry."""


@dataclass(frozen=True, slots=True)
class TypedFacts:
    """``day`` and ``time`` are ISO 8601 where they make sense, else what was typed; ``tag_begun`` is no tag yet."""

    day: str = ""
    time: str = ""
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    tag_begun: str = ""

    def to_fields(self) -> dict[str, str]:
        """Return the fields of a draft: only those in which something stands."""
        fields = {
            DAY: self.day,
            TIME: self.time,
            TAGS: "\n".join(self.tags),
            TAG_BEGUN: self.tag_begun,
            LINKS: "\n".join(f"{link.kind} {link.target_uid}" for link in self.links),
        }
        return {name: value for name, value in fields.items() if value}

    @classmethod
    def in_fields(cls, fields: Mapping[str, str]) -> Self:
        """Take the fields of a draft. What makes no sense there is left out."""
        return cls(
            fields.get(DAY, ""),
            fields.get(TIME, ""),
            tuple(tag for tag in map(clean_tag, fields.get(TAGS, "").split("\n")) if tag),
            tuple(link for link in map(_link, fields.get(LINKS, "").split("\n")) if link is not None),
            fields.get(TAG_BEGUN, ""),
        )

    @classmethod
    def of(cls, facts: EntryFacts) -> Self:
        """Take what an entry says already."""
        happened = facts.happened
        day = "" if happened is None else happened.day.isoformat()
        time = "" if happened is None or happened.time is None else f"{happened.time:%H:%M}"
        return cls(day, time, facts.tags, facts.links)

    @property
    def happened(self) -> Happened | None:
        """When it happened, as far as what stands there makes sense."""
        try:
            day = date.fromisoformat(self.day)
        except ValueError:
            return None
        try:
            return Happened(day, time_of_day.fromisoformat(self.time) if self.time else None)
        except ValueError:
            return Happened(day)

    def joined(self, other: TypedFacts) -> TypedFacts:
        """Return these together with ``other``, whose day, time and begun tag count where there is none here."""
        dated = self if self.day or self.time else other
        tags = tuple(dict.fromkeys((*self.tags, *other.tags)))
        links = tuple(dict.fromkeys((*self.links, *other.links)))
        return TypedFacts(dated.day, dated.time, tags, links, self.tag_begun or other.tag_begun)

    def facts(self) -> EntryFacts:
        """Return the facts of an entry. Raises TagTooLong, TooManyTags, TooManyLinks."""
        return EntryFacts.clean(self.happened, (*self.tags, self.tag_begun), self.links)


def _link(line: str) -> Link | None:
    kind, _, uid = line.partition(" ")
    known = next((each for each in LinkKind if each == kind), None)
    return Link(known, uid) if known is not None and is_uid(uid) else None
