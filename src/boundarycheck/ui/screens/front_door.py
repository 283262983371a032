"""The first page: open the journal, work without saving, or get help. Equally easy to reach, nothing asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from boundarycheck.ui.parts.buttons import Door, button
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.ui.preferences import Preferences

_WIDE = 110
"""Characters; three doors stand side by side here."""


class FrontDoor(Page):
    """Three doors of the same size, and what can be read without any of them."""

    def __init__(self, journal_exists: bool, preferences: Preferences) -> None:
        super().__init__(self.tr("A private place to think"), characters=_WIDE)
        self._preferences = preferences
        self.body.insertSpacing(0, Space.LARGE)
        self.say(
            self.tr(
                "For officers who want to look at a situation early, while it is still small. BoundaryCheck tells "
                "nobody."
            ),
            "lead",
        )
        self.body.addSpacing(Space.SMALL)
        doors = QHBoxLayout()
        doors.setSpacing(Space.BASE)
        if journal_exists:
            self.journal = Door(
                self.tr("Open my journal"),
                self.tr("With your passphrase. What you wrote is where you left it."),
                "book",
                lambda: self._enter(Place.OPEN_JOURNAL),
            )
        else:
            self.journal = Door(
                self.tr("Start a journal"),
                self.tr("Encrypted, in a folder of yours. You choose a passphrase."),
                "book",
                lambda: self._enter(Place.START_JOURNAL),
            )
        self.guest = Door(
            self.tr("Use without saving"),
            self.tr("Everything works. None of your words are written to disk."),
            "no-trace",
            lambda: self._enter(Place.WITHOUT_SAVING),
        )
        self.help = Door(
            self.tr("Get help now"),
            self.tr("Someone to talk to, day or night. No passphrase needed."),
            "lifebuoy",
            lambda: self.go_to(Place.HELP_NOW),
        )
        for door in (self.journal, self.guest, self.help):
            doors.addWidget(door, 1)
        self.body.addLayout(doors)
        self.body.addSpacing(Space.SMALL)
        self.say(self.tr("Before you decide"), "heading")
        more = QHBoxLayout()
        more.setSpacing(Space.SMALL)
        for words, place in (
            (self.tr("Who can see what"), Place.WHO_CAN_SEE),
            (self.tr("People to call"), Place.PEOPLE),
            (self.tr("Know the rules"), Place.LIBRARY),
            (self.tr("Settings"), Place.SETTINGS),
        ):
            more.addWidget(button(words, partial(self.go_to, place), "quiet"))
        more.addStretch(1)
        self.body.addLayout(more)
        self.fill()
        self.first_focus = self.journal

    def _enter(self, place: Place) -> None:
        """Lead to ``place``; the first time by way of the page on who can see what."""
        if self._preferences.now.read_privacy:
            self.go_to(place)
        else:
            self.go_to(Place.WHO_CAN_SEE, place)
