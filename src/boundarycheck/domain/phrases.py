"""Finds explicit phrases in what is typed: of suicide, of hurting someone.

Words are compared without case, accents and apostrophes; a phrase never reaches over the end of a sentence. What
is found is a number, never the text: nothing here keeps what was looked at.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import product, takewhile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

REACH: Final = 160
"""Characters on either side of a change in which a phrase that it completes can stand."""

_APOSTROPHES = str.maketrans("", "", "'\u2019\u2018`\u00b4")
# A word, or what ends a sentence: a mark, or an empty line.
_TOKEN = re.compile(r"[^\W_]+|[.;:!?\"“”«»()…]|\n[ \t]*\n")
# The tokens that end a sentence; a colon, a quote and a bracket only set apart what someone said.
_ENDS: Final = frozenset(".;!?…")
_ALTERNATIVES = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class PhraseGroup:
    """Phrases in the form of the content file, and the words beside them that make them something else."""

    phrases: tuple[str, ...]
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()


@dataclass(slots=True)
class _Node:
    """Where one is after some words; ``phrases`` end here."""

    onward: dict[str, _Node] = field(default_factory=dict)
    phrases: list[tuple[int, PhraseGroup]] = field(default_factory=list)

    def add(self, words: Sequence[str], number: int, group: PhraseGroup) -> None:
        node = self
        for word in words:
            node = node.onward.setdefault(word, _Node())
        node.phrases.append((number, group))


class PhraseBook:
    """All phrases, as a tree of words: looking at a text takes about as long as splitting it into words."""

    def __init__(self, groups: Iterable[PhraseGroup]) -> None:
        self._root = _Node()
        number = 0
        for group in groups:
            for phrase in group.phrases:
                for words in forms(phrase):
                    self._root.add(words, number, group)
                number += 1

    def found_in(self, text: str, *, cut_before: bool = False, cut_after: bool = False) -> frozenset[int]:
        """Return the numbers of the phrases in ``text``.

        Where the text was cut out of a longer one, its first or last word may be half a word and is left out.
        """
        tokens = [match.group() for match in _TOKEN.finditer(_plain(text))]
        if cut_after:
            tokens = tokens[:-1]
        starts = range(int(cut_before), len(tokens))
        return frozenset(number for start in starts for number in self._at(tokens, start))

    def _at(self, tokens: Sequence[str], start: int) -> Iterator[int]:
        node, at = self._root.onward.get(tokens[start]), start + 1
        while node is not None:
            for number, group in node.phrases:
                if not _excused(tokens, start, at, group):
                    yield number
            node = node.onward.get(tokens[at]) if at < len(tokens) else None
            at += 1


def forms(phrase: str) -> tuple[tuple[str, ...], ...]:
    """Return every row of words that ``phrase`` stands for. ValueError when there is one without words."""
    parts = _ALTERNATIVES.split(phrase)
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    made = tuple(tuple(" ".join(chosen).split()) for chosen in product(*choices))
    if not all(made) or any(mark in word for words in made for word in words for mark in "()|"):
        raise ValueError("a phrase needs words, and brackets that close")
    return made


def _excused(tokens: Sequence[str], start: int, end: int, group: PhraseGroup) -> bool:
    """Whether the words beside the phrase make it something else. A quote may stand between: he said: "…".

    The end of a sentence may not: what was said before it is of that sentence alone.
    """
    nearest = takewhile(_within_sentence, reversed(tokens[max(start - 4, 0) : start]))
    before = [token for token in nearest if token[0].isalnum()][::-1]
    after = tokens[end : end + 4]
    said_before = any(before[-len(words) :] == words for words in map(str.split, group.not_before))
    return said_before or any(after[: len(words)] == words for words in map(str.split, group.not_after))


def _within_sentence(token: str) -> bool:
    return token not in _ENDS and not token.isspace()


def _plain(text: str) -> str:
    lower = text.translate(_APOSTROPHES).casefold()
    if lower.isascii():
        return lower
    return "".join(each for each in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(each))
