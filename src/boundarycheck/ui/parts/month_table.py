"""The table of a year: a line for each thing that came up or was done, a column for each month, dots in between.

It is a real table, so a screen reader reads it as one; each field says in words what its dot means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from boundarycheck.domain.year_back import MONTHS, Mark
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import line_width
from boundarycheck.ui.tokens import TYPE, Space
from boundarycheck.ui.year_words import DOTS, line_words, mark_words, month_names

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from boundarycheck.domain.year_back import YearBack
    from boundarycheck.services.checks import CheckService

_ROOMY, _TIGHT = (20, 2 * Space.SMALL), (9, Space.SMALL + 2)
"""Characters that the first column is wide at least, and what a field is wider than what stands in it."""
_TALLEST = 10_000


class MonthTable(QTableWidget):
    """The lines of ``year``. It is as tall as its lines, and never wider than the page where that can be helped."""

    month_chosen = Signal(int)
    """The month (1 to 12) that the officer went to."""

    def __init__(self, year: YearBack, checks: CheckService) -> None:
        super().__init__(len(year.lines), MONTHS + 1)
        self._year = year
        as_role(self, "months")
        self.setAccessibleName(self.tr("{year}, month by month").format(year=year.year))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setMinimumSectionSize(1)
        self._put_heads()
        self._put_lines(checks)
        self.setCurrentCell(0, year.last_month)
        self.currentCellChanged.connect(self._moved)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._enlarge_dots()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width anew between the words and the months."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page: the table is as tall as its lines."""
        event.ignore()

    def _put_heads(self) -> None:
        first = QTableWidgetItem(self.tr("What it was"))
        first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalHeaderItem(0, first)
        for month, name in enumerate(month_names(), start=1):
            head = QTableWidgetItem()
            head.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            self.setHorizontalHeaderItem(month, head)

    def _put_lines(self, checks: CheckService) -> None:
        names = month_names()
        for row, line in enumerate(self._year.lines):
            words = line_words(line.what, checks)
            self.setItem(row, 0, QTableWidgetItem(words))
            head = QTableWidgetItem()  # not seen, but read before the fields of its line
            head.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            self.setVerticalHeaderItem(row, head)
            for month, mark in enumerate(line.marks, start=1):
                field = QTableWidgetItem(DOTS[mark])
                field.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                said = f"{names[month - 1]}: {mark_words(line.what, mark)}. {words}"
                field.setData(Qt.ItemDataRole.AccessibleTextRole, said)
                self.setItem(row, month, field)
        self._enlarge_dots()

    def _dot_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * TYPE.lead)
        return font

    def _enlarge_dots(self) -> None:
        font = self._dot_font()
        for row in range(self.rowCount()):
            for month in range(1, MONTHS + 1):
                self.model().setData(self.model().index(row, month), font, Qt.ItemDataRole.FontRole)

    def _moved(self, _row: int, column: int, _old_row: int, old_column: int) -> None:
        if column and column != old_column:
            self.month_chosen.emit(column)

    def _fit(self) -> None:
        """Give the months what their heads need, with short names where there is room, and the words the rest."""
        room = self.viewport().width()
        head = QFont(self.font())
        head.setWeight(QFont.Weight.DemiBold)
        dot = QFontMetrics(self._dot_font()).horizontalAdvance(DOTS[Mark.THERE])
        for form, (least, air) in ((QLocale.FormatType.ShortFormat, _ROOMY), (QLocale.FormatType.NarrowFormat, _TIGHT)):
            names = month_names(form)
            month_width = max(*(QFontMetrics(head).horizontalAdvance(name) for name in names), dot) + air
            words_width = max(room - MONTHS * month_width, line_width(self, least))
            if words_width + MONTHS * month_width <= room:
                break
        for month, name in enumerate(names, start=1):
            self.model().setHeaderData(month, Qt.Orientation.Horizontal, name)
            self.setColumnWidth(month, month_width)
        self._fit_lines(words_width)
        beyond = words_width + MONTHS * month_width > room
        bar = self.horizontalScrollBar().sizeHint().height() if beyond else 0
        lines = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(lines + bar + 2 * Space.SMALL)

    def _fit_lines(self, width: int) -> None:
        """Make the first column ``width`` wide and every line as tall as its words need there: none is cut.

        Qt's own guess of a wrapped text's height knows nothing of what the style sheet puts around it.
        """
        self.setColumnWidth(0, width)
        within = QRect(0, 0, width - 2 * Space.SMALL, _TALLEST)
        wrapped = Qt.TextFlag.TextWordWrap.value
        for row in range(self.rowCount()):
            words = str(self.model().index(row, 0).data())
            self.setRowHeight(row, self.fontMetrics().boundingRect(within, wrapped, words).height() + 2 * Space.SMALL)
