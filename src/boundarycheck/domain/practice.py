"""Practice: short scenes in which one chooses, sees what could come of it, and what it teaches. Nothing is counted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.domain.articles import Claim

START = "start"
"""The scene every scenario begins with."""


class ScenarioKind(StrEnum):
    """What a scenario is about; PLAIN is everyday kindness with no trick in it."""

    SET_UP = "set-up"
    SELF = "self"
    DUTY = "duty"
    PLAIN = "plain"


class SetUpStep(StrEnum):
    """The fourteen steps of a set-up (Topham 1999), in their order."""

    WATCHING = "watching"
    CHOOSING = "choosing"
    TESTING = "testing"
    TOGETHERNESS = "togetherness"
    SYMPATHY = "sympathy"
    PLEA_FOR_HELP = "plea-for-help"
    WE_AGAINST_THEM = "we-against-them"
    OFFER_OF_PROTECTION = "offer-of-protection"
    SEXUAL_HINT = "sexual-hint"
    TOUCH = "touch"
    RUMORS = "rumors"
    SHOPPING_LIST = "shopping-list"
    LEVER = "lever"
    STING = "sting"


@dataclass(frozen=True, slots=True)
class Option:
    """Something the officer in the scene can do, and the id of the scene or ending it leads to."""

    words: str
    to: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A moment at which one chooses."""

    scene_id: str
    text: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """What comes of it: on the same day, over time, and what it teaches."""

    ending_id: str
    soon: str
    later: str
    teaches: Claim


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario: scenes and endings by id. Every way through it ends; the loader has followed them all."""

    scenario_id: str
    title: str
    about: str
    kind: ScenarioKind
    steps: tuple[SetUpStep, ...]
    scenes: dict[str, Scene]
    endings: dict[str, Ending]

    def at(self, part_id: str) -> Scene | Ending:
        """Return the scene or ending of that id; ``KeyError`` when there is none."""
        return self.scenes[part_id] if part_id in self.scenes else self.endings[part_id]

    def ways(self) -> Iterator[tuple[Option, ...]]:
        """Yield every way through, as the options taken from the start to an ending."""
        yield from self._ways_from(START)

    def _ways_from(self, part_id: str) -> Iterator[tuple[Option, ...]]:
        if part_id in self.endings:
            yield ()
            return
        for option in self.scenes[part_id].options:
            for rest in self._ways_from(option.to):
                yield (option, *rest)


def problem_in(scenario: Scenario) -> str:
    """Return why ``scenario`` cannot be played from the start to an ending on every way; empty when it can."""
    parts = {*scenario.scenes, *scenario.endings}
    if len(parts) < len(scenario.scenes) + len(scenario.endings):
        return "a scene and an ending have the same id"
    if START not in scenario.scenes:
        return f"the scene {START!r} is missing"
    for scene in scenario.scenes.values():
        if len(scene.options) < 2:  # noqa: PLR2004 - one option is no choice
            return f"the scene {scene.scene_id!r} gives no choice"
        for option in scene.options:
            if option.to not in parts:
                return f"{option.to!r} is neither a scene nor an ending"
    return _problem_on_the_way(scenario, parts)


def _problem_on_the_way(scenario: Scenario, parts: set[str]) -> str:
    reached: set[str] = set()
    waiting = [(START, frozenset[str]())]
    while waiting:
        part_id, behind = waiting.pop()
        if part_id in behind:
            return f"the scene {part_id!r} leads back to itself"
        reached.add(part_id)
        if part_id in scenario.scenes:
            waiting.extend((option.to, behind | {part_id}) for option in scenario.scenes[part_id].options)
    unreached = sorted(parts - reached)
    return f"nothing leads to {unreached[0]!r}" if unreached else ""
