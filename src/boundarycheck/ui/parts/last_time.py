"""The gentle question at a later visit: what the officer meant to do, and a plan that is due for rehearsing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.decisions import Going
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.in_place import put_in_place
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.domain.decisions import Decision
    from boundarycheck.services.over_time import OverTimeService
    from boundarycheck.services.plans import KeptPlan, PlanService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.page import Page


class LastTime(QWidget):
    """At most two quiet cards on ``page``; not there while there is nothing to ask. Any answer is a fine one."""

    def __init__(self, page: Page, over_time: OverTimeService, plans: PlanService, tasks: Tasks) -> None:
        super().__init__()
        self._page = page
        self._over_time = over_time
        self._tasks = tasks
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.BASE)
        self.asking: Card | None = None
        self.hide()
        page.later(tasks, over_time.to_ask_about, self._ask)
        page.later(tasks, plans.present, self._offer_rehearsal)

    def _ask(self, decision: Decision | None) -> None:
        if decision is None:
            return
        self.asking = card = Card("quiet-card")
        card.say(self.tr("Last time you meant to:"), "small-strong")
        card.say(decision.words, "lead")
        card.say(self.tr("How did it go? Any answer is fine."), "soft")
        card.offer(
            button(self.tr("I did it"), lambda: self._answer(decision, Going.DONE)),
            button(self.tr("Not yet"), lambda: self._answer(decision, Going.NOT_YET)),
            button(self.tr("I went another way"), lambda: self._answer(decision, Going.ANOTHER_WAY)),
            button(self.tr("Do not ask again"), lambda: self._answer(decision, Going.LET_REST), "quiet"),
        )
        self._column.insertWidget(0, card)
        self._appear(card)

    def _answer(self, decision: Decision, going: Going) -> None:
        self._page.later(self._tasks, lambda: self._over_time.answer(decision, going), self._answered)

    def _answered(self, decision: Decision) -> None:
        if self.asking is None:
            return
        thanks = Card("quiet-card")
        words = {
            Going.DONE: self.tr("Then you did what you meant to do. That took something, and it counts."),
            Going.NOT_YET: self.tr(
                "That is all right. It is asked again in a week. If it was something that has to be reported, do that "
                "today."
            ),
            Going.ANOTHER_WAY: self.tr("Another way is a way. It counts as well."),
        }.get(decision.going, self.tr("Then it rests. It is not asked again."))
        thanks.say(words, "strong")
        if decision.going is Going.NOT_YET:
            thanks.offer(button(self.tr("Make the first step smaller"), lambda: self._page.go_to(Place.PLAN), "quiet"))
        put_in_place(self._column, self.asking, thanks)
        self.asking = None
        self._page.setFocus()
        set_reading_order(self._page)
        announce(self, words)

    def _offer_rehearsal(self, kept: KeptPlan | None) -> None:
        if kept is None or not kept.due:
            return
        card = Card("quiet-card")
        card.say(self.tr("Rehearse your boundary plan"), "heading")
        card.say(self.tr("Cover it, recall it, say it. It takes two minutes."))
        card.offer(button(self.tr("Rehearse it"), lambda: self._page.go_to(Place.REHEARSE)))
        self._column.addWidget(card)
        self._appear(card)

    def _appear(self, card: Card) -> None:
        self.show()
        card.show()  # now, not with the next event: Tab has to find its buttons at once
        if self._page.isVisible():  # else the page orders everything when it is entered
            set_reading_order(self._page)
