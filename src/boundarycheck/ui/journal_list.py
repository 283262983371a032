"""The list of entries: a model that fetches as it is scrolled, and how one line looks."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from boundarycheck.domain.journal import EntryKind
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.tokens import TYPE, Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.journal import EntrySummary

Index = QModelIndex | QPersistentModelIndex


class EntryRole(IntEnum):
    """What the list knows of an entry beyond its words."""

    ENTRY_ID = Qt.ItemDataRole.UserRole + 1
    WHEN = Qt.ItemDataRole.UserRole + 2
    KIND = Qt.ItemDataRole.UserRole + 3


def kind_words(kind: EntryKind) -> str:
    """Return what an entry is, in the language of the program."""
    return {
        EntryKind.NOTE: QCoreApplication.translate("kinds", "Entry"),
        EntryKind.SITUATION_CHECK: QCoreApplication.translate("kinds", "Check of a situation"),
        EntryKind.SIGNS_CHECK: QCoreApplication.translate("kinds", "Warning signs"),
    }[kind]


class EntryList(QAbstractListModel):
    """Entries, newest first. ``fetch(before)`` is asked for the next page; the page answers with ``add``."""

    PAGE = 100

    def __init__(self, fetch: Callable[[int | None], None]) -> None:
        super().__init__()
        self._fetch = fetch
        self._entries: list[EntrySummary] = []
        self._more = False
        self._asked = False

    def rowCount(self, _parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many entries are fetched so far."""
        return len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Return the title or the opening words, and for a screen reader the whole line."""
        entry = self._entries[index.row()]
        words = entry.title or entry.opening
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{kind_words(entry.kind)}, {moment(entry.written_at)}: {words}"
        if role == EntryRole.ENTRY_ID:
            return entry.entry_id
        if role == EntryRole.WHEN:
            return moment(entry.written_at)
        if role == EntryRole.KIND:
            return kind_words(entry.kind)
        return None

    def canFetchMore(self, _parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether older entries are still in the vault and not on their way."""
        return self._more and not self._asked

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for the next page."""
        self._asked = True
        self._fetch(self._entries[-1].entry_id)

    def add(self, summaries: tuple[EntrySummary, ...]) -> None:
        """Append a page; a short one is the last."""
        self._asked = False
        self._more = len(summaries) == self.PAGE
        if summaries:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(summaries) - 1)
            self._entries.extend(summaries)
            self.endInsertRows()

    def show_only(self, summaries: tuple[EntrySummary, ...]) -> None:
        """Show these and fetch no more: the result of a search."""
        self.beginResetModel()
        self._entries = list(summaries)
        self._more = False
        self._asked = False
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing, until the next ``add``."""
        self.show_only(())


class EntryDelegate(QStyledItemDelegate):
    """Two lines: what was written; below, smaller, when and as what."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the two lines with room to breathe."""
        height = option.fontMetrics.lineSpacing() * 2 + 2 * Space.SNUG
        return QSize(Space.HUGE, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line in the colours of the palette."""
        painter.save()
        palette: QPalette = option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = option.rect.adjusted(2, 2, -2, -2)
        role = QPalette.ColorRole
        if selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(palette.color(role.Highlight))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect, Space.SMALL, Space.SMALL)
        inner = rect.adjusted(Space.SNUG, Space.SMALL, -Space.SNUG, -Space.SMALL)
        painter.setPen(palette.color(role.HighlightedText if selected else role.Text))
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.Medium)
        painter.setFont(strong)
        words = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * TYPE.small)
        painter.setFont(small)
        if not selected:
            painter.setPen(palette.color(role.PlaceholderText))
        line = f"{index.data(EntryRole.WHEN)}  ·  {index.data(EntryRole.KIND)}"
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, line)
        painter.restore()
