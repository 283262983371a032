"""What surrounds a situation: the five factors, each with something to ask oneself and something to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.claims import sources_in_words
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.ways import route_of

if TYPE_CHECKING:
    from boundarycheck.domain.articles import FactorText
    from boundarycheck.services.checks import CheckService


class Factors(Page):
    """A page to read and think over. It asks for no answer and keeps none."""

    def __init__(self, checks: CheckService) -> None:
        super().__init__(self.tr("What surrounds it"))
        self.say(
            self.tr("Five things make it more likely that a line moves. Most of them are not about you alone."), "lead"
        )
        self.say(
            self.tr("Nothing is asked of you here, and nothing is kept. Take one question along, if it fits."), "soft"
        )
        self.guarded(lambda: self._add(checks.factors()))
        self.fill()
        self.foot(None, back=True)

    def _add(self, factors: tuple[FactorText, ...]) -> None:
        for text in factors:
            card = self.card()
            card.say(text.title, "heading")
            card.say(text.explain)
            card.say("\n".join(f"•  {ask}" for ask in text.asks), "soft")
            card.say(self.tr("Something you can do"), "eyebrow")
            card.say(text.do)
            card.say(sources_in_words(text.sources), "small")
            card.offer(*(button(way.label, partial(self.go.emit, route_of(way))) for way in text.ways))
