"""From a document to paper: a PDF in memory, or a printer. What is on the paper is the business of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QTextCursor, QTextFormat
from PySide6.QtPrintSupport import QPrinter

from boundarycheck.domain.errors import PrintingFailed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtGui import QPagedPaintDevice, QTextDocument, QTextLine

_MARGINS_MM = QMarginsF(25.4, 20.0, 25.4, 18.0)
_DOTS_PER_INCH = 600
_MM_PER_INCH = 25.4
_LAST_BEGINNING = 0.88
"""How far down a page something may still begin, where several things follow each other."""
_FOOT = 0.03
"""What the number of a page has, as a part of its height."""
_BETWEEN = 0.03
"""What stays free between them, as a part of the page's height."""


def pdf(document: QTextDocument, title: str, *, width_mm: float | None = None) -> bytes:
    """Return ``document`` as a PDF with its fonts inside. It names neither an author nor this computer.

    With ``width_mm`` its lines are no longer than that; else they are as long as the page allows.
    """
    return _written(title, lambda writer: _draw(document, writer, width_mm))


def pdf_of_all(documents: Iterable[QTextDocument], title: str) -> bytes:
    """Return ``documents`` one below the other as a PDF like that of :func:`pdf`; each is drawn and let go.

    Pages are numbered. A document whose first block asks for a page break before it begins a page.

    Whatever making a document raises is raised.
    """
    return _written(title, lambda writer: _draw_all(documents, writer))


def _written(title: str, draw: Callable[[QPdfWriter], bool]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("")
    writer.setAuthor("")
    writer.setResolution(_DOTS_PER_INCH)
    _lay_out(writer)
    draw(writer)
    return bytes(buffer.data().data())


def printer(title: str) -> QPrinter:
    """Return a printer set up for a document called ``title``, for the officer to choose which one it is."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setDocName(title)
    made.setCreator("")
    _lay_out(made)
    return made


def print_on(document: QTextDocument, chosen: QPrinter, *, width_mm: float | None = None) -> None:
    """Print ``document`` on the ``chosen`` printer; PrintingFailed when it does not take it. As for :func:`pdf`."""
    if not _draw(document, chosen, width_mm) or chosen.printerState() is QPrinter.PrinterState.Error:
        raise PrintingFailed


def print_all_on(documents: Iterable[QTextDocument], chosen: QPrinter) -> None:
    """Print ``documents`` one below the other; PrintingFailed when the ``chosen`` printer does not take them.

    Whatever making a document raises is raised, and nothing is printed where that can still be helped.
    """
    try:
        drawn = _draw_all(documents, chosen)
    except BaseException:
        chosen.abort()
        raise
    if not drawn or chosen.printerState() is QPrinter.PrinterState.Error:
        raise PrintingFailed


def _lay_out(device: QPagedPaintDevice) -> None:
    here = QLocale()
    # A desktop without a country (the "C" locale) is taken for one in the United States, where officers work.
    metric = (
        here.measurementSystem() is QLocale.MeasurementSystem.MetricSystem and here.language() != QLocale.Language.C
    )
    size = QPageSize.PageSizeId.A4 if metric else QPageSize.PageSizeId.Letter
    device.setPageSize(QPageSize(size))
    device.setPageMargins(_MARGINS_MM, QPageLayout.Unit.Millimeter)


def _draw(document: QTextDocument, device: QPagedPaintDevice, width_mm: float | None) -> bool:
    """Draw the pages of ``document``; False when ``device`` cannot be drawn on."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    document.documentLayout().setPaintDevice(device)
    height = float(device.height())
    wanted = device.width() if width_mm is None else width_mm / _MM_PER_INCH * device.logicalDpiX()
    document.setPageSize(QSizeF(min(wanted, device.width()), height))
    page = 0
    # Line by line: drawing whole blocks would leave the lines of the next page, clipped, in this one as well.
    for line, origin in _lines(document):
        while (origin.y() + line.y()) >= (page + 1) * height:
            device.newPage()
            page += 1
        line.draw(painter, origin - QPointF(0, page * height))
    return painter.end()


def _draw_all(documents: Iterable[QTextDocument], device: QPagedPaintDevice) -> bool:
    """Draw ``documents`` one below the other; False when ``device`` cannot be drawn on."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    pages, top = _Pages(painter, device), 0.0
    height = pages.height
    try:
        for document in documents:
            document.documentLayout().setPaintDevice(device)
            document.setTextWidth(device.width())
            pages.font = document.defaultFont()
            # No heading alone at the foot of a page, and what has pages of its own begins one.
            if top > height * _LAST_BEGINNING or (top and _has_own_page(document)):
                top = pages.turn()
            for line, origin, held in _lines_held_together(document):
                if top + origin.y() + held.bottom() > height:
                    top = pages.turn() - origin.y() - held.top()
                line.draw(painter, origin + QPointF(0, top))
            top += document.size().height() + height * _BETWEEN
        pages.write_number()
    finally:
        ended = painter.end()
    return ended


def _has_own_page(document: QTextDocument) -> bool:
    policy = document.begin().blockFormat().pageBreakPolicy()
    return bool(policy & QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)


class _Pages:
    """Pages one after the other, each with its number at its foot. ``height`` is what each has for anything else."""

    def __init__(self, painter: QPainter, device: QPagedPaintDevice) -> None:
        self._painter = painter
        self._device = device
        self._number = 1
        self.height = device.height() * (1 - _FOOT)
        self.font = painter.font()

    def turn(self) -> float:
        """Go on to the next page; return where it begins."""
        self.write_number()
        self._device.newPage()
        self._number += 1
        return 0.0

    def write_number(self) -> None:
        """Write the number of the page at its foot."""
        foot = QRectF(0, self.height, self._device.width(), self._device.height() - self.height)
        self._painter.setFont(self.font)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self._painter.drawText(foot, middle, QLocale().toString(self._number))


def _lines(document: QTextDocument) -> Iterator[tuple[QTextLine, QPointF]]:
    """Yield every line of ``document`` in order, with the corner that its position counts from."""
    return ((line, origin) for line, origin, _held in _lines_held_together(document))


def _lines_held_together(document: QTextDocument) -> Iterator[tuple[QTextLine, QPointF, QRectF]]:
    """Yield every line with its corner, and what has to stand on the same page with it, counted from that corner.

    That is the line itself; in a table all of its cell, or the rest of the row would stand on another page.
    """
    tables = bool(document.rootFrame().childFrames())
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        place = layout.blockBoundingRect(block)
        whole = tables and QTextCursor(block).currentTable() is not None
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            yield line, place.topLeft(), QRectF(QPointF(), place.size()) if whole else line.rect()
        block = block.next()
