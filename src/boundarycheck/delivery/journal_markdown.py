"""The journal as one Markdown file: the officer's words stay words, whatever signs are in them.

Written for CommonMark (spec.commonmark.org/0.31.2). Everything that could become markup is escaped, line by line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.journal import EntryKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from boundarycheck.domain.entry_facts import Happened
    from boundarycheck.domain.taking_along import TakenEntry

_ALWAYS: Final = re.compile(r"[\\`*_\[\]<>&~|@#$^{}]")
_ADDRESS: Final = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)")
_NUMBERED: Final = re.compile(r"^(\d{1,9})([.)])")
_BEGINS: Final = re.compile(r"^([-+=:!])")
_EMPTY_LINES: Final = re.compile(r"\n(?:[ \t]*\n)+")


@dataclass(frozen=True, slots=True)
class TakenWording:
    """The words around the officer's own."""

    title: str = "My journal"
    made: str = "Made on {day}. Entries: {count}. This file is not encrypted."
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
    return moment.astimezone().strftime("%Y-%m-%d %H:%M %z")


def happened_words(happened: Happened) -> str:
    """Return the day and, where it is known, the time."""
    return happened.text.replace("T", " ")


def head(made_on: date, count: int, wording: TakenWording = ENGLISH) -> str:
    """Return what stands before the first entry."""
    made = wording.made.format(day=made_on.isoformat(), count=count)
    return f"# {escaped(wording.title)}\n\n{escaped(made)}\n"


def entry_part(taken: TakenEntry, wording: TakenWording = ENGLISH) -> str:
    """Return one entry: a heading, what is told of it, its words, and what stood there before."""
    return "\n" + "\n\n".join(_blocks(taken, wording)) + "\n"


def _blocks(taken: TakenEntry, wording: TakenWording) -> Iterator[str]:
    entry = taken.entry
    yield f"## {escaped(entry.text.title or wording.kind(entry.kind))}"
    yield "\n".join(f"- {name}: {escaped(value)}" for name, value in wording.facts(taken))
    if taken.in_bin:
        yield escaped(wording.deleted)
    yield from paragraphs(entry.text.body)
    for version in taken.versions:
        yield f"### {escaped(wording.earlier.format(when=moment_words(version.changed_at)))}"
        if version.text.title:
            yield escaped(version.text.title)
        yield from paragraphs(version.text.body)


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of ``text``; a line within one stays a line."""
    for block in _EMPTY_LINES.split(text):
        lines = [line for line in block.split("\n") if line.strip(" \t")]
        if lines:
            yield "\\\n".join(map(escaped, lines))


def escaped(line: str) -> str:
    """Return one line as Markdown that says just that, with the blanks that it begins and ends with."""
    bare = line.strip()
    before, _, after = line.partition(bare) if bare else (line, "", "")
    safe = _ADDRESS.sub(lambda found: found[0] + "\\", _ALWAYS.sub(r"\\\g<0>", bare))
    safe = _BEGINS.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", safe))
    return _blanks(before) + safe + _blanks(after)


def _blanks(blanks: str) -> str:
    return "".join(f"&#{ord(blank)};" for blank in blanks)
