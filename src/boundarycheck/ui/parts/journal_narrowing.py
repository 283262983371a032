"""What narrows the journal beside words: kind, sign, tag, and from which day to which."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.checks import Sign
from boundarycheck.domain.days import first_day, last_day
from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.searching import Wanted
from boundarycheck.ui.journal_list import kind_words
from boundarycheck.ui.parts.fields import Choice, Labelled, LineField
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

_ROOM_FOR_THREE = 80
_ROOM_FOR_TWO = 50
_DAY_LIMIT = 20


class Narrowing(QWidget):
    """All of what is set has to fit. ``changed`` comes with every change."""

    changed = Signal()

    def __init__(self, signs: Mapping[Sign, str]) -> None:
        super().__init__()
        self.kind = Choice({"": self.tr("Any kind")} | {kind.value: kind_words(kind) for kind in EntryKind}, "")
        self.sign = Choice({"": self.tr("Any sign")} | {sign.value: words for sign, words in signs.items()}, "")
        self.tag = Choice({"": self.tr("Any tag")}, "")
        self.first = LineField(self.tr("From day"), limit=_DAY_LIMIT)
        self.last = LineField(self.tr("To day"), limit=_DAY_LIMIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SNUG)
        choices = SideBySide(_ROOM_FOR_THREE)
        self._tags = Labelled(self.tr("Tag"), self.tag)
        self._tags.hide()
        for part in (Labelled(self.tr("Kind"), self.kind), Labelled(self.tr("Warning sign"), self.sign), self._tags):
            choices.add(part)
        column.addWidget(choices)
        days = SideBySide(_ROOM_FOR_TWO)
        hint = self.tr("Like 2026-03-09, or only 2026-03 or 2026.")
        for field, name in ((self.first, self.tr("From day")), (self.last, self.tr("To day"))):
            labelled = Labelled(name, field, hint)
            days.add(labelled)
            field.textChanged.connect(self.changed)
            field.editingFinished.connect(partial(self._look_at, labelled, field))
        column.addWidget(days)
        for choice in (self.kind, self.sign, self.tag):
            choice.currentIndexChanged.connect(self.changed)

    def wanted(self, words: str) -> Wanted:
        """Return what is asked for now together with ``words``. A day that cannot be read asks for nothing."""
        return Wanted(
            words=words,
            tags=(self.tag.value,) if self.tag.value else (),
            kinds=(EntryKind(self.kind.value),) if self.kind.value else (),
            signs=(Sign(self.sign.value),) if self.sign.value else (),
            first_day=first_day(self.first.text()),
            last_day=last_day(self.last.text()),
        )

    def show_wanted(self, wanted: Wanted) -> None:
        """Ask for ``wanted``, without telling that anything changed."""
        blocked = self.blockSignals(True)
        self.offer_tags(wanted.tags)
        choices: tuple[tuple[Choice, tuple[str, ...]], ...] = (
            (self.kind, wanted.kinds),
            (self.sign, wanted.signs),
            (self.tag, wanted.tags),
        )
        for choice, values in choices:
            choice.setCurrentIndex(max(choice.findData(str(values[0])) if values else 0, 0))
        for field, day in ((self.first, wanted.first_day), (self.last, wanted.last_day)):
            field.setText("" if day is None else day.isoformat())
        self.blockSignals(blocked)

    def offer_tags(self, tags: Iterable[str]) -> None:
        """Offer ``tags`` to choose from, behind those that are offered already."""
        for tag in tags:
            if self.tag.findData(tag) < 0:
                self.tag.addItem(tag, tag)
        self._tags.setVisible(self.tag.count() > 1)

    def what_is_set(self) -> list[tuple[str, Callable[[], object]]]:
        """Return what is set, in words, each with what takes it away."""
        found: list[tuple[str, Callable[[], object]]] = [
            (choice.currentText(), partial(choice.setCurrentIndex, 0))
            for choice in (self.kind, self.sign, self.tag)
            if choice.value
        ]
        days: tuple[tuple[date | None, str, LineField], ...] = (
            (first_day(self.first.text()), self.tr("From {day}"), self.first),
            (last_day(self.last.text()), self.tr("To {day}"), self.last),
        )
        return found + [(words.format(day=day), field.clear) for day, words, field in days if day is not None]

    def _look_at(self, labelled: Labelled, field: LineField) -> None:
        if field.text().strip() and first_day(field.text()) is None:
            labelled.tell(self.tr("This is no day. Write it like 2026-03-09."))
