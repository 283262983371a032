"""The letter on paper: set once as a document, and from there on screen, in a PDF and out of a printer.

Every word goes in as plain text, so nothing an officer types can become markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QPointF, QSizeF
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter

from boundarycheck.domain.errors import PrintingFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPagedPaintDevice, QTextLine

    from boundarycheck.domain.requests import Letter

POINTS = 11.0
"""Size of the letter's text on paper."""

_MARGINS_MM = QMarginsF(25.4, 20.0, 25.4, 18.0)
_DOTS_PER_INCH = 600

# Serious faces for a letter, the calmest first; where none of them is installed, Qt's own serif stands in.
_FACES = ("Source Serif 4", "Libertinus Serif", "P052", "Palatino Linotype", "Georgia", "Noto Serif", "C059")
_LAST_FACES = ("Nimbus Roman", "Liberation Serif", "Times New Roman", "DejaVu Serif")

# With ligatures a PDF holds "oﬃcer": whoever searches it or has it read out does not find the officer.
_LIGATURES = ("liga", "clig", "dlig", "hlig")

_LINE_PERCENT = 110.0
_HAND_PERCENT = 165.0
"""Line height where a hand fills something in."""
_SIGNING_ROOM = 3.0
"""Height of the room for a signature, in lines of text."""


def letter_font(points: float) -> QFont:
    """Return the letter's font at ``points``, without ligatures."""
    # Where two foundries offer a face, Qt lists it as "P052 [UKWN]".
    installed = {family.partition(" [")[0] for family in QFontDatabase.families()}
    font = QFont([face for face in (*_FACES, *_LAST_FACES) if face in installed] or ["serif"])
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(points)
    for tag in _LIGATURES:
        font.setFeature(QFont.Tag(tag), 0)
    return font


def letter_document(letter: Letter, points: float = POINTS) -> QTextDocument:
    """Return ``letter`` set as a document with text at ``points``; its plain text is that of the letter."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(letter_font(points))
    document.setDocumentMargin(0)
    setter = _Setter(document, points)
    setter.block("\n".join(letter.sender))
    setter.block(letter.dated)
    setter.block("\n".join(letter.recipient))
    setter.block(letter.subject, bold=True)
    setter.block(letter.salutation)
    for paragraph in letter.paragraphs:
        setter.block(paragraph, together=False)
    setter.block(letter.closing, after=_SIGNING_ROOM)
    setter.block("\n".join(letter.signature), after=1.5)
    setter.block("\n".join(letter.receipt), line_percent=_HAND_PERCENT)
    return document


class _Setter:
    """Puts blocks of plain text into a document, an empty line apart."""

    def __init__(self, document: QTextDocument, points: float) -> None:
        self._cursor = QTextCursor(document)
        self._points = points

    def block(
        self,
        text: str,
        *,
        bold: bool = False,
        after: float = 1.0,
        together: bool = True,
        line_percent: float = _LINE_PERCENT,
    ) -> None:
        """Add ``text``, whose lines stay one block, with ``after`` lines of room below it."""
        if not text:
            return
        shape = QTextBlockFormat()
        shape.setLineHeight(line_percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setBottomMargin(after * self._points)
        shape.setNonBreakableLines(together)
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        if self._cursor.atStart():
            self._cursor.setBlockFormat(shape)
            self._cursor.setCharFormat(look)
        else:
            self._cursor.insertBlock(shape, look)
        # U+2028 breaks a line without ending the block.
        self._cursor.insertText(text.replace("\n", "\u2028"), look)


def pdf(letter: Letter) -> bytes:
    """Return ``letter`` as a PDF with its fonts inside. It names neither an author nor this computer."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle("Letter")
    writer.setCreator("")
    writer.setAuthor("")
    writer.setResolution(_DOTS_PER_INCH)
    _lay_out(writer)
    _draw(letter, writer)
    return bytes(buffer.data().data())


def printer() -> QPrinter:
    """Return a printer set up for letters, for the officer to choose which one it is."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setDocName("Letter")
    made.setCreator("")
    _lay_out(made)
    return made


def print_on(letter: Letter, chosen: QPrinter) -> None:
    """Print ``letter`` on the ``chosen`` printer; PrintingFailed when it does not take it."""
    if not _draw(letter, chosen) or chosen.printerState() is QPrinter.PrinterState.Error:
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


def _draw(letter: Letter, device: QPagedPaintDevice) -> bool:
    """Draw the pages of ``letter``; False when ``device`` cannot be drawn on."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    document = letter_document(letter)
    document.documentLayout().setPaintDevice(device)
    height = float(device.height())
    document.setPageSize(QSizeF(device.width(), height))
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
