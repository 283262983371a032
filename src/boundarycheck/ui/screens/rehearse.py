"""Rehearses the plan: the second half of each sentence is covered, recalled, said, and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui import plan_words
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.parts.when import long_day
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.plans import IfThen
    from boundarycheck.services.plans import KeptPlan, PlanService
    from boundarycheck.services.tasks import Tasks


class Rehearse(Page):
    """One sentence at a time. Whether it came is asked only to choose the next day; nothing is scored."""

    def __init__(self, plans: PlanService, tasks: Tasks) -> None:
        super().__init__(self.tr("Rehearse your plan"))
        self._plans = plans
        self._tasks = tasks
        self._sentences: tuple[IfThen, ...] = ()
        self._at = 0
        self._came: list[bool] = []
        self.progress = self.say("", "eyebrow")
        self.cue = self.say("", "lead")
        self.task = self.say("")
        self.answer = self.card()
        self.answer_words = self.answer.say("", "lead")
        self.answer.hide()
        self.show_it = button(self.tr("Show it"), self._uncover, "primary")
        self.came = button(self.tr("It came"), lambda: self._went(came=True), "primary")
        self.looked = button(self.tr("I had to look"), lambda: self._went(came=False))
        self.back_to_plan = button(self.tr("See the plan"), lambda: self.go_to(Place.PLAN), "quiet")
        self.fill()
        self.foot(self.show_it, self.came, self.looked, self.back_to_plan, back=True)
        self._offer()
        self.first_focus = self.title
        self.later(tasks, plans.present, self._begin)

    def _begin(self, kept: KeptPlan | None) -> None:
        if kept is None:
            self.task.setText(self.tr("There is no plan yet. Make one first; it takes ten minutes."))
            self._offer(self.back_to_plan)
            return
        self._sentences = kept.plan.sentences
        self._show()

    def _show(self) -> None:
        sentence = self._sentences[self._at]
        count = len(self._sentences)
        self.progress.setText(self.tr("Sentence {number} of {count}").format(number=self._at + 1, count=count))
        self.cue.setText(self.tr("If {cue} …").format(cue=sentence.cue))
        self.task.setText(
            self.tr("The rest is covered. Recall it. Say it aloud, or in your head. Picture the place as you do.")
        )
        self.answer.hide()
        self._offer(self.show_it)
        announce(self, self.progress.text())

    def _uncover(self) -> None:
        self.answer_words.setText(plan_words.in_words(self._sentences[self._at]))
        self.answer.show()
        self.task.setText(self.tr("Say it once more, with the words in front of you. Did it come before you looked?"))
        self._offer(self.came, self.looked)

    def _went(self, *, came: bool) -> None:
        self.errors.clear()
        self._came.append(came)
        if len(self._came) < len(self._sentences):
            self._at += 1
            self._show()
            return
        self._offer()
        from_memory = all(self._came)
        self.later(self._tasks, lambda: self._plans.rehearsed(from_memory=from_memory), self._done, self._not_kept)

    def _not_kept(self, error: Exception) -> None:
        """Say why, and let the last sentence be answered again: the answer is what keeps the rehearsal."""
        self._came.pop()
        self._offer(self.came, self.looked)
        self.fail(error)

    def _done(self, kept: KeptPlan | None) -> None:
        self.progress.setText(self.tr("Done for today"))
        self.answer.hide()
        self.cue.setText(
            self.tr("It came. Each time it comes, it sits deeper.")
            if all(self._came)
            else self.tr("You looked, and that is how it gets in. Tomorrow it will be nearer.")
        )
        day = "" if kept is None else long_day(kept.next_on)
        self.task.setText(self.tr("The next one is due on {day}. Home will tell you.").format(day=day) if day else "")
        self._offer(self.back_to_plan)
        announce(self, self.cue.text())

    def _offer(self, *shown: object) -> None:
        for made in (self.show_it, self.came, self.looked, self.back_to_plan):
            made.setVisible(any(made is each for each in shown))
        if self.isVisible():
            set_reading_order(self._scroll, self._foot)
            for made in (self.show_it, self.came, self.back_to_plan):
                if not made.isHidden():
                    made.setFocus()
                    break
