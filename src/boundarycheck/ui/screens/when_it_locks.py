"""When it locks: every cause, whether this desktop tells about it, and a test of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from boundarycheck.domain.locking import LockCause
from boundarycheck.services.session import SessionState
from boundarycheck.ui.lock_words import cause_words, heard_words
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place, Route

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.ui.lock_news import LockNews
    from boundarycheck.ui.parts.frames import Card
    from boundarycheck.ui.parts.text import PlainText
    from boundarycheck.ui.preferences import Preferences


class WhenItLocks(Page):
    """What always locks, what this computer tells about, and which of it came since the start.

    While nothing is open (``state``) what comes is only shown, so that it can be tested; an open journal locks.
    """

    def __init__(self, preferences: Preferences, news: LockNews, state: SessionState) -> None:
        super().__init__(self.tr("When it locks"))
        self.belongs_to = Place.SETTINGS
        self._news = news
        self._latest = self._newest()
        self._rows: dict[LockCause, PlainText] = {}
        self.say(
            self.tr("BoundaryCheck locks when you are away, or when someone else takes over. It cannot be turned off."),
            "lead",
        )
        self._add_always(preferences)
        self._signals = self.card()
        self._signals.say(self.tr("What this computer tells BoundaryCheck"), "heading")
        self._signals.say(self.tr("Each of these locks as well, where it is heard."), "soft")
        self._show_news()
        self._add_test(state)
        news.changed.connect(self._refresh)
        self.fill()
        self.foot(None, back=True)

    def _add_always(self, preferences: Preferences) -> None:
        now = preferences.now
        card = self.card()
        card.say(self.tr("On every computer"), "heading")
        _row(card, LockCause.ASKED, self.tr("The keys are Ctrl and L."))
        self._rows[LockCause.SHIFT] = _row(
            card, LockCause.SHIFT, self.tr("It hides the page and locks. It deletes nothing that is in your journal.")
        )
        if now.idle_minutes == 1:
            idle = self.tr("It locks after 1 minute.")
        else:
            idle = self.tr("It locks after {count} minutes.").format(count=now.idle_minutes)
        warned = self.tr("A line tells you 30 seconds before.")
        _row(card, LockCause.IDLE, f"{idle} {warned}")
        minimised = self.tr("It locks.") if now.lock_on_minimise else self.tr("It does not lock. Settings change that.")
        self._rows[LockCause.MINIMISED] = _row(card, LockCause.MINIMISED, minimised)
        self._always = {LockCause.MINIMISED: minimised, LockCause.SHIFT: self._rows[LockCause.SHIFT].text()}

    def _add_test(self, state: SessionState) -> None:
        card = self.card()
        card.say(self.tr("Test it"), "heading")
        if state is SessionState.LOCKED:
            card.say(
                self.tr(
                    "No journal is open now, so this is a good moment. While this page is open, a signal is only "
                    "shown. Nothing is locked."
                )
            )
            card.say(
                self.tr(
                    "Lock your screen the way you always do. Then come back here and look at the list. What was "
                    "heard says when it came."
                )
            )
            return
        card.say(self.tr("If one of these signals comes now, BoundaryCheck locks. To try them out, lock first."))
        if state is SessionState.GUEST:
            card.say(self.tr("You are working without saving. Locking forgets everything you typed here."))
        card.offer(button(self.tr("Lock and test"), lambda: self.lock_first.emit(Route(Place.WHEN_IT_LOCKS))))

    def _show_news(self) -> None:
        for delivery in self._news.deliveries:
            if delivery.cause not in self._rows:
                self._rows[delivery.cause] = _row(self._signals, delivery.cause, "")
            self._rows[delivery.cause].setText(self._with_time(delivery.cause, heard_words(delivery)))
        for cause, words in self._always.items():
            self._rows[cause].setText(self._with_time(cause, words))

    def _with_time(self, cause: LockCause, words: str) -> str:
        moment = self._news.came_at(cause)
        if moment is None:
            return words
        clock = moment.astimezone().strftime("%H:%M:%S")  # seconds, so that a test just now is told from an older one
        came = self.tr("It came at {time}.").format(time=clock)
        return f"{words} {came}"

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


def _row(card: Card, cause: LockCause, words: str) -> PlainText:
    card.say(cause_words(cause), "strong")
    return card.say(words, "soft")
