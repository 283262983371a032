"""The record of a request on paper: dates, facts and checksums, and no opinion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.domain.follow_up import Stage, Way
from boundarycheck.ui import paper_device, plain_paper
from boundarycheck.ui.request_words import by_way, day, event_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QTextDocument
    from PySide6.QtPrintSupport import QPrinter

    from boundarycheck.domain.follow_up import Event, KeptCopy, TrackedRequest


def record_blocks(tracked: TrackedRequest, copies: Sequence[KeptCopy], today: date) -> tuple[tuple[str, bool], ...]:
    """Return the record as paragraphs, each with whether it is a heading."""
    facts = (
        (_words("Letter: {subject}").format(subject=tracked.subject)),
        (_words("To: {receiver}").format(receiver=tracked.receiver or "-")),
        (_words("Printed on: {day}").format(day=day(today))),
    )
    files = tuple(
        _words("{name}, {size} bytes, SHA-256 {sha256}").format(
            name=copy.name, size=copy.size, sha256=_grouped(copy.sha256)
        )
        for copy in copies
    )
    return (
        (_words("Record of a letter"), True),
        ("\n".join(facts), False),
        (_words("What happened"), True),
        *((_event(event, first=not place), False) for place, event in enumerate(tracked.events)),
        (_words("Copies that are kept of what left"), True),
        *((text, False) for text in files),
        (_words("The words of the letter"), True),
        *((block, False) for block in tracked.letter.strip().split("\n\n")),
    )


def _grouped(checksum: str) -> str:
    """Return a checksum in groups of eight, so that two of them can be compared by eye."""
    return " ".join(checksum[place : place + 8] for place in range(0, len(checksum), 8))


def _event(event: Event, *, first: bool) -> str:
    way = next((way for way in Way if way == event.note), None)
    ready = event.stage is Stage.HANDING_OVER and way is not None
    note = by_way(way) if ready and way is not None else event.note
    said = f"{day(event.on)}: {_words('Begun') if first else event_words(event.stage)}"
    return f"{said}, {note}" if ready else f"{said}. {note}".strip() if note else said


def record_document(tracked: TrackedRequest, copies: Sequence[KeptCopy], today: date) -> QTextDocument:
    """Return the record set as a document; every word goes in as plain text."""
    return plain_paper.document(record_blocks(tracked, copies, today))


def pdf(tracked: TrackedRequest, copies: Sequence[KeptCopy], today: date) -> bytes:
    """Return the record as a PDF."""
    return paper_device.pdf(record_document(tracked, copies, today), _words("Record"))


def printer() -> QPrinter:
    """Return a printer set up for the record, for the officer to choose which one it is."""
    return paper_device.printer(_words("Record"))


def print_on(tracked: TrackedRequest, copies: Sequence[KeptCopy], today: date, chosen: QPrinter) -> None:
    """Print the record on the ``chosen`` printer; PrintingFailed when it does not take it."""
    paper_device.print_on(record_document(tracked, copies, today), chosen)


def _words(english: str) -> str:
    return QCoreApplication.translate("record paper", english)
