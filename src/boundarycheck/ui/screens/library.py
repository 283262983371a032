"""Know the rules: the articles, one tile each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from boundarycheck.ui.parts.buttons import Door
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.services.library import LibraryService

_WIDE = 100
_COLUMNS = 2


class Library(Page):
    """What there is to read, each with a sentence on what it tells."""

    def __init__(self, library: LibraryService) -> None:
        super().__init__(self.tr("Know the rules"), characters=_WIDE)
        self.say(
            self.tr("Short texts on the law, your duties and your protection. Each says where it comes from."),
            "lead",
        )
        self.say(self.tr("They inform. For advice on your own case, ask a lawyer of your own."), "soft")
        self.tiles: dict[str, Door] = {}
        self.guarded(lambda: self._add_tiles(library))
        self.fill()
        self.foot(None, back=True)

    def _add_tiles(self, library: LibraryService) -> None:
        grid = QGridLayout()
        grid.setSpacing(Space.BASE)
        for number, article in enumerate(library.articles()):
            tile = Door(
                article.title,
                article.summary,
                "book",
                partial(self.go_to, Place.ARTICLE, article.article_id),
                "tile",
            )
            self.tiles[article.article_id] = tile
            grid.addWidget(tile, number // _COLUMNS, number % _COLUMNS)
        number = len(self.tiles)
        self.who_can_see = Door(
            self.tr("Who can see what"),
            self.tr("The person behind you, your employer, a court: what each of them can get."),
            "book",
            partial(self.go_to, Place.WHO_CAN_SEE),
            "tile",
        )
        grid.addWidget(self.who_can_see, number // _COLUMNS, number % _COLUMNS)
        self.body.addLayout(grid)
        self.first_focus = next(iter(self.tiles.values()), None)
