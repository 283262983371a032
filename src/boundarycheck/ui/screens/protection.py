"""Who can keep what I say: the order of protection as a picture and as a list, and the question to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.claims import Claims, sources_in_words
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.protection_picture import ProtectionPicture
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from boundarycheck.domain.articles import Claim
    from boundarycheck.domain.contacts import ProtectionStep
    from boundarycheck.services.contacts import ContactService

_WIDE = 84


class ProtectionPage(Page):
    """Own lawyer first, co-worker last; what each keeps, what each has to pass on."""

    def __init__(self, contacts: ContactService) -> None:
        super().__init__(self.tr("Who can keep what I say?"), characters=_WIDE)
        self.guarded(lambda: self._fill(contacts))
        self.fill()
        to_people = button(self.tr("People to call"), lambda: self.go_to(Place.PEOPLE), "primary")
        self.foot(to_people, back=True)
        self.belongs_to = Place.PEOPLE

    def _fill(self, contacts: ContactService) -> None:
        protection, question = contacts.protection(), contacts.question_to_ask()
        self.say(protection.summary, "lead")
        ask = self.card("quiet-card")
        ask.say(f"“{question}”", "lead")
        ask.say(protection.ask)
        picture = self.card()
        picture.column.addWidget(ProtectionPicture(protection.steps))
        picture.say(self.tr("Full bars: the most protection. It is an order, not a measurement."), "small")
        for number, step in enumerate(protection.steps, 1):
            self.body.addWidget(self._step(number, step))
        self.say(self.tr("Where this does not hold"), "heading")
        caveats = self.card("duty")
        caveats.column.addWidget(Claims(protection.caveats))

    def _step(self, number: int, step: ProtectionStep) -> Card:
        card = Card()
        card.setAccessibleName(step.name)
        card.say(f"{number}. {step.name}", "heading")
        _say(card, self.tr("They keep: {text}"), step.keeps)
        _say(card, self.tr("They have to pass on: {text}"), step.passes_on)
        return card


def _say(card: Card, form: str, claim: Claim) -> None:
    card.say(form.format(text=claim.text))
    if claim.sources:
        card.say(sources_in_words(claim.sources), "small")
