"""What an officer has typed about an entry beside its words, while it is a draft: also what is not finished yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from datetime import time as time_of_day
from typing import TYPE_CHECKING, Final, Self

from boundarycheck.domain.entry_facts import LINKS_LIMIT, EntryFacts, Happened, Link, LinkKind, clean_tag, fitting_tags
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

    def fitted(self) -> tuple[EntryFacts, tuple[str, ...]]:
        """Return the facts of an entry, and as lines what was typed and does not become one: nothing of it is lost."""
        happened = self.happened
        lines = [] if happened is not None else [self.day]
        if happened is None or happened.time is None:
            lines.append(self.time)
        kept, over = fitting_tags((*self.tags, self.tag_begun))
        facts = EntryFacts.clean(happened, kept, tuple(dict.fromkeys(self.links))[:LINKS_LIMIT])
        return facts, tuple(line for line in (*lines, *over) if line.strip())

    def facts(self) -> EntryFacts:
        """Return the facts of an entry. Raises TagTooLong, TooManyTags, TooManyLinks."""
        return EntryFacts.clean(self.happened, (*self.tags, self.tag_begun), self.links)


def one_draft(first: Mapping[str, str], second: Mapping[str, str]) -> dict[str, str]:
    """Return two drafts of an entry as one, ``first`` before ``second``; no word of either goes.

    What has one place only, and is another in ``second``, stands above its words. What ``second`` says already is not
    said twice, so that joining again changes nothing.
    """
    facts, added = TypedFacts.in_fields(first), TypedFacts.in_fields(second)
    both = facts.joined(added)
    words, later = first.get("body", ""), second.get("body", "")
    title = first.get("title", "") if first.get("title", "").strip() else second.get("title", "")
    moved = (
        (title, second.get("title", "")),
        (f"{both.day} {both.time}", f"{added.day} {added.time}"),
        (both.tag_begun, added.tag_begun),
    )
    lines = [other.strip() for taken, other in moved if other.strip() and other.strip() != taken.strip()]
    there = f"\n\n{words.strip()}\n\n" in f"\n\n{later.strip()}\n\n"
    parts = ("" if there else words, *lines, later)
    return {"title": title, "body": "\n\n".join(part for part in parts if part.strip())} | both.to_fields()


def _link(line: str) -> Link | None:
    kind, _, uid = line.partition(" ")
    known = next((each for each in LinkKind if each == kind), None)
    return Link(known, uid) if known is not None and is_uid(uid) else None
