"""The library: short articles to read, to search, and what changed when; reachable before any journal is open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from boundarycheck.content.library import load_changes, load_library
from boundarycheck.content.policies import load_policies
from boundarycheck.content.sources import load_sources
from boundarycheck.domain.finding import folded_words, holds

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.domain.articles import Article, Change, PolicyText


class LibraryService:
    """The articles in one language, and the policies of the own agency from the folder ``agency``, if there is one.

    They are read when they are first needed, and once.
    """

    def __init__(self, language: str = "en", agency: Path | None = None) -> None:
        self._language = language
        self._agency = agency

    def articles(self) -> tuple[Article, ...]:
        """Return all articles in order; :class:`ContentDamaged` when the file breaks the rules."""
        return tuple(self._articles.values())

    def article(self, article_id: str) -> Article:
        """Return one article. Ids come from content and code, so an unknown one is a bug: ``KeyError``."""
        return self._articles[article_id]

    def policies(self) -> tuple[PolicyText, ...]:
        """Return the policies of the own agency; :class:`ContentDamaged` when its file breaks the rules."""
        return self._policies

    def policy(self, policy_id: str) -> PolicyText:
        """Return one policy. An unknown one is a bug: ``KeyError``."""
        return {policy.policy_id: policy for policy in self._policies}[policy_id]

    def changes(self, since: str = "") -> tuple[Change, ...]:
        """Return what changed on ``since`` (a year, a month or a day) or later, newest first."""
        return tuple(change for change in self._changes if change.day >= since)

    def search(self, words: str) -> tuple[dict[str, str], tuple[PolicyText, ...]]:
        """Return the articles and policies in which all ``words`` stand.

        Articles are given as id and the first paragraph with a word of them. Without a word nothing is found.
        """
        wanted = folded_words(words)
        if not wanted:
            return {}, ()
        found = {
            article.article_id: _first_with(article, wanted)
            for article in self._articles.values()
            if holds(_all_of(article), wanted)
        }
        policies = (policy for policy in self._policies if holds(" ".join((policy.title, *policy.paragraphs)), wanted))
        return found, tuple(policies)

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return load_library(self._language, load_sources())

    @cached_property
    def _changes(self) -> tuple[Change, ...]:
        return load_changes(self._language, load_sources())

    @cached_property
    def _policies(self) -> tuple[PolicyText, ...]:
        return load_policies(self._agency)


def _all_of(article: Article) -> str:
    return " ".join((article.title, article.summary, *(claim.text for claim in article.claims)))


def _first_with(article: Article, wanted: tuple[str, ...]) -> str:
    """Return the paragraph with the most of ``wanted``, the first of several; the summary where none has any."""
    texts = [claim.text for claim in article.claims]
    best = max(texts, key=lambda text: sum(holds(text, (word,)) for word in wanted))
    return best if any(holds(best, (word,)) for word in wanted) else article.summary
