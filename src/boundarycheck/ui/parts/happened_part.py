"""When it happened: a day and, where it is known, a time, both typed. Off unless the officer says it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.entry_facts import Happened
from boundarycheck.domain.spoken_days import day_from, time_from
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.parts.when import happened_words, short_day
from boundarycheck.ui.parts.wrapping_row import WrappingRow
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_ROOM_FOR_TWO = 50
_LIMIT = 40


class HappenedPart(QWidget):
    """Takes "yesterday", "3/9", "March 9, 2026", and says below how it understood it. ``changed`` tells of changes."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.day = LineField(self.tr("The day it happened"), limit=_LIMIT)
        self.time = LineField(self.tr("Time, if you know it"), limit=_LIMIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        self._day = Labelled(self.tr("The day it happened"), self.day, self.tr("Like yesterday, 3/9 or March 9, 2026."))
        self._time = Labelled(self.tr("Time, if you know it"), self.time, self.tr("Like 14:30 or 2:30 pm."))
        both = SideBySide(_ROOM_FOR_TWO)
        both.add(self._day, at_top=True)
        both.add(self._time, at_top=True)
        column.addWidget(both)
        row = WrappingRow(Space.SMALL)
        self.was_today = button(self.tr("Today"), lambda: self._set(0))
        self.was_yesterday = button(self.tr("Yesterday"), lambda: self._set(1))
        self.leave_out = button(self.tr("Leave it out"), self._clear, "quiet")
        for made in (self.was_today, self.was_yesterday, self.leave_out):
            row.addWidget(made)
        column.addLayout(row)
        self.understood = PlainText("", "strong")
        self.understood.hide()
        column.addWidget(self.understood)
        self.written = PlainText(
            self.tr("The time of writing is noted by itself as you save. It stays as it is, beside this day."), "small"
        )
        column.addWidget(self.written)
        for field in (self.day, self.time):
            field.textChanged.connect(self._typed)
        self.day.editingFinished.connect(self._day_done)
        self.time.editingFinished.connect(self._time_done)

    @property
    def day_text(self) -> str:
        """The day in ISO form; what was typed where it is no day."""
        day = day_from(self.day.text(), self._today())
        return self.day.text().strip() if day is None else day.isoformat()

    @property
    def time_text(self) -> str:
        """The time as HH:MM; what was typed where it is no time."""
        time = time_from(self.time.text())
        return self.time.text().strip() if time is None else f"{time:%H:%M}"

    @property
    def short(self) -> str:
        """The day in few words; "" while there is none."""
        day = day_from(self.day.text(), self._today())
        return self.day.text().strip() if day is None else short_day(day)

    def show_texts(self, day: str, time: str) -> None:
        """Show what stood here before."""
        self.day.setText(day)
        self.time.setText(time)

    def problem(self) -> QWidget | None:
        """Say what cannot be understood, and return the field where it stands; None where all can be."""
        if not self._day_done() or not self._day_is_there():
            return self.day
        return None if self._time_done() else self.time

    def _set(self, days_ago: int) -> None:
        self.day.setText((self._today() - timedelta(days=days_ago)).isoformat())
        self.day.setFocus()

    def _clear(self) -> None:
        self.day.clear()
        self.time.clear()
        self.day.setFocus()

    def _typed(self) -> None:
        day, time = day_from(self.day.text(), self._today()), time_from(self.time.text())
        words = ""
        if day is not None:
            words = self.tr("It happened on {day}.").format(day=happened_words(Happened(day, time)))
            if day > self._today():
                words = self.tr("{words} That day is still to come.").format(words=words)
        self.understood.setText(words)
        self.understood.setVisible(bool(words))
        self.changed.emit()

    def _day_done(self) -> bool:
        """Put the day in its one form, so that it stays the same tomorrow; say so where it is none."""
        words = self.day.text().strip()
        day = day_from(words, self._today())
        if day is not None and words != day.isoformat():
            self.day.setText(day.isoformat())
        elif words and day is None:
            self._day.tell(self.tr("No day was found in this. You can write it like 3/9/2026, or leave it out."))
        return not words or day is not None

    def _day_is_there(self) -> bool:
        if self.time.text().strip() and not self.day.text().strip():
            self._day.tell(self.tr("There is a time but no day yet. Add the day, or take the time out."))
            return False
        return True

    def _time_done(self) -> bool:
        words = self.time.text().strip()
        known = not words or time_from(words) is not None
        if not known:
            self._time.tell(self.tr("No time was found in this. You can write it like 14:30, or leave it out."))
        return known
