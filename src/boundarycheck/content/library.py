"""Loads the library: short articles whose every paragraph names its sources, and what changed when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.content.reader import read_toml
from boundarycheck.content.sources import day_in
from boundarycheck.domain.articles import Article, Change

if TYPE_CHECKING:
    from boundarycheck.content.sources import SourceShelf

FILE = "library.toml"
CHANGES_FILE = "changes.toml"


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


def load_changes(language: str, shelf: SourceShelf) -> tuple[Change, ...]:
    """Return what changed, newest first; :class:`ContentDamaged` when the file is not in that order."""
    document = read_toml(language, CHANGES_FILE)
    changes: list[Change] = []
    for table in document.tables("change"):
        day = day_in(table, "day")
        if changes and day > changes[-1].day:
            raise table.damaged("day", "the newest change stands first")
        changes.append(Change(day, table.text("title"), shelf.claim(table), table.optional_text("article")))
    document.finish()
    return tuple(changes)
