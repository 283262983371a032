from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.backups import BackupFailure, BackupState
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.table import make_page
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]

SINCE = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def folder(cheap_desk: Desk) -> Path:
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    return cheap_desk.journal_folder


def home(desk: Desk, show: Show) -> tuple[Page, list[Route]]:
    page = show(make_page(Route(Place.HOME), desk))
    ways: list[Route] = []
    page.go.connect(ways.append)
    return page, ways


def press(page: Page, words: str) -> None:
    (found,) = (each for each in page.findChildren(QPushButton) if each.text() == words)
    found.click()


def test_when_all_is_well_home_says_nothing_of_backups(cheap_desk: Desk, folder: Path, show: Show) -> None:
    assert folder.exists()
    cheap_desk.journal.add("", "today")
    page, _ways = home(cheap_desk, show)
    assert "backup" not in words_on(page)
    assert "second copy" not in words_on(page)


def test_backups_that_fail_are_one_line_and_one_way(
    cheap_desk: Desk, folder: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = BackupState(failing=(BackupFailure(folder / "backups", "There is no room left.", SINCE),))
    monkeypatch.setattr(cheap_desk.backups, "state", lambda: failing)
    page, ways = home(cheap_desk, show)
    assert "Backups do not work now" in words_on(page)
    press(page, "See the backups")
    assert ways == [Route(Place.BACKUPS)]


def test_a_second_place_that_is_away_is_said_more_quietly(
    cheap_desk: Desk, folder: Path, show: Show, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert folder.exists()
    stick = tmp_path / "stick"
    state = BackupState(second_place=stick, failing=(BackupFailure(stick, "It is away.", SINCE),))
    monkeypatch.setattr(cheap_desk.backups, "state", lambda: state)
    page, _ways = home(cheap_desk, show)
    assert "Your second place gets no backups now" in words_on(page)
    assert "do not work now" not in words_on(page)


def test_words_that_wait_over_a_week_for_a_backup_are_told(
    cheap_desk: Desk, folder: Path, show: Show, clock: FakeClock
) -> None:
    assert folder.exists()
    cheap_desk.journal.add("", "an old night")
    clock.advance(8 * 86400)
    page, ways = home(cheap_desk, show)
    assert "in no backup yet" in words_on(page)
    press(page, "See the backups")
    assert ways == [Route(Place.BACKUPS)]
    cheap_desk.backups.make_now()
    clock.advance(30 * 86400)  # nothing was written since: nothing waits
    page, _ways = home(cheap_desk, show)
    assert "in no backup yet" not in words_on(page)


def test_a_second_copy_has_a_card(cheap_desk: Desk, folder: Path, show: Show) -> None:
    (folder / "journal (conflicted copy).db").write_bytes((folder / "journal.db").read_bytes())
    page, ways = home(cheap_desk, show)
    assert "There is a second copy of your journal" in words_on(page)
    press(page, "Look at it")
    assert ways == [Route(Place.MERGE)]
