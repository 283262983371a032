"""What is searched for, in every spelling a text or a key can have in memory or in a file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

ENCODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")

STEM: Final = "zqcanary"
"""What every text that is typed begins with; the rest of it tells which field it went into."""
PASSPHRASE: Final = "zqlantern harbor 47 pebble"  # noqa: S105 - of throw-away vaults
WRONG: Final = "zqwrong harbor 47 pebble"
"""A passphrase that opens nothing: what was mistyped is as secret as what was meant."""

TEXTS: Final = "texts of the officer"
PASSPHRASES: Final = "the passphrase"
MISTYPED: Final = "a mistyped passphrase"


@dataclass(frozen=True)
class Secret:
    """One thing to look for, and the byte strings it may stand as."""

    name: str
    spellings: tuple[bytes, ...]
    sifted: bytes = b""
    """What every spelling of a text becomes without zero bytes and in small letters; empty for what is no text."""


def text(name: str, words: str) -> Secret:
    """Return ``words`` (ASCII) as written, and all small and all large, in each encoding."""
    written = dict.fromkeys((words, words.lower(), words.upper()))
    spellings = tuple(form.encode(encoding) for form in written for encoding in ENCODINGS)
    return Secret(name, spellings, words.lower().encode("ascii"))


def raw(name: str, key: bytes) -> tuple[Secret, Secret]:
    """Return ``key`` as it is, and spelled in hexadecimal digits, as SQLCipher is told it."""
    return Secret(name, (key,)), text(f"{name} in digits", key.hex())


TYPED: Final = (text(TEXTS, STEM), text(PASSPHRASES, PASSPHRASE), text(MISTYPED, WRONG))
"""What is known before the session: every text, and both passphrases."""


def counted(haystack: bytes, secrets: tuple[Secret, ...]) -> Counter[str]:
    """Return how often each of ``secrets`` stands in ``haystack``; what stands there never is left out."""
    sifted = haystack.replace(b"\0", b"").lower()  # one look then says no to fifteen spellings at once
    found: Counter[str] = Counter()
    for secret in secrets:
        if secret.sifted in sifted:
            found[secret.name] = sum(haystack.count(spelling) for spelling in secret.spellings)
    return +found
