"""Plain text as it is kept: without what hides in it, or makes a page show something else than it says."""

from __future__ import annotations

import unicodedata

# Tab and line feed are text; the other control characters, and those that reorder what the eye reads
# ("bidi" overrides and isolates), can make a page show something else than it says.
_KEPT_CONTROLS = frozenset("\n\t")
# What Unicode never assigns, beside the last two of every plane (The Unicode Standard, 23.7).
_NONCHARACTERS = range(0xFDD0, 0xFDF0)
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean_text(text: str) -> str:
    """Return ``text`` in NFC, with line feeds only, without control, reordering and noncharacters.

    A character that this Python does not know yet stays: its Unicode may be older than the officer's keyboard.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\u2028", "\n")
    if text.isascii() and text.isprintable():
        return text
    # Hidden ones first: a letter and its accent with one between them become neighbours only then.
    return unicodedata.normalize("NFC", "".join(character for character in text if not _is_hidden(character)))


def one_line(text: str) -> str:
    """Return ``text`` cleaned, with every run of white space as one blank."""
    return " ".join(clean_text(text).split())


def _is_hidden(character: str) -> bool:
    if character in _KEPT_CONTROLS:
        return False
    return (
        character in _REORDERING
        or unicodedata.category(character) in {"Cc", "Cs"}
        or ord(character) in _NONCHARACTERS
        or ord(character) & 0xFFFE == 0xFFFE  # noqa: PLR2004 - the last two of every plane
    )
