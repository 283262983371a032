from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFrame

from agencies import write_policies
from boundarycheck.domain.concerns import Concern, Onward, onward, road_from
from boundarycheck.domain.contacts import Urgency
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.road import RoadPage
from boundarycheck.ui.screens.table import make_page
from doors import press, ways_of
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]

ROADS = [concern for concern in Concern if onward(concern) is Onward.ROAD]


@pytest.mark.parametrize("concern", ROADS)
def test_the_road_repeats_what_was_said_and_says_the_rule(desk: Desk, show: Show, concern: Concern) -> None:
    page = show(make_page(Route(Place.ROAD, concern), desk))
    assert isinstance(page, RoadPage)
    outcome = road_from(concern)
    lines = words_on(page).splitlines()
    assert f"•  {desk.checks.concern(concern).said}" in lines
    assert desk.checks.rule(outcome) in lines
    assert page.title.text() == desk.checks.roads().roads[outcome.road].title
    assert tuple(page.words.steps) == outcome.steps
    duty = [frame for frame in page.findChildren(QFrame) if frame.property("role") == "duty"]
    assert bool(duty) is outcome.report_first
    assert desk.drafts.all() == ()


def test_the_agencys_own_way_to_report_and_the_people_stand_with_the_duty(
    desk: Desk, show: Show, tmp_path: Path
) -> None:
    write_policies(tmp_path / "data" / "agency")
    page = show(make_page(Route(Place.ROAD, Concern.KNOW_OF), desk))
    said = words_on(page).splitlines()
    assert "Call <i>extension</i> 4471, day and night." in said
    assert "Private reporting, Pine County, as of 2026-02" in said
    went = ways_of(page)
    press(page, "Union, lawyer, private line")
    press(page, "Read about reporting")
    assert went == [Route(Place.PEOPLE, Urgency.TODAY), Route(Place.ARTICLE, "duty-to-report")]
    assert desk.drafts.all() == ()


def test_the_four_questions_look_at_the_rest(desk: Desk, show: Show) -> None:
    page = show(make_page(Route(Place.ROAD, Concern.KNOW_OF), desk))
    ways: list[Route] = []
    page.go.connect(ways.append)
    press(page, "Go through the questions")
    assert ways == [Route(Place.SITUATION)]


def test_a_road_without_a_door_is_a_bug(desk: Desk) -> None:
    with pytest.raises(TypeError, match="Concern"):
        make_page(Route(Place.ROAD, "drawn"), desk)
