"""What the front door knows about a journal that was used before: where it is, and how its backups are."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.backups import BackupFailure, BackupState
from boundarycheck.system import files
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
    monkeypatch.setattr(cheap_desk.backups, "state_of", lambda _folder: BackupState(None, stick, None, failing))
    page, ways = front_door(cheap_desk, show)
    qtbot.waitUntil(lambda: "A backup could not be made" in words_on(page))
    words = words_on(page)
    assert "Backups beside your journal have not worked since" in words
    assert "The second place has got no backups since" in words
    assert "There is no room left." in words
    press(page, "Open it and see to the backups")
    assert ways == [Route(Place.OPEN_JOURNAL, kept)]


def test_when_only_the_second_place_is_away_the_first_is_said_to_be_fine(
    cheap_desk: Desk, kept: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = kept.with_name("stick")
    failing = (BackupFailure(stick, "It cannot be reached.", datetime(2026, 3, 2, 9, tzinfo=UTC)),)
    monkeypatch.setattr(cheap_desk.backups, "state_of", lambda _folder: BackupState(None, stick, None, failing))
    page, _ways = front_door(cheap_desk, show)
    qtbot.waitUntil(lambda: "Your second place gets no backups now" in words_on(page))
    assert "The backups beside your journal are fine." in words_on(page)
    assert "A backup could not be made" not in words_on(page)


def test_a_key_file_of_another_journal_is_told_of_with_the_way_to_put_it_right(
    cheap_desk: Desk, kept: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cheap_desk.backups, "state_of", lambda _folder: BackupState(key_file_foreign=True))
    page, ways = front_door(cheap_desk, show)
    qtbot.waitUntil(lambda: "seems to belong to another journal" in words_on(page))
    press(page, "Put the key file back")
    assert ways == [Route(Place.RESTORE_KEY_FILE, kept)]


def test_where_no_journal_ever_was_nothing_is_said_of_backups(cheap_desk: Desk, show: Show, qtbot: QtBot) -> None:
    page, ways = front_door(cheap_desk, show)
    qtbot.wait(1)
    assert page.journal.accessibleName() == "Start a journal"
    assert "backup:" not in words_on(page)
    press(page, "Restore from a backup")
    assert ways == [Route(Place.RESTORE)]


def gone_door(desk: Desk, show: Show, qtbot: QtBot) -> tuple[FrontDoor, list[Route]]:
    """The front door once it knows that the journal is not there."""
    page, ways = front_door(desk, show)
    qtbot.waitUntil(lambda: "is not lost by being away" in words_on(page))
    return page, ways


def test_a_journal_that_is_away_is_not_begun_anew(cheap_desk: Desk, kept: Path, show: Show, qtbot: QtBot) -> None:
    shutil.move(kept, kept.with_name("away"))
    page, ways = gone_door(cheap_desk, show, qtbot)
    assert page.journal.accessibleName() == "Open my journal"
    assert "Your journal is not where it was" in words_on(page)
    assert str(kept) in words_on(page)
    press(page, "Restore from a backup")
    assert ways == [Route(Place.RESTORE)]


def test_a_journal_asked_for_on_a_stick_that_is_not_there_is_not_begun_anew(
    cheap_desk: Desk, show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "stick" / "journal"
    cheap_desk.preferences.look_in(folder)
    page, ways = gone_door(cheap_desk, show, qtbot)
    assert page.journal.accessibleName() == "Open my journal"
    assert "The place of your journal is not there now" in words_on(page)
    page.help.setFocus()
    page.focusNextChild()
    assert page.focusWidget() is next(each for each in page.findChildren(QPushButton) if each.text() == "Try again")
    assert str(folder) in words_on(page)
    said: list[str] = []
    page.said.connect(said.append)
    press(page, "Try again")
    assert len(said) == 1
    assert ways == []
    (tmp_path / "stick").mkdir()
    press(page, "Try again")
    assert ways == [Route(Place.FRONT_DOOR)]


def test_an_empty_mount_point_is_a_stick_that_is_not_there(
    cheap_desk: Desk, show: Show, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_MOUNTED", (tmp_path / "media",))
    (tmp_path / "media" / "STICK").mkdir(parents=True)
    cheap_desk.preferences.look_in(tmp_path / "media" / "STICK" / "journal")
    page, ways = gone_door(cheap_desk, show, qtbot)
    chosen = tmp_path / "media" / "OTHER"
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: chosen)
    press(page, "Choose another place")
    assert ways == [Route(Place.OPEN_JOURNAL, chosen)]


def test_where_the_place_is_there_and_the_journal_is_not_one_can_be_started(
    cheap_desk: Desk, show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    cheap_desk.preferences.look_in(tmp_path / "journal")
    page, ways = front_door(cheap_desk, show)
    qtbot.waitUntil(lambda: page.journal.accessibleName() == "Start a journal")
    assert page.focusWidget() is page.journal
    assert page.journal.nextInFocusChain() is page.guest
    page.journal.click()
    assert ways == [Route(Place.WHO_CAN_SEE, Place.START_JOURNAL)]
    assert "not lost" not in words_on(page)


def test_the_door_that_changes_takes_no_focus_that_is_elsewhere(
    cheap_desk: Desk, show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    cheap_desk.preferences.look_in(tmp_path / "journal")
    page = make_page(Route(Place.FRONT_DOOR), cheap_desk)
    assert isinstance(page, FrontDoor)
    page.first_focus = page.help
    show(page)
    qtbot.waitUntil(lambda: page.journal.accessibleName() == "Start a journal")
    assert page.focusWidget() is page.help


def test_nobody_waits_for_a_network_folder_before_the_page_is_painted(
    cheap_desk: Desk, show: Show, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def exists(folder: Path) -> bool:
        asked.append(folder)
        return False

    monkeypatch.setattr(cheap_desk.session, "journal_exists", exists)
    cheap_desk.preferences.look_in(tmp_path / "share" / "journal")
    page = make_page(Route(Place.FRONT_DOOR), cheap_desk)
    assert asked == []
    show(page)
    qtbot.waitUntil(lambda: asked == [tmp_path / "share" / "journal"])


def test_looking_again_finds_the_stick_that_was_plugged_in(
    cheap_desk: Desk, kept: Path, show: Show, qtbot: QtBot
) -> None:
    shutil.move(kept, kept.with_name("away"))
    page, ways = gone_door(cheap_desk, show, qtbot)
    said: list[str] = []
    page.said.connect(said.append)
    press(page, "Look again")
    assert len(said) == 1
    assert ways == []
    shutil.move(kept.with_name("away"), kept)
    press(page, "Look again")
    assert ways == [Route(Place.FRONT_DOOR)]


def test_it_can_be_said_where_the_journal_is_now(
    cheap_desk: Desk, kept: Path, show: Show, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    moved = kept.with_name("moved")
    shutil.move(kept, moved)
    page, ways = gone_door(cheap_desk, show, qtbot)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: None)
    press(page, "Choose where it is")
    assert ways == []
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: moved)
    press(page, "Choose where it is")
    assert ways == [Route(Place.OPEN_JOURNAL, moved)]
