"""What an officer types to find something in the journal, and where it stands in a text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.plain_text import clean_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_CHARACTERS: Final = 1000
"""What is typed beyond them is not looked for."""

MOST_PHRASES: Final = 32
"""What is typed beyond them is not looked for: the index limits how deep a question may be."""

_QUOTES: Final = re.compile('["\u201c\u201d\u201e\u201f]')
_WORD: Final = re.compile(r"[^\W_]+")
_BETWEEN: Final = r"[\W_]+"
_CHUNK: Final = 65_536
"""Characters that are folded in one step: other threads get their turn in between."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that have to stand one right after the other. The last may be ``unfinished``: it is still being typed."""

    words: str
    unfinished: bool = False


@dataclass(frozen=True)
class Asked:
    """What was typed into a search: all of it has to be found, in any order, whatever its case and accents.

    Words between quotation marks are one phrase. The last word may be unfinished, unless a quotation mark closes it.
    Nothing that is typed is read as a query language.
    """

    phrases: tuple[Phrase, ...] = ()

    @classmethod
    def typed(cls, words: str, is_word: Callable[[str], bool] | None = None) -> Asked:
        """Return what ``words`` ask for; any text is taken.

        ``is_word`` says whether a word is in a text, for whoever knows better than :func:`has_word`.
        """
        holds_word = is_word or has_word
        parts = _QUOTES.split(clean_text(words[:MOST_CHARACTERS]))
        found: list[Phrase] = []
        for number, part in enumerate(parts):
            quoted = number % 2 == 1
            found += [Phrase(piece) for piece in ((part,) if quoted else part.split()) if holds_word(piece)]
        found = found[:MOST_PHRASES]
        if found and holds_word(parts[-1]):
            found[-1] = Phrase(found[-1].words, unfinished=True)
        return cls(tuple(found))

    @property
    def unfinished(self) -> bool:
        """Whether the last word is still being typed."""
        return bool(self.phrases) and self.phrases[-1].unfinished

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where in ``text`` what is asked for stands, as (start, end) in characters, from top to bottom.

        Whole words are marked, also where only their beginning was typed. Spans that overlap are one.
        """
        plain = folded(text) if self._patterns else ""
        return tuple(_joined(sorted(span for pattern in self._patterns for span in _whole(pattern, plain))))

    def first_in(self, text: str) -> int | None:
        """Return where in ``text`` the first of what is asked for begins, None where none of it stands there."""
        plain = folded(text) if self._patterns else ""
        found = [span[0] for pattern in self._patterns if (span := next(_whole(pattern, plain), None))]
        return min(found, default=None)

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(telling) for telling in dict.fromkeys(map(_telling, self.phrases)))


NOTHING_ASKED: Final = Asked()


def has_word(text: str) -> bool:
    """Return whether a letter or a digit is in ``text``: without one there is nothing to look for."""
    # What unicode61 makes tokens of (sqlite.org/fts5.html, 4.3.1); a mark without a letter is none.
    return any(unicodedata.category(character)[0] in "LN" for character in text)


def folded(text: str) -> str:
    """Return ``text`` in lower case and without accents, each character in its place."""
    if text.isascii():
        return text.lower()
    return "".join(text[at : at + _CHUNK].translate(_FOLDS) for at in range(0, len(text), _CHUNK))


def _telling(phrase: Phrase) -> str:
    words = map(re.escape, _WORD.findall(folded(phrase.words)))
    return _BETWEEN.join(words) + (r"[^\W_]*" if phrase.unfinished else r"(?![^\W_])")


def _whole(pattern: re.Pattern[str], plain: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of ``pattern`` that begin where a word does; they may overlap."""
    # A pattern that looks back first would be tried at every character: some hundred times slower.
    found = pattern.search(plain)
    while found is not None:
        start = found.start()
        if start == 0 or not _WORD.match(plain, start - 1, start):
            yield found.span()
        found = pattern.search(plain, start + 1)


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ``spans``, which are in order, with those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


class _Folds(dict[int, int]):
    """What each character is without its case and accents; filled as they are met, one for one."""

    def __missing__(self, code: int) -> int:
        character = chr(code)
        plain = unicodedata.normalize("NFD", character)[0].lower()
        bare = unicodedata.normalize("NFD", plain)[0]
        self[code] = ord(bare) if len(plain) == 1 else code
        return self[code]


_FOLDS: Final = _Folds()
