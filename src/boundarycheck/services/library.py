"""The library: short articles to read, reachable before any journal is open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.content.library import load_library
from boundarycheck.content.sources import load_sources

if TYPE_CHECKING:
    from boundarycheck.domain.articles import Article


class LibraryService:
    """The articles in one language. They are read when they are first needed, and once."""

    def __init__(self, language: str = "en") -> None:
        self._language = language

    def articles(self) -> tuple[Article, ...]:
        """Return all articles in order; :class:`ContentDamaged` when the file breaks the rules."""
        return tuple(self._articles.values())

    def article(self, article_id: str) -> Article:
        """Return one article. Ids come from content and code, so an unknown one is a bug: ``KeyError``."""
        return self._articles[article_id]

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return load_library(self._language, load_sources())
