"""The journal as one Markdown file: the officer's words stay words, whatever signs are in them.

Written for CommonMark (spec.commonmark.org/0.31.2). Everything that could become markup is escaped, line by line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.taken_words import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from boundarycheck.domain.taken_words import TakenWording
    from boundarycheck.domain.taking_along import TakenEntry

_ALWAYS: Final = re.compile(r"[\\`*_\[\]<>&~|@#$^{}]")
_ADDRESS: Final = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)")
_NUMBERED: Final = re.compile(r"^(\d{1,9})([.)])")
_BEGINS: Final = re.compile(r"^([-+=:!])")
_EMPTY_LINES: Final = re.compile(r"\n(?:[ \t]*\n)+")


def head(made_on: date, count: int, wording: TakenWording = ENGLISH) -> str:
    """Return what stands before the first entry."""
    return f"# {escaped(wording.title)}\n\n{escaped(wording.made_on(made_on, count))}\n"


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
        yield f"### {escaped(wording.before(version))}"
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
