"""Who can still see what: shown once before the first word is typed, and whenever it is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.claims import Claims
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.articles import Article
    from boundarycheck.ui.preferences import Preferences


class WhoCanSee(Page):
    """The plain truth on what encryption does not change.

    ``fetch`` returns the article or raises an expected error; ``onward`` is where the officer was going, if
    anywhere.
    """

    def __init__(self, fetch: Callable[[], Article], preferences: Preferences, onward: Place | None) -> None:
        super().__init__(self.tr("Who can still see what"))
        self._preferences = preferences
        shown = self.guarded(lambda: self._show(fetch()))
        self.fill()
        if onward is None:
            self.foot(None, back=True)
            return
        if shown:
            self.primary = button(self.tr("I have read this"), lambda: self._read(onward), "primary")
        else:
            # A damaged file must not shut anyone out; the page is shown again next time.
            self.primary = button(self.tr("Go on"), lambda: self.go_to(onward), "primary")
        self.foot(self.primary, back=True)

    def _show(self, article: Article) -> None:
        self.title.setText(article.title)
        self.say(article.summary, "lead")
        self.body.addWidget(Claims(article.claims))

    def _read(self, onward: Place) -> None:
        # Without saving, not a byte may be written, not even that this page was read.
        if onward is not Place.WITHOUT_SAVING:
            self._preferences.change(read_privacy=True)
        self.go_to(onward)
