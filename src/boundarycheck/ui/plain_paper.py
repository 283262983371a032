"""Headings and paragraphs on paper: for records and guides, which are no letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from boundarycheck.ui.letter_paper import letter_font

if TYPE_CHECKING:
    from collections.abc import Sequence

_POINTS = 11.0
_TITLE_POINTS = 15.0


def document(blocks: Sequence[tuple[str, bool]]) -> QTextDocument:
    """Return ``blocks``, each a text and whether it is a heading, set as a document; all of it is plain text."""
    made = QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setDefaultFont(letter_font(_POINTS))
    made.setDocumentMargin(0)
    cursor = QTextCursor(made)
    for place, (text, heading) in enumerate(blocks):
        shape, look = QTextBlockFormat(), QTextCharFormat()
        shape.setTopMargin(_POINTS if heading and place else 0)
        shape.setBottomMargin(_POINTS / 2)
        if heading:
            look.setFontWeight(QFont.Weight.Bold)
            look.setFontPointSize(_POINTS if place else _TITLE_POINTS)
        if place:
            cursor.insertBlock(shape, look)
        else:
            cursor.setBlockFormat(shape)
            cursor.setCharFormat(look)
        # U+2028 breaks a line without ending the block.
        cursor.insertText(text.replace("\n", "\u2028"), look)
    return made
