"""Know the rules: the articles, one tile each, a search, what changed, and the policies of the own agency."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.domain.agency import Policies
from boundarycheck.ui.parts.agency_problem import AgencyProblem
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import Door, button
from boundarycheck.ui.parts.fields import Labelled, LineField
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.tile_grid import TileGrid
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from boundarycheck.domain.articles import PolicyText
    from boundarycheck.services.library import LibraryService
    from boundarycheck.services.tasks import Tasks

_WIDE = 100
_COLUMNS = 2
_TILE = 36


class Library(Page):
    """What there is to read, each with a sentence on what it tells; while words are searched, where they stand.

    The articles stand there at once; ``policies``, those of the own agency, come above them when the worker has read
    them.
    """

    def __init__(self, library: LibraryService, tasks: Tasks, policies: Callable[[], Policies] = Policies) -> None:
        super().__init__(self.tr("Know the rules"), characters=_WIDE)
        self._library = library
        self._policies = Policies()
        self.say(
            self.tr("Short texts on the law, your duties and your protection. Each says where it comes from."),
            "lead",
        )
        self.say(self.tr("They inform. For advice on your own case, ask a lawyer of your own."), "soft")
        self.search = LineField(self.tr("Find in the texts"), limit=100)
        self.body.addWidget(Labelled(self.tr("Find in the texts"), self.search))
        self.agency_problem = AgencyProblem()
        self.body.addWidget(self.agency_problem)
        self.found = self.say("", "strong")
        self.found.hide()
        self._own: dict[str, Door] = {}
        self._general: dict[str, Door] = {}
        self._grids: dict[bool, TileGrid] = {}
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
        self.later(tasks, policies, self._add_policies)

    @property
    def tiles(self) -> dict[str, Door]:
        """The tiles that are shown, by the id of what they lead to; those of the own agency first."""
        return self._own | self._general

    def _add_policies(self, policies: Policies) -> None:
        """Show what the own agency says; the tiles that stand there already stay, and with them the focus."""
        self._policies = policies
        self.agency_problem.show_problem(policies.problem)
        words = self.search.text()
        if policies.texts and words.strip():
            self._search(words)
        elif policies.texts:
            self._put_own(policies.texts)
            self.order_again()

    def _show_all(self) -> None:
        articles = self._library.articles()
        self.found.hide()
        self._put_own(self._policies.texts)
        self._put_general({article.article_id: article.summary for article in articles})
        self.who_can_see.show()

    def _search(self, words: str) -> None:
        if not self._shown:
            return  # a damaged file is told on the page, and there is nothing to find in
        if not words.strip():
            self._show_all()
            return
        self.who_can_see.hide()
        self._put_own(self._policies.holding(words))
        self._put_general(self._library.search(words))
        count = len(self._own) + len(self._general)
        said = self.tr("Texts found: {count}").format(count=count) if count else self.tr("No text holds these words.")
        self.found.setText(said)
        self.found.show()
        announce(self, said)

    def _put_own(self, policies: tuple[PolicyText, ...]) -> None:
        words = self.tr("Your agency: {issued_by}, as of {as_of}")
        self._own = {
            policy.policy_id: Door(
                policy.title,
                words.format(issued_by=policy.issued_by, as_of=policy.as_of),
                "book",
                partial(self.go_to, Place.POLICY, policy),
                "tile",
            )
            for policy in policies
        }
        self._put(self._own, own=True)

    def _put_general(self, articles: Mapping[str, str]) -> None:
        """Put a tile for each; ``articles`` gives by id the sentence to show."""
        self._general = {
            article_id: Door(
                self._library.article(article_id).title,
                words,
                "book",
                partial(self.go_to, Place.ARTICLE, article_id),
                "tile",
            )
            for article_id, words in articles.items()
        }
        self._put(self._general, own=False)

    def _put(self, tiles: dict[str, Door], *, own: bool) -> None:
        """Put ``tiles`` in the place of those of the same side."""
        before = self._grids.pop(own, None)
        if before is not None:
            self.body.removeWidget(before)
            before.hide()
            before.deleteLater()
        if not tiles:
            return
        grid = self._grids[own] = TileGrid(tuple(tiles.values()), _COLUMNS, _TILE)
        self.body.insertWidget(self._end + (not own and True in self._grids), grid)
        grid.show()  # now, not with the next event: Tab has to find the tiles at once
