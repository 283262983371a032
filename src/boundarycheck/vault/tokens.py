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


class Tokens:
    """Turns texts into their words, each behind a blank."""

    def __init__(self) -> None:
        self._folds: dict[int, str | None] = {}
        self._learn(chr(code) for code in range(1, 128))

    def words_of(self, text: str) -> str:
        """Return the words of ``text`` as the index keeps them, each behind one blank or more."""
        if not text.isascii():
            unknown = {character for character in set(text) if ord(character) not in self._folds}
            if unknown:
                self._learn(unknown)
        return f"{_APART}{text.translate(self._folds)}"

    def begins(self, phrase: Phrase) -> re.Pattern[str]:
        """Return what finds ``phrase``, whose last word is unfinished, in what :meth:`words_of` returns."""
        return re.compile(f"{_APART}+".join(["", *map(re.escape, self.words_of(phrase.words).split(_APART)[1:])]))

    def _learn(self, characters: Iterable[str]) -> None:
        with closing(Database.in_memory()) as scratch:
            scratch.run(f"CREATE VIRTUAL TABLE each USING fts5 (text, tokenize = '{TOKENIZER}')")
            scratch.run("CREATE VIRTUAL TABLE found USING fts5vocab (each, instance)")
            known = {}
            for character in characters:
                known[ord(character)] = character
                scratch.run("INSERT INTO each (rowid, text) VALUES (?, ?)", (ord(character), f"a{character}b"))
            terms: dict[int, list[str]] = {}
            for code, term in scratch.rows("SELECT doc, term FROM found ORDER BY doc, offset"):
                terms.setdefault(code, []).append(term)
        for code in known:
            self._folds[code] = terms[code][0][1:-1] if len(terms[code]) == 1 else _APART
