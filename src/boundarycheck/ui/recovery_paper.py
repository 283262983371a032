"""The recovery key on paper. It looks like nothing in particular: it tells neither whose it is nor what for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from boundarycheck.ui import paper_device
from boundarycheck.ui.letter_paper import letter_font

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

POINTS = 11.0
_KEY_POINTS = 20.0
_IN_A_ROW = 4
_FIXED = ["DejaVu Sans Mono", "Liberation Mono", "Consolas", "Menlo", "monospace"]
"""Faces in which 0 and O, 1 and I can be told apart."""
_LINE = "_" * 24


def key_document(key: str) -> QTextDocument:
    """Return the sheet for ``key``, eight groups with hyphens between them."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(letter_font(POINTS))
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    plain = QTextCharFormat()
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    large = QTextCharFormat()
    large.setFontFamilies(_FIXED)
    large.setFontFixedPitch(True)
    large.setFontPointSize(_KEY_POINTS)
    groups = key.split("-")
    rows = [groups[first : first + _IN_A_ROW] for first in range(0, len(groups), _IN_A_ROW)]
    _add(cursor, _words("Recovery key"), bold, POINTS)
    _add(cursor, _words("Eight groups, from left to right, the upper row first."), plain, 2 * POINTS)
    for number, row in enumerate(rows, start=1):
        _add(cursor, "  ".join(row), large, POINTS if number < len(rows) else 3 * POINTS)
    _add(cursor, _words("Keep this sheet where only you can reach it. It cannot be made again."), plain, 2 * POINTS)
    _add(cursor, _words("Date: {line}").format(line=_LINE), plain, 0)
    return document


def pdf(key: str) -> bytes:
    """Return the sheet for ``key`` as a PDF."""
    return paper_device.pdf(key_document(key), _words("Recovery key"))


def printer() -> QPrinter:
    """Return a printer set up for the sheet, for the officer to choose which one it is."""
    return paper_device.printer(_words("Recovery key"))


def print_on(key: str, chosen: QPrinter) -> None:
    """Print the sheet for ``key`` on the ``chosen`` printer; PrintingFailed when it does not take it."""
    paper_device.print_on(key_document(key), chosen)


def _add(cursor: QTextCursor, text: str, look: QTextCharFormat, after: float) -> None:
    shape = QTextBlockFormat()
    shape.setBottomMargin(after)
    shape.setNonBreakableLines(True)
    if cursor.atStart():
        cursor.setBlockFormat(shape)
        cursor.setCharFormat(look)
    else:
        cursor.insertBlock(shape, look)
    cursor.insertText(text, look)


def _words(english: str) -> str:
    return QCoreApplication.translate("recovery paper", english)
