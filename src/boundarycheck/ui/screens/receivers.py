"""Receivers: everyone who can get a letter, each with role, address and, where there is one, a certificate."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.frames import Card, in_words
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place
from boundarycheck.ui.request_words import receiver_words

if TYPE_CHECKING:
    from boundarycheck.domain.errors import ExpectedError
    from boundarycheck.domain.receivers import KeptReceiver
    from boundarycheck.services.handing_over import HandOver
    from boundarycheck.services.requests import RequestService
    from boundarycheck.services.tasks import Tasks


class Receivers(Page):
    """The list, and the way to add one."""

    def __init__(self, requests: RequestService, hand_over: HandOver, tasks: Tasks) -> None:
        super().__init__(self.tr("Who gets your letters"))
        self._requests = requests
        self._hand_over = hand_over
        self.belongs_to = Place.REQUEST
        self._lead = self.say("", "lead")
        self.cards: dict[str, Card] = {}
        self.fill()
        self.add = button(self.tr("Add someone"), lambda: self.go_to(Place.RECEIVER), "primary")
        self.foot(self.add, back=True)
        self.first_focus = self.add
        self.later(tasks, self._read, self._show)

    def _read(self) -> tuple[tuple[KeptReceiver, ExpectedError | None], ...]:
        kept = self._requests.receivers()
        return tuple((one, self._hand_over.problem_with(one) if one.certificate else None) for one in kept)

    def _show(self, kept: tuple[tuple[KeptReceiver, ExpectedError | None], ...]) -> None:
        self._lead.setText(
            self.tr("They stay in your journal on this computer, encrypted.")
            if kept
            else self.tr("Nobody yet. Add your shift commander, a peer supporter, the PREA coordinator.")
        )
        for one, problem in kept:
            card = Card()
            name = receiver_words(one.receiver)
            card.say(name, "strong")
            card.say(one.receiver.address or self.tr("No mail address"), "small")
            card.say(self._seal_words(one, problem), "small")
            change = button(self.tr("Change"), partial(self.go_to, Place.RECEIVER, one.uid))
            change.setAccessibleName(self.tr("Change {name}").format(name=name))
            card.offer(change)
            self.body.insertWidget(self.body.count() - 1, card)
            self.cards[one.uid] = card
        self.order_again()

    def _seal_words(self, one: KeptReceiver, problem: ExpectedError | None) -> str:
        if not one.certificate:
            return self.tr("Letters to them are not sealed: there is no certificate.")
        if problem is None:
            return self.tr("Letters to them can be sealed.")
        return " ".join(in_words(problem))
