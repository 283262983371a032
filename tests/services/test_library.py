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
