"""Ask to be moved: the finished letter, a few choices beside it, and four ways to hand it over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from boundarycheck.system.files import write_private
from boundarycheck.ui import dialogs, letter_paper
from boundarycheck.ui.clipboard import SECONDS
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page, Undo
from boundarycheck.ui.parts.paper import Paper
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.request_form import RequestForm, with_fields
from boundarycheck.ui.tokens import Space
from boundarycheck.ui.unkept_drafts import bring_back

if TYPE_CHECKING:
    from boundarycheck.domain.journal import Draft
    from boundarycheck.domain.requests import Letter, LetterNote, LetterWording, ReassignmentRequest
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.requests import RequestService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.clipboard import Clipboard

SLOT = "request"
_WIDE = 150
_ROOM_FOR_BOTH = 92
_ROOM_FOR_TWO_NOTES = 84


class RequestPage(Page):
    """The letter is finished when the page opens; every choice sets it anew. Nothing is sent from here."""

    def __init__(self, requests: RequestService, drafts: DraftService, tasks: Tasks, clipboard: Clipboard) -> None:
        super().__init__(self.tr("Ask to be moved"), characters=_WIDE)
        self._requests = requests
        self._drafts = drafts
        self._tasks = tasks
        self._clipboard = clipboard
        self._ready = False
        self.guarded(lambda: self._build(requests.wording))

    # ── building ──────────────────────────────────────────────────────────────────────────────
    def _build(self, wording: LetterWording) -> None:
        self.say(
            self.tr("The letter stands below, ready to read. Change what you like, and hand it over yourself."), "lead"
        )
        warning = self.card("limits")
        warning.say(
            self.tr("This letter alone does not meet a duty to report. If something has happened, report it at once.")
        )
        self.form = RequestForm(wording)
        self.form.setEnabled(False)
        self.paper = Paper(self.tr("The letter, exactly as it will leave"))
        self._blank = PlainText()
        self.body.addWidget(self._blanks())
        both = SideBySide(_ROOM_FOR_BOTH, last_on_top=True)
        both.add(self.form, 2)
        both.add(self._sheet(), 3)
        self.body.addWidget(both)
        self.body.addWidget(self._what_stays())
        self._add_notes(wording.notes)
        self.fill()
        self._add_actions()
        self.first_focus = self.details
        self._keeper = DraftKeeper(self, SLOT, self.form.fields, self._drafts, self._tasks)
        self._keeper.failed.connect(self.fail)
        self._keeper.recovered.connect(self.errors.clear)
        self.later(self._tasks, lambda: (self._requests.begin(), self._drafts.find(SLOT)), self._begin)

    def _sheet(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.paper)
        column.addStretch(1)
        return side

    def _blanks(self) -> Card:
        blank = Card("quiet-card")
        blank.column.addWidget(self._blank)
        self.details = button(self.tr("Your details"), lambda: self.go_to(Place.PROFILE))
        self.again = button(self.tr("Start again"), self._start_again, "quiet")
        blank.offer(self.details, self.again)
        return blank

    def _what_stays(self) -> Card:
        card = Card()
        card.say(self.tr("What each way leaves behind"), "heading")
        card.say(self.tr("BoundaryCheck itself sends nothing."))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.WIDE)
        grid.setVerticalSpacing(Space.SMALL)
        grid.setColumnStretch(1, 1)
        ways = (
            (
                self.tr("Save as PDF"),
                self.tr("A file in the folder you choose. Your account can read it, and those who run this computer."),
            ),
            (
                self.tr("Print"),
                self.tr(
                    "The printer, and the print server at work, may keep a copy. While it prints, the letter is in a "
                    "temporary file on this computer, not encrypted."
                ),
            ),
            (
                self.tr("Copy"),
                self.tr(
                    "The text is on the clipboard for {seconds} seconds. Until then other programs can read it. A "
                    "program that remembers what was copied may keep it longer."
                ).format(seconds=SECONDS),
            ),
            (
                self.tr("Open in mail program"),
                self.tr(
                    "Your mail program has it then, and may keep a draft. Your employer can read mail at work. While "
                    "the mail program runs, other users of this computer may be able to read the letter."
                ),
            ),
        )
        for row, (way, leaves) in enumerate(ways):
            grid.addWidget(PlainText(way, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainText(leaves, "soft"), row, 1)
        card.column.addLayout(grid)
        return card

    def _add_notes(self, notes: tuple[LetterNote, ...]) -> None:
        self.say(self.tr("Before you hand it over"), "heading")
        for first in range(0, len(notes), 2):
            row = SideBySide(_ROOM_FOR_TWO_NOTES)
            for note in notes[first : first + 2]:
                card = Card("quiet-card")
                card.say(note.title, "strong")
                card.say(note.text)
                card.column.addStretch(1)
                row.add(card)
            self.body.addWidget(row)

    def _add_actions(self) -> None:
        self.save = button(self.tr("Save as PDF"), self._save_pdf, "primary")
        self.print = button(self.tr("Print"), self._print)
        self.copy = button(self.tr("Copy"), self._copy)
        self.mail = button(self.tr("Open in mail program"), self._open_in_mail)
        self._ways = (self.save, self.print, self.copy, self.mail)
        self._enable(False)
        self.foot(*self._ways)

    def _enable(self, ready: bool) -> None:
        for way in (*self._ways, self.again):
            way.setEnabled(ready)

    # ── the letter and its draft ──────────────────────────────────────────────────────────────
    def unsaved(self) -> Draft | None:
        """Return choices and words that the draft does not have yet."""
        return self._keeper.unsaved() if self._ready else None

    def leaving(self) -> None:
        """Keep the draft when the officer goes elsewhere."""
        if self._ready:
            self._keeper.keep_now()

    def _begin(self, begun: tuple[ReassignmentRequest, Draft | None]) -> None:
        self._base, draft = begun
        self.form.show_request(self._base if draft is None else with_fields(self._base, draft.fields))
        self._keeper.settled()
        self.form.changed.connect(self._changed)
        self.form.setEnabled(True)
        self._enable(True)
        self._ready = True
        self._render()

    def _changed(self) -> None:
        self._keeper.changed()
        self._render()

    def _render(self) -> None:
        self._request = self.form.request(self._base)
        self.letter: Letter = self._requests.letter(self._request)
        self.paper.show_letter(self.letter)
        missing = self._requests.missing(self._request)
        if missing:
            self._blank.setText(self.tr("Still blank: {fields}.").format(fields=", ".join(missing)))
        else:
            self._blank.setText(self.tr("Nothing is blank. Only your signature is missing."))

    def _start_again(self) -> None:
        drafts, fields = self._drafts, self.form.fields()
        self._keeper.settled()
        self.undoable.emit(
            Undo(self.tr("The letter is new again."), lambda: bring_back(drafts, SLOT, fields), Route(Place.REQUEST))
        )
        self.later(self._tasks, lambda: drafts.drop(SLOT), lambda _: self._fresh())

    def _fresh(self) -> None:
        self.form.show_request(self._base)
        self._keeper.settled()

    # ── handing over ──────────────────────────────────────────────────────────────────────────
    def _save_pdf(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = Path(folder) / f"letter-{self._request.dated.isoformat()}.pdf"
        place = dialogs.choose_new_file(self, self.tr("Save the letter as PDF"), start, self.tr("PDF (*.pdf)"))
        if place is not None and self.guarded(lambda: write_private(place, letter_paper.pdf(self.letter))):
            self.said.emit(self.tr("Saved as {name}.").format(name=place.name))

    def _print(self) -> None:
        printer = letter_paper.printer()
        if dialogs.choose_printer(self, printer) and self.guarded(lambda: letter_paper.print_on(self.letter, printer)):
            self.said.emit(self.tr("Given to the printer."))

    def _copy(self) -> None:
        self.errors.clear()
        self._clipboard.copy(self.letter.text)

    def _open_in_mail(self) -> None:
        self.errors.clear()
        letter, receiver = self.letter, self._request.receiver
        self.later(
            self._tasks,
            lambda: self._requests.open_in_mail(letter, receiver),
            lambda _: self.said.emit(
                self.tr("Your mail program is asked to open it. It is not sent: you send it there.")
            ),
        )
