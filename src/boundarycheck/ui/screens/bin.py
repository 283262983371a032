"""Deleted entries: still in the journal, for 30 days or until the officer empties the bin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.ui import dialogs
from boundarycheck.ui.journal_list import kind_words
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.when import moment

if TYPE_CHECKING:
    from boundarycheck.domain.journal import EntrySummary
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.tasks import Tasks


class Bin(Page):
    """Each deleted entry with a way back; emptying shows the preservation notice first."""

    def __init__(self, journal: JournalService, tasks: Tasks) -> None:
        super().__init__(self.tr("Deleted entries"))
        self._journal = journal
        self._tasks = tasks
        self._lead = self.say("", "lead")
        self._cards: list[Card] = []
        self.fill()
        self._empty = button(self.tr("Empty the bin …"), self._ask, "quiet")
        self.foot(None, self._empty, back=True)
        self._load()

    def _load(self) -> None:
        self.later(self._tasks, self._journal.binned, self._show)

    def _show(self, binned: tuple[EntrySummary, ...]) -> None:
        for card in self._cards:
            card.deleteLater()
        self._cards.clear()
        self._empty.setVisible(bool(binned))
        self._lead.setText(
            self.tr("These are out of the list, but still in your journal. Each is erased for good after 30 days.")
            if binned
            else self.tr("Nothing was deleted.")
        )
        for summary in binned:
            card = Card()
            card.say(summary.title or summary.opening, "strong")
            card.say(f"{moment(summary.written_at)} · {kind_words(summary.kind)}", "small")
            back = button(self.tr("Put it back"), partial(self._restore, summary.entry_id))
            back.setAccessibleName(self.tr("Put back the entry of {when}").format(when=moment(summary.written_at)))
            card.offer(back)
            self.body.insertWidget(self.body.count() - 1, card)
            self._cards.append(card)

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
            self.tr(
                "This cannot be undone, and changes to them that were not saved yet go with them. "
                "If an entry may matter to a report, an investigation or a court case, you may "
                "have a duty to keep it, and destroying it can be a crime of its own. Copies of this folder that were "
                "made before still hold it."
            ),
            self.tr("Erase for good"),
            self.tr("Keep them"),
        )
        if agreed:
            self.later(self._tasks, self._journal.erase_binned, lambda _: self._load())
