"""Loads the library: short articles whose every paragraph names its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.content.reader import read_toml
from boundarycheck.domain.articles import Article

if TYPE_CHECKING:
    from boundarycheck.content.sources import SourceShelf

FILE = "library.toml"


def load_library(language: str, shelf: SourceShelf) -> dict[str, Article]:
    """Return the articles of ``language`` by id, in the order of the file.

    :class:`ContentDamaged` when an id stands there twice.
    """
    document = read_toml(language, FILE)
    articles: dict[str, Article] = {}
    for table in document.tables("article"):
        article_id = table.text("id")
        if article_id in articles:
            raise table.damaged("id", f"{article_id!r} stands there twice")
        articles[article_id] = Article(
            article_id, table.text("title"), table.text("summary"), shelf.claims(table.tables("claim"))
        )
    document.finish()
    return articles
