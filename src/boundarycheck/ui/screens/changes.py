"""What changed in law, rules, figures and contacts, by date."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.claims import Claims
from boundarycheck.ui.parts.fields import Choice, Labelled
from boundarycheck.ui.parts.frames import Card
from boundarycheck.ui.parts.in_place import put_in_place
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.reading_order import set_reading_order
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.services.library import LibraryService


class Changes(Page):
    """A card for each change since the chosen year, newest first."""

    def __init__(self, library: LibraryService) -> None:
        super().__init__(self.tr("What changed, by date"))
        self._library = library
        self.say(self.tr("What the library rests on changes over the years. Here is what we know of."), "lead")
        years = sorted({change.day[:4] for change in library.changes()}, reverse=True)
        items = {"": self.tr("Everything")} | {year: self.tr("Since {year}").format(year=year) for year in years}
        self.since = Choice(items, "")
        self.body.addWidget(Labelled(self.tr("What changed since"), self.since))
        self._list = QWidget()
        self.body.addWidget(self._list)
        self.cards: tuple[Card, ...] = ()
        self.fill()
        self.foot(None, back=True)
        self.first_focus = self.since
        self.since.currentIndexChanged.connect(self._show)
        self._show()

    def _show(self, _index: int = 0) -> None:
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BASE)
        cards = []
        for change in self._library.changes(self.since.value):
            card = Card()
            card.say(change.day, "eyebrow")
            card.say(change.title, "heading")
            card.column.addWidget(Claims((change.claim,)))
            if change.article:
                more = button(self.tr("Read more"), partial(self.go_to, Place.ARTICLE, change.article), "quiet")
                more.setAccessibleName(f"{more.text()}: {change.title}")
                card.offer(more)
            column.addWidget(card)
            cards.append(card)
        self.cards = tuple(cards)
        put_in_place(self.body, self._list, listed)
        self._list = listed
        if self.isVisible():
            set_reading_order(self._scroll, self._foot)
