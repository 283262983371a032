"""Take the journal along: first what a plain copy means, then which part, as what, and where to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.errors import NothingChosen, Remedy
from boundarycheck.domain.taking_along import Form
from boundarycheck.services.plain_files import write_plain
from boundarycheck.ui import dialogs, journal_paper, year_paper
from boundarycheck.ui.parts.amounts import entries_words
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.parts.fields import Choice, Labelled
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.long_page import LongPage
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument
    from PySide6.QtPrintSupport import QPrinter

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.progress import Progress
    from boundarycheck.domain.searching import Wanted
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.long_work import LongWork
    from boundarycheck.services.over_time import OverTimeService
    from boundarycheck.services.taking_along import TakingAlongService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.part_to_take import PartToTake


@dataclass(frozen=True, slots=True)
class _Known:
    """What there is to choose from: the years with entries, newest first, and the tags."""

    years: tuple[int, ...]
    tags: tuple[str, ...]


class TakeAlong(LongPage):
    """Nothing is written before the officer has seen what an unencrypted copy means."""

    def __init__(
        self,
        along: TakingAlongService,
        journal: JournalService,
        tasks: Tasks,
        long_work: LongWork,
        clock: Clock,
        *,
        part: PartToTake,
        looking_back: tuple[OverTimeService, CheckService],
    ) -> None:
        super().__init__(self.tr("Take it along"), tasks, long_work)
        self.belongs_to = Place.JOURNAL
        self._along = along
        self._journal = journal
        self._clock = clock
        self.part = part
        self._looking_back = looking_back
        self._first, self._choosing = QWidget(), QWidget()
        self._columns = {each: QVBoxLayout(each) for each in (self._first, self._choosing)}
        for each, column in self._columns.items():
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(Space.BASE)
            self.body.addWidget(each)
        self._add_meaning()
        self._choosing.hide()
        self.body.addWidget(self.line)
        self.fill()
        seen = button(self.tr("I have read this"), self._read, "primary")
        self.foot(seen, back=True)
        self.first_focus = seen

    # ── first ─────────────────────────────────────────────────────────────────────────────────
    def _add_meaning(self) -> None:
        lead = self.tr("Your journal is yours. You can write it into a file, or on paper, and leave with it.")
        self._columns[self._first].addWidget(PlainText(lead, "lead"))
        for heading, words in (
            (
                self.tr("The copy is not encrypted"),
                self.tr(
                    "Anyone who gets the file or the paper can read it. No passphrase guards it, and no lock closes it."
                ),
            ),
            (
                self.tr("Where it lies matters"),
                self.tr(
                    "On a computer of your employer, they may see everything. A folder that is backed up or kept in "
                    "step with a cloud makes more copies. A stick of your own, at home, is a better place."
                ),
            ),
            (
                self.tr("It can be hard to get rid of"),
                self.tr(
                    "A file that you delete may still be found on the disk, and in backups. If it may matter to a "
                    "report, an investigation or a court case, you may have a duty to keep it."
                ),
            ),
            (
                self.tr("It holds what others did, too"),
                self.tr("Names and events in it are about other people. Think of who else could be hurt by it."),
            ),
        ):
            card = self._card(self._first)
            card.say(heading, "heading")
            card.say(words)
        ways = self._card(self._first, "quiet-card")
        ways.say(
            self.tr("To have your journal on another disk as well, make a backup instead. A backup stays encrypted.")
        )
        ways.offer(
            button(self.tr("Backups"), lambda: self.go_to(Place.BACKUPS)),
            button(self.tr("Who can see what"), lambda: self.go_to(Place.WHO_CAN_SEE)),
        )

    def _card(self, part: QWidget, role: str = "card") -> Card:
        card = Card(role)
        self._columns[part].addWidget(card)
        return card

    def _read(self) -> None:
        along, journal = self._along, self._journal

        def look() -> _Known:
            return _Known(along.years(), tuple(tag.tag for tag in journal.tags()))

        self.later(self.tasks, look, self._offer)

    # ── then ──────────────────────────────────────────────────────────────────────────────────
    def _offer(self, known: _Known) -> None:
        self._first.hide()
        self._add_choices(known)
        self._choosing.show()
        write = button(self.tr("Write the file …"), self._choose_file, "primary")
        printed = button(self.tr("Print …"), self._print)
        self.foot(write, printed, back=True)
        self.hold_still(self._choosing, write, printed)
        self.first_focus = self.form
        self.order_again()
        self.bring_up(self.title)
        self.form.setFocus()

    def _add_choices(self, known: _Known) -> None:
        self.form = Choice(
            {
                Form.PDF: self.tr("PDF: to read and to print"),
                Form.MARKDOWN: self.tr("Markdown: text that any program opens"),
                Form.JSON: self.tr("JSON: to bring in again"),
            },
            Form.PDF,
        )
        self.part.offer(known.years, known.tags)
        self.part.reshaped.connect(self.order_again)
        self.years = TickLine(self.tr("In a PDF or on paper: each year month by month, too, as dots with words"))
        card = self._card(self._choosing)
        card.column.addWidget(Labelled(self.tr("As what"), self.form))
        card.say(
            self.tr(
                "Your entries and kept checks go along, with what stood there before. Your letters with their files, "
                "your plan, your people and what you decided do not. To keep all of it, make a backup."
            ),
            "small",
        )
        card.column.addWidget(self.part)
        card.column.addWidget(self.years)

    def _year_papers(self, wanted: Wanted) -> Iterator[QTextDocument]:
        """Return each year of what is meant, month by month. Belongs on the worker."""
        years = {month.year for month in self._journal.months(wanted)}
        return year_paper.papers(years, *self._looking_back)

    # ── a file ────────────────────────────────────────────────────────────────────────────────
    def _choose_file(self) -> None:
        form = Form(self.form.value)
        # A name that tells nobody what it is; the officer may choose another.
        start = _documents() / f"text-{self._clock.today().isoformat()}{form.ending}"
        place = dialogs.choose_new_file(self, self.tr("Where the file goes"), start, f"*{form.ending}")
        if place is not None:
            self._write(form, place)

    def _write(self, form: Form, place: Path) -> None:
        along, chosen, today = self._along, self.part.chosen, self._clock.today()
        years = self.years.isChecked()
        self.remedies = {Remedy.TRY_AGAIN: lambda: self._write(form, place), Remedy.CHOOSE_FOLDER: self._choose_file}

        def work(progress: Progress) -> int:
            if form is not Form.PDF:
                return along.write(form, place, chosen, progress)
            ids = along.ids(chosen, progress)
            if not ids:
                raise NothingChosen
            first = self._year_papers(chosen.wanted) if years else ()
            entries = along.entries(ids, progress)
            write_plain(place, journal_paper.pdf(entries, len(ids), today, along.wording, first=first))
            return len(ids)

        self.run_long(self.tr("Writing the file."), work, lambda count: self._written(place, count))

    def _written(self, place: Path, count: int) -> None:
        words = self.tr("{entries} written to {name}. That file is not encrypted.")
        self._tell(words.format(entries=entries_words(count), name=place.name))

    # ── paper ─────────────────────────────────────────────────────────────────────────────────
    def _print(self) -> None:
        printer = journal_paper.printer(self._along.wording)
        if dialogs.choose_printer(self, printer):
            self._print_on(printer)

    def _print_on(self, printer: QPrinter) -> None:
        along, chosen, today = self._along, self.part.chosen, self._clock.today()
        years = self.years.isChecked()
        self.remedies = {Remedy.TRY_AGAIN: lambda: self._print_on(printer)}

        def work(progress: Progress) -> int:
            ids = along.ids(chosen, progress)
            if not ids:
                raise NothingChosen
            first = self._year_papers(chosen.wanted) if years else ()
            entries = along.entries(ids, progress)
            journal_paper.print_on(entries, len(ids), today, along.wording, printer, first=first)
            return len(ids)

        self.run_long(self.tr("Giving it to the printer."), work, self._printed)

    def _printed(self, count: int) -> None:
        self._tell(self.tr("Given to the printer: {entries}.").format(entries=entries_words(count)))

    def _tell(self, words: str) -> None:
        self.said.emit(words)
        announce(self, words)


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
