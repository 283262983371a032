from __future__ import annotations

import pytest

from boundarycheck.domain.errors import ContentDamaged
from boundarycheck.services.library import LibraryService
from boundarycheck.system import resources


@pytest.fixture
def service() -> LibraryService:
    return LibraryService()


def test_the_articles_are_read_once_when_first_asked_for(
    service: LibraryService, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = service.articles()
    monkeypatch.setattr(resources, "root", lambda: pytest.fail("content was read a second time"))
    assert service.articles() == articles
    assert articles[0].article_id == "duty-to-report"


def test_an_article_is_found_by_its_id(service: LibraryService) -> None:
    for article in service.articles():
        assert service.article(article.article_id) is article


def test_an_unknown_article_is_a_bug(service: LibraryService) -> None:
    with pytest.raises(KeyError):
        service.article("no-such-article")


def test_a_language_that_is_not_there_is_named() -> None:
    with pytest.raises(ContentDamaged, match=r"xx/library\.toml"):
        LibraryService("xx").articles()


def test_words_are_found_with_the_paragraph_they_stand_in(service: LibraryService) -> None:
    assert service.search("Garrity") == {}
    articles = service.search("90 days")
    assert "duty-to-report" in articles
    assert "90 days" in articles["duty-to-report"]
    assert list(articles) == [each.article_id for each in service.articles() if each.article_id in articles]


def test_words_of_the_title_alone_show_the_summary(service: LibraryService) -> None:
    title = service.article("figures").title
    assert title == "Figures, with their year"
    articles = service.search("figures with their")
    assert "figures" in articles


def test_without_a_word_nothing_is_found(service: LibraryService) -> None:
    assert service.search(" ... ") == {}


def test_what_changed_is_told_since_a_year(service: LibraryService) -> None:
    days = [change.day for change in service.changes()]
    assert [change.day for change in service.changes("2024")] == [day for day in days if day >= "2024"]
    assert service.changes("2999") == ()
