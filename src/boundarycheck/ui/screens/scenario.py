"""Plays one scene: what happens, what one can do, and at the end what came of it and what it teaches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.domain.contacts import Urgency
from boundarycheck.domain.practice import START, Ending
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import Door, button
from boundarycheck.ui.parts.choices import number_key
from boundarycheck.ui.parts.claims import Claims
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.in_place import put_in_place
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.domain.practice import Option, Scenario, Scene
    from boundarycheck.services.practice import PracticeService


class ScenarioPage(Page):
    """The scene as far as it was played. Escape takes the last choice back; the number keys choose."""

    def __init__(self, scenario_id: str, practice: PracticeService) -> None:
        scenario = practice.scenario(scenario_id)
        super().__init__(scenario.title)
        self._scenario: Scenario = scenario
        self._following = practice.after(scenario_id)
        self._path: list[Option] = []
        self.say(scenario.about, "soft")
        self._stage = QWidget()
        self.body.addWidget(self._stage)
        self.options: tuple[Door, ...] = ()
        self._again = button(self.tr("Try another way"), self.start_again, "primary")
        self._next = button(self.tr("Next scene"), self._go_on)
        self._all = button(self.tr("All scenes"), lambda: self.go_to(Place.PRACTICE), "quiet")
        people = button(self.tr("Close to home? See who is there"), self._see_people, "quiet")
        self.fill()
        self.foot(self._again, self._next, self._all, people, back=True)
        self._show()

    @property
    def at(self) -> Scene | Ending:
        """Where the scene stands."""
        return self._scenario.at(self._path[-1].to if self._path else START)

    def choose(self, option: Option) -> None:
        """Do what ``option`` says, and see what comes of it."""
        self._path.append(option)
        self._show()

    def start_again(self) -> None:
        """Go back to the first moment."""
        self._path.clear()
        self._show()

    def step_back(self) -> bool:
        """Take the last choice back; without one the window goes back a page."""
        if not self._path:
            return False
        self._path.pop()
        self._show()
        return True

    def _show(self) -> None:
        stage = QWidget()
        column = QVBoxLayout(stage)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BASE)
        for option in self._path:
            column.addWidget(PlainText(self.tr("You chose: {words}").format(words=option.words), "soft"))
        at = self.at
        ended = isinstance(at, Ending)
        if isinstance(at, Ending):
            self._put_ending(at, column)
        else:
            self._put_scene(at, column, stage)
        put_in_place(self.body, self._stage, stage)
        self._stage = stage
        for made in (self._again, self._next):
            made.setVisible(ended)
        self._next.setVisible(ended and self._following is not None)
        self._take_focus(ended=ended)

    def _put_scene(self, scene: Scene, column: QVBoxLayout, holder: QWidget) -> None:
        column.addWidget(PlainText(scene.text, "lead"))
        column.addWidget(PlainText(self.tr("What do you do?"), "strong"))
        made = []
        for key, option in enumerate(scene.options, start=1):
            door = Door(option.words, "", "", partial(self.choose, option), "tile")
            door.setToolTip(self.tr("Key {key}").format(key=key))
            number_key(key, holder, door.click)
            column.addWidget(door)
            made.append(door)
        self.options = tuple(made)

    def _put_ending(self, ending: Ending, column: QVBoxLayout) -> None:
        self.options = ()
        for heading, words in ((self.tr("The same day"), ending.soon), (self.tr("Over time"), ending.later)):
            column.addWidget(PlainText(heading, "eyebrow"))
            column.addWidget(PlainText(words))
        card = Card("quiet-card")
        card.say(self.tr("What it teaches"), "eyebrow")
        card.column.addWidget(Claims((ending.teaches,)))
        column.addWidget(card)

    def _take_focus(self, *, ended: bool) -> None:
        self.first_focus = self._again if ended else self.options[0]
        if not self.isVisible():
            return  # the window does it when it shows the page
        set_reading_order(self._scroll, self._foot)
        self._scroll.verticalScrollBar().setValue(0)
        at = self.at
        announce(self, at.soon if isinstance(at, Ending) else at.text)
        self.first_focus.setFocus()

    def _go_on(self) -> None:
        if self._following is not None:
            self.go_to(Place.SCENARIO, self._following.scenario_id)

    def _see_people(self) -> None:
        self.go_to(Place.PEOPLE, Urgency.TODAY)
