"""Practice: the scenes to choose from. Which of them has a trick in it is not told beforehand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.ui.parts.buttons import Door
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.tile_grid import TileGrid
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.services.practice import PracticeService

_WIDE = 104
_COLUMNS = 3
_TILE = 28


class Practice(Page):
    """One tile a scene."""

    def __init__(self, practice: PracticeService) -> None:
        super().__init__(self.tr("Practice"), characters=_WIDE)
        self.say(self.tr("Short scenes, all made up. You choose, and see what could come of it."), "lead")
        self.say(
            self.tr(
                "Some have a trick in them, and some have none. Most people in custody are not working anyone. "
                "Nothing is kept, and nothing is counted."
            ),
            "soft",
        )
        self.tiles: dict[str, Door] = {}
        self.guarded(lambda: self._add(practice))
        self.fill()
        self.foot(None, back=True)

    def _add(self, practice: PracticeService) -> None:
        for scenario in practice.scenarios():
            way = partial(self.go_to, Place.SCENARIO, scenario.scenario_id)
            self.tiles[scenario.scenario_id] = Door(scenario.title, scenario.about, "", way, "tile")
        self.body.addWidget(TileGrid(tuple(self.tiles.values()), _COLUMNS, _TILE))
        self.first_focus = next(iter(self.tiles.values()))
