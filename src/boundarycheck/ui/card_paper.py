"""The wallet card: the plan in small type, to cut out. It tells neither whose it is nor what for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from boundarycheck.ui import paper_device
from boundarycheck.ui.letter_paper import letter_font

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from boundarycheck.domain.plans import BoundaryPlan

POINTS = 8.5
_WIDTH_MM = 85.0
"""Of a card that fits into a wallet."""
_CUT = "-   " * 26


def card_document(plan: BoundaryPlan) -> QTextDocument:
    """Return the card for ``plan``, between two lines to cut along."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(letter_font(POINTS))
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    plain, bold = QTextCharFormat(), QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    _add(cursor, _CUT, plain, POINTS)
    for sentence in plan.sentences:
        _add(cursor, _words("If {cue}:").format(cue=sentence.cue), bold, 0)
        _add(cursor, f"“{sentence.say}”", plain, 0 if sentence.tell else POINTS)
        if sentence.tell:
            _add(cursor, _words("Then tell {who}, this shift.").format(who=sentence.tell), plain, POINTS)
    if plan.first_ask:
        _add(cursor, _words("First small ask:"), bold, 0)
        _add(cursor, plan.first_ask.replace("\n", " "), plain, POINTS)
    _add(cursor, _words("988 · 911, day and night"), plain, POINTS)
    _add(cursor, _CUT, plain, 0)
    return document


def pdf(plan: BoundaryPlan) -> bytes:
    """Return the card for ``plan`` as a PDF."""
    return paper_device.pdf(card_document(plan), _words("Notes"), width_mm=_WIDTH_MM)


def printer() -> QPrinter:
    """Return a printer set up for the card, for the officer to choose which one it is."""
    return paper_device.printer(_words("Notes"))


def print_on(plan: BoundaryPlan, chosen: QPrinter) -> None:
    """Print the card for ``plan`` on the ``chosen`` printer; PrintingFailed when it does not take it."""
    paper_device.print_on(card_document(plan), chosen, width_mm=_WIDTH_MM)


def _add(cursor: QTextCursor, text: str, look: QTextCharFormat, after: float) -> None:
    shape = QTextBlockFormat()
    shape.setBottomMargin(after)
    if cursor.atStart():
        cursor.setBlockFormat(shape)
        cursor.setCharFormat(look)
    else:
        cursor.insertBlock(shape, look)
    cursor.insertText(text, look)


def _words(english: str) -> str:
    return QCoreApplication.translate("wallet card", english)
