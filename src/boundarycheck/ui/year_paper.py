"""A year on paper: the same dots and words as on the page, to take along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTableFormat,
)

from boundarycheck.domain.year_back import MONTHS
from boundarycheck.ui import paper_device, year_words
from boundarycheck.ui.letter_paper import letter_font

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtPrintSupport import QPrinter

    from boundarycheck.domain.year_back import Line, YearBack
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.over_time import OverTimeService

_POINTS = 10.0
_TITLE_POINTS = 15.0
_MONTH_POINTS = 8.0
"""Small enough that no month breaks in two, in either language, where only wide letters are installed."""
_MONTH_PERCENT = 5.0
"""Share of the page's width that each month has; the words have the rest."""


def document(year: YearBack, checks: CheckService, *, own_page: bool = False) -> QTextDocument:
    """Return ``year`` set as a document: the table of dots, what they mean, and then the words.

    With ``own_page`` it begins on a new page where it follows others.
    """
    made = QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setDefaultFont(letter_font(_POINTS))
    made.setDocumentMargin(0)
    add_to(QTextCursor(made), year, checks)
    if own_page:
        shape = QTextBlockFormat()
        shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(made.begin()).mergeBlockFormat(shape)
    return made


def add_to(cursor: QTextCursor, year: YearBack, checks: CheckService) -> None:
    """Write ``year`` at ``cursor``, in any document; every word goes in as plain text."""
    _block(cursor, _words("{year}, month by month").format(year=year.year), points=_TITLE_POINTS, bold=True)
    if year.report_stands:
        _block(cursor, year_words.report_words(), bold=True)
    if year.lines:
        _table(cursor, year, checks)
        _block(cursor, year_words.key())
        _block(cursor, year_words.no_score())
    if year.brought:
        _block(cursor, year_words.brought_heading(), bold=True)
        _block(cursor, year_words.brought_words())
        _block(cursor, "\n".join(map(year_words.brought_line, year.brought)))
    if year.again:
        _block(cursor, _words("What came up again"), bold=True)
        for again in year.again:
            _block(cursor, year_words.again_words(again, checks))
    if year.told:
        _block(cursor, _words("What you did about it"), bold=True)
        for days, words in year_words.told(year):
            _block(cursor, f"{days}\n{words}")


def papers(years: Iterable[int], over_time: OverTimeService, checks: CheckService) -> Iterator[QTextDocument]:
    """Yield each of ``years`` in which there is something to look back on, the first one first, on pages of its own."""
    for year in sorted(years):
        told = over_time.year(year)
        if told.lines or told.brought or told.again or told.told:
            yield document(told, checks, own_page=True)


def pdf(year: YearBack, checks: CheckService) -> bytes:
    """Return ``year`` as a PDF. It names neither an author nor this computer."""
    return paper_device.pdf(document(year, checks), _words("Notes"))


def printer() -> QPrinter:
    """Return a printer set up for a year, for the officer to choose which one it is."""
    return paper_device.printer(_words("Notes"))


def print_on(year: YearBack, checks: CheckService, chosen: QPrinter) -> None:
    """Print ``year`` on the ``chosen`` printer; PrintingFailed when it does not take it."""
    paper_device.print_on(document(year, checks), chosen)


def _table(cursor: QTextCursor, year: YearBack, checks: CheckService) -> None:
    shape = QTextTableFormat()
    shape.setBorder(0)
    shape.setCellPadding(2)
    shape.setCellSpacing(0)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    words = QTextLength(QTextLength.Type.PercentageLength, 100 - MONTHS * _MONTH_PERCENT)
    month = QTextLength(QTextLength.Type.PercentageLength, _MONTH_PERCENT)
    shape.setColumnWidthConstraints([words, *(month,) * MONTHS])
    table = cursor.insertTable(len(year.lines) + 1, MONTHS + 1, shape)
    middle = QTextBlockFormat()
    middle.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    usual, small = QTextCharFormat(), QTextCharFormat()
    small.setFontPointSize(_MONTH_POINTS)
    heads = ("", *year_words.month_names(QLocale.FormatType.ShortFormat))
    rows = [heads, *(_fields(line, checks) for line in year.lines)]
    for row, fields in enumerate(rows):
        for column, field in enumerate(fields):
            within = table.cellAt(row, column).firstCursorPosition()
            if column:
                within.setBlockFormat(middle)
            within.insertText(field, usual if row else small)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _fields(line: Line, checks: CheckService) -> tuple[str, ...]:
    return (year_words.line_words(line.what, checks), *(year_words.DOTS[mark] for mark in line.marks))


def _block(cursor: QTextCursor, text: str, *, points: float = _POINTS, bold: bool = False) -> None:
    shape, look = QTextBlockFormat(), QTextCharFormat()
    shape.setTopMargin(_POINTS if bold and points == _POINTS else 0)
    shape.setBottomMargin(_POINTS / 2)
    look.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    look.setFontPointSize(points)
    if cursor.atStart():
        cursor.setBlockFormat(shape)
        cursor.setCharFormat(look)
    else:
        cursor.insertBlock(shape, look)
    # U+2028 breaks a line without ending the block.
    cursor.insertText(text.replace("\n", "\u2028"), look)


def _words(english: str) -> str:
    return QCoreApplication.translate("OverTime", english)
