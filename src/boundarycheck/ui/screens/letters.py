"""Your letters: what can be asked, and what became of what was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.follow_up import Stage
from boundarycheck.ui.parts.agency_problem import AgencyProblem
from boundarycheck.ui.parts.buttons import Door, button
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place
from boundarycheck.ui.request_words import day, stage_words, words_of_agency
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.domain.follow_up import TrackedRequest
    from boundarycheck.domain.requests import LetterKind
    from boundarycheck.services.requests import RequestService
    from boundarycheck.services.tasks import Tasks
    from boundarycheck.services.tracking import RequestBook

_WIDE = 84


class Letters(Page):
    """What is under way stands first, newest first; below it a door for every kind of letter.

    Those of the own agency come in when the worker has read its folder.
    """

    def __init__(self, requests: RequestService, book: RequestBook, tasks: Tasks) -> None:
        super().__init__(self.tr("Your letters"), characters=_WIDE)
        self._requests = requests
        self.belongs_to = Place.REQUEST
        self._lead = self.say("", "lead")
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.BASE)
        holder = QWidget()
        holder.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(holder)
        self.say(self.tr("Begin a letter"), "heading")
        self.agency_problem = AgencyProblem()
        self.body.addWidget(self.agency_problem)
        self.doors: dict[str, Door] = {}
        self._kinds: dict[str, LetterKind] = {}
        self._door_list = QVBoxLayout()
        self._door_list.setSpacing(Space.BASE)
        self.body.addLayout(self._door_list)
        self.guarded(self._add_doors)
        self.fill()
        self.to = button(self.tr("Receivers"), lambda: self.go_to(Place.RECEIVERS))
        self.details = button(self.tr("Your details"), lambda: self.go_to(Place.PROFILE))
        self.foot(None, self.to, self.details, back=True)
        self.first_focus = self.title
        self.later(tasks, book.all, self._show)
        self.later(tasks, requests.read_agency, self._show_agencys)

    def _add_doors(self) -> None:
        """Put a door for each kind; one that stands there already stays, and with it the focus."""
        before, kinds = self.doors, self._kinds
        self._kinds = {kind.kind_id: kind for kind in self._requests.kinds}
        self.doors = {}
        for kind_id, kind in self._kinds.items():
            there = before.pop(kind_id) if kinds.get(kind_id) == kind else self._door(kind)
            self.doors[kind_id] = there
            self._door_list.addWidget(there)
            there.show()  # now, not with the next event: Tab has to find it at once
        for gone in before.values():
            gone.hide()
            gone.deleteLater()

    def _door(self, kind: LetterKind) -> Door:
        about = f"{kind.about} {words_of_agency()}." if kind.agency else kind.about
        return Door(kind.label, about, "letter", partial(self.go_to, Place.REQUEST, kind.kind_id), "tile")

    def _show_agencys(self, _read: None) -> None:
        self.agency_problem.show_problem(self._requests.agency_problem)
        if self.doors:  # else a damaged file of the program is told on the page
            self._add_doors()
            self.order_again()

    def _show(self, requests: tuple[TrackedRequest, ...]) -> None:
        self._lead.setText(
            self.tr("What you made ready or handed over, and where it stands.")
            if requests
            else self.tr("Nothing was handed over yet. What you hand over stands here, with a copy of what left.")
        )
        for tracked in requests:
            self._list.addWidget(self._card(tracked))
        self.order_again()

    def _card(self, tracked: TrackedRequest) -> Card:
        card = Card()
        card.say(tracked.subject, "strong")
        last = tracked.events[-1]
        to = tracked.receiver or self.tr("nobody named")
        facts = self.tr("{stage} · {day} · to {receiver}")
        card.say(facts.format(stage=stage_words(tracked.stage), day=day(last.on), receiver=to), "small")
        words = self.tr("Answer this") if tracked.stage is Stage.HANDING_OVER else self.tr("Open")
        opened = button(words, partial(self.go_to, Place.LETTER, tracked.uid))
        opened.setAccessibleName(f"{words}: {tracked.subject}, {day(last.on)}")
        card.offer(opened)
        return card
