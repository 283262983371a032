"""The journal: entries and checks side by side, newest first, by month, and what finds them again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from boundarycheck.domain.asked import Asked
from boundarycheck.domain.errors import SomeUnreadable, VaultDamaged
from boundarycheck.domain.searching import Wanted
from boundarycheck.ui.actions import Act, action_for
from boundarycheck.ui.found import FoundEntry
from boundarycheck.ui.journal_lines import EntryDelegate
from boundarycheck.ui.journal_list import EntryList, EntryRole
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.journal_filter import JournalFilter
from boundarycheck.ui.parts.month_list import MonthList
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.write import NEW_ENTRY
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from boundarycheck.domain.checks import Sign
    from boundarycheck.domain.journal import Draft, EntrySummary
    from boundarycheck.domain.searching import MonthCount, TagCount
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.looked_for import LookedFor
    from boundarycheck.services.tasks import Tasks

_SEARCH_MS = 150
_WIDE = 120
_SIDE_BY_SIDE = 70
_LINES_SHOWN = 4


class Journal(Page):
    """A list to read from, its months, what narrows it, and *Write* as the one primary action.

    A journal that is not ``kept``, a guest's, is neither taken along nor filled from elsewhere.
    """

    def __init__(
        self,
        journal: JournalService,
        looked_for: LookedFor,
        drafts: DraftService,
        tasks: Tasks,
        signs: Callable[[], Mapping[Sign, str]],
        *,
        kept: bool = True,
    ) -> None:
        super().__init__(self.tr("Journal"), characters=_WIDE)
        self.say(self.tr("What you wrote and what you checked. Open one to read it again."), "lead")
        self._lost: int | None = None
        self._journal = journal
        self._looked_for = looked_for
        self._drafts = drafts
        self._tasks = tasks
        self._number = 0
        self._wanted = Wanted()
        self.filter = JournalFilter(signs, journal.today)
        self.search = self.filter.search
        self.body.addWidget(self.filter)
        self._empty = self.say("", "lead")
        self._empty.hide()
        self.entries = EntryList(self._fetch, self)
        self.list = QListView()
        self.months = MonthList()
        self._both = self._build_lists()
        self._below = QWidget()  # takes the room of the list while there is nothing to list
        self.body.addWidget(self._below, 1)
        self._write = button(self.tr("Write an entry"), lambda: self.go_to(Place.WRITE), "primary")
        ways = [(self.tr("Over time"), Place.OVER_TIME), (self.tr("Deleted entries"), Place.BIN)]
        if kept:
            ways += [(self.tr("Take it along"), Place.TAKE_ALONG), (self.tr("Bring in a journal"), Place.BRING_IN)]
        self.foot(self._write, *(button(words, partial(self.go_to, place), "quiet") for words, place in ways))
        self.first_focus = self.list
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_SEARCH_MS)
        self._typing.timeout.connect(self._begin)
        self.filter.changed.connect(self._typing.start)
        self.filter.entered.connect(self._enter)
        self.filter.reshaped.connect(self.order_again)
        self.filter.unfolded.connect(lambda: self.later(self._tasks, self._journal.tags, self._offer_tags))
        QShortcut(QKeySequence(action_for(Act.FIND).key), self).activated.connect(self._to_search)
        self.filter.show_wanted(looked_for.wanted)
        self._begin()

    def _build_lists(self) -> QWidget:
        self.list.setAccessibleName(self.tr("Entries, newest first"))
        self.list.setModel(self.entries)
        self.lines = EntryDelegate(self.list)
        self.list.setItemDelegate(self.lines)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.activated.connect(self._read)
        self.list.clicked.connect(self._read)
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self.months.follow(now.row()))
        self.months.chosen.connect(self._to_row)
        both = SideBySide(_SIDE_BY_SIDE, last_on_top=True)
        both.turned.connect(self.order_again)
        both.add(self._months_with_caption(), 1)
        both.add(self.list, 3)
        for part in (self.list, self.months):
            part.setMinimumHeight(_LINES_SHOWN * part.fontMetrics().lineSpacing() + 2 * Space.WIDE)
        self.body.addWidget(both, 1)
        return both

    def _months_with_caption(self) -> QWidget:
        """Say what may surprise: an entry on what happened in May stands in June, if it was written then."""
        self._by_month = QWidget()
        column = QVBoxLayout(self._by_month)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(PlainText(self.tr("By the month it was written"), "small"))
        column.addWidget(self.months, 1)
        self._by_month.hide()
        return self._by_month

    # ── fetching ──────────────────────────────────────────────────────────────────────────────
    def _begin(self) -> None:
        """Look for what is asked for now, from the newest entry on."""
        self._typing.stop()
        self._number += 1
        self._wanted = self.filter.wanted
        self._looked_for.remember(self._wanted)
        asked = Asked.typed(self._wanted.words)
        self.lines.asked = asked
        self.entries.begin(asked, keeps_all=self._lost is not None and self._wanted.everything)
        self._fetch(0)

    def _fetch(self, row: int) -> None:
        number, wanted = self._number, self._wanted
        if self._lost is not None and wanted.everything:
            self._fetch_around(self.entries.last_id, number)
            return
        before, skip = self.entries.nearest(row)
        self.later(
            self._tasks,
            lambda: self._journal.find(wanted, before, EntryList.PAGE, skip),
            lambda summaries: self._fetched(row, summaries, number),
            lambda error: self._list_broken(error, number),
        )

    def _fetched(self, row: int, summaries: tuple[EntrySummary, ...], number: int) -> None:
        if number != self._number:
            return  # the list was begun anew since
        first = not self.entries.rowCount()
        self.entries.put(row, summaries)
        if not first:
            return
        self._tell_if_empty()
        wanted = self._wanted
        # Only now: whoever types on must not wait for the counting of what is gone already.
        self.later(
            self._tasks,
            lambda: self._journal.months(wanted),
            lambda months: self._counted(months, number),
            lambda error: self._list_broken(error, number),
        )

    def _counted(self, months: tuple[MonthCount, ...], number: int) -> None:
        if number != self._number:
            return  # as above
        total = sum(month.count for month in months)
        self.entries.set_total(total)
        self.months.months.show_months(months)
        self._by_month.setVisible(bool(months))
        self.months.follow(self.list.currentIndex().row())
        if not self._wanted.everything:
            words = self._empty.text() or self.tr("Entries found: {count}").format(count=QLocale().toString(total))
            announce(self, words)

    # ── a damaged journal ─────────────────────────────────────────────────────────────────────
    def _list_broken(self, error: Exception, number: int) -> None:
        if number != self._number:
            return  # as above
        if not isinstance(error, VaultDamaged) or not self._wanted.everything:
            self.fail(error)
        elif self._lost is None:
            self._lost = 0
            self._by_month.hide()
            self._begin()

    def _fetch_around(self, before: int | None, number: int) -> None:
        """Fetch what can be read of a page; from the first damage on, every page is fetched like this."""
        self.later(
            self._tasks,
            lambda: self._journal.page_around_damage(before, EntryList.PAGE),
            lambda found: self._listed_around(*found, before, number),
        )

    def _listed_around(self, summaries: tuple[EntrySummary, ...], lost: int, before: int | None, number: int) -> None:
        if number != self._number:
            return  # as above
        self._lost = lost if before is None else (self._lost or 0) + lost
        if self._lost:
            self.fail(SomeUnreadable(lost=self._lost))
        self.entries.put(self.entries.rowCount(), summaries)
        self._tell_if_empty()

    # ── what is shown ─────────────────────────────────────────────────────────────────────────
    def _tell_if_empty(self) -> None:
        empty = self.entries.rowCount() == 0
        if empty and self.focusWidget() not in self.filter.findChildren(QWidget):
            self.first_focus = self._write
            self._write.setFocus()  # else the focus would fall where the list was
        if self._wanted.everything:
            words = self.tr("Nothing here yet. The first entry is often one honest sentence.")
        else:
            words = self.tr("No entry fits what you look for.")
        self._empty.setText(words if empty else "")
        self._empty.setVisible(empty)
        self._both.setVisible(not empty)
        self._below.setVisible(empty)
        if not empty and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.entries.index(0, 0))
        if empty and self._wanted.everything:
            self.later(self._tasks, lambda: self._drafts.find(NEW_ENTRY), self._offer_begun)

    def _offer_begun(self, begun: Draft | None) -> None:
        if begun is not None and not self.entries.rowCount():
            self._empty.setText(self.tr("Nothing is saved here yet. The entry you began is still there."))
            self._write.setText(self.tr("Go on writing"))

    def _offer_tags(self, tags: tuple[TagCount, ...]) -> None:
        if self.filter.more is not None:
            self.filter.more.offer_tags(tag.tag for tag in tags)

    # ── going ─────────────────────────────────────────────────────────────────────────────────
    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _enter(self) -> None:
        """Go from the search to what it found."""
        if self._typing.isActive():
            self._begin()
        if self.entries.rowCount():
            self.list.setFocus()

    def _to_row(self, row: int) -> None:
        index = self.entries.index(row, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        self.list.setFocus()

    def _read(self, index: QModelIndex) -> None:
        entry_id = index.data(EntryRole.ENTRY_ID)
        if entry_id is not None:  # else it is not here yet
            words = self._wanted.words
            self.go_to(Place.ENTRY, FoundEntry(entry_id, words) if words else entry_id)
