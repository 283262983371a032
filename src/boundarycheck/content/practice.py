"""Loads the scenes to practice with; one that cannot be played to an ending on every way does not load."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.practice import Ending, Option, Scenario, ScenarioKind, Scene, SetUpStep, problem_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.content.reader import Table
    from boundarycheck.content.sources import SourceShelf

FILE = "practice.toml"

Part = TypeVar("Part", Scene, Ending)


def load_scenarios(language: str, shelf: SourceShelf) -> dict[str, Scenario]:
    """Return the scenarios of ``language`` by id, in the order of the file.

    :class:`ContentDamaged` when an id stands there twice, a way leads nowhere, back or past an ending, or a
    scenario of a set-up does not say which steps it is drawn from.
    """
    document = read_toml(language, FILE)
    scenarios: dict[str, Scenario] = {}
    for table in document.tables("scenario"):
        scenario = _scenario(table, shelf)
        if scenario.scenario_id in scenarios:
            raise table.damaged("id", f"{scenario.scenario_id!r} stands there twice")
        scenarios[scenario.scenario_id] = scenario
    document.finish()
    return scenarios


def _scenario(table: Table, shelf: SourceShelf) -> Scenario:
    kind = table.choice("kind", ScenarioKind)
    scenario = Scenario(
        scenario_id=table.text("id"),
        title=table.text("title"),
        about=table.text("about"),
        kind=kind,
        steps=table.choices("steps", SetUpStep) if kind is ScenarioKind.SET_UP else (),
        scenes=_by_id(table, "scene", _scene),
        endings=_by_id(table, "ending", lambda part: _ending(part, shelf)),
    )
    problem = problem_in(scenario)
    if problem:
        raise table.damaged("scene", problem)
    return scenario


def _by_id(table: Table, key: str, read: Callable[[Table], Part]) -> dict[str, Part]:
    parts: dict[str, Part] = {}
    for part in table.tables(key):
        part_id = part.text("id")
        if part_id in parts:
            raise part.damaged("id", f"{part_id!r} stands there twice")
        parts[part_id] = read(part)
    return parts


def _scene(table: Table) -> Scene:
    options = (Option(option.text("words"), option.text("to")) for option in table.tables("choices"))
    return Scene(table.text("id"), table.text("text"), tuple(options))


def _ending(table: Table, shelf: SourceShelf) -> Ending:
    return Ending(table.text("id"), table.text("soon"), table.text("later"), shelf.claim(table))
