"""The letter on paper: set once as a document, and from there on screen, in a PDF and out of a printer.

Every word goes in as plain text, so nothing an officer types can become markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from boundarycheck.ui import paper_device

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from boundarycheck.domain.requests import Letter

POINTS = 11.0
"""Size of the letter's text on paper."""

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
        setter.block(paragraph)
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
        line_percent: float = _LINE_PERCENT,
    ) -> None:
        """Add ``text``, whose lines stay one block, with ``after`` lines of room below it."""
        if not text:
            return
        shape = QTextBlockFormat()
        shape.setLineHeight(line_percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setBottomMargin(after * self._points)
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
    return paper_device.pdf(letter_document(letter), "Letter")


def printer() -> QPrinter:
    """Return a printer set up for letters, for the officer to choose which one it is."""
    return paper_device.printer("Letter")


def print_on(letter: Letter, chosen: QPrinter) -> None:
    """Print ``letter`` on the ``chosen`` printer; PrintingFailed when it does not take it."""
    paper_device.print_on(letter_document(letter), chosen)
