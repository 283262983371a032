"""What narrows the journal beside words: kinds, signs, tags, and from which day to which."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.checks import Sign
from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.searching import Wanted
from boundarycheck.domain.spoken_days import days_from
from boundarycheck.ui.journal_list import kind_words
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.tick_list import TickList
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

_ROOM_FOR_THREE = 64
_ROOM_FOR_TWO = 50
_DAY_LIMIT = 40


class Narrowing(QWidget):
    """One of the kinds, one of the signs, all of the tags, and the days have to fit. ``changed`` tells of changes."""

    changed = Signal()

    def __init__(self, signs: Mapping[Sign, str], today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.kinds = TickList(self.tr("Kind"), {kind.value: kind_words(kind) for kind in EntryKind})
        self.signs = TickList(self.tr("Warning sign"), {sign.value: words for sign, words in signs.items()})
        self.tags = TickList(self.tr("Tag"), {})
        self.first = LineField(self.tr("From day"), limit=_DAY_LIMIT)
        self.last = LineField(self.tr("To day"), limit=_DAY_LIMIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SNUG)
        lists = SideBySide(_ROOM_FOR_THREE)
        any_of, all_of = self.tr("Any of those you tick"), self.tr("All of those you tick")
        self._tags = Labelled(self.tr("Tag"), self.tags, all_of)
        self._tags.hide()
        for part in (
            Labelled(self.tr("Kind"), self.kinds, any_of),
            Labelled(self.tr("Warning sign"), self.signs, any_of),
            self._tags,
        ):
            lists.add(part)
        column.addWidget(lists)
        days = SideBySide(_ROOM_FOR_TWO)
        hint = self.tr("Like 3/9/2026 or yesterday. Or only March 2026, or 2026.")
        for field, name in ((self.first, self.tr("From day")), (self.last, self.tr("To day"))):
            labelled = Labelled(name, field, hint)
            days.add(labelled, at_top=True)
            field.textChanged.connect(self.changed)
            field.editingFinished.connect(partial(self._look_at, labelled, field))
        column.addWidget(days)
        for ticks in self._lists:
            ticks.changed.connect(self.changed)

    @property
    def _lists(self) -> tuple[TickList, ...]:
        return self.kinds, self.signs, self.tags

    def wanted(self, words: str) -> Wanted:
        """Return what is asked for now together with ``words``. A day that cannot be read asks for nothing."""
        return Wanted(
            words=words,
            tags=tuple(self.tags.ticked),
            kinds=tuple(map(EntryKind, self.kinds.ticked)),
            signs=tuple(map(Sign, self.signs.ticked)),
            first_day=self._first_day,
            last_day=self._last_day,
        )

    def show_wanted(self, wanted: Wanted) -> None:
        """Ask for ``wanted``, without telling that anything changed."""
        blocked = self.blockSignals(True)
        self.offer_tags(wanted.tags)
        for ticks, values in zip(self._lists, (wanted.kinds, wanted.signs, wanted.tags), strict=True):
            for value in ticks.ticked:
                ticks.tick(value, on=False)
            for value in values:
                ticks.tick(str(value))
        for field, day in ((self.first, wanted.first_day), (self.last, wanted.last_day)):
            field.setText("" if day is None else day.isoformat())
        self.blockSignals(blocked)

    def offer_tags(self, tags: Iterable[str]) -> None:
        """Offer ``tags`` to choose from, behind those that are offered already."""
        self.tags.offer({tag: tag for tag in tags})
        self._tags.setVisible(self.tags.count() > 0)

    def what_is_set(self) -> list[tuple[str, Callable[[], object]]]:
        """Return what is set, in words, each with what takes it away."""
        found: list[tuple[str, Callable[[], object]]] = [
            (words, partial(ticks.tick, value, on=False))
            for ticks in self._lists
            for value, words in ticks.ticked.items()
        ]
        days: tuple[tuple[date | None, str, LineField], ...] = (
            (self._first_day, self.tr("From {day}"), self.first),
            (self._last_day, self.tr("To {day}"), self.last),
        )
        return found + [(words.format(day=day), field.clear) for day, words, field in days if day is not None]

    def _look_at(self, labelled: Labelled, field: LineField) -> None:
        if field.text().strip() and self._days(field) is None:
            labelled.tell(self.tr("No day was found in this. You can write it like 3/9/2026."))

    def _days(self, field: LineField) -> tuple[date, date] | None:
        return days_from(field.text(), self._today())

    @property
    def _first_day(self) -> date | None:
        days = self._days(self.first)
        return None if days is None else days[0]

    @property
    def _last_day(self) -> date | None:
        days = self._days(self.last)
        return None if days is None else days[1]
