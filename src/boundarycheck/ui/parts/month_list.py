"""The months of the journal, newest first, with how many entries each has: a list, which a screen reader can walk."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import line_width
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject, QSize

    from boundarycheck.domain.searching import MonthCount
    from boundarycheck.ui.journal_list import Index

_CHARACTERS = 24


class Months(QAbstractListModel):
    """The months as lines."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._months: tuple[MonthCount, ...] = ()
        self._begins: list[int] = []

    def rowCount(self, _parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many months have entries."""
        return len(self._months)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Return the month with its count."""
        month = self._months[index.row()]
        locale = QLocale()
        name = locale.standaloneMonthName(month.month)
        count = locale.toString(month.count)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{name} {month.year}  ·  {count}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{month} {year}, entries: {count}").format(month=name, year=month.year, count=count)
        return None

    def show_months(self, months: tuple[MonthCount, ...]) -> None:
        """List ``months``, newest first."""
        self.beginResetModel()
        self._months = months
        self._begins = [0, *accumulate(month.count for month in months)]
        self.endResetModel()

    def first_row(self, place: int) -> int:
        """Return the row of the list of entries at which the month in line ``place`` begins."""
        return self._begins[place]

    def place_of(self, row: int) -> int:
        """Return the line of the month in which ``row`` of the list of entries is; -1 for none."""
        return next((place for place, begins in enumerate(self._begins[1:]) if row < begins), -1)


class MonthList(QListView):
    """Choosing a month, by Enter or by click, tells through ``chosen`` the row at which it begins."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.months = Months(self)
        as_role(self, "months")
        self.setModel(self.months)
        self.setAccessibleName(self.tr("Months with how many entries were written in each"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Want room for the longest month."""
        hint = super().sizeHint()
        hint.setWidth(line_width(self, _CHARACTERS) + 2 * Space.WIDE)
        return hint

    def follow(self, row: int) -> None:
        """Mark the month in which ``row`` of the list of entries is."""
        place = self.months.place_of(row)
        if place >= 0 and place != self.currentIndex().row():
            self.setCurrentIndex(self.months.index(place, 0))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another text size with another width."""
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self.updateGeometry()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.months.first_row(index.row()))
