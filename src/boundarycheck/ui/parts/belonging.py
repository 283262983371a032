"""The entries that belong to what a page shows: a way back from a check, a plan or a letter to the words about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.local_time import local
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.links_part import LinkLine
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.when import long_day
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.journal import EntrySummary
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.page import Page

MOST: Final = 20
"""Entries that are shown, the newest ones."""
_SHOWN: Final = 60
"""Characters of the officer's words."""


class Belonging(Card):
    """Hidden while nothing belongs to it; :meth:`ask` looks which entries have a link to an identity."""

    def __init__(self, page: Page, journal: JournalService, tasks: Tasks) -> None:
        super().__init__("quiet-card")
        self._page = page
        self._journal = journal
        self._tasks = tasks
        self.lines: list[LinkLine] = []
        self.ways: list[QPushButton] = []
        self.say(self.tr("In your journal about this"), "heading")
        self._more = PlainText("", "small")
        self.column.addWidget(self._more)
        self.hide()

    def ask(self, uid: str) -> None:
        """Show the entries that belong to what has the identity ``uid``."""
        links = self._journal.links
        self._page.later(self._tasks, lambda: links.entries_of(uid), self._show)

    def _show(self, entries: tuple[EntrySummary, ...]) -> None:
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.ways = []
        self.lines = [self._line(entry) for entry in entries[:MOST]]
        for at, line in enumerate(self.lines):
            self.column.insertWidget(at + 1, line)
            line.show()  # now, not with the next event: Tab has to find it at once
        words = self.tr("These are the newest {shown} of {count}.") if len(entries) > MOST else ""
        number = self.locale().toString
        self._more.setText(words.format(shown=number(MOST), count=number(len(entries))))
        self._more.setVisible(bool(words))
        self.setVisible(bool(entries))
        self._page.order_again()

    def _line(self, entry: EntrySummary) -> LinkLine:
        said = entry.title or entry.opening
        short = said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1].rstrip()}…"
        day = long_day(local(entry.written_at).date())
        line = LinkLine(f"{day}: {short}")
        way = button(self.tr("Go there"), partial(self._page.go_to, Place.ENTRY, entry.entry_id), "quiet")
        way.setAccessibleName(f"{way.text()}: {line.words}")
        line.offer(way)
        self.ways.append(way)
        return line
