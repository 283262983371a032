"""How a line of the list looks: what was written; below, smaller, when, as what, when it happened and its tags.

What was looked for is marked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from boundarycheck.domain.asked import Asked
from boundarycheck.ui.journal_list import EntryRole
from boundarycheck.ui.parts.marks import marked, utf16
from boundarycheck.ui.tokens import TYPE, Space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from boundarycheck.ui.journal_list import Index


_CUT = "…"


class EntryDelegate(QStyledItemDelegate):
    """Two lines for an entry, and between them a passage of it while words are looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = Asked()
        """What is marked."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the lines with room to breathe."""
        lines = 3 if self.asked.phrases else 2
        return QSize(Space.HUGE, option.fontMetrics.lineSpacing() * lines + 2 * Space.SNUG)

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
        mark = marked(palette, selected=selected)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.Medium)
        self._write(painter, inner, index.data(Qt.ItemDataRole.DisplayRole), strong, mark)
        passage = index.data(EntryRole.PASSAGE)
        if passage:
            below = inner.adjusted(0, option.fontMetrics.lineSpacing(), 0, 0)
            self._write(painter, below, self.in_sight(passage, option.font, inner.width()), option.font, mark)
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * TYPE.small)
        painter.setFont(small)
        if not selected:
            painter.setPen(palette.color(role.PlaceholderText))
        told = (index.data(role) for role in (EntryRole.WHEN, EntryRole.KIND, EntryRole.FACTS))
        line = painter.fontMetrics().elidedText(
            "  ·  ".join(filter(None, told)), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, line)
        painter.restore()

    def in_sight(self, passage: str, font: QFont, width: int) -> str:
        """Return ``passage``, begun later where what was found would stand behind the end of the line."""
        spans = self.asked.spans(passage)
        if not spans or QFontMetricsF(font).horizontalAdvance(passage[: spans[0][1]] + _CUT) <= width:
            return passage
        return f"{_CUT} {passage[spans[0][0] :]}"

    def _write(self, painter: QPainter, rect: QRect, words: str, font: QFont, mark: QTextCharFormat) -> None:
        painter.setFont(font)
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        spans = utf16(shown, self.asked.spans(shown))
        if not spans:
            painter.drawText(rect, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, shown)
            return
        layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        ranges = []
        for start, end in spans:
            each = QTextLayout.FormatRange()
            each.start, each.length, each.format = start, end - start, mark
            ranges.append(each)
        layout.setFormats(ranges)
        layout.beginLayout()
        layout.createLine().setLineWidth(rect.width())
        layout.endLayout()
        layout.draw(painter, QPointF(rect.topLeft()))
