"""Where a check leads: what stood out, one next step and others. No score, no verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.contacts import Urgency
from boundarycheck.domain.roads import Step
from boundarycheck.services.requests import REPORT
from boundarycheck.ui import check_drafts
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.claims import Claims
from boundarycheck.ui.parts.frames import rule
from boundarycheck.ui.parts.page import Page, Undo
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.tokens import LINE_LENGTH
from boundarycheck.ui.unkept_drafts import bring_back

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.articles import RoadTexts
    from boundarycheck.domain.journal import Draft, Entry, FinishedCheck
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.unkept_drafts import UnkeptDrafts

_LABEL_SHARE, _WHY_SHARE = 2, 5


class Result(Page):
    """The page of one road. Nothing is kept unless asked: until then the check stays the draft it was.

    With ``in_journal`` the check was read from the journal, and there is nothing to keep or let go.
    """

    def __init__(
        self,
        finished: FinishedCheck,
        checks: CheckService,
        journal: JournalService,
        drafts: UnkeptDrafts,
        tasks: Tasks,
        *,
        in_journal: bool = False,
    ) -> None:
        texts = checks.roads()
        road = texts.roads[finished.outcome.road]
        super().__init__(road.title)
        self._finished = finished
        self._checks = checks
        self._journal = journal
        self._drafts = drafts
        self._tasks = tasks
        self._fields: dict[str, str] = {}
        self._slot = check_drafts.slot_of(finished.check)
        self._road = road
        self.belongs_to = Place.SIGNS if self._slot == check_drafts.SIGNS_SLOT else Place.SITUATION
        if finished.outcome.report_first:
            self._put_duty(texts)
        self.say(road.opening, "lead")
        self._list_because()
        first = self._offer_first_step(texts)
        self.say(self.tr("What helps here"), "heading")
        self.body.addWidget(Claims(road.points))
        self.steps = first | self._offer_other_steps(texts)
        self.state = self.say("", "small")
        self.fill()
        self.keep = button(self.tr("Keep it in the journal"), self._keep)
        self.let_go = button(self.tr("Let it go"), self._let_go, "quiet")
        self.foot(None, self.keep, self.let_go, back=True)
        self.keep.setVisible(not in_journal)
        self.let_go.setVisible(not in_journal)
        self._may_decide(False)
        # The reading begins at the top; the buttons come after what there is to read.
        self.first_focus = self.title
        if in_journal:
            self.state.setText(self.tr("This check is in your journal."))
        else:
            self.later(tasks, lambda: drafts.find(self._slot), self._draft_found)

    # ── the page ──────────────────────────────────────────────────────────────────────────────
    def _put_duty(self, texts: RoadTexts) -> None:
        card = self.card("duty")
        card.say(texts.duty_title, "heading")
        card.column.addWidget(Claims(texts.duty))
        self.duty = button(
            self.tr("Read about reporting"), lambda: self.go_to(Place.ARTICLE, texts.duty_article), "plain"
        )
        card.offer(self.duty, self._report_button())

    def _list_because(self) -> None:
        reasons = self._checks.because(self._finished.outcome)
        if not reasons:
            return
        self.say(self.tr("What stood out"), "heading")
        self.say("\n".join(f"•  {reason}" for reason in reasons))

    def _offer_first_step(self, texts: RoadTexts) -> dict[Step, QPushButton]:
        """Put the one next step, with its why, in a card of its own."""
        first = self._finished.outcome.first_step
        card = self.card()
        card.say(self.tr("One next step"), "eyebrow")
        card.say(texts.steps[first].why)
        made = self._step_button(first, texts, "primary")
        card.offer(made)
        if first is Step.REPORT and not self._finished.outcome.report_first:  # else the duty above offers it
            card.offer(self._report_button())
        return {first: made}

    def _report_button(self) -> QPushButton:
        self.report = button(self.tr("Prepare the report"), lambda: self.go_to(Place.REQUEST, REPORT))
        return self.report

    def _offer_other_steps(self, texts: RoadTexts) -> dict[Step, QPushButton]:
        """Put the other steps below one another, each with its why."""
        self.say(self.tr("Or one of these"), "heading")
        steps: dict[Step, QPushButton] = {}
        for step in self._finished.outcome.steps[1:]:
            row = SideBySide(LINE_LENGTH)
            steps[step] = self._step_button(step, texts, "plain")
            row.add(steps[step], _LABEL_SHARE)
            row.add(PlainText(texts.steps[step].why, "soft"), _WHY_SHARE)
            self.body.addWidget(row)
        self.body.addWidget(rule())
        return steps

    def _step_button(self, step: Step, texts: RoadTexts, role: str) -> QPushButton:
        targets = {
            Step.REPORT: Route(Place.ARTICLE, texts.duty_article),
            Step.CALL: Route(Place.PEOPLE, Urgency.TODAY),
            Step.REASSIGN: Route(Place.REQUEST),
            Step.WRITE: Route(Place.WRITE),
            Step.READ_RULE: Route(Place.ARTICLE, self._road.article),
        }
        made = button(texts.steps[step].label, lambda: self.go.emit(targets[step]), role)
        made.setAccessibleDescription(texts.steps[step].why)
        return made

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
        self._may_decide(False)
        journal, finished, texts, slot = self._journal, self._finished, self._checks.texts(), self._slot

        def keep() -> Entry:
            entry = journal.keep_check(finished, texts, drop_draft=slot)
            self._drafts.forget(slot)
            return entry

        self.later(self._tasks, keep, self._kept, self._not_done)

    def _kept(self, _entry: Entry) -> None:
        self.keep.setText(self.tr("Kept in the journal"))
        self.let_go.hide()
        self.state.setText(self.tr("This check is in your journal."))
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
