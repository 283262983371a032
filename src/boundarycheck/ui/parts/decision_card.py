"""What the officer means to do after a check, in one sentence; it is asked about gently at a later visit."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.domain.decisions import WORDS_LIMIT
from boundarycheck.domain.errors import ExpectedError
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.frames import Card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from boundarycheck.domain.decisions import Decision
    from boundarycheck.domain.journal import Draft
    from boundarycheck.services.drafts import DraftService
    from boundarycheck.services.over_time import OverTimeService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.page import Page

SLOT = "decision"
WORDS = "words"


class DecisionCard(Card):
    """Hidden until :meth:`ask`. ``suggestions`` are sentences to begin with; the officer's own are better.

    Where a report is due, it says that the report does not wait for this.
    """

    def __init__(
        self,
        page: Page,
        over_time: OverTimeService,
        drafts: DraftService,
        tasks: Tasks,
        suggestions: Sequence[str],
        *,
        report_due: bool = False,
    ) -> None:
        super().__init__("quiet-card")
        self._page = page
        self._over_time = over_time
        self._drafts = drafts
        self._tasks = tasks
        self._entry_uid = ""
        self._asked = False
        self.say(self.tr("What do you mean to do?"), "heading")
        about = self.tr(
            "One small thing is enough. At a later visit you are asked how it went. You may leave it empty."
        )
        self.say(about, "soft")
        if report_due:
            self.say(self.tr("The report does not wait for this. It is for what comes beside it."), "strong")
        label = self.tr("In your own words, or begin with one of these")
        self.words = LineField(label, limit=WORDS_LIMIT)
        self.column.addWidget(Labelled(label, self.words))
        self.suggestions = tuple(button(words, partial(self._take, words), "quiet") for words in suggestions)
        self.offer(*self.suggestions)
        self.remember = button(self.tr("Remember it"), self._decide)
        self.offer(self.remember)
        self.words.returnPressed.connect(self._decide)
        self.done = self.say("", "strong")
        self.done.hide()
        self._keeper = DraftKeeper(self, SLOT, self._fields, drafts, tasks)
        self._keeper.failed.connect(page.fail)
        self._keeper.recovered.connect(page.errors.clear)
        self.words.textChanged.connect(self._typed)
        self._refresh()
        self.hide()

    def ask(self, entry_uid: str) -> None:
        """Ask about the check kept as ``entry_uid``; what was typed before is found again."""
        self._entry_uid = entry_uid
        self._page.later(self._tasks, lambda: self._drafts.find(SLOT), self._found)

    def unsaved(self) -> Draft | None:
        """Return what was typed since the draft was last kept."""
        return self._keeper.unsaved() if self._asked else None

    def leaving(self) -> None:
        """Keep the draft."""
        if self._asked:
            self._keeper.keep_now()

    def _found(self, draft: Draft | None) -> None:
        self._asked = True
        if draft is not None:
            self.words.setText(draft.fields.get(WORDS, ""))
            self._keeper.settled()
        self.show()

    def _fields(self) -> dict[str, str]:
        return {WORDS: self.words.text()}

    def _take(self, words: str) -> None:
        if self.words.isReadOnly():
            return
        self.words.take(words, {made.text() for made in self.suggestions})
        self.words.setFocus()

    def _typed(self) -> None:
        self._refresh()
        self._keeper.changed()

    def _hold(self, held: bool) -> None:
        """Let nothing be typed into words that are on their way: they are cleared when they are there."""
        self.words.setReadOnly(held)
        self._refresh()

    def _refresh(self) -> None:
        self.remember.setEnabled(bool(self.words.text().strip()) and not self.words.isReadOnly())

    def _decide(self) -> None:
        if not self.remember.isEnabled():
            return
        self._page.errors.clear()
        self._hold(True)
        words, uid, over_time, drafts = self.words.text(), self._entry_uid, self._over_time, self._drafts

        def work() -> Decision:
            try:
                decision = over_time.decide(words, uid)
            except ExpectedError:
                # The page may be left before anyone is told: the words must be in the vault all the same.
                with suppress(ExpectedError):
                    drafts.keep(SLOT, {WORDS: words})
                raise
            drafts.drop(SLOT)
            return decision

        # Whoever leaves now must not have the draft written anew behind the work that drops it.
        self._keeper.settled()
        self._page.later(self._tasks, work, self._decided, self._not_decided)

    def _decided(self, decision: Decision) -> None:
        self.words.clear()
        self._hold(False)
        self._keeper.settled()
        self.done.setText(self.tr("You mean to: {words}").format(words=decision.words))
        self.done.show()
        self._page.said.emit(self.tr("Remembered. You will be asked about it at a later visit."))

    def _not_decided(self, error: Exception) -> None:
        self._hold(False)
        self._keeper.settled({})
        self._keeper.changed()
        self._page.fail(error)
