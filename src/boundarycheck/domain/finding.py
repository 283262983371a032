"""Finding words in texts: all of them have to be there, in any order, whatever their case and accents."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"\w+(?:[.'-]\w+)*")


def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` in lower case and without accents; a number such as 115.61 is one word."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("\u2019", "'"))
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return tuple(_WORD.findall(bare))


def holds(text: str, wanted: Iterable[str]) -> bool:
    """Return whether each word of ``wanted`` (folded) begins a word of ``text``."""
    words = folded_words(text)
    return all(any(word.startswith(part) for word in words) for part in wanted)
