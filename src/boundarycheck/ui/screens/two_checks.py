"""One check beside an earlier one, with what was decided after each. Words only: nothing is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.looking_back import beside
from boundarycheck.ui.journal_list import kind_words
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Choice, Labelled
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.in_place import put_in_place
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import LINE_LENGTH, Space
from boundarycheck.ui.year_words import going_words, said_words

if TYPE_CHECKING:
    from boundarycheck.domain.decisions import Decision
    from boundarycheck.domain.journal import Entry, FinishedCheck
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.over_time import OverTimeService
    from boundarycheck.services.tasks import Tasks

_MOST = 50
_WIDE = 104
_SINGLE = 1


class TwoChecks(Page):
    """The check ``entry_id``, or the latest one, beside one that the officer chooses."""

    def __init__(self, entry_id: int | None, over_time: OverTimeService, checks: CheckService, tasks: Tasks) -> None:
        super().__init__(self.tr("Two checks side by side"), characters=_WIDE)
        self.say(self.tr("See what changed between two checks that you kept."), "lead")
        self._entry_id = entry_id
        self._over_time = over_time
        self._checks = checks
        self._kept: tuple[tuple[Entry, FinishedCheck], ...] = ()
        self._decisions: tuple[Decision, ...] = ()
        self.other = Choice({}, "")
        self._chooser = Labelled(self.tr("Beside an earlier one"), self.other)
        self._chooser.hide()
        self.body.addWidget(self._chooser)
        self._pair = QWidget()
        self.body.addWidget(self._pair)
        self.other.currentIndexChanged.connect(self._show_pair)
        self.foot(None, back=True)
        self.later(tasks, lambda: (_checks(over_time, entry_id), over_time.decisions()), self._found)

    def _found(self, found: tuple[tuple[Entry, ...], tuple[Decision, ...]]) -> None:
        entries, self._decisions = found
        self._kept = tuple((entry, entry.check) for entry in entries if entry.check is not None)
        self._put_this_one_first()
        if not self._kept:
            self.say(self.tr("No check is kept yet. After a check, you decide whether it is kept."), "lead")
        for entry, _check in self._kept[1:]:
            self.other.addItem(_named(entry), entry.entry_id)
        self._chooser.setVisible(len(self._kept) > _SINGLE)
        self._show_pair()
        self.fill()
        if self.isVisible():
            set_reading_order(self._scroll, self._foot)

    def _put_this_one_first(self) -> None:
        """Let the list begin with the check that is looked at; earlier ones follow, newest first."""
        ids = [entry.entry_id for entry, _check in self._kept]
        if self._entry_id in ids:
            at = ids.index(self._entry_id)
            self._kept = (self._kept[at], *self._kept[at + 1 :], *self._kept[:at])

    def _show_pair(self, _index: int = 0) -> None:
        pair = QWidget()
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BASE)
        if self._kept:
            row = SideBySide(LINE_LENGTH)
            this_one = self._kept[0]
            chosen = next((kept for kept in self._kept[1:] if kept[0].entry_id == self.other.currentData()), None)
            row.add(self._card(self.tr("This one"), *this_one))
            if chosen is not None:
                row.add(self._card(self.tr("Beside it"), *chosen))
            column.addWidget(row)
            if chosen is not None and (this_one[1].outcome.because or chosen[1].outcome.because):
                column.addWidget(self._compared(this_one, chosen))
        put_in_place(self.body, self._pair, pair)
        self._pair = pair
        if self.isVisible():
            set_reading_order(self._scroll, self._foot)

    def _card(self, which: str, entry: Entry, check: FinishedCheck) -> Card:
        card = Card()
        card.say(which, "eyebrow")
        card.say(_named(entry), "strong")
        card.say(self._checks.roads().roads[check.outcome.road].title, "heading")
        reasons = self._checks.because(check.outcome, check.check)
        card.say("\n".join(f"•  {reason}" for reason in reasons) or said_words(check.check, self._checks))
        for decision in self._decisions:
            if decision.entry_uid == entry.uid:
                card.say(self.tr("You meant to: {words}").format(words=decision.words), "strong")
                card.say(going_words(decision.going), "soft")
        card.offer(button(self.tr("Open it"), lambda: self.go_to(Place.RESULT, entry), "quiet"))
        card.column.addStretch(1)
        return card

    def _compared(self, one: tuple[Entry, FinishedCheck], other: tuple[Entry, FinishedCheck]) -> Card:
        later, earlier = sorted((one, other), key=lambda kept: kept[0].written_at, reverse=True)
        compared = beside(later[1], earlier[1])
        card = Card("quiet-card")
        for heading, reasons in (
            (self.tr("There both times"), compared.again),
            (self.tr("New in the later one"), compared.new),
            (self.tr("No longer there"), compared.gone),
            (self.tr("Not asked or not said this time"), compared.unsaid),
        ):
            if reasons:
                card.say(heading, "eyebrow")
                card.say("\n".join(f"•  {sentence}" for sentence in self._checks.sentences(reasons)))
        if compared.credited:
            card.say(self.tr("Something is no longer there. That took doing, and it counts."), "strong")
        if compared.report_stands:
            words = self.tr("Something to report did not come up again. If it is not reported yet, it still has to be.")
            card.say(words, "strong")
        return card


def _checks(over_time: OverTimeService, asked: int | None) -> tuple[Entry, ...]:
    return over_time.checks(_MOST) if asked is None else over_time.checks_with(asked, _MOST)


def _named(entry: Entry) -> str:
    return f"{kind_words(entry.kind)}, {moment(entry.written_at)}"
