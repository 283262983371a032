"""Practice: the scenes, read when they are first needed. Nothing of what is played is kept."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.content.practice import load_scenarios
from boundarycheck.content.sources import load_sources

if TYPE_CHECKING:
    from boundarycheck.domain.practice import Scenario


class PracticeService:
    """The scenarios in one language."""

    def __init__(self, language: str = "en") -> None:
        self._language = language

    def scenarios(self) -> tuple[Scenario, ...]:
        """Return all scenarios in order; :class:`ContentDamaged` when the file breaks the rules."""
        return tuple(self._scenarios.values())

    def scenario(self, scenario_id: str) -> Scenario:
        """Return one scenario. Ids come from content and code, so an unknown one is a bug: ``KeyError``."""
        return self._scenarios[scenario_id]

    def after(self, scenario_id: str) -> Scenario | None:
        """Return the scenario after this one, or None after the last."""
        ids = list(self._scenarios)
        following = ids[ids.index(scenario_id) + 1 :]
        return self._scenarios[following[0]] if following else None

    @cached_property
    def _scenarios(self) -> dict[str, Scenario]:
        return load_scenarios(self._language, load_sources())
