"""From a document to paper: a PDF in memory, or a printer. What is on the paper is the business of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QPointF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from boundarycheck.domain.errors import PrintingFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPagedPaintDevice, QTextDocument, QTextLine

_MARGINS_MM = QMarginsF(25.4, 20.0, 25.4, 18.0)
_DOTS_PER_INCH = 600
_MM_PER_INCH = 25.4


def pdf(document: QTextDocument, title: str, *, width_mm: float | None = None) -> bytes:
    """Return ``document`` as a PDF with its fonts inside. It names neither an author nor this computer.

    With ``width_mm`` its lines are no longer than that; else they are as long as the page allows.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("")
    writer.setAuthor("")
    writer.setResolution(_DOTS_PER_INCH)
    _lay_out(writer)
    _draw(document, writer, width_mm)
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


def _lines(document: QTextDocument) -> Iterator[tuple[QTextLine, QPointF]]:
    """Yield every line of ``document`` in order, with the corner that its position counts from."""
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        origin = layout.blockBoundingRect(block).topLeft()
        for number in range(block.layout().lineCount()):
            yield block.layout().lineAt(number), origin
        block = block.next()
