"""A short list of which several can be ticked, as low as a few lines however long it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate

from boundarycheck.ui.parts.choices import draw_in_mark, draw_tick
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from boundarycheck.ui.journal_list import Index

_LINES = 4
_VALUE = Qt.ItemDataRole.UserRole


def _height(metrics: QFontMetrics) -> int:
    return metrics.lineSpacing() + 2 * Space.SMALL


class _Line(QStyledItemDelegate):
    """Draws the tick on the mark, which the style sheet can only fill: colour alone must not say it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of a line that a finger can hit."""
        return QSize(super().sizeHint(option, index).width(), _height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line, and the tick if it has one."""
        super().paint(painter, option, index)
        if index.data(Qt.ItemDataRole.CheckStateRole) in {Qt.CheckState.Checked, Qt.CheckState.Checked.value}:
            self.initStyleOption(option, index)
            element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
            mark = QRectF(option.widget.style().subElementRect(element, option, option.widget))
            mark.setWidth(mark.height())  # the style sheet keeps some room behind it
            painter.save()
            draw_in_mark(painter, option.palette, mark, draw_tick)
            painter.restore()


class TickList(QListWidget):
    """Lines that are ticked by Space, Enter or a click; ``changed`` tells of it. Words go in as plain text."""

    changed = Signal()

    def __init__(self, name: str, items: Mapping[str, str]) -> None:
        super().__init__()
        as_role(self, "ticks")
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(_Line(self))
        self.offer(items)
        self._fit()
        self.itemChanged.connect(self.changed)

    def offer(self, items: Mapping[str, str]) -> None:
        """Offer ``items``, words by their values, behind those that are offered already."""
        for value, words in items.items():
            if self._item(value) is None:
                item = QListWidgetItem(words)
                item.setData(_VALUE, value)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                item.setToolTip(words)  # a narrow list cuts them
                self.addItem(item)
        if self.currentRow() < 0:
            self.setCurrentRow(0)

    @property
    def ticked(self) -> dict[str, str]:
        """What is ticked: the words by their values, in the order of the list."""
        return {
            str(item.data(_VALUE)): item.text() for item in self._items() if item.checkState() is Qt.CheckState.Checked
        }

    def tick(self, value: str, on: bool = True) -> None:
        """Tick the line of ``value``, or take its tick away; nothing where it is not offered."""
        item = self._item(value)
        if item is not None:
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tick by Enter too, as people expect who use the keyboard alone."""
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self.tick(str(item.data(_VALUE)), item.checkState() is not Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Want a few lines."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another look with other heights."""
        super().changeEvent(event)
        if event.type() in {event.Type.FontChange, event.Type.StyleChange}:
            self._fit()
            self.scheduleDelayedItemsLayout()

    def _fit(self) -> None:
        # The half line says that there is more below.
        self.setFixedHeight(round(_height(self.fontMetrics()) * (_LINES + 0.5)) + 2 * Space.SMALL)

    def _items(self) -> Iterable[QListWidgetItem]:
        return (self.item(row) for row in range(self.count()))

    def _item(self, value: str) -> QListWidgetItem | None:
        return next((item for item in self._items() if item.data(_VALUE) == value), None)
