"""The journal as one Markdown file: the officer's words stay words, whatever signs are in them.

Written for CommonMark (spec.commonmark.org/0.31.2). Everything that could become markup is escaped, line by line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.taken_words import ENGLISH, Piece, pieces

if TYPE_CHECKING:
    from datetime import date

    from boundarycheck.domain.taken_words import TakenWording
    from boundarycheck.domain.taking_along import TakenEntry

_ALWAYS: Final = re.compile(r"[\\`*_\[\]<>&~|@#$^{}]")
_ADDRESS: Final = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)")
_NUMBERED: Final = re.compile(r"^(\d{1,9})([.)])")
_BEGINS: Final = re.compile(r"^([-+=:!])")
_BEFORE: Final = {Piece.TITLE: "## ", Piece.EARLIER: "### "}


def head(made_on: date, count: int, wording: TakenWording = ENGLISH) -> str:
    """Return what stands before the first entry."""
    return f"# {escaped(wording.title)}\n\n{escaped(wording.made_on(made_on, count))}\n"


def entry_part(taken: TakenEntry, wording: TakenWording = ENGLISH) -> str:
    """Return one entry: a heading, what is told of it, its words, and what stood there before."""
    return "\n" + "\n\n".join(block(piece, words) for piece, words in pieces(taken, wording)) + "\n"


def block(piece: Piece, words: str) -> str:
    """Return one part of an entry; a line within it stays a line."""
    lines = [escaped(line) for line in words.split("\n") if line.strip(" \t")]
    if piece is Piece.FACTS:
        return "\n".join(f"- {line}" for line in lines)
    return _BEFORE.get(piece, "") + "\\\n".join(lines)


def escaped(line: str) -> str:
    """Return one line as Markdown that says just that, with the blanks that it begins and ends with."""
    bare = line.strip()
    before, _, after = line.partition(bare) if bare else (line, "", "")
    safe = _ADDRESS.sub(lambda found: found[0] + "\\", _ALWAYS.sub(r"\\\g<0>", bare))
    safe = _BEGINS.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", safe))
    return _blanks(before) + safe + _blanks(after)


def _blanks(blanks: str) -> str:
    return "".join(f"&#{ord(blank)};" for blank in blanks)
