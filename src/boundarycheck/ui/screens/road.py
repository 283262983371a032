"""The road behind a door of the home page: nothing was answered yet, so nothing is there to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.concerns import road_from
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.road_body import RoadBody
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.concerns import Concern
    from boundarycheck.services.checks import CheckService


class RoadPage(Page):
    """The page of one door. It repeats what the officer said, and offers the four questions for the rest."""

    def __init__(self, concern: Concern, checks: CheckService) -> None:
        outcome = road_from(concern)
        super().__init__(checks.roads().roads[outcome.road].title)
        self.words = RoadBody(self, checks, outcome, (checks.concern(concern).said,))
        self.say(
            self.tr("This page knows only that one sentence. If there is more to it, four questions look at the rest."),
            "soft",
        )
        self.fill()
        self.foot(None, button(self.tr("Go through the questions"), lambda: self.go_to(Place.SITUATION)), back=True)
        # The reading begins at the top; the buttons come after what there is to read.
        self.first_focus = self.title
