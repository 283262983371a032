"""How soon a passphrase would be guessed, by zxcvbn.

Source: D. Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016.
"""

from __future__ import annotations

import unicodedata
from itertools import takewhile
from typing import Any, Final

from boundarycheck.domain.passphrases import PASSPHRASE_FLOOR, Strength, Weakness

GUESSES_FLOOR_LOG10: Final = 10.0
"""Ten thousand million guesses, each of which costs a second or so: what a new passphrase has to withstand."""
LOOKED_AT: Final = 72
"""Characters; zxcvbn takes no more, since its work grows faster than the length."""

_FIRST_LOOK: Final = 20
_LEVELS: Final = (4.0, 7.0, GUESSES_FLOOR_LOG10, 14.0)
"""From how many guesses, as a power of ten, each level begins after the first."""
_LAST_NOT_ENOUGH: Final = 2
_PATTERNS: Final = {
    "repeat": Weakness.REPEATS,
    "sequence": Weakness.SEQUENCE,
    "spatial": Weakness.KEYBOARD,
    "date": Weakness.DATE,
    "regex": Weakness.DATE,  # its one expression is that of a recent year
}
_LISTS: Final = {
    "passwords": Weakness.COMMON,
    "female_names": Weakness.NAME,
    "male_names": Weakness.NAME,
    "surnames": Weakness.NAME,
}
_MOST: Final = 0.5


def judge(passphrase: str) -> Strength:
    """Return what ``passphrase`` is worth as a new one; only its first 72 characters are looked at.

    Takes milliseconds, and a moment more the first time.
    """
    text = unicodedata.normalize("NFC", passphrase)
    if not text:
        return Strength(0, enough=False, weakness=Weakness.SHORT)
    from zxcvbn import zxcvbn  # noqa: PLC0415 - its word lists are loaded when a passphrase is first judged

    # The beginning first: when that alone would withstand everything, so does the whole, and looking at it all
    # can take half a second.
    found = zxcvbn(text[:_FIRST_LOOK])
    if len(text) > _FIRST_LOOK and found["guesses_log10"] < _LEVELS[-1]:
        found = zxcvbn(text[:LOOKED_AT])
    guesses = float(found["guesses_log10"])
    level = len(tuple(takewhile(lambda begin: guesses >= begin, _LEVELS)))
    if len(text) >= PASSPHRASE_FLOOR and guesses >= GUESSES_FLOOR_LOG10:
        return Strength(level, enough=True, weakness=None)
    return Strength(min(level, _LAST_NOT_ENOUGH), enough=False, weakness=_weakness(text, found["sequence"]))


def _weakness(text: str, sequence: list[dict[str, Any]]) -> Weakness:
    """Return what most of ``text`` is made of, or what is wrong when it is made of nothing known."""
    known = [match for match in sequence if match["pattern"] != "bruteforce"]
    longest = max(known, key=lambda match: len(match["token"]), default=None)
    if longest is not None and len(longest["token"]) >= _MOST * len(text[:LOOKED_AT]):
        if longest["pattern"] == "dictionary":
            return _LISTS.get(longest["dictionary_name"], Weakness.SINGLE_WORD)
        return _PATTERNS[longest["pattern"]]
    return Weakness.SHORT if len(text) < PASSPHRASE_FLOOR else Weakness.PREDICTABLE
