"""When it locks: every cause, whether this desktop tells about it, and a test of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.locking import LockCause
from boundarycheck.services.session import SessionState
from boundarycheck.ui.lock_words import cause_words, heard_words
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.system.settings import Settings
    from boundarycheck.ui.lock_news import LockNews
    from boundarycheck.ui.preferences import Preferences

_ABOVE_ROWS = 2
"""The heading and the sentence above what this computer tells."""


class WhenItLocks(Page):
    """What always locks, what this computer tells about, and which of it came since the start.

    While nothing is open (``state``) what comes is only shown, so that it can be tested; an open journal locks.
    """

    def __init__(self, preferences: Preferences, news: LockNews, state: SessionState) -> None:
        super().__init__(self.tr("When it locks"))
        self.belongs_to = Place.SETTINGS
        self._news = news
        self._latest = self._newest()
        self._rows: dict[LockCause, _Row] = {}
        self.say(
            self.tr("BoundaryCheck locks when you are away, or when someone else takes over. It cannot be turned off."),
            "lead",
        )
        always = self.card()
        always.say(self.tr("On every computer"), "heading")
        for cause, words in self._always(preferences.now).items():
            self._rows[cause] = _Row(cause_words(cause))
            self._rows[cause].state.setText(words)
            always.column.addWidget(self._rows[cause])
        self._add_test(state)
        self._signals = self.card()
        self._signals.say(self.tr("What this computer tells BoundaryCheck"), "heading")
        self._signals.say(self.tr("Where one of these is heard, it locks at once."), "soft")
        self._show_news()
        news.changed.connect(self._refresh)
        self.fill()
        self.foot(None, back=True)

    def _always(self, now: Settings) -> dict[LockCause, str]:
        if now.idle_minutes == 1:
            idle = self.tr("It locks after 1 minute.")
        else:
            idle = self.tr("It locks after {count} minutes.").format(count=now.idle_minutes)
        warned = self.tr("A line tells you 30 seconds before. Any key or movement stops it.")
        if now.lock_on_minimise:
            minimised = self.tr("It locks, because you chose so in the settings.")
        else:
            minimised = self.tr("It does not lock. You can change that in the settings.")
        return {
            LockCause.ASKED: self.tr("The keys are Ctrl and L."),
            LockCause.SHIFT: self.tr("It hides the page and locks. It deletes nothing that is in your journal."),
            LockCause.IDLE: f"{idle} {warned}",
            LockCause.MINIMISED: minimised,
        }

    def _add_test(self, state: SessionState) -> None:
        card = self.card()
        card.say(self.tr("Test it"), "heading")
        if state is SessionState.LOCKED:
            card.say(
                self.tr(
                    "No journal is open now, so this is a good moment. While you are on this page, a signal is only "
                    "shown. Nothing is locked."
                )
            )
            card.say(
                self.tr(
                    "Lock your screen the way you always do. Then come back and look at the list below. What was "
                    "heard says when it came."
                )
            )
            return
        card.say(self.tr("If one of these signals comes now, BoundaryCheck locks."))
        card.say(self.tr("To try them out, lock first. You come back to this page then."))
        if state is SessionState.GUEST:
            card.say(self.tr("You are working without saving. Locking forgets everything you typed here."))
        card.offer(button(self.tr("Lock now"), lambda: self.lock_first.emit(Route(Place.WHEN_IT_LOCKS))))

    def _show_news(self) -> None:
        for place, delivery in enumerate(self._news.deliveries, _ABOVE_ROWS):
            if delivery.cause not in self._rows:
                made = self._rows[delivery.cause] = _Row(cause_words(delivery.cause))
                self._signals.column.insertWidget(place, made)
                made.show()  # now, not with the next event: what is announced has to be there
            self._rows[delivery.cause].state.setText(heard_words(delivery))
        for cause, row in self._rows.items():
            moment = self._news.came_at(cause)
            row.came.setVisible(moment is not None)
            if moment is not None:
                # With seconds: the test of just now must be told from the one before.
                row.came.setText(self.tr("It came at {time}.").format(time=f"{moment.astimezone():%H:%M:%S}"))

    @Slot()
    def _refresh(self) -> None:
        self._show_news()
        newest, before = self._newest(), self._latest
        self._latest = newest
        if newest is not None and newest != before:
            announce(self, self.tr("It came: {what}").format(what=cause_words(newest[0])))

    def _newest(self) -> tuple[LockCause, datetime] | None:
        cause = self._news.latest
        moment = None if cause is None else self._news.came_at(cause)
        return None if cause is None or moment is None else (cause, moment)


class _Row(QWidget):
    """A cause, whether it is heard, and when it came last; the third line is hidden until it did."""

    def __init__(self, cause: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.SMALL, 0, 0)
        column.setSpacing(Space.HAIR)
        self.state = PlainText("", "soft")
        self.came = PlainText("", "strong")
        self.came.hide()
        for label in (PlainText(cause), self.state, self.came):
            column.addWidget(label)
