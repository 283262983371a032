"""Deleted entries: still in the journal, for 30 days or until the officer empties the bin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from boundarycheck.ui import dialogs
from boundarycheck.ui.journal_list import kind_words
from boundarycheck.ui.keeping_words import notice_words, stays_words
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.when import moment
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.journal import EntrySummary
    from boundarycheck.domain.keeping import Hold
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.keeping import KeepingService
    from boundarycheck.services.tasks import Tasks


class _Found(NamedTuple):
    """What is in the bin, until when each of it stays, and the hold."""

    binned: tuple[EntrySummary, ...]
    ends: dict[int, datetime]
    hold: Hold | None


class Bin(Page):
    """Each deleted entry with a way back and its last day; emptying shows the preservation notice first.

    While on hold nothing is erased, and the page says why. A journal that is not ``kept`` has neither days nor a hold.
    """

    def __init__(
        self, journal: JournalService, keeping: KeepingService, tasks: Tasks, clock: Clock, *, kept: bool
    ) -> None:
        super().__init__(self.tr("Deleted entries"))
        self._journal = journal
        self._keeping = keeping
        self._tasks = tasks
        self._clock = clock
        self._kept = kept
        self._lead = self.say("", "lead")
        self._held = self.card("quiet-card")
        self._held.say(self.tr("Your journal is on hold"), "strong")
        self._since = self._held.say("")
        self._held.offer(button(self.tr("See the hold"), lambda: self.go_to(Place.KEEPING)))
        self._held.hide()
        self._cards: list[Card] = []
        self.fill()
        self._empty = button(self.tr("Empty the bin …"), self._ask, "quiet")
        how_long = button(self.tr("Keeping and deleting"), lambda: self.go_to(Place.KEEPING), "quiet")
        self.foot(None, self._empty, how_long, back=True)
        how_long.setVisible(kept)
        self._load()

    def _load(self) -> None:
        journal, keeping = self._journal, self._keeping
        self.later(self._tasks, lambda: _Found(journal.binned(), keeping.bin_ends(), keeping.hold()), self._show)

    def _show(self, found: _Found) -> None:
        for card in self._cards:
            card.deleteLater()
        self._cards.clear()
        self._empty.setVisible(bool(found.binned) and found.hold is None)
        self._lead.setText(self._lead_words(found))
        self._held.setVisible(found.hold is not None)
        if found.hold is not None:
            words = self.tr(
                "Since {when}, nothing in it can be erased: not by hand, and not when its time is over. "
                "You can still put entries back."
            )
            self._since.setText(words.format(when=moment(found.hold.since)))
        for summary in found.binned:
            card = self._card(summary, found)
            self.body.insertWidget(self.body.count() - 1, card)
            self._cards.append(card)
        self.order_again()

    def _lead_words(self, found: _Found) -> str:
        if not found.binned:
            return self.tr("Nothing was deleted.")
        if not self._kept:
            return self.tr("These are out of the list. They are forgotten with the rest when you lock or close.")
        return self.tr("These are out of the list, but still in your journal. You can put each of them back.")

    def _card(self, summary: EntrySummary, found: _Found) -> Card:
        card = Card()
        card.say(summary.title or summary.opening, "strong")
        card.say(f"{moment(summary.written_at)} · {kind_words(summary.kind)}", "small")
        until = found.ends.get(summary.entry_id)
        if found.hold is not None:
            card.say(self.tr("It stays here while the hold is on."), "small")
        elif until is not None:
            card.say(stays_words(until, self._clock.now()), "small")
        back = button(self.tr("Put it back"), partial(self._restore, summary.entry_id))
        back.setAccessibleName(f"{back.text()}: {moment(summary.written_at)}")
        card.offer(back)
        return card

    def _restore(self, entry_id: int) -> None:
        self.later(self._tasks, lambda: self._journal.restore(entry_id), self._restored)

    def _restored(self, _result: None) -> None:
        self.said.emit(self.tr("The entry is back in the journal."))
        self.setFocus()  # the button that had the focus goes with its card
        self._load()

    def _ask(self) -> None:
        agreed = dialogs.confirm(
            self,
            self.tr("Erase the deleted entries for good?"),
            f"{notice_words()} {self.tr('Changes to them that were not saved yet go with them.')}",
            self.tr("Erase for good"),
            self.tr("Keep them"),
        )
        if agreed:
            self.later(self._tasks, self._journal.erase_binned, self._emptied)

    def _emptied(self, count: int) -> None:
        one, several = self.tr("1 entry was erased for good."), self.tr("{count} entries were erased for good.")
        self.said.emit(one if count == 1 else several.format(count=self.locale().toString(count)))
        self.setFocus()
        self._load()
