"""Know the rules: the articles, one tile each, a search, what changed, and the policies of the own agency."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import Door, button
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.tile_grid import TileGrid
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boundarycheck.domain.articles import PolicyText
    from boundarycheck.services.library import LibraryService

_WIDE = 100
_COLUMNS = 2
_TILE = 36


class Library(Page):
    """What there is to read, each with a sentence on what it tells; while words are searched, where they stand."""

    def __init__(self, library: LibraryService) -> None:
        super().__init__(self.tr("Know the rules"), characters=_WIDE)
        self._library = library
        self.say(
            self.tr("Short texts on the law, your duties and your protection. Each says where it comes from."),
            "lead",
        )
        self.say(self.tr("They inform. For advice on your own case, ask a lawyer of your own."), "soft")
        self.search = LineField(self.tr("Find in the texts"), limit=100)
        self.body.addWidget(Labelled(self.tr("Find in the texts"), self.search))
        self.found = self.say("", "strong")
        self.found.hide()
        self.tiles: dict[str, Door] = {}
        self._grids: list[TileGrid] = []
        self._end = self.body.count()
        self.who_can_see = Door(
            self.tr("Who can see what"),
            self.tr("The person behind you, your employer, a court: what each of them can get."),
            "book",
            partial(self.go_to, Place.WHO_CAN_SEE),
            "tile",
        )
        self.who_can_see.hide()
        self._shown = self.guarded(self._show_all)
        self.body.addWidget(TileGrid((self.who_can_see,), _COLUMNS, _TILE))
        self.fill()
        self.foot(None, button(self.tr("What changed, by date"), lambda: self.go_to(Place.CHANGES)), back=True)
        self.search.textChanged.connect(self._search)
        self.first_focus = next(iter(self.tiles.values()), None)

    def _show_all(self) -> None:
        articles = self._library.articles()
        self.found.hide()
        self._put({article.article_id: article.summary for article in articles}, self._library.policies())
        self.who_can_see.show()

    def _search(self, words: str) -> None:
        if not self._shown:
            return  # a damaged file is told on the page, and there is nothing to find in
        if not words.strip():
            self._show_all()
            return
        self.who_can_see.hide()
        articles, policies = self._library.search(words)
        self._put(articles, policies)
        count = len(articles) + len(policies)
        said = self.tr("Texts found: {count}").format(count=count) if count else self.tr("No text holds these words.")
        self.found.setText(said)
        self.found.show()
        announce(self, said)

    def _put(self, articles: Mapping[str, str], policies: tuple[PolicyText, ...]) -> None:
        """Put a tile for each; ``articles`` gives by id the sentence to show."""
        for grid in self._grids:
            self.body.removeWidget(grid)
            grid.hide()
            grid.deleteLater()
        own = {
            policy.policy_id: Door(
                policy.title,
                self.tr("Your agency: {issued_by}, as of {as_of}").format(
                    issued_by=policy.issued_by, as_of=policy.as_of
                ),
                "book",
                partial(self.go_to, Place.POLICY, policy.policy_id),
                "tile",
            )
            for policy in policies
        }
        general = {
            article_id: Door(
                self._library.article(article_id).title,
                words,
                "book",
                partial(self.go_to, Place.ARTICLE, article_id),
                "tile",
            )
            for article_id, words in articles.items()
        }
        self._grids = [TileGrid(tuple(tiles.values()), _COLUMNS, _TILE) for tiles in (own, general) if tiles]
        for number, grid in enumerate(self._grids):
            self.body.insertWidget(self._end + number, grid)
            grid.show()  # now, not with the next event: Tab has to find the tiles at once
        self.tiles = own | general
