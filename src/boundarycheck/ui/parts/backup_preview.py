"""A look inside a backup: its entries, newest first, and the words of one of them. Nothing can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from boundarycheck.ui.journal_lines import EntryDelegate
from boundarycheck.ui.journal_list import EntryList, EntryRole
from boundarycheck.ui.parts.fields import WordsField
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from boundarycheck.domain.journal import Entry, EntrySummary
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.page import Page

_LINES = 14
_SIDE_BY_SIDE = 74
"""Characters; below that the words stand under the list."""


class Looking(Protocol):
    """An opened copy of a backup, as far as reading in it goes."""

    def page(self, before: int | None, limit: int) -> tuple[EntrySummary, ...]:
        """Return at most ``limit`` entries, newest first; with ``before``, those older than it."""
        ...

    def read(self, entry_id: int) -> Entry:
        """Return one entry."""
        ...


class BackupPreview(QWidget):
    """The list on the left, the words on the right. ``page`` runs the reading on the worker of ``tasks``."""

    def __init__(self, page: Page, tasks: Tasks) -> None:
        super().__init__()
        self._page = page
        self._tasks = tasks
        self._look: Looking | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BASE)
        note = Card("limits")
        self._what = note.say("", "strong")
        note.say(self.tr("You can read here. Nothing can be changed, and your journal is not touched."))
        column.addWidget(note)
        self.entries = EntryList(self._fetch, self)
        self.entries.begin(keeps_all=True)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Entries of the backup, newest first"))
        self.list.setModel(self.entries)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        words = QWidget()
        right = QVBoxLayout(words)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(Space.HAIR)
        self._title = PlainText("", "strong")
        self._when = PlainText("", "small")
        self.words = WordsField(self.tr("What was written"), lines=_LINES)
        self.words.setReadOnly(True)
        as_role(self.words, "reading")
        for part in (self._title, self._when):
            right.addWidget(part)
        right.addWidget(self.words, 1)
        both = SideBySide(_SIDE_BY_SIDE)
        both.add(self.list, 2)
        both.add(words, 3)
        self.list.setMinimumHeight(self.words.minimumHeight())
        column.addWidget(both, 1)

    @property
    def busy(self) -> bool:
        """Whether a backup is being looked into."""
        return self._look is not None

    def begin(self, look: Looking, what: str) -> None:
        """Show what is in ``look``, and say ``what`` it is."""
        self._look = look
        self._what.setText(what)
        self.show()
        self._fetch(0)
        self.list.setFocus()

    def end(self) -> None:
        """Show nothing any more. Whoever began it closes what was looked into. May be called twice."""
        self._look = None
        self.entries.begin(keeps_all=True)
        for part in (self._what, self._title, self._when):
            part.clear()
        self.words.clear()
        self.hide()

    def _fetch(self, _row: int) -> None:
        look, before = self._look, self.entries.last_id
        if look is not None:
            self._page.later(self._tasks, lambda: look.page(before, EntryList.PAGE), self._add)

    def _add(self, summaries: tuple[EntrySummary, ...]) -> None:
        self.entries.put(self.entries.rowCount(), summaries)
        if not self.entries.rowCount():
            self._title.setText(self.tr("There is no entry in this backup."))
        elif not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.entries.index(0, 0))

    def _show_entry(self, entry: Entry) -> None:
        if self._look is None:
            return  # the look was ended meanwhile
        self._title.setText(entry.text.title)
        self._title.setVisible(bool(entry.text.title))
        self._when.setText(self.tr("Written {when}").format(when=moment(entry.written_at)))
        self.words.setPlainText(entry.text.body)

    def _chosen(self, index: QModelIndex) -> None:
        look = self._look
        if look is not None and index.isValid():
            entry_id = index.data(EntryRole.ENTRY_ID)
            self._page.later(self._tasks, lambda: look.read(entry_id), self._show_entry)
