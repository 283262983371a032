from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.services.library import LibraryService
from boundarycheck.system.settings import SettingsStore
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.who_can_see import WhoCanSee
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def open_page(desk: Desk, show: Show, onward: Place | None) -> tuple[WhoCanSee, list[Route]]:
    page = WhoCanSee(desk.library.privacy, desk.preferences, onward)
    show(page)
    went: list[Route] = []
    page.go.connect(went.append)
    return page, went


def test_everything_the_article_says_is_shown(closed_desk: Desk, show: Show) -> None:
    page, _ = open_page(closed_desk, show, None)
    article = closed_desk.library.privacy()
    said = words_on(page)
    assert article.title in said
    assert all(claim.text in said for claim in article.claims)


def test_whoever_holds_the_paper_of_the_recovery_key_is_named(closed_desk: Desk, show: Show) -> None:
    page, _ = open_page(closed_desk, show, None)
    assert "whoever holds that paper can open your journal" in " ".join(words_on(page).split())


def test_without_a_way_onward_there_is_only_back(closed_desk: Desk, show: Show) -> None:
    page, _ = open_page(closed_desk, show, None)
    assert not hasattr(page, "primary")
    assert not closed_desk.preferences.now.read_privacy


@pytest.mark.parametrize("onward", [Place.START_JOURNAL, Place.OPEN_JOURNAL])
def test_having_read_it_is_remembered_and_leads_on(
    closed_desk: Desk, show: Show, onward: Place, tmp_path: Path
) -> None:
    page, went = open_page(closed_desk, show, onward)
    page.primary.click()
    assert went == [Route(onward)]
    (kept,) = tmp_path.rglob("settings.json")
    assert SettingsStore(kept).load().read_privacy


def test_without_saving_not_a_byte_is_written(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    page, went = open_page(closed_desk, show, Place.WITHOUT_SAVING)
    page.primary.click()
    assert went == [Route(Place.WITHOUT_SAVING)]
    assert not closed_desk.preferences.now.read_privacy
    assert list(tmp_path.rglob("*")) == []


def test_a_damaged_file_shuts_nobody_out_and_counts_as_unread(closed_desk: Desk, show: Show) -> None:
    page = WhoCanSee(LibraryService("no-such-language").privacy, closed_desk.preferences, Place.OPEN_JOURNAL)
    show(page)
    went: list[Route] = []
    page.go.connect(went.append)
    assert "damaged" in words_on(page.errors)
    page.primary.click()
    assert went == [Route(Place.OPEN_JOURNAL)]
    assert not closed_desk.preferences.now.read_privacy
