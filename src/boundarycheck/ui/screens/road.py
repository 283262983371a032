"""The road behind a door of the home page: nothing was answered yet, so nothing is there to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.agency import Policies
from boundarycheck.domain.concerns import road_from
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.road_body import RoadBody
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.concerns import Concern
    from boundarycheck.services.checks import CheckService
    from boundarycheck.services.tasks import Tasks


class RoadPage(Page):
    """The page of one door. It repeats what the officer said, and offers the four questions for the rest.

    ``policies`` are those of the own agency, read on the worker.
    """

    def __init__(
        self, concern: Concern, checks: CheckService, tasks: Tasks, policies: Callable[[], Policies] = Policies
    ) -> None:
        outcome = road_from(concern)
        super().__init__(checks.roads().roads[outcome.road].title)
        said = (checks.concern(concern).said,)
        self.words = RoadBody(self, checks, outcome, said, tasks=tasks, policies=policies)
        self.say(
            self.tr("This page knows only that one sentence. If there is more to it, four questions look at the rest."),
            "soft",
        )
        self.fill()
        self.foot(None, button(self.tr("Go through the questions"), lambda: self.go_to(Place.SITUATION)), back=True)
        # The reading begins at the top; the buttons come after what there is to read.
        self.first_focus = self.title
