"""A second look at own words before they go into a personnel file: what to think about once more, and why.

It marks; it never blocks and never changes a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing to look at again: its title, the reason, and the words or number shapes that call for it.

    ``words`` are whole words or phrases in any case; a ``*`` at the end stands for any ending. ``patterns`` are
    regular expressions. ``names`` marks words that look like a person's name.
    """

    title: str
    reason: str
    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    names: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """``words`` of the officer's that ``concern`` is about."""

    concern: Concern
    words: str


@dataclass(frozen=True, slots=True)
class SecondLook:
    """What is looked for, and ``plain``: capitalized words, in lower case, that are no names."""

    concerns: tuple[Concern, ...]
    plain: frozenset[str]

    def at(self, text: str, known: Iterable[str] = ()) -> tuple[Mark, ...]:
        """Return what in ``text`` deserves a second look, each once, concern by concern, in the order of the text.

        ``known`` are texts that stand in the letter anyway (the officer's own name, post, receiver): a name or a
        number out of them is no concern.
        """
        familiar = {word.casefold() for part in known for word in _WORD.findall(part)}
        found: dict[tuple[str, str], Mark] = {}
        for concern in self.concerns:
            for words in sorted(self._found(concern, text, familiar)):
                found.setdefault((concern.title, words[1].casefold()), Mark(concern, words[1]))
        return tuple(found.values())

    def _found(self, concern: Concern, text: str, familiar: set[str]) -> Iterator[tuple[int, str]]:
        for shape in (*map(_shape, concern.words), *(re.compile(pattern) for pattern in concern.patterns)):
            for match in shape.finditer(text):
                if match.group().casefold() not in familiar:
                    yield match.start(), match.group()
        if concern.names:
            yield from self._names(text, familiar)

    def _names(self, text: str, familiar: set[str]) -> Iterator[tuple[int, str]]:
        """Yield capitalized words inside a sentence that are neither plain nor familiar."""
        for match in _WORD.finditer(text):
            word = match.group()
            unknown = word.casefold().removesuffix("'s") not in self.plain | familiar
            if word[0].isupper() and not word.isupper() and unknown and not _begins_sentence(text, match.start()):
                yield match.start(), word


_WORD = re.compile(r"[^\W_][\w'\u2019-]*")
_SENTENCE_END = frozenset(".!?:\n")


def _shape(words: str) -> re.Pattern[str]:
    body = re.escape(words.removesuffix("*")).replace(r"\ ", r"\s+")
    ending = r"\w*" if words.endswith("*") else ""
    return re.compile(rf"(?<!\w){body}{ending}(?!\w)", re.IGNORECASE)


def _begins_sentence(text: str, place: int) -> bool:
    before = text[:place].rstrip(" \t\"'\u201c\u2018(-")
    return not before or before[-1] in _SENTENCE_END
