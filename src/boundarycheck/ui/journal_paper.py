"""The journal on paper: as a PDF, or out of a printer. Entry after entry is set, drawn and let go.

It may be called on the worker: nothing here is a widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundarycheck.domain.taken_words import Piece, pieces
from boundarycheck.ui import paper_device, plain_paper

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from PySide6.QtGui import QTextDocument
    from PySide6.QtPrintSupport import QPrinter

    from boundarycheck.domain.taken_words import TakenWording
    from boundarycheck.domain.taking_along import TakenEntry


_HEADINGS: Final = frozenset({Piece.TITLE, Piece.EARLIER})


def _documents(
    entries: Iterable[TakenEntry], count: int, made_on: date, wording: TakenWording, first: Iterable[QTextDocument]
) -> Iterator[QTextDocument]:
    yield plain_paper.document(((wording.title, True), (wording.made_on(made_on, count, paper=True), False)))
    yield from first
    for taken in entries:
        yield plain_paper.document(tuple((words, piece in _HEADINGS) for piece, words in pieces(taken, wording)))


def pdf(
    entries: Iterable[TakenEntry],
    count: int,
    made_on: date,
    wording: TakenWording,
    *,
    first: Iterable[QTextDocument] = (),
) -> bytes:
    """Return ``count`` entries as a PDF, and before them what is in ``first``. What either raises is raised."""
    return paper_device.pdf_of_all(_documents(entries, count, made_on, wording, first), wording.file_title)


def printer(wording: TakenWording) -> QPrinter:
    """Return a printer set up for the journal, for the officer to choose which one it is."""
    return paper_device.printer(wording.file_title)


def print_on(
    entries: Iterable[TakenEntry],
    count: int,
    made_on: date,
    wording: TakenWording,
    chosen: QPrinter,
    *,
    first: Iterable[QTextDocument] = (),
) -> None:
    """Print ``count`` entries on the ``chosen`` printer, as for :func:`pdf`. Raises PrintingFailed."""
    paper_device.print_all_on(_documents(entries, count, made_on, wording, first), chosen)
