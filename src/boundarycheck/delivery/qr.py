"""A QR code as a pattern of dark and light modules. It is drawn in the window; no file is made of it."""

from __future__ import annotations

from typing import Final

import segno

from boundarycheck.domain.errors import NumberUnusable

Pattern = tuple[tuple[bool, ...], ...]
"""Rows of modules, True for a dark one, without the light border."""

QUIET_ZONE: Final = 4
"""Modules of light border that a reader needs on every side (ISO/IEC 18004, 5.3.8)."""

TEXT_LIMIT: Final = 600
"""Bytes. More makes a code so fine that a phone can hardly read it off a screen."""


def pattern(text: str) -> Pattern:
    """Return the code for ``text`` in UTF-8, with the error correction M or better that fits.

    Raises :class:`NumberUnusable` for more than :data:`TEXT_LIMIT`.
    """
    if len(text.encode()) > TEXT_LIMIT:
        raise NumberUnusable(what_for="that much text in one code")
    made = segno.make_qr(text, error="m", encoding="utf-8")
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)
