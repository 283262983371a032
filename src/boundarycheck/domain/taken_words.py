"""The words around the officer's own where the journal is taken along to be read: in Markdown and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.local_time import local

if TYPE_CHECKING:
    from datetime import date, datetime

    from boundarycheck.domain.entry_facts import Happened
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

    def made_on(self, day: date, count: int, *, paper: bool = False) -> str:
        """Return the line below the title."""
        return (self.printed if paper else self.made).format(day=day.isoformat(), count=count)

    def before(self, version: EntryVersion) -> str:
        """Return what stands above earlier words."""
        return self.earlier.format(when=moment_words(version.changed_at))

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
        told = [
            (self.happened, "" if entry.facts.happened is None else happened_words(entry.facts.happened)),
            (self.written if brought is None else self.brought_in, moment_words(entry.written_at)),
            (self.changed, moment_words(entry.changed_at) if entry.changed_at != entry.written_at else ""),
            (self.tags, ", ".join(entry.facts.tags)),
        ]
        if brought is not None and brought.written_at is not None:
            told.insert(2, (self.said_written, moment_words(brought.written_at)))
        return tuple((name, value) for name, value in told if value)


ENGLISH: Final = TakenWording()


def moment_words(moment: datetime) -> str:
    """Return ``moment`` in local time, to the minute, with what it is ahead of UTC."""
    return local(moment).strftime("%Y-%m-%d %H:%M %z")


def happened_words(happened: Happened) -> str:
    """Return the day and, where it is known, the time."""
    return happened.text.replace("T", " ")
