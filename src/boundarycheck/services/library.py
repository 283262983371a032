"""The library: short articles to read, to search, and what changed when; reachable before any journal is open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.content.library import load_changes, load_library
from boundarycheck.content.sources import load_sources
from boundarycheck.domain.finding import folded_words, holds

if TYPE_CHECKING:
    from boundarycheck.domain.articles import Article, Change


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

    def changes(self, since: str = "") -> tuple[Change, ...]:
        """Return what changed on ``since`` (a year, a month or a day) or later, newest first."""
        return tuple(change for change in self._changes if change.day >= since)

    def search(self, words: str) -> dict[str, str]:
        """Return by id the articles in which all ``words`` stand, each with the first paragraph with a word of them.

        Without a word nothing is found.
        """
        wanted = folded_words(words)
        if not wanted:
            return {}
        return {
            article.article_id: _first_with(article, wanted)
            for article in self._articles.values()
            if holds(_all_of(article), wanted)
        }

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return load_library(self._language, load_sources())

    @cached_property
    def _changes(self) -> tuple[Change, ...]:
        return load_changes(self._language, load_sources())


def _all_of(article: Article) -> str:
    return " ".join((article.title, article.summary, *(claim.text for claim in article.claims)))


def _first_with(article: Article, wanted: tuple[str, ...]) -> str:
    """Return the paragraph with the most of ``wanted``, the first of several; the summary where none has any."""
    texts = [claim.text for claim in article.claims]
    best = max(texts, key=lambda text: sum(holds(text, (word,)) for word in wanted))
    return best if any(holds(best, (word,)) for word in wanted) else article.summary
