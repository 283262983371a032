"""Which part of the journal is taken along: all of it, the last days, a year, or what is looked for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.searching import Wanted
from boundarycheck.domain.taking_along import Chosen
from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.parts.fields import Choice, Labelled
from boundarycheck.ui.parts.journal_filter import JournalFilter
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from boundarycheck.domain.checks import Sign
    from boundarycheck.domain.clock import Clock

_ALL: Final = ""
_OWN: Final = "own"
_LAST_DAYS: Final = (30, 90)


class PartToTake(QWidget):
    """``looked_for`` is what was looked for in the journal last: it stands there for who wants just that.

    ``reshaped`` tells that parts came or went: the order of Tab has to follow.
    """

    reshaped = Signal()

    def __init__(self, clock: Clock, signs: Callable[[], Mapping[Sign, str]], looked_for: Wanted) -> None:
        super().__init__()
        self._clock = clock
        self._tags: tuple[str, ...] = ()
        spans = {_ALL: self.tr("All of it")}
        spans |= {f"-{days}": self.tr("The last {days} days").format(days=days) for days in _LAST_DAYS}
        told = self.tr("What I look for: words, kinds, tags, days")
        spans[_OWN] = told if looked_for.everything else self.tr("What I looked for in the journal")
        self.span = Choice(spans, _ALL)
        self.filter = JournalFilter(signs, clock.today, self.tr("Words in it"))
        self.filter.show_wanted(looked_for)
        self.filter.hide()
        self.bin = TickLine(self.tr("Take deleted entries along, too"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SNUG)
        column.addWidget(Labelled(self.tr("Which part"), self.span))
        column.addWidget(self.filter)
        column.addWidget(self.bin)
        self.span.currentIndexChanged.connect(self._turn)
        self.filter.reshaped.connect(self.reshaped)
        self.filter.unfolded.connect(self._offer_tags)

    def offer(self, years: Iterable[int], tags: Iterable[str]) -> None:
        """Offer ``years``, and ``tags`` to look for."""
        self._tags = tuple(tags)
        for year in years:
            self.span.insertItem(self.span.count() - 1, self.tr("The year {year}").format(year=year), str(year))
        self._offer_tags()

    @property
    def chosen(self) -> Chosen:
        """Which entries are meant now."""
        return Chosen(self._wanted(), self.bin.isChecked())

    def _wanted(self) -> Wanted:
        span = self.span.value
        if span == _OWN:
            return self.filter.wanted
        if span.startswith("-"):
            return Wanted(first_day=self._clock.today() - timedelta(days=int(span.removeprefix("-")) - 1))
        return Wanted(first_day=date(int(span), 1, 1), last_day=date(int(span), 12, 31)) if span else Wanted()

    def _turn(self) -> None:
        self.filter.setVisible(self.span.value == _OWN)
        self.reshaped.emit()

    def _offer_tags(self) -> None:
        if self.filter.more is not None:
            self.filter.more.offer_tags(self._tags)
