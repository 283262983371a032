"""The card of the settings that leads out of the journal and into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable


class AlongCard(Card):
    """Two ways; ``go_to`` leads there."""

    def __init__(self, go_to: Callable[[Place], object]) -> None:
        super().__init__()
        self.say(self.tr("Take it along, or bring one in"), "heading")
        self.say(self.tr("Your journal as a file or on paper. And what you wrote in other programs."), "soft")
        self.offer(
            button(self.tr("Take it along"), lambda: go_to(Place.TAKE_ALONG)),
            button(self.tr("Bring in a journal"), lambda: go_to(Place.BRING_IN)),
        )
