"""What the front door knows about a journal that was used before: where it is, and how its backups are."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.backups import BackupFailure, BackupState
from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.front_door import FrontDoor
from boundarycheck.ui.screens.table import make_page
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


@pytest.fixture
def kept(cheap_desk: Desk) -> Path:
    """A journal with one entry and one backup, locked, and remembered as the one used last."""
    folder = cheap_desk.journal_folder
    cheap_desk.session.create(folder, PASSPHRASE)
    cheap_desk.journal.add("", "one night")
    cheap_desk.session.close()
    cheap_desk.preferences.change(journal_folder=str(folder), read_privacy=True)
    return folder


def front_door(desk: Desk, show: Show) -> tuple[FrontDoor, list[Route]]:
    page = show(make_page(Route(Place.FRONT_DOOR), desk))
    assert isinstance(page, FrontDoor)
    ways: list[Route] = []
    page.go.connect(ways.append)
    return page, ways


def press(page: Page, words: str) -> None:
    found = [each for each in page.findChildren(QPushButton) if each.text() == words]
    found[0].click()


def test_the_last_verified_backup_is_told_below_the_doors(
    cheap_desk: Desk, kept: Path, show: Show, qtbot: QtBot
) -> None:
    assert kept.exists()
    page, _ways = front_door(cheap_desk, show)
    qtbot.waitUntil(lambda: "Last verified backup: " in words_on(page))
    assert "2026" in words_on(page)
    assert "attention" not in words_on(page)


def test_nothing_is_asked_of_the_backups_before_the_page_is_painted(
    cheap_desk: Desk, kept: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept.exists()
    asked: list[Path] = []

    def state_of(folder: Path) -> BackupState:
        asked.append(folder)
        return BackupState()

    monkeypatch.setattr(cheap_desk.backups, "state_of", state_of)
    page = make_page(Route(Place.FRONT_DOOR), cheap_desk)
    qtbot.addWidget(page)
    page.entered()
    assert asked == []
    page.show()
    qtbot.waitUntil(lambda: asked == [kept])


def test_backups_that_fail_are_told_in_words(
    cheap_desk: Desk, kept: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = kept.with_name("stick")
    since = datetime(2026, 3, 2, 9, tzinfo=UTC)
    failing = (
        BackupFailure(kept / "backups", "There is no room left.", since),
        BackupFailure(stick, "It cannot be reached.", since),
    )
    monkeypatch.setattr(cheap_desk.backups, "state_of", lambda _folder: BackupState(failing=failing))
    page, _ways = front_door(cheap_desk, show)
    qtbot.waitUntil(lambda: "Backups need your attention" in words_on(page))
    words = words_on(page)
    assert "Backups beside your journal have not worked since" in words
    assert f"Backups into {stick} have not worked since" in words
    assert "There is no room left." in words


def test_where_no_journal_ever_was_nothing_is_said_of_backups(cheap_desk: Desk, show: Show, qtbot: QtBot) -> None:
    page, ways = front_door(cheap_desk, show)
    qtbot.wait(1)
    assert page.journal.accessibleName() == "Start a journal"
    assert "backup:" not in words_on(page)
    press(page, "Restore from a backup")
    assert ways == [Route(Place.RESTORE)]


def test_a_journal_that_is_away_is_not_begun_anew(cheap_desk: Desk, kept: Path, show: Show) -> None:
    shutil.move(kept, kept.with_name("away"))
    page, ways = front_door(cheap_desk, show)
    assert page.journal.accessibleName() == "Open my journal"
    assert "Your journal is not where it was" in words_on(page)
    assert str(kept) in words_on(page)
    press(page, "Restore from a backup")
    assert ways == [Route(Place.RESTORE)]


def test_a_journal_asked_for_on_a_stick_that_is_not_there_is_not_begun_anew(
    cheap_desk: Desk, show: Show, tmp_path: Path
) -> None:
    cheap_desk.preferences.look_in(tmp_path / "stick" / "journal")
    page, _ways = front_door(cheap_desk, show)
    assert page.journal.accessibleName() == "Open my journal"
    (tmp_path / "stick").mkdir()
    page, _ways = front_door(cheap_desk, show)
    assert page.journal.accessibleName() == "Start a journal"


def test_looking_again_finds_the_stick_that_was_plugged_in(cheap_desk: Desk, kept: Path, show: Show) -> None:
    shutil.move(kept, kept.with_name("away"))
    page, ways = front_door(cheap_desk, show)
    said: list[str] = []
    page.said.connect(said.append)
    press(page, "Look again")
    assert len(said) == 1
    assert ways == []
    shutil.move(kept.with_name("away"), kept)
    press(page, "Look again")
    assert ways == [Route(Place.FRONT_DOOR)]


def test_it_can_be_said_where_the_journal_is_now(
    cheap_desk: Desk, kept: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = kept.with_name("moved")
    shutil.move(kept, moved)
    page, ways = front_door(cheap_desk, show)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: None)
    press(page, "Choose where it is")
    assert ways == []
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: moved)
    press(page, "Choose where it is")
    assert ways == [Route(Place.OPEN_JOURNAL, moved)]
