"""Where a check leads: what stood out, one next step and others. No score, no verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.agency import Policies
from boundarycheck.domain.roads import Step
from boundarycheck.ui import check_drafts
from boundarycheck.ui.parts.belonging import Belonging
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.decision_card import DecisionCard
from boundarycheck.ui.parts.focus_held import take_focus_from
from boundarycheck.ui.parts.page import Page, Undo
from boundarycheck.ui.parts.road_body import RoadBody
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.unkept_drafts import bring_back
from boundarycheck.ui.wording import check_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.journal import Draft, Entry, FinishedCheck
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.over_time import OverTimeService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.unkept_drafts import UnkeptDrafts


class Result(Page):
    """The page of one road. Nothing is kept unless asked: until then the check stays the draft it was.

    With ``kept_as`` the check was read from the journal, and there is nothing to keep or let go. ``policies`` are those
    of the own agency, read on the worker.
    """

    def __init__(
        self,
        finished: FinishedCheck,
        checks: CheckService,
        journal: JournalService,
        drafts: UnkeptDrafts,
        tasks: Tasks,
        *,
        over_time: OverTimeService,
        kept_as: Entry | None = None,
        policies: Callable[[], Policies] = Policies,
    ) -> None:
        super().__init__(checks.roads().roads[finished.outcome.road].title)
        self._finished = finished
        self._checks = checks
        self._journal = journal
        self._drafts = drafts
        self._tasks = tasks
        self._fields: dict[str, str] = {}
        self._slot = check_drafts.slot_of(finished.check)
        self.belongs_to = Place.SIGNS if self._slot == check_drafts.SIGNS_SLOT else Place.SITUATION
        because = checks.because(finished.outcome, finished.check)
        body = RoadBody(self, checks, finished.outcome, because, tasks=tasks, policies=policies)
        self.steps, self.duty, self.report = body.steps, body.duty, body.report
        self.decision = DecisionCard(
            self, over_time, drafts, tasks, self._suggestions(), report_due=finished.outcome.report_first
        )
        self.body.addWidget(self.decision)
        self.belonging = Belonging(self, journal, tasks)
        self.body.addWidget(self.belonging)
        self.state = self.say("", "small")
        self.fill()
        self.keep = button(self.tr("Keep it in the journal"), self._keep)
        self.let_go = button(self.tr("Let it go"), self._let_go, "quiet")
        self.earlier = button(self.tr("Earlier checks beside it"), self._look_back, "quiet")
        self.foot(None, self.keep, self.let_go, self.earlier, back=True)
        self.keep.setVisible(kept_as is None)
        self.let_go.setVisible(kept_as is None)
        self.earlier.hide()
        self._entry_id = 0
        self._may_decide(False)
        # The reading begins at the top; the buttons come after what there is to read.
        self.first_focus = self.title
        if kept_as is not None:
            self._in_journal(kept_as)
        else:
            self.later(tasks, lambda: drafts.find(self._slot), self._draft_found)

    def unsaved(self) -> Draft | None:
        """Return a decision typed here that is not kept yet."""
        return self.decision.unsaved()

    def leaving(self) -> None:
        """Keep the draft of a decision."""
        self.decision.leaving()

    def _suggestions(self) -> tuple[str, ...]:
        outcome, steps = self._finished.outcome, self._checks.roads().steps
        # A report that is due is nothing to mean to do later.
        left_out = {Step.READ_RULE, Step.REPORT} if outcome.report_first else {Step.READ_RULE}
        return tuple(steps[step].label for step in outcome.steps if step not in left_out)

    def _in_journal(self, entry: Entry) -> None:
        self._entry_id = entry.entry_id
        self.state.setText(self.tr("This check is in your journal."))
        self.earlier.show()
        self.decision.ask(entry.uid)
        self.belonging.ask(entry.uid)

    def _look_back(self) -> None:
        self.go_to(Place.TWO_CHECKS, self._entry_id)

    # ── keep it, or let it go ─────────────────────────────────────────────────────────────────
    def _may_decide(self, may: bool) -> None:
        self.keep.setEnabled(may)
        self.let_go.setEnabled(may)

    def _draft_found(self, draft: Draft | None) -> None:
        """Offer the choice only while the draft is this check: coming back here must not keep it twice."""
        if draft is not None and check_drafts.holds(draft, self._finished.check, self._checks.texts()):
            self._fields = draft.fields
            self.state.setText(self.tr("This check is not in your journal yet. You decide whether it is kept."))
            self._may_decide(True)
            return
        self.keep.hide()
        self.let_go.hide()
        self.state.setText(self.tr("You kept this check or let it go. There is nothing left to decide."))

    def _keep(self) -> None:
        self.errors.clear()
        take_focus_from(self, self.keep)
        self._may_decide(False)
        journal, finished, texts, slot = self._journal, self._finished, self._checks.texts(), self._slot
        wording = check_words()

        def keep() -> Entry:
            entry = journal.keep_check(finished, texts, drop_draft=slot, wording=wording)
            self._drafts.forget(slot)
            return entry

        self.later(self._tasks, keep, self._kept, self._not_done)

    def _kept(self, entry: Entry) -> None:
        self.keep.setText(self.tr("Kept in the journal"))
        self.let_go.hide()
        self._in_journal(entry)
        self.said.emit(self.tr("Kept in the journal."))

    def _let_go(self) -> None:
        if not self.agreed_to_lose(self.tr("Let this check go?"), self.tr("Let it go"), self.tr("Do not let it go")):
            return
        self.errors.clear()
        self._may_decide(False)
        drafts, slot = self._drafts, self._slot
        self.later(self._tasks, lambda: drafts.drop(slot), self._gone, self._not_done)

    def _gone(self, _result: None) -> None:
        drafts, slot, fields = self._drafts, self._slot, self._fields
        words = self.tr("This check is gone. Nothing of it was kept.")
        self.undoable.emit(Undo(words, lambda: bring_back(drafts, slot, fields), Route(Place.RESULT, self._finished)))
        self.go_to(Place.HOME)

    def _not_done(self, error: Exception) -> None:
        self._may_decide(True)
        self.fail(error)
