"""The list of entries: a model that holds only what is near the eye, whatever the journal holds."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QStandardItemModel

from boundarycheck.domain.asked import NOTHING_ASKED, Asked
from boundarycheck.domain.journal import EntryKind
from boundarycheck.ui.parts.when import happened_words, moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from boundarycheck.domain.journal import EntrySummary

Index = QModelIndex | QPersistentModelIndex

_NOT_YET = "…"
_MOST_MISSING = 3


class EntryRole(IntEnum):
    """What the list knows of an entry beyond its words."""

    ENTRY_ID = Qt.ItemDataRole.UserRole + 1
    WHEN = Qt.ItemDataRole.UserRole + 2
    KIND = Qt.ItemDataRole.UserRole + 3
    PASSAGE = Qt.ItemDataRole.UserRole + 4
    """While words are looked for: the words around those that were found; "" else."""
    FACTS = Qt.ItemDataRole.UserRole + 5
    """When it happened and its tags, in words; "" where it says neither."""


def kind_words(kind: EntryKind) -> str:
    """Return what an entry is, in the language of the program."""
    return {
        EntryKind.NOTE: QCoreApplication.translate("kinds", "Entry"),
        EntryKind.SITUATION_CHECK: QCoreApplication.translate("kinds", "Check of a situation"),
        EntryKind.SIGNS_CHECK: QCoreApplication.translate("kinds", "Warning signs"),
    }[kind]


def facts_words(entry: EntrySummary) -> str:
    """Return when it happened and its tags, on one line."""
    said = []
    if entry.happened is not None:
        words = QCoreApplication.translate("EntryList", "Happened {when}")
        said.append(words.format(when=happened_words(entry.happened)))
    if entry.tags:
        words = QCoreApplication.translate("EntryList", "Tags: {tags}")
        said.append(words.format(tags=", ".join(entry.tags)))
    return "  ·  ".join(said)


class EntryList(QStandardItemModel):
    """Entries, newest first, of which a few pages are in memory.

    ``fetch(row)`` is asked for the page that begins at ``row``; whoever owns the list answers with :meth:`put`, and
    finds its way there from :meth:`nearest`. Until :meth:`set_total` says how many there are, the list grows by a
    page when its end comes into view.
    """

    PAGE = 100
    MOST_PAGES = 40
    NEAR = 20
    """Rows from the end of a page at which the next one is fetched too: whoever walks on is not to wait for it."""

    def __init__(self, fetch: Callable[[int], None], parent: QObject) -> None:
        super().__init__(0, 1, parent)
        self._fetch = fetch
        self._pages: dict[int, tuple[EntrySummary, ...]] = {}
        self._ends: dict[int, int] = {}
        self._count = 0
        self._more = False
        self._on_its_way: int | None = None
        self._missing: dict[int, None] = {}
        self._keeps_all = False
        self.asked = NOTHING_ASKED
        """The words that are looked for."""
        self._tellings: dict[int, Callable[[EntrySummary], object]] = {
            Qt.ItemDataRole.DisplayRole: _words,
            Qt.ItemDataRole.AccessibleTextRole: self._line,
            EntryRole.ENTRY_ID: lambda entry: entry.entry_id,
            EntryRole.WHEN: lambda entry: moment(entry.written_at),
            EntryRole.KIND: lambda entry: kind_words(entry.kind),
            EntryRole.PASSAGE: self._passage,
            EntryRole.FACTS: facts_words,
        }
        self._soon = QTimer(self)  # what is being painted must not change under the brush
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    # ── for Qt ────────────────────────────────────────────────────────────────────────────────
    # How many rows there are is kept by Qt, in rows that hold nothing: a view asks it for every row there is, and a way
    # through Python for each takes ten times as long.
    def flags(self, _index: Index) -> Qt.ItemFlag:
        """Return that a line can be chosen, and neither changed nor dragged."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Return the title or the opening words, and for a screen reader the whole line.

        What is not in memory is fetched; three dots stand there until it comes.
        """
        entry = self._entry(index.row())
        if entry is None:
            shown = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return _NOT_YET if shown else None
        telling = self._tellings.get(role)
        return None if telling is None else telling(entry)

    def canFetchMore(self, _parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether there may be entries behind the last one, which are not on their way."""
        return self._more and self._on_its_way is None

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for the page behind the last one."""
        self._on_its_way = self._count
        self._fetch(self._count)

    def _line(self, entry: EntrySummary) -> str:
        passage = self._passage(entry)
        told = f"{_words(entry)}. {passage}" if passage else _words(entry)
        facts = facts_words(entry)
        line = f"{kind_words(entry.kind)}, {moment(entry.written_at)}: {told}"
        return f"{line}. {facts}" if facts else line

    def _passage(self, entry: EntrySummary) -> str:
        return entry.opening if self.asked.phrases and entry.title else ""

    # ── for the page ──────────────────────────────────────────────────────────────────────────
    @property
    def last_id(self) -> int | None:
        """The entry in the last row, None while there is none in memory."""
        last = self._pages.get((self._count - 1) // self.PAGE)
        return last[-1].entry_id if last else None

    def nearest(self, row: int) -> tuple[int | None, int]:
        """Return the last entry known to stand before ``row``, None for none, and how many stand between the two."""
        number = max((number for number in self._ends if number * self.PAGE < row), default=None)
        return (None, row) if number is None else (self._ends[number], row - (number + 1) * self.PAGE)

    def begin(self, asked: Asked = NOTHING_ASKED, *, keeps_all: bool = False) -> None:
        """Show nothing, until the first page comes; ``asked`` is what it will be found by.

        With ``keeps_all`` nothing is let go of: for a list whose pages cannot be fetched again by their rows.
        """
        self._pages.clear()
        self._ends.clear()
        self._missing.clear()
        self._soon.stop()
        self._count, self._more, self._on_its_way = 0, False, None
        self._keeps_all = keeps_all
        self.asked = asked
        self.setRowCount(0)

    def put(self, row: int, summaries: tuple[EntrySummary, ...]) -> None:
        """Take the page that begins at ``row``; behind the last row it makes the list longer."""
        self._on_its_way = None
        if row >= self._count:
            self._more = len(summaries) == self.PAGE
            self._append(row, summaries)
        elif summaries:
            self._keep(row // self.PAGE, summaries)
            last = min(row + len(summaries), self._count) - 1
            self.dataChanged.emit(self.index(row, 0), self.index(last, 0))
        if self._missing:
            self._soon.start()

    def set_total(self, total: int) -> None:
        """Say how many entries there are altogether."""
        self._more = False
        self._count = total
        self.setRowCount(total)

    def _append(self, row: int, summaries: tuple[EntrySummary, ...]) -> None:
        if summaries:
            self._keep(row // self.PAGE, summaries)
            self._count = row + len(summaries)
            self.setRowCount(self._count)

    def _keep(self, number: int, summaries: tuple[EntrySummary, ...]) -> None:
        self._pages[number] = summaries
        if len(summaries) == self.PAGE:
            self._ends[number] = summaries[-1].entry_id
        if len(self._pages) > self.MOST_PAGES and not self._keeps_all:
            del self._pages[next(iter(self._pages))]  # the one that was looked at longest ago

    def _entry(self, row: int) -> EntrySummary | None:
        number, place = divmod(row, self.PAGE)
        page = self._pages.get(number)
        if page is None or place < self.NEAR or place >= self.PAGE - self.NEAR:
            for each in (number - 1 if place < self.NEAR else number + 1, number):
                self._want(each)
        if page is None or place >= len(page):
            return None
        if next(reversed(self._pages)) != number:
            self._pages[number] = self._pages.pop(number)
        return page[place]

    def _want(self, number: int) -> None:
        if number in self._pages or not 0 <= number * self.PAGE < self._count:
            return
        self._missing.pop(number, None)
        self._missing[number] = None
        while len(self._missing) > _MOST_MISSING:  # whoever drags the bar through ten years wants to see where it stops
            del self._missing[next(iter(self._missing))]
        if self._on_its_way is None and not self._soon.isActive():
            self._soon.start()

    def _ask(self) -> None:
        while self._missing and self._on_its_way is None:
            number, _ = self._missing.popitem()
            if number not in self._pages and number * self.PAGE < self._count:
                self._on_its_way = number * self.PAGE
                self._fetch(self._on_its_way)


def _words(entry: EntrySummary) -> str:
    return entry.title or entry.opening
