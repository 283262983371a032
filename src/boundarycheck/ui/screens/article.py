"""One article of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.ui.parts.claims import Claims
from boundarycheck.ui.parts.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.articles import Article


class ArticlePage(Page):
    """Every paragraph with what it rests on. ``fetch`` returns the article or raises an expected error."""

    def __init__(self, fetch: Callable[[], Article]) -> None:
        super().__init__(self.tr("Know the rules"))
        self.guarded(lambda: self._show(fetch()))
        self.fill()
        self.foot(None, back=True)

    def _show(self, article: Article) -> None:
        self.setWindowTitle(article.title)
        self.setAccessibleName(article.title)
        self.title.setText(article.title)
        self.say(article.summary, "lead")
        self.body.addWidget(Claims(article.claims))
