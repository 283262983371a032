"""A passphrase to suggest: words by chance, which are easier to keep in mind than signs and as hard to guess."""

from __future__ import annotations

import functools
from typing import Final

WORDS: Final = 5
_SHORTEST, _LONGEST = 4, 8
# Words that would read as a comment on the officer or on the people around them.
_OUT_OF_PLACE: Final = (
    "affair", "arous", "blam", "captive", "crim", "cuff", "flirt", "guilt", "imprison", "inmate", "jail", "kill",
    "kiss", "lusti", "lusty", "marri", "marry", "passion", "prison", "romanc", "romantic", "sex", "sham", "snitch",
    "undead", "undying",
)  # fmt: skip


def suggest() -> str:
    """Return five words with spaces between, each of 4 to 8 small letters, by the system's randomness.

    They are drawn from some 6,000 words of the EFF's long list (eff.org/dice), so one such passphrase is one
    of 2 to the power of 62.
    """
    from xkcdpass import xkcd_password  # noqa: PLC0415 - its word list is read when a suggestion is first asked for

    return str(xkcd_password.generate_xkcdpassword(list(_words()), numwords=WORDS, delimiter=" "))


@functools.cache
def _words() -> tuple[str, ...]:
    from xkcdpass import xkcd_password  # noqa: PLC0415 - as above

    words = xkcd_password.generate_wordlist(
        wordfile=xkcd_password.locate_wordfile("eff-long"),
        min_length=_SHORTEST,
        max_length=_LONGEST,
        valid_chars="[a-z]",
    )
    return tuple(word for word in words if not any(part in word for part in _OUT_OF_PLACE))
