"""What the search index makes of a text: learned from the index itself, one character at a time.

The index looks up a word that is still being typed by going through every place of every word that begins so, which
takes seconds in a large journal. So entries are looked through here as well (searching.py), and the two must agree
about every character. Which is a part of a word, and what remains of it without case and accents, is decided by
unicode61 character by character (sqlite.org/fts5.html, 4.3.1).
"""

from __future__ import annotations

import re
from contextlib import closing
from typing import TYPE_CHECKING, Final

from boundarycheck.vault.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterable

    from boundarycheck.domain.asked import Phrase

TOKENIZER: Final = "unicode61 remove_diacritics 2"
"""The same as that of the index (migrations.py)."""

_APART: Final = " "


_FOLDS: Final[dict[int, str]] = {}
"""What each character is to the index; the same for every journal, and filled as they are met."""


def words_of(text: str) -> str:
    """Return the words of ``text`` as the index keeps them, each behind one blank or more."""
    unknown = {character for character in set(text) if ord(character) not in _FOLDS}
    if unknown:
        _learn(unknown)
    return f"{_APART}{text.translate(_FOLDS)}"


def beginning_of(phrase: Phrase) -> re.Pattern[str]:
    """Return what finds ``phrase``, whose last word is unfinished, in what :func:`words_of` returns."""
    words = filter(None, words_of(phrase.words).split(_APART))
    return re.compile("".join(f"{_APART}+{re.escape(word)}" for word in words))


def _learn(characters: Iterable[str]) -> None:
    with closing(Database.in_memory()) as scratch:
        scratch.run(f"CREATE VIRTUAL TABLE each USING fts5 (text, tokenize = '{TOKENIZER}')")
        scratch.run("CREATE VIRTUAL TABLE found USING fts5vocab (each, instance)")
        for character in characters:
            scratch.run("INSERT INTO each (rowid, text) VALUES (?, ?)", (ord(character), f"a{character}b"))
        terms: dict[int, list[str]] = {}
        for code, term in scratch.rows("SELECT doc, term FROM found ORDER BY doc, offset"):
            terms.setdefault(code, []).append(term)
    # Between two letters: one word of all three, of the two alone, or a word before it and one behind.
    _FOLDS.update({code: told[0][1:-1] if len(told) == 1 else _APART for code, told in terms.items()})
