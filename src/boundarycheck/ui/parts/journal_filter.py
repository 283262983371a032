"""What narrows the journal: words, and behind a button the rest of it. Whatever is set there is a chip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.asked import MOST_CHARACTERS
from boundarycheck.domain.searching import Wanted
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.checks import Sign
    from boundarycheck.ui.parts.journal_narrowing import Narrowing


class JournalFilter(QWidget):
    """All of what is set has to fit. ``changed`` comes with every change, ``entered`` with Enter in the search.

    ``signs`` gives the titles of the warning signs, and is asked for them when they are first shown. ``name`` is what
    the field for words is called, where that is not the search of the journal.
    """

    changed = Signal()
    entered = Signal()
    reshaped = Signal()
    """Parts came or went: the order of Tab has to follow."""
    unfolded = Signal()
    """The rest is shown for the first time: the tags can be offered now."""

    def __init__(self, signs: Callable[[], Mapping[Sign, str]], today: Callable[[], date], name: str = "") -> None:
        super().__init__()
        name = name or self.tr("Search the journal")
        self._signs = signs
        self._today = today
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SNUG)
        self.search = LineField(name, limit=MOST_CHARACTERS)
        self.search.setPlaceholderText(self.tr("Search for words"))
        self.search.setClearButtonEnabled(True)
        hint = self.tr('Words in any order. Put a phrase in quotes: "a favor".')
        self._column.addWidget(Labelled(name, self.search, hint))
        self._row = WrappingRow(Space.SMALL)
        self.fold = button("", self._turn, "quiet")
        self._row.addWidget(self.fold)
        self._column.addLayout(self._row)
        self.more: Narrowing | None = None
        """The rest; None until it was first wanted."""
        self.chips: list[QPushButton] = []
        self._say_fold()
        self.search.textChanged.connect(self.changed)
        self.search.returnPressed.connect(self.entered)

    @property
    def wanted(self) -> Wanted:
        """What is asked for now."""
        words = self.search.text().strip()
        return Wanted(words=words) if self.more is None else self.more.wanted(words)

    def show_wanted(self, wanted: Wanted) -> None:
        """Ask for ``wanted``, without telling that anything changed."""
        blocked = self.blockSignals(True)
        self.search.setText(wanted.words)
        if wanted != Wanted(words=wanted.words):
            self._rest().show_wanted(wanted)
            self._show_chips()
        self.blockSignals(blocked)

    def _rest(self) -> Narrowing:
        if self.more is None:
            from boundarycheck.ui.parts.journal_narrowing import Narrowing  # noqa: PLC0415 - most visits need none

            self.more = Narrowing(self._signs(), self._today)
            self.more.hide()
            self.more.changed.connect(self._narrowed)
            self._column.insertWidget(1, self.more)
        return self.more

    def _narrowed(self) -> None:
        self._show_chips()
        self.changed.emit()

    def _turn(self) -> None:
        first = self.more is None
        more = self._rest()
        more.setVisible(more.isHidden())
        self._say_fold()
        self.reshaped.emit()
        if first:
            self.unfolded.emit()

    def _say_fold(self) -> None:
        folded = self.more is None or self.more.isHidden()
        self.fold.setText(self.tr("More to narrow it down") if folded else self.tr("Show less"))

    def _show_chips(self) -> None:
        held = self.focusWidget() in self.chips
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for words, take_away in self._rest().what_is_set():
            # A tag may have an ampersand, which Qt takes for the mark of a key.
            chip = button(f"{words}  ✕".replace("&", "&&"), take_away, "chip")
            chip.setAccessibleName(self.tr("Take away: {what}").format(what=words))
            self._row.addWidget(chip)
            chip.show()  # Qt would only do so in a moment, and the focus may go there now
            self.chips.append(chip)
        if held:  # the chip that had the focus went
            (self.chips[0] if self.chips else self.search).setFocus()
        self.reshaped.emit()
