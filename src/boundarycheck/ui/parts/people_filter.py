"""What narrows the directory: words, a kind of help, and a few yes-or-no wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.contacts import HelpKind, Urgency, Wanted
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Choice, Labelled, LineField
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.wrapped_words import WordButton
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROOM_FOR_TWO = 60
_WORDS_LIMIT = 60


class Chip(WordButton):
    """A wish that is on or off; a tick before its words says so, not the colour alone."""

    def __init__(self, words: str) -> None:
        super().__init__()
        made = button(words, lambda: None, "chip")  # the manners of every other button
        self.setMinimumHeight(made.minimumHeight())
        self.setCursor(made.cursor())
        self.setProperty("role", "chip")
        self.setAutoDefault(True)
        self.setCheckable(True)
        self._words = words
        self.setAccessibleName(words)
        self.toggled.connect(self._tick)
        self._tick(on=False)

    def _tick(self, on: bool) -> None:
        self.setText(f"✓ {self._words}" if on else self._words)


class PeopleFilter(QWidget):
    """Search, kind and chips. ``changed`` comes with every change, ``entered`` with Enter in the search."""

    changed = Signal()
    entered = Signal()

    def __init__(self, kinds: Mapping[HelpKind, str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SNUG)
        self.search = LineField(self.tr("Look for"), limit=_WORDS_LIMIT)
        self.kind = Choice({"": self.tr("Any kind of help")} | {str(kind): name for kind, name in kinds.items()}, "")
        self.open_now = Chip(self.tr("Open now"))
        self.by_text = Chip(self.tr("By text message"))
        self.spanish = Chip(self.tr("In Spanish"))
        self.corrections = Chip(self.tr("For corrections staff"))
        self.outside = Chip(self.tr("Outside my agency"))
        self.chips = (self.open_now, self.by_text, self.spanish, self.corrections, self.outside)
        row = SideBySide(_ROOM_FOR_TWO)
        hint = self.tr("A few letters of a name or a trouble. Enter opens the first one.")
        row.add(Labelled(self.tr("Look for"), self.search, hint))
        row.add(Labelled(self.tr("Kind of help"), self.kind, self.tr("Money, family, drink, a lawyer …")))
        column.addWidget(row)
        wishes = WrappingRow(Space.SMALL)
        for chip in self.chips:
            wishes.addWidget(chip)
            chip.toggled.connect(self._changed)
        column.addLayout(wishes)
        self.search.textChanged.connect(self._changed)
        self.search.returnPressed.connect(self.entered)
        self.kind.currentIndexChanged.connect(self._changed)

    @property
    def narrows(self) -> bool:
        """Whether anything is asked for."""
        return self.wanted(None) != Wanted()

    def wanted(self, urgency: Urgency | None) -> Wanted:
        """Return what is looked for, together with ``urgency``."""
        return Wanted(
            urgency=urgency,
            kind=HelpKind(self.kind.value) if self.kind.value else None,
            words=self.search.text(),
            open_now=self.open_now.isChecked(),
            by_text=self.by_text.isChecked(),
            spanish=self.spanish.isChecked(),
            corrections=self.corrections.isChecked(),
            outside=self.outside.isChecked(),
        )

    def clear(self) -> None:
        """Ask for nothing any more."""
        blocked = self.blockSignals(True)
        self.search.clear()
        self.kind.setCurrentIndex(0)
        for chip in self.chips:
            chip.setChecked(False)
        self.blockSignals(blocked)
        self.changed.emit()

    def _changed(self, _value: object) -> None:
        self.changed.emit()
