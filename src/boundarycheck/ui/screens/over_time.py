"""Over time: a year month by month, what came up again, and what the officer did about it. Nothing is scored."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.services.plain_files import write_plain
from boundarycheck.services.requests import REPORT
from boundarycheck.ui import dialogs, year_paper, year_words
from boundarycheck.ui.journal_list import kind_words
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Choice, Labelled
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.in_place import put_in_place
from boundarycheck.ui.parts.month_table import MonthTable
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.when import long_day
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.domain.journal import Entry
    from boundarycheck.domain.year_back import KeptCheck, YearBack
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.over_time import OverTimeService
    from boundarycheck.services.tasks import Tasks

_WIDE = 104
_SINGLE = 1


class OverTime(Page):
    """The year that is asked for, or the latest one of which something is kept; the officer chooses another."""

    def __init__(self, asked: int | None, over_time: OverTimeService, checks: CheckService, tasks: Tasks) -> None:
        super().__init__(self.tr("Over time"), characters=_WIDE)
        self.say(self.tr("What you kept, month by month. Look for what keeps coming back."), "lead")
        self._asked = asked
        self._over_time = over_time
        self._checks = checks
        self._tasks = tasks
        self.years = Choice({}, "")
        self._chooser = Labelled(self.tr("Year"), self.years)
        self._chooser.hide()
        self.body.addWidget(self._chooser)
        self._year = QWidget()
        self.body.addWidget(self._year)
        self._month = QWidget()
        self.fill()
        beside = button(self.tr("Two checks side by side"), lambda: self.go_to(Place.TWO_CHECKS))
        self.foot(None, beside, back=True)
        self.later(tasks, over_time.years, self._found)

    # ── which year ────────────────────────────────────────────────────────────────────────────
    def _found(self, years: tuple[int, ...]) -> None:
        if not years:
            card = Card("quiet-card")
            card.say(self.tr("There is nothing to look back on yet."), "strong")
            card.say(self.tr("After a check, you decide whether it is kept. What you keep shows here, by month."))
            self._put(card)
            return
        for year in years:
            self.years.addItem(str(year), year)
        self.years.setCurrentIndex(max(self.years.findData(self._asked), 0))
        self._chooser.setVisible(len(years) > _SINGLE)
        self.years.currentIndexChanged.connect(self._fetch)
        self._fetch()

    def _fetch(self, _index: int = 0) -> None:
        year = int(self.years.currentData())
        self.later(self._tasks, lambda: self._over_time.year(year), self._show)

    # ── the year ──────────────────────────────────────────────────────────────────────────────
    def _show(self, year: YearBack) -> None:
        if year.year != self.years.currentData():
            return  # another one was chosen since
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BASE)
        if year.report_stands:
            column.addWidget(self._report())
        if year.lines:
            self._add_months(year, column)
        for card in (self._brought(year), self._again(year), self._done(year)):
            if card is not None:
                column.addWidget(card)
        column.addWidget(self._along(year))
        self._put(whole)

    def _add_months(self, year: YearBack, column: QVBoxLayout) -> None:
        table = MonthTable(year, self._checks)
        table.month_chosen.connect(partial(self._show_month, year, column))
        column.addWidget(table)
        column.addWidget(PlainText(year_words.key(), "small"))
        column.addWidget(PlainText(year_words.no_score(), "soft"))
        self._month = self._checks_of(year, year.last_month)
        column.addWidget(self._month)

    def _put(self, part: QWidget) -> None:
        put_in_place(self.body, self._year, part)
        self._year = part
        self.order_again()

    def _report(self) -> Card:
        card = Card("quiet-card")
        card.say(year_words.report_words(), "strong")
        card.offer(button(self.tr("Prepare a report"), lambda: self.go_to(Place.REQUEST, REPORT)))
        return card

    def _brought(self, year: YearBack) -> Card | None:
        if not year.brought:
            return None
        card = Card("quiet-card")
        card.say(year_words.brought_heading(), "heading")
        card.say(year_words.brought_words(), "soft")
        for kept in year.brought:
            card.say(year_words.brought_line(kept), "eyebrow")
            opened = button(self.tr("Open it"), partial(self._open, kept), "quiet")
            opened.setAccessibleDescription(year_words.brought_line(kept))
            card.offer(opened)
        return card

    def _again(self, year: YearBack) -> Card | None:
        if not year.again:
            return None
        card = Card()
        card.say(self.tr("What came up again"), "heading")
        card.say("\n".join(f"•  {year_words.again_words(again, self._checks)}" for again in year.again))
        card.say(self.tr("What comes again is worth a plan, or a talk with someone you trust."), "soft")
        card.offer(
            button(self.tr("Your boundary plan"), lambda: self.go_to(Place.PLAN), "quiet"),
            button(self.tr("People to call"), lambda: self.go_to(Place.PEOPLE), "quiet"),
        )
        return card

    def _done(self, year: YearBack) -> Card | None:
        told = year_words.told(year)
        if not told:
            return None
        card = Card()
        card.say(self.tr("What you did about it"), "heading")
        for days, words in told:
            card.say(days, "eyebrow")
            card.say(words)
        return card

    # ── a month ───────────────────────────────────────────────────────────────────────────────
    def _show_month(self, year: YearBack, column: QVBoxLayout, month: int) -> None:
        card = self._checks_of(year, month)
        put_in_place(column, self._month, card)
        self._month = card
        self.order_again()

    def _checks_of(self, year: YearBack, month: int) -> Card:
        card = Card("quiet-card")
        name = year_words.month_names()[month - 1]
        card.say(self.tr("{month} {year}").format(month=name, year=year.year), "heading")
        kept = year.checks_in(month)
        if not kept:
            card.say(self.tr("No check of this month is kept."))
        for each in kept:
            card.say(f"{kind_words(each.kind)}, {long_day(each.on)}", "eyebrow")
            reasons = self._checks.because(each.check.outcome, each.check.check)
            listed = "\n".join(f"•  {reason}" for reason in reasons)
            card.say(listed or year_words.said_words(each.check.check, self._checks))
            opened = button(self.tr("Open it"), partial(self._open, each), "quiet")
            opened.setAccessibleDescription(f"{kind_words(each.kind)}, {long_day(each.on)}")
            card.offer(opened)
        return card

    def _open(self, kept: KeptCheck) -> None:
        self.later(self._tasks, lambda: self._over_time.entry(kept.entry_id), self._go_to_result)

    def _go_to_result(self, entry: Entry) -> None:
        self.go_to(Place.RESULT, entry)

    # ── to take along ─────────────────────────────────────────────────────────────────────────
    def _along(self, year: YearBack) -> Card:
        card = Card("quiet-card")
        card.say(self.tr("To take along"), "heading")
        words = self.tr(
            "This year on paper: the dots, what they mean, and what you did about it in your own words. Outside the "
            "journal nothing protects it. Whoever finds it can read it, and a printer at work may keep a copy."
        )
        card.say(words, "soft")
        card.offer(
            button(self.tr("Print this year"), partial(self._print, year)),
            button(self.tr("Save this year as PDF"), partial(self._save, year)),
        )
        return card

    def _print(self, year: YearBack) -> None:
        printer = year_paper.printer()
        if not dialogs.choose_printer(self, printer):
            return
        if self.guarded(lambda: year_paper.print_on(year, self._checks, printer)):
            self.said.emit(self.tr("Given to the printer."))

    def _save(self, year: YearBack) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = Path(folder) / "notes.pdf"
        place = dialogs.choose_new_file(self, self.tr("Save this year as PDF"), start, self.tr("PDF (*.pdf)"))
        if place is not None and self.guarded(lambda: write_plain(place, year_paper.pdf(year, self._checks))):
            self.said.emit(self.tr("Saved as {name}.").format(name=place.name))
