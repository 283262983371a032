from __future__ import annotations

import pytest

from boundarycheck.domain.articles import Claim
from boundarycheck.domain.practice import Ending, Option, Scenario, ScenarioKind, Scene, problem_in


def scene(scene_id: str, *to: str) -> Scene:
    return Scene(scene_id, f"At {scene_id}.", tuple(Option(f"Go to {name}", name) for name in to))


def scenario(scenes: tuple[Scene, ...], *endings: str) -> Scenario:
    return Scenario(
        "x",
        "Title",
        "About",
        ScenarioKind.PLAIN,
        (),
        {each.scene_id: each for each in scenes},
        {name: Ending(name, "Soon.", "Later.", Claim("Taught.")) for name in endings},
    )


def test_every_way_is_yielded_once() -> None:
    played = scenario((scene("start", "end", "on"), scene("on", "end", "other")), "end", "other")
    ways = [[option.to for option in way] for way in played.ways()]
    assert ways == [["end"], ["on", "end"], ["on", "other"]]
    assert problem_in(played) == ""
    assert played.at("on") is played.scenes["on"]
    assert played.at("other") is played.endings["other"]


@pytest.mark.parametrize(
    ("made", "problem"),
    [
        (scenario((scene("start", "start", "end"),), "start", "end"), "the same id"),
        (scenario((scene("begin", "end", "other"),), "end", "other"), "'start' is missing"),
        (scenario((scene("start", "end"),), "end"), "gives no choice"),
        (scenario((scene("start", "end", "nowhere"),), "end"), "'nowhere' is neither"),
        (scenario((scene("start", "on", "end"), scene("on", "start", "end")), "end"), "leads back to itself"),
        (scenario((scene("start", "end", "end"),), "end", "lost"), "nothing leads to 'lost'"),
    ],
)
def test_a_scene_that_cannot_be_played_to_an_ending_says_why(made: Scenario, problem: str) -> None:
    assert problem in problem_in(made)
