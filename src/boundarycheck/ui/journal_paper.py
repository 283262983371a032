"""The journal on paper: as a PDF, or out of a printer. Entry after entry is set, drawn and let go.

It may be called on the worker: nothing here is a widget.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from boundarycheck.ui import paper_device, plain_paper

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from PySide6.QtGui import QTextDocument
    from PySide6.QtPrintSupport import QPrinter

    from boundarycheck.domain.taken_words import TakenWording
    from boundarycheck.domain.taking_along import TakenEntry

_EMPTY_LINES: Final = re.compile(r"\n(?:[ \t]*\n)+")


def entry_blocks(taken: TakenEntry, wording: TakenWording) -> Iterator[tuple[str, bool]]:
    """Yield an entry as paragraphs, each with whether it is a heading."""
    yield taken.entry.text.title or wording.kind(taken.entry.kind), True
    yield "\n".join(f"{name}: {value}" for name, value in wording.facts(taken)), False
    if taken.in_bin:
        yield wording.deleted, False
    yield from _paragraphs(taken.entry.text.body)
    for version in taken.versions:
        yield wording.before(version), True
        if version.text.title:
            yield version.text.title, False
        yield from _paragraphs(version.text.body)


def _paragraphs(text: str) -> Iterator[tuple[str, bool]]:
    return ((block, False) for block in _EMPTY_LINES.split(text.strip("\n")) if block.strip())


def _documents(
    entries: Iterable[TakenEntry], count: int, made_on: date, wording: TakenWording, first: Iterable[QTextDocument]
) -> Iterator[QTextDocument]:
    yield plain_paper.document(((wording.title, True), (wording.made_on(made_on, count, paper=True), False)))
    yield from first
    for taken in entries:
        yield plain_paper.document(tuple(entry_blocks(taken, wording)))


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
