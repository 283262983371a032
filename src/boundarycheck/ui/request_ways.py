"""The ways to hand a letter over, as buttons: each keeps first that the letter leaves, and then lets it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

from boundarycheck.domain.follow_up import Way
from boundarycheck.services.handing_over import SEALED_NAME
from boundarycheck.services.plain_files import write_plain
from boundarycheck.ui import dialogs, letter_paper
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.focus_held import take_focus_from
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.request_words import way_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from boundarycheck.domain.follow_up import TrackedRequest
    from boundarycheck.services.handing_over import HandOver, Outgoing, Prepared
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.clipboard import Clipboard
    from boundarycheck.ui.left_letters import LeftLetters
    from boundarycheck.ui.parts.page import Page

_USUAL = Way.PDF


@dataclass(frozen=True, slots=True)
class Leaving:
    """By what a letter leaves: the service that prepares it, the desktop's clipboard, and who tidies up."""

    hand_over: HandOver
    clipboard: Clipboard
    left: LeftLetters


class Ways(QObject):
    """The buttons at the foot of a letter's page.

    ``outgoing`` says what leaves by a way, at the moment it is asked; None where the page has said why nothing can.
    ``begun`` tells that the letter is about to leave, with the request as it is kept; ``left`` that it did as far as
    this program can know; ``stayed`` that it did not.
    """

    begun = Signal(object)
    left = Signal(object)
    stayed = Signal()

    def __init__(self, page: Page, leaving: Leaving, tasks: Tasks, outgoing: Callable[[Way], Outgoing | None]) -> None:
        super().__init__(page)
        self._page = page
        self._leaving = leaving
        self._tasks = tasks
        self._outgoing = outgoing
        ways: dict[Way, Callable[[], object]] = {
            Way.MAIL: lambda: self._prepare(Way.MAIL),
            Way.PDF: self._save_pdf,
            Way.SEALED_FILE: self._save_sealed,
            Way.PRINT: self._print,
            Way.COPY: lambda: self._prepare(Way.COPY),
        }
        self.buttons = {way: button(way_words(way), act) for way, act in ways.items()}
        self.enable(False)
        self.put_forward(None)

    def enable(self, ready: bool) -> None:
        """Let the buttons be pressed, or not."""
        for made in self.buttons.values():
            made.setEnabled(ready)

    def offer_sealed(self, sealed: bool) -> None:
        """Offer the sealed file only where a letter is sealed."""
        self.buttons[Way.SEALED_FILE].setVisible(sealed)

    def put_forward(self, way: Way | None) -> None:
        """Make the way that was used last the primary one."""
        for each, made in self.buttons.items():
            as_role(made, "primary" if each is (way or _USUAL) else "plain")

    # ── asking where to ───────────────────────────────────────────────────────────────────────
    def _save_pdf(self) -> None:
        place = self._new_file("letter.pdf", self.tr("PDF (*.pdf)"))
        if place is not None:
            self._prepare(Way.PDF, place)

    def _save_sealed(self) -> None:
        place = self._new_file(SEALED_NAME, self.tr("Sealed file (*.p7m)"))
        if place is not None:
            self._prepare(Way.SEALED_FILE, place)

    def _new_file(self, name: str, file_type: str) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return dialogs.choose_new_file(self._page, self.tr("Save the letter"), Path(folder) / name, file_type)

    def _print(self) -> None:
        printer = letter_paper.printer()
        if dialogs.choose_printer(self._page, printer):
            self._prepare(Way.PRINT, printer=printer)

    # ── keeping that it leaves, and letting it ────────────────────────────────────────────────
    def _prepare(self, way: Way, place: Path | None = None, printer: QPrinter | None = None) -> None:
        self._page.errors.clear()
        outgoing = self._outgoing(way)
        if outgoing is None:
            return
        take_focus_from(self._page, *self.buttons.values())
        self.enable(False)
        leave = partial(self._leave, outgoing, place, printer)
        self._page.later(self._tasks, lambda: self._leaving.hand_over.prepare(outgoing), leave, self._not_prepared)

    def _not_prepared(self, error: Exception) -> None:
        self.enable(True)
        self._page.fail(error)

    def _leave(self, outgoing: Outgoing, place: Path | None, printer: QPrinter | None, prepared: Prepared) -> None:
        self.enable(True)
        self.put_forward(outgoing.way)
        self.begun.emit(prepared.tracked)
        if outgoing.way is Way.MAIL:
            opening = partial(self._leaving.hand_over.open_in_mail, prepared)
            self._leaving.left.soon()
            self._page.later(self._tasks, opening, partial(self._opened, prepared.tracked), self._stayed)
        elif self._page.guarded(lambda: self._give(outgoing, place, printer, prepared)):
            self.left.emit(prepared.tracked)
        else:
            self.stayed.emit()

    def _give(self, outgoing: Outgoing, place: Path | None, printer: QPrinter | None, prepared: Prepared) -> None:
        if place is not None:
            (data,) = prepared.files.values()
            write_plain(place, data)
            self._page.said.emit(self.tr("Saved as {name}.").format(name=place.name))
        elif printer is not None:
            letter_paper.print_on(outgoing.letter, printer)
            self._page.said.emit(self.tr("Given to the printer."))
        else:
            self._leaving.clipboard.copy(outgoing.letter.text)

    def _opened(self, tracked: TrackedRequest, attached: bool) -> None:
        self._page.said.emit(
            self.tr("Your mail program is asked to open it. It is not sent: you send it there.")
            if attached
            else self.tr("Your mail program opens without the letter. Save the letter as a file and attach it there.")
        )
        self.left.emit(tracked)

    def _stayed(self, error: Exception) -> None:
        self.stayed.emit()
        self._page.fail(error)
