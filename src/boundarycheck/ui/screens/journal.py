"""The journal: entries and checks side by side, newest first, fetched as they scroll into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QListView, QWidget

from boundarycheck.domain.errors import SomeUnreadable, VaultDamaged
from boundarycheck.ui.journal_list import EntryDelegate, EntryList, EntryRole
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.write import NEW_ENTRY

if TYPE_CHECKING:
    from boundarycheck.domain.journal import Draft, EntrySummary
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.tasks import Tasks

_SEARCH_MS = 150
_FOUND_MOST = 200
_WIDE = 100


class Journal(Page):
    """A list to read from, a field to search in, and *Write* as the one primary action."""

    def __init__(self, journal: JournalService, drafts: DraftService, tasks: Tasks) -> None:
        super().__init__(self.tr("Journal"), characters=_WIDE)
        self._lost: int | None = None
        self._journal = journal
        self._drafts = drafts
        self._tasks = tasks
        self.search = LineField(self.tr("Search the journal"))
        self.search.setPlaceholderText(self.tr("Search for words"))
        self.search.setClearButtonEnabled(True)
        self.body.addWidget(Labelled(self.tr("Search the journal"), self.search))
        self._empty = self.say("", "lead")
        self._empty.hide()
        self.entries = EntryList(self._fetch)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Entries, newest first"))
        self.list.setModel(self.entries)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.activated.connect(self._read)
        self.list.clicked.connect(self._read)
        self.body.addWidget(self.list, 1)
        self._below = QWidget()  # takes the room of the list while there is nothing to list
        self.body.addWidget(self._below, 1)
        self._write = button(self.tr("Write an entry"), lambda: self.go_to(Place.WRITE), "primary")
        self.foot(
            self._write,
            button(self.tr("Over time"), lambda: self.go_to(Place.OVER_TIME), "quiet"),
            button(self.tr("Deleted entries"), lambda: self.go_to(Place.BIN), "quiet"),
        )
        self.first_focus = self.list
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_SEARCH_MS)
        self._typing.timeout.connect(self._search)
        self.search.textChanged.connect(self._typing.start)
        self._search_number = 0
        self._fetch(None)

    def _fetch(self, before: int | None) -> None:
        number = self._search_number
        if self._lost is not None:
            self._fetch_around(before, number)
            return
        self.later(
            self._tasks,
            lambda: self._journal.page(before, EntryList.PAGE),
            lambda summaries: self._more(summaries, number),
            lambda error: self._list_broken(error, before, number),
        )

    def _list_broken(self, error: Exception, before: int | None, number: int) -> None:
        if not isinstance(error, VaultDamaged):
            self.fail(error)
        elif number == self._search_number:
            self._lost = 0
            self._fetch_around(before, number)

    def _fetch_around(self, before: int | None, number: int) -> None:
        """Fetch what can be read of a page; from the first damage on, every page is fetched like this."""
        self.later(
            self._tasks,
            lambda: self._journal.page_around_damage(before, EntryList.PAGE),
            lambda found: self._listed_around(*found, before, number),
        )

    def _listed_around(self, summaries: tuple[EntrySummary, ...], lost: int, before: int | None, number: int) -> None:
        if number != self._search_number:
            return  # the list was begun anew since
        self._lost = lost if before is None else (self._lost or 0) + lost
        if self._lost:
            self.fail(SomeUnreadable(lost=self._lost))
        self._more(summaries, number)

    def _more(self, summaries: tuple[EntrySummary, ...], number: int) -> None:
        if number != self._search_number:
            return  # the list was begun anew since
        self.entries.add(summaries)
        self._tell_if_empty(self.tr("Nothing here yet. The first entry is often one honest sentence."))
        if not self.entries.rowCount():
            self.later(self._tasks, lambda: self._drafts.find(NEW_ENTRY), self._offer_begun)

    def _offer_begun(self, begun: Draft | None) -> None:
        if begun is not None and not self.entries.rowCount():
            self._empty.setText(self.tr("Nothing is saved here yet. The entry you began is still there."))
            self._write.setText(self.tr("Go on writing"))

    def _search(self) -> None:
        words = self.search.text().strip()
        self._search_number += 1
        number = self._search_number
        self.entries.clear()
        if not words:
            self._fetch(None)
            return
        self.later(
            self._tasks,
            lambda: self._journal.search(words, _FOUND_MOST),
            lambda found: self._show_found(found, number),
        )

    def _show_found(self, found: tuple[EntrySummary, ...], number: int) -> None:
        if number != self._search_number:
            return  # other words were typed since
        self.entries.show_only(found)
        self._tell_if_empty(self.tr("No entry holds these words."))
        words = self._empty.text() or self.tr("Entries found: {count}").format(count=len(found))
        announce(self, words)

    def _tell_if_empty(self, words: str) -> None:
        empty = self.entries.rowCount() == 0
        if empty and self.focusWidget() is not self.search:
            self.first_focus = self._write
            self._write.setFocus()  # else the focus would fall where the list was
        self._empty.setText(words if empty else "")
        self._empty.setVisible(empty)
        self.list.setVisible(not empty)
        self._below.setVisible(empty)
        if not empty and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.entries.index(0, 0))

    def _read(self, index: QModelIndex) -> None:
        self.go_to(Place.ENTRY, index.data(EntryRole.ENTRY_ID))
