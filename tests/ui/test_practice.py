from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from boundarycheck.domain.contacts import Urgency
from boundarycheck.domain.practice import Ending, Scene
from boundarycheck.services.practice import PracticeService
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.practice import Practice
from boundarycheck.ui.screens.scenario import ScenarioPage
from boundarycheck.ui.screens.table import make_page
from doors import press, ways_of
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]

SCENARIOS = {scenario.scenario_id: scenario for scenario in PracticeService().scenarios()}


def play(desk: Desk, show: Show, scenario_id: str) -> ScenarioPage:
    page = show(make_page(Route(Place.SCENARIO, scenario_id), desk))
    assert isinstance(page, ScenarioPage)
    return page


def test_every_scene_has_a_tile_and_none_tells_its_kind(closed_desk: Desk, show: Show) -> None:
    page = show(make_page(Route(Place.PRACTICE), closed_desk))
    assert isinstance(page, Practice)
    ways = ways_of(page)
    for scenario in SCENARIOS.values():
        assert words_on(page.tiles[scenario.scenario_id]).splitlines() == [scenario.title, scenario.about]
        page.tiles[scenario.scenario_id].click()
    assert ways == [Route(Place.SCENARIO, scenario_id) for scenario_id in SCENARIOS]
    assert page.focusWidget() is page.tiles["extra-tray"]


@pytest.mark.parametrize("scenario_id", SCENARIOS)
def test_every_scene_is_played_to_every_ending_by_its_buttons(closed_desk: Desk, show: Show, scenario_id: str) -> None:
    scenario = SCENARIOS[scenario_id]
    page = play(closed_desk, show, scenario_id)
    reached = set()
    for way in scenario.ways():
        for option in way:
            assert isinstance(page.at, Scene)
            assert page.at.text.replace("\n\n", "\n") in words_on(page)
            (door,) = (door for door in page.options if door.accessibleName() == option.words)
            door.click()
        ending = page.at
        assert isinstance(ending, Ending)
        reached.add(ending.ending_id)
        said = words_on(page)
        assert {ending.soon, ending.later, ending.teaches.text} <= set(said.splitlines())
        assert all(f"You chose: {option.words}" in said for option in way)
        assert page.options == ()
        press(page, "Try another way")
        assert page.at == scenario.scenes["start"]
    assert reached == set(scenario.endings)


def test_the_keyboard_alone_plays_it_and_takes_a_choice_back(closed_desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = play(closed_desk, show, "extra-tray")
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    scenario = SCENARIOS["extra-tray"]
    begun = page.options[0]
    assert begun.hasFocus()
    QTest.keyClick(begun, Qt.Key.Key_2)
    given = page.options[0]
    assert given.hasFocus()
    assert words_on(page).count(scenario.scenes["given"].text) == 1
    QTest.keyClick(given, Qt.Key.Key_Return)
    assert scenario.endings["deeper"].soon in words_on(page)
    assert page.step_back()
    assert words_on(page).count(scenario.scenes["given"].text) == 1
    assert page.step_back()
    assert not page.step_back()


def test_an_ending_leads_on(closed_desk: Desk, show: Show) -> None:
    page = play(closed_desk, show, "extra-tray")
    ways = ways_of(page)
    page.options[2].click()
    for words in ("Next scene", "All scenes", "Close to home? See who is there"):
        press(page, words)
    assert ways == [
        Route(Place.SCENARIO, "call-my-sister"),
        Route(Place.PRACTICE),
        Route(Place.PEOPLE, Urgency.TODAY),
    ]


def test_the_last_scene_has_no_next_one(closed_desk: Desk, show: Show) -> None:
    page = play(closed_desk, show, list(SCENARIOS)[-1])
    page.options[0].click()
    page._go_on()  # noqa: SLF001 - its button is hidden
    assert page.isVisible()


def test_a_damaged_file_is_told(closed_desk: Desk, show: Show) -> None:
    page = Practice(PracticeService("no-such-language"))
    show(page)
    assert "damaged" in words_on(page.errors)
    assert closed_desk.practice.scenarios()
