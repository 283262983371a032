"""What every road page says: the duty first where it applies, why this page, one next step, and the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.domain.contacts import Urgency
from boundarycheck.domain.roads import Step
from boundarycheck.services.requests import REPORT
from boundarycheck.ui.parts.agency_problem import AgencyProblem
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.claims import Claims
from boundarycheck.ui.parts.frames import Card, rule
from boundarycheck.ui.parts.side_by_side import SideBySide
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.tokens import LINE_LENGTH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QPushButton

    from boundarycheck.domain.agency import Policies
    from boundarycheck.domain.roads import Outcome
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.ui.parts.page import Page

_LABEL_SHARE, _WHY_SHARE = 2, 5


class RoadBody:
    """Puts the words of ``outcome`` into ``page``. ``said`` is what brought it, as sentences; it may be empty.

    ``steps`` has the button of each step; ``duty`` the one that leads to the duty to report, ``report`` the one that
    prepares a report; both None where there is none. The duty stands there at once; what the own agency says of it
    joins it when the worker has read its ``policies``.
    """

    def __init__(
        self,
        page: Page,
        checks: CheckService,
        outcome: Outcome,
        said: Sequence[str],
        *,
        tasks: Tasks,
        policies: Callable[[], Policies],
    ) -> None:
        self._page = page
        self._outcome = outcome
        self._texts = checks.roads()
        self._road = self._texts.roads[outcome.road]
        self.duty: QPushButton | None = None
        self.report: QPushButton | None = None
        if outcome.report_first:
            self._put_duty()
        page.say(self._road.opening, "lead")
        self._put_reasons(said, checks.rule(outcome))
        self.steps = self._offer_first_step()
        page.say(_tr("What helps here"), "heading")
        page.body.addWidget(Claims(self._road.points))
        self.steps |= self._offer_other_steps()
        if outcome.report_first:
            page.later(tasks, policies, self._quote)

    def _put_duty(self) -> None:
        card = self._page.card("duty")
        card.say(self._texts.duty_title, "heading")
        self._agency = Card("bare")
        self._agency.column.setContentsMargins(0, 0, 0, 0)
        self._agency.hide()
        card.column.addWidget(self._agency)
        card.column.addWidget(Claims(self._texts.duty))
        self.agency_problem = AgencyProblem()
        card.column.addWidget(self.agency_problem)
        article = self._texts.duty_article
        self.duty = button(_tr("Read about reporting"), lambda: self._page.go_to(Place.ARTICLE, article))
        lines = button(
            _tr("Union, lawyer, private line"), lambda: self._page.go_to(Place.PEOPLE, Urgency.TODAY), "quiet"
        )
        card.offer(self._report_button(), self.duty, lines)

    def _quote(self, policies: Policies) -> None:
        """Put the agency's own way to report first beside the duty."""
        ways = policies.ways_to_report()
        for policy in ways:
            self._agency.say(_tr("How to report at your agency"), "strong")
            self._agency.say(policy.quote)
            where = _tr("{title}, {issued_by}, as of {as_of}")
            words = where.format(title=policy.title, issued_by=policy.issued_by, as_of=policy.as_of)
            self._agency.say(words, "small")
        self._agency.setVisible(bool(ways))
        self.agency_problem.show_problem(policies.problem)

    def _put_reasons(self, said: Sequence[str], rule_in_words: str) -> None:
        if said:
            self._page.say(_tr("Because you said"), "heading")
            self._page.say("\n".join(f"•  {sentence}" for sentence in said))
        self._page.say(rule_in_words, "soft")

    def _offer_first_step(self) -> dict[Step, QPushButton]:
        """Put the one next step, with its why, in a card of its own."""
        first = self._outcome.first_step
        card = self._page.card()
        card.say(_tr("One next step"), "eyebrow")
        card.say(self._texts.steps[first].why)
        made = self._step_button(first, "primary")
        card.offer(made)
        if first is Step.REPORT and not self._outcome.report_first:  # else the duty above offers it
            card.offer(self._report_button())
        return {first: made}

    def _report_button(self) -> QPushButton:
        """Make the way to a finished report, which the officer reads and hands over."""
        self.report = button(_tr("Prepare the report"), lambda: self._page.go_to(Place.REQUEST, REPORT))
        return self.report

    def _offer_other_steps(self) -> dict[Step, QPushButton]:
        """Put the other steps below one another, each with its why."""
        self._page.say(_tr("Or one of these"), "heading")
        steps: dict[Step, QPushButton] = {}
        for step in self._outcome.steps[1:]:
            row = SideBySide(LINE_LENGTH)
            steps[step] = self._step_button(step, "plain")
            row.add(steps[step], _LABEL_SHARE)
            row.add(PlainText(self._texts.steps[step].why, "soft"), _WHY_SHARE)
            self._page.body.addWidget(row)
        self._page.body.addWidget(rule())
        return steps

    def _step_button(self, step: Step, role: str) -> QPushButton:
        small = not self._outcome.report_first and self._road.report_article
        targets = {
            Step.REPORT: Route(Place.ARTICLE, small or self._texts.duty_article),
            Step.CALL: Route(Place.PEOPLE, Urgency.TODAY),
            Step.REASSIGN: Route(Place.REQUEST),
            Step.WRITE: Route(Place.WRITE),
            Step.READ_RULE: Route(Place.ARTICLE, self._road.article),
            Step.PLAN: Route(Place.PLAN),
            Step.PRACTICE: Route(Place.PRACTICE),
        }
        made = button(self._texts.steps[step].label, lambda: self._page.go.emit(targets[step]), role)
        made.setAccessibleDescription(self._texts.steps[step].why)
        return made


def _tr(words: str) -> str:
    return QCoreApplication.translate("Result", words)
