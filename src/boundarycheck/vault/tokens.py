"""What the search index makes of a text: learned from the index itself, one character at a time.

The index looks up a word that is still being typed by going through every place of every word that begins so, which
takes seconds in a large journal, and has the newest entries not yet. So entries are looked through as well
(searching.py, newest.py), and the two must agree about every character. Which is a part of a word, and what remains of
it without case and accents, is decided by unicode61 character by character (sqlite.org/fts5.html, 4.3.1).
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.asked import Asked
from boundarycheck.vault.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterable

    from boundarycheck.vault.newest import Seen

TOKENIZER: Final = "unicode61 remove_diacritics 2"
"""The same as that of the index (migrations.py)."""

_APART: Final = " "
_FENCE: Final = "\n"
"""No part of a word, nor a blank."""
_ASCII: Final = 128


_FOLDS: Final[dict[int, str]] = {}
"""What each character is to the index; the same for every journal, and filled as they are met."""


def words_of(text: str) -> str:
    """Return the words of ``text`` as the index keeps them, each behind one blank or more."""
    if not _FOLDS:
        _learn(map(chr, range(1, _ASCII)))
    if not text.isascii():
        unknown = {character for character in set(text) if ord(character) not in _FOLDS}
        if unknown:
            _learn(unknown)
    return f"{_APART}{text.translate(_FOLDS)}"


def asked_of(words: str) -> Asked:
    """Return what ``words`` ask for. What the index takes for no word is left out: nothing has it, nothing lacks it."""
    return Asked.typed(words, lambda text: bool(words_of(text).strip(_APART)))


def beside_each_other(title: str, body: str) -> str:
    """Return the words of both as :class:`Looked` takes them: no phrase goes from one into the other."""
    return f"{words_of(title)} {_FENCE}{words_of(body)} "


class Looked:
    """Whether entries have what was asked for, as the index would tell."""

    def __init__(self, asked: Asked) -> None:
        # A blank behind the last word says that it ends there.
        self._tellings = [
            _one_blank(words_of(phrase.words)) + ("" if phrase.unfinished else _APART) for phrase in asked.phrases
        ]
        self._has_phrases = any(_APART in telling.strip(_APART) for telling in self._tellings)

    def among(self, entries: list[Seen]) -> list[Seen]:
        """Return those of ``entries`` in which each phrase stands, in their order."""
        if self._has_phrases:  # how many blanks are between two words does not count
            return [seen for seen in entries if self._stands_in(f"{_one_blank(seen.words)}{_APART}")]
        for telling in self._tellings:
            entries = [seen for seen in entries if telling in seen.words]
        return entries

    def _stands_in(self, words: str) -> bool:
        return all(telling in words for telling in self._tellings)


def _one_blank(words: str) -> str:
    return "".join(f"{_APART}{word}" for word in words.split(_APART) if word)


def _learn(characters: Iterable[str]) -> None:
    with closing(Database.in_memory()) as scratch:
        scratch.run(f"CREATE VIRTUAL TABLE each USING fts5 (text, tokenize = '{TOKENIZER}')")
        scratch.run("CREATE VIRTUAL TABLE found USING fts5vocab (each, instance)")
        with scratch.transaction():
            for character in characters:
                scratch.run("INSERT INTO each (rowid, text) VALUES (?, ?)", (ord(character), f"a{character}b"))
        terms: dict[int, list[str]] = {}
        for code, term in scratch.rows("SELECT doc, term FROM found ORDER BY doc, offset"):
            terms.setdefault(code, []).append(term)
    # Between two letters: one word of all three, of the two alone, or a word before it and one behind.
    _FOLDS.update({code: told[0][1:-1] if len(told) == 1 else _APART for code, told in terms.items()})
