"""How words that were looked for are marked: by a line below and a quiet ground, never by a colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette, QTextCharFormat

if TYPE_CHECKING:
    from collections.abc import Iterable

_LAST_OF_PLANE = 0xFFFF
Spans = tuple[tuple[int, int], ...]
"""(start, end) of each mark, from top to bottom."""


def marked(palette: QPalette, *, selected: bool = False) -> QTextCharFormat:
    """Return the look of a mark; on a line that is ``selected`` the line below says it."""
    look = QTextCharFormat()
    look.setFontUnderline(True)
    if not selected:
        look.setBackground(palette.color(QPalette.ColorRole.AlternateBase))
        look.setForeground(palette.color(QPalette.ColorRole.Text))
        look.setUnderlineColor(palette.color(QPalette.ColorRole.Link))
    return look


def utf16(text: str, spans: Iterable[tuple[int, int]]) -> Spans:
    """Return ``spans`` of ``text``, counted in characters, as Qt counts: some characters count twice there."""
    if text.isascii() or max(map(ord, text), default=0) <= _LAST_OF_PLANE:
        return tuple(spans)
    converted, seen, more = [], 0, 0
    for span in spans:
        ends = []
        for place in span:
            more += sum(ord(character) > _LAST_OF_PLANE for character in text[seen:place])
            seen = place
            ends.append(place + more)
        converted.append((ends[0], ends[1]))
    return tuple(converted)
