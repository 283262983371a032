"""A second look at own words before they go into a personnel file: what to think about once more, and why.

It marks; it never blocks and never changes a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import starmap
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
    """What is looked for, and what tells a name from a word; all in lower case.

    ``plain`` are capitalized words that are no names, ``titles`` stand before one and may end with a period. A word
    that begins a sentence is a name where one of ``acts`` follows, which only people do, and it is none of
    ``openers``. A word alone in capitals is a name behind a title or one of ``leads``, and where one of ``acts``
    follows and none of ``owners`` stands before.
    """

    concerns: tuple[Concern, ...]
    plain: frozenset[str]
    titles: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()

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

    def beside(self, other: SecondLook) -> SecondLook:
        """Return one that looks for what either does, and gives the titles and reasons of this one.

        ``other`` has the same concerns in the same order, in another language.
        """
        return SecondLook(
            tuple(starmap(_both, zip(self.concerns, other.concerns, strict=True))),
            plain=self.plain | other.plain,
            titles=self.titles | other.titles,
            acts=self.acts | other.acts,
            openers=self.openers | other.openers,
            leads=self.leads | other.leads,
            owners=self.owners | other.owners,
        )

    def _found(self, concern: Concern, text: str, familiar: set[str]) -> Iterator[tuple[int, str]]:
        for shape in (*map(_shape, concern.words), *(re.compile(pattern) for pattern in concern.patterns)):
            for match in shape.finditer(text):
                if match.group().casefold() not in familiar:
                    yield match.start(), match.group()
        if concern.names:
            yield from self._names(text, familiar)

    def _names(self, text: str, familiar: set[str]) -> Iterator[tuple[int, str]]:
        """Yield capitalized words that are neither plain nor familiar, nor begin a sentence as any word may."""
        shouted = _mostly_capitals(text)
        last, word = "", ""
        for match in _WORD.finditer(text):
            last, word = word, match.group()
            if not word[0].isupper() or _bare(word) in self.plain | familiar:
                continue
            if word.isupper():
                name = (
                    not shouted
                    and self._may_be_name_in_capitals(word)
                    and self._is_name_in_capitals(_bare(last), text[: match.start()], text[match.end() :])
                )
            else:
                name = self._is_name_here(word, last, text[: match.start()], text[match.end() :])
            if name:
                yield match.start(), word

    def _may_be_name_in_capitals(self, word: str) -> bool:
        """Whether ``word``, alone in capitals, is neither an abbreviation nor a word said aloud."""
        bare = _bare(word)
        said = (_shape(words) for concern in self.concerns for words in concern.words)
        return (
            len(bare) >= _LEAST_CAPITALS
            and bare not in self.openers
            and not any(shape.fullmatch(bare) for shape in said)
        )

    def _is_name_in_capitals(self, last: str, before: str, after: str) -> bool:
        """Whether what stands around a word alone in capitals calls it a name: capitals by themselves do not.

        ``last`` is the last word of ``before``, here and below: to look for it in there each time takes long.
        """
        end = before.rstrip(_BEFORE_A_WORD)[-1:]
        if end in _SENTENCE_END:
            return (end == "." and last in self.titles) or self._acts(after)
        return last in self.titles | self.leads or (last not in self.owners and self._acts(after))

    def _acts(self, after: str) -> bool:
        """Whether ``after`` begins with what only people do."""
        following = _WORD.match(after.lstrip(" \t"))
        return following is not None and following.group().casefold() in self.acts

    def _is_name_here(self, word: str, last: str, before: str, after: str) -> bool:
        """Whether ``word``, which is no known one, is a name by where it stands."""
        before = before.rstrip(_BEFORE_A_WORD)
        if before and before[-1] not in _SENTENCE_END:
            return True
        if _bare(word) in self.openers:
            return False
        titled = before.endswith(".") and last.casefold() in self.titles
        # It begins a sentence as any word may, but here it does what only people do.
        return titled or self._acts(after)


def _both(concern: Concern, other: Concern) -> Concern:
    words, patterns = (*concern.words, *other.words), (*concern.patterns, *other.patterns)
    return replace(concern, words=_each_once(words), patterns=_each_once(patterns))


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


_WORD = re.compile(r"[^\W_][\w'\u2019-]*")
_BEFORE_A_WORD = " \t\"'\u201c\u2018(-"
_LEAST_CAPITALS = 4  # what is shorter is an abbreviation nearly always
_SENTENCE_END = frozenset(".!?:\n")


def _shape(words: str) -> re.Pattern[str]:
    body = re.escape(words.removesuffix("*")).replace(r"\ ", r"\s+")
    ending = r"\w*" if words.endswith("*") else ""
    return re.compile(rf"(?<!\w){body}{ending}(?!\w)", re.IGNORECASE)


def _bare(word: str) -> str:
    """Return ``word`` in lower case, without the ending that says whose something is."""
    return word.casefold().replace("\u2019", "'").removesuffix("'s").rstrip("'-")


def _mostly_capitals(text: str) -> bool:
    """Whether ``text`` was written in capitals, which then say nothing of any one word."""
    words = [word for word in _WORD.findall(text) if word[0].isalpha()]
    return 2 * sum(map(str.isupper, words)) > len(words)
