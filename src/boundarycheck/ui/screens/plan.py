"""The boundary plan as it is kept: to read, to rehearse, to change, and to carry along as a card."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from boundarycheck.services.plain_files import write_plain
from boundarycheck.ui import card_paper, dialogs, plan_words
from boundarycheck.ui.parts.belonging import Belonging
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.claims import Claims
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.parts.when import long_day
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.plans import BoundaryPlan
    from boundarycheck.services.journal import JournalService
    from boundarycheck.services.plans import KeptPlan, PlanService
    from boundarycheck.services.tasks import Tasks


class PlanPage(Page):
    """The plan, or what one is and the way to make it."""

    def __init__(self, plans: PlanService, journal: JournalService, tasks: Tasks) -> None:
        super().__init__(self.tr("Your boundary plan"))
        self._plans = plans
        self._journal = journal
        self._tasks = tasks
        self._plan: BoundaryPlan | None = None
        self.foot(None, back=True)
        self.later(tasks, plans.present, self._show)

    def _show(self, kept: KeptPlan | None) -> None:
        if kept is None:
            self._offer_to_make()
        else:
            self._plan = kept.plan
            self._show_plan(kept)
        self.fill()
        if self.isVisible():
            set_reading_order(self._scroll, self._foot)
            if self.first_focus is not None:
                self.first_focus.setFocus()

    def _offer_to_make(self) -> None:
        self.say(self.tr("A few sentences that are ready before you need them. They are yours, in your words."), "lead")
        self.say(
            self.tr("You choose what to notice, what you say then, and whom you tell. Then you rehearse it here."),
        )
        self.body.addWidget(Claims((self._plans.texts().evidence,)))
        make = button(self.tr("Make a plan"), lambda: self.go_to(Place.PLAN_EDIT), "primary")
        self.foot(make, back=True)
        self.first_focus = make

    def _show_plan(self, kept: KeptPlan) -> None:
        plan = kept.plan
        self.say(self.tr("Your words, ready before you need them. Say them aloud now and then."))
        for sentence in plan.sentences:
            self.card().say(plan_words.in_words(sentence), "lead")
        for heading, words in (
            (self.tr("With the first small ask"), plan.first_ask),
            (self.tr("My people"), plan.people),
            (self.tr("Places and times"), plan.places),
            (self.tr("Why it matters to me"), plan.why_matters),
            (self.tr("Why I can do it"), plan.why_able),
        ):
            if words:
                self.say(heading, "eyebrow")
                self.say(words)
        self._say_when(kept)
        carry = self.card("quiet-card")
        carry.say(self.tr("To carry along"), "heading")
        carry.say(
            self.tr(
                "A small card to cut out. It names neither you nor this program. Whoever finds it can read it, and a "
                "printer at work may keep a copy."
            ),
            "soft",
        )
        carry.offer(button(self.tr("Print the card"), self._print), button(self.tr("Save the card as PDF"), self._save))
        self.belonging = Belonging(self, self._journal, self._tasks)
        self.body.addWidget(self.belonging)
        self.belonging.ask(kept.uid)
        rehearse = button(self.tr("Rehearse it"), lambda: self.go_to(Place.REHEARSE), "primary")
        change = button(self.tr("Change it"), lambda: self.go_to(Place.PLAN_EDIT))
        self.foot(rehearse, change, button(self.tr("Let it go …"), self._let_go, "quiet"), back=True)
        self.first_focus = rehearse

    def _say_when(self, kept: KeptPlan) -> None:
        if kept.due:
            words = self.tr("It is a good day to rehearse it.")
        else:
            day = long_day(kept.next_on)
            words = self.tr("The next rehearsal is due on {day}. You may do it any time.").format(day=day)
        self.say(words, "soft")

    # ── the card ──────────────────────────────────────────────────────────────────────────────
    def _print(self) -> None:
        plan, printer = self._plan, card_paper.printer()
        if plan is None or not dialogs.choose_printer(self, printer):
            return
        if self.guarded(lambda: card_paper.print_on(plan, printer)):
            self.said.emit(self.tr("Given to the printer."))

    def _save(self) -> None:
        plan = self._plan
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = Path(folder) / "notes.pdf"
        place = dialogs.choose_new_file(self, self.tr("Save the card as PDF"), start, self.tr("PDF (*.pdf)"))
        if plan is not None and place is not None and self.guarded(lambda: write_plain(place, card_paper.pdf(plan))):
            self.said.emit(self.tr("Saved as {name}.").format(name=place.name))

    def _let_go(self) -> None:
        self.before_deleting(self._tasks, self._ask_to_let_go)

    def _ask_to_let_go(self) -> None:
        if self.agreed_to_lose(self.tr("Let the plan go?"), self.tr("Let it go"), self.tr("Keep it")):
            self.later(self._tasks, self._plans.let_go, self._gone)

    def _gone(self, _result: None) -> None:
        self.said.emit(self.tr("The plan is gone."))
        self.go_to(Place.HOME)
