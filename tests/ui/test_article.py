from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.articles import Article, Claim, Source
from boundarycheck.services.library import LibraryService
from boundarycheck.ui.parts.claims import sources_in_words
from boundarycheck.ui.screens.article import ArticlePage
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]

OLD = Source("old", "A survey", "The bureau", 2012, "2012")
KEPT = Source("kept", "A rule", "The department", 2012, "2026-06")
SITE = Source("site", "example.org", "example.org", 2024, "2024-05-01")


def test_every_claim_has_its_sources_and_years_right_below_it(closed_desk: Desk, show: Show) -> None:
    article = closed_desk.library.article("duty-to-report")
    page = ArticlePage(lambda: article)
    show(page)
    lines = words_on(page).split("\n")
    for claim in article.claims:
        below = lines[lines.index(claim.text.split("\n")[-1]) + 1]
        for source in claim.sources:
            assert source.title in below
            assert str(source.year) in below
        assert below.startswith("Source") == bool(claim.sources)


def test_the_page_is_named_after_the_article(closed_desk: Desk, show: Show) -> None:
    article = closed_desk.library.article("duty-to-report")
    page = ArticlePage(lambda: article)
    show(page)
    assert page.title.text() == page.accessibleName() == article.title
    assert article.summary in words_on(page)


def test_markup_is_shown_as_text(show: Show) -> None:
    page = ArticlePage(lambda: Article("x", "<b>Title</b>", "<i>s</i>", (Claim("<u>claim</u>", (OLD,)),)))
    show(page)
    assert {"<b>Title</b>", "<i>s</i>", "<u>claim</u>"} <= set(words_on(page).splitlines())


def test_a_damaged_file_is_told(show: Show) -> None:
    library = LibraryService("no-such-language")
    page = ArticlePage(lambda: library.article("duty-to-report"))
    show(page)
    assert "damaged" in words_on(page.errors)


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        ((OLD,), "Source: The bureau, A survey (2012)"),
        ((KEPT,), "Source: The department, A rule (2012; as of 2026)"),
        ((SITE,), "Source: example.org (2024)"),
        ((OLD, SITE), "Sources: The bureau, A survey (2012); example.org (2024)"),
    ],
)
def test_sources_in_words(sources: tuple[Source, ...], words: str) -> None:
    assert sources_in_words(sources) == words
