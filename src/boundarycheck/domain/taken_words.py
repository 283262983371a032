"""The words around the officer's own where the journal is taken along to be read: in Markdown and on paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.entry_facts import LinkKind
from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.local_time import local

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from boundarycheck.domain.entry_facts import EntryFacts, Happened
    from boundarycheck.domain.journal import EntryVersion
    from boundarycheck.domain.taking_along import TakenEntry


@dataclass(frozen=True, slots=True)
class TakenWording:
    """The words around the officer's own."""

    title: str = "My journal"
    file_title: str = "Text"
    """What the file and a printer's list call it: others may see that."""
    made: str = "Made on {day}. Entries: {count}. This file is not encrypted."
    printed: str = "Made on {day}. Entries: {count}. Whoever has this can read it."
    untitled: str = "Entry"
    situation_check: str = "Check of a situation"
    signs_check: str = "Warning signs"
    written: str = "Written"
    changed: str = "Changed"
    happened: str = "Happened"
    tags: str = "Tags"
    brought_in: str = "Brought in from a file"
    said_written: str = "Written, as that file says"
    deleted: str = "This entry was among the deleted ones."
    earlier: str = "What stood here before, written {when}"
    said_earlier: str = "What stood here before, written {when}, as the file says that it came from"
    belongs: str = "Belongs to"
    check: str = "a kept check"
    plan: str = "a boundary plan"
    request: str = "a letter"
    person: str = "one of your people"
    contact: str = "someone to call"

    def made_on(self, day: date, count: int, *, paper: bool = False) -> str:
        """Return the line below the title."""
        return (self.printed if paper else self.made).format(day=day.isoformat(), count=count)

    def before(self, version: EntryVersion) -> str:
        """Return what stands above earlier words."""
        words = self.said_earlier if version.said_by_file else self.earlier
        return words.format(when=moment_words(version.changed_at))

    def kind(self, kind: EntryKind) -> str:
        """Return what an entry without a title is called."""
        return {
            EntryKind.NOTE: self.untitled,
            EntryKind.SITUATION_CHECK: self.situation_check,
            EntryKind.SIGNS_CHECK: self.signs_check,
        }[kind]

    def facts(self, taken: TakenEntry) -> tuple[tuple[str, str], ...]:
        """Return what is told of an entry beside its words: a name and a value each. Times are local."""
        entry, brought = taken.entry, taken.entry.facts.brought_in
        happened, *others = self._of_words(entry.facts)
        told = [
            happened,
            (self.written if brought is None else self.brought_in, moment_words(entry.written_at)),
            (self.changed, moment_words(entry.changed_at) if entry.changed_at != entry.written_at else ""),
            *others,
        ]
        if brought is not None and brought.written_at is not None:
            told.insert(2, (self.said_written, moment_words(brought.written_at)))
        return tuple((name, value) for name, value in told if value)

    def earlier_facts(self, version: EntryVersion) -> tuple[tuple[str, str], ...]:
        """Return what earlier words said beside them, as for :meth:`facts`."""
        return tuple((name, value) for name, value in self._of_words(version.facts) if value)

    def _of_words(self, facts: EntryFacts) -> tuple[tuple[str, str], ...]:
        names = {
            LinkKind.CHECK: self.check,
            LinkKind.PLAN: self.plan,
            LinkKind.REQUEST: self.request,
            LinkKind.PERSON: self.person,
            LinkKind.CONTACT: self.contact,
        }
        return (
            (self.happened, "" if facts.happened is None else happened_words(facts.happened)),
            (self.tags, ", ".join(facts.tags)),
            (self.belongs, ", ".join(names[link.kind] for link in facts.links)),
        )


class Piece(StrEnum):
    """What a part of an entry is when it is set to be read."""

    TITLE = "title"
    EARLIER = "earlier"
    """The heading of earlier words."""
    FACTS = "facts"
    """A line each."""
    TOLD = "told"
    """One line."""
    PARAGRAPH = "paragraph"
    """The officer's own words; a line within it stays a line."""


def pieces(taken: TakenEntry, wording: TakenWording) -> Iterator[tuple[Piece, str]]:
    """Yield an entry from its title to its earliest words."""
    entry = taken.entry
    yield Piece.TITLE, entry.text.title or wording.kind(entry.kind)
    yield Piece.FACTS, _lines(wording.facts(taken))
    if taken.in_bin:
        yield Piece.TOLD, wording.deleted
    yield from _paragraphs(entry.text.body)
    for version in taken.versions:
        yield Piece.EARLIER, wording.before(version)
        facts = wording.earlier_facts(version)
        if facts:
            yield Piece.FACTS, _lines(facts)
        if version.text.title:
            yield Piece.TOLD, version.text.title
        yield from _paragraphs(version.text.body)


def _lines(facts: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in facts)


def _paragraphs(text: str) -> Iterator[tuple[Piece, str]]:
    return ((Piece.PARAGRAPH, block) for block in _EMPTY_LINES.split(text.strip("\n")) if block.strip(" \t\n"))


_EMPTY_LINES: Final = re.compile(r"\n(?:[ \t]*\n)+")


ENGLISH: Final = TakenWording()


def moment_words(moment: datetime) -> str:
    """Return ``moment`` in local time, to the minute, with what it is ahead of UTC."""
    return local(moment).strftime("%Y-%m-%d %H:%M %z")


def happened_words(happened: Happened) -> str:
    """Return the day and, where it is known, the time."""
    return happened.text.replace("T", " ")
