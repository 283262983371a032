from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.system.paths import Paths
from boundarycheck.system.settings import SettingsStore, Theme, WindowPlace
from boundarycheck.ui import tokens
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.journal import Journal
from boundarycheck.ui.screens.write import Write
from boundarycheck.ui.theme import Look
from boundarycheck.ui.window import Window
from desks import FullDisk
from pages import words_on
from vaults import PASSPHRASE, contents
from windows import key, press

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk


# ── undo ──────────────────────────────────────────────────────────────────────────────────────
def thrown_away(window: Window) -> None:
    window.go(Place.WRITE)
    page = window.page
    assert isinstance(page, Write)
    QTest.keyClicks(page.words, "it began")
    press(window, "Throw away")
    assert window.route == Route(Place.JOURNAL)


def test_undo_brings_back_what_was_thrown_away(opened: Window, qtbot: QtBot) -> None:
    thrown_away(opened)
    qtbot.waitUntil(opened.isActiveWindow)
    key(opened, "Undo what the line at the foot tells")
    assert isinstance(opened.page, Write)
    assert opened.page.words.words == "it began"


def test_the_undo_key_is_not_taken_for_a_redo_in_a_text_field(opened: Window, qtbot: QtBot) -> None:
    thrown_away(opened)
    assert isinstance(opened.page, Journal)
    opened.page.search.setFocus()
    qtbot.waitUntil(opened.page.search.hasFocus)
    key(opened, "Undo what the line at the foot tells")
    assert opened.route == Route(Place.WRITE)


def test_undo_from_a_page_with_other_words_loses_neither(opened: Window) -> None:
    thrown_away(opened)
    opened.go(Place.WRITE)
    assert isinstance(opened.page, Write)
    QTest.keyClicks(opened.page.words, "something else")
    press(opened, "Undo")
    assert isinstance(opened.page, Write)
    assert opened.page.words.words == "it began\n\nsomething else"


def test_an_undo_that_fails_is_told_on_the_page_of_that_moment(
    opened: Window, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    thrown_away(opened)
    opened.go(Place.LIBRARY)
    monkeypatch.setattr(cheap_desk.drafts, "keep", FullDisk(cheap_desk.drafts.keep))
    press(opened, "Undo")
    assert opened.route == Route(Place.LIBRARY)
    assert "There is no room left" in words_on(opened.page)


# ── without saving ────────────────────────────────────────────────────────────────────────────
NOT_SAVING = "Not saving. Locking or closing forgets everything."


def test_without_saving_every_page_says_so(guest: Window, cheap_desk: Desk) -> None:
    assert NOT_SAVING in words_on(guest)
    guest.go(Place.HELP_NOW)
    assert NOT_SAVING in words_on(guest)
    cheap_desk.session.close()
    guest.start_over()
    assert NOT_SAVING not in words_on(guest)


def test_without_saving_not_a_byte_is_written_anywhere(window: Window, cheap_desk: Desk, tmp_path: Path) -> None:
    before = contents(tmp_path)
    press_door = window.page.findChildren(QPushButton)
    next(door for door in press_door if door.accessibleName() == "Use without saving").click()
    press(window, "I have read this")
    press(window, "Begin")
    assert window.route == Route(Place.HOME)
    window.go(Place.WRITE)
    assert isinstance(window.page, Write)
    QTest.keyClicks(window.page.words, "it began")
    QTest.keyClick(window.page.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert cheap_desk.journal.count() == 1
    cheap_desk.preferences.change(theme=Theme.DARK, text_percent=150)
    window.resize(900, 600)
    cheap_desk.session.close()
    window.start_over()
    window.close()
    assert contents(tmp_path) == before


def test_a_journal_opened_afterwards_is_remembered_again(guest: Window, cheap_desk: Desk) -> None:
    assert cheap_desk.preferences.frozen
    cheap_desk.session.close()
    guest.start_over()
    assert cheap_desk.preferences.frozen
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    guest.go(Place.HOME)
    assert not cheap_desk.preferences.frozen


# ── what is remembered ────────────────────────────────────────────────────────────────────────
def test_size_and_position_are_remembered(
    window: Window, cheap_desk: Desk, new_window: Callable[[], Window], tmp_path: Path
) -> None:
    window.setGeometry(100, 60, 900, 600)
    QApplication.processEvents()
    window.close()
    kept = SettingsStore(Paths.under(tmp_path).settings_file).load().window
    assert kept == WindowPlace(100, 60, 900, 600)
    assert cheap_desk.preferences.now.window == kept
    again = new_window()
    assert again.size() == window.size()
    assert again.pos() == QPoint(100, 60)


def test_a_place_on_a_screen_that_has_gone_is_not_taken(cheap_desk: Desk, new_window: Callable[[], Window]) -> None:
    cheap_desk.preferences.change(window=WindowPlace(5000, 60, 9000, 6000))
    window = new_window()
    available = window.screen().availableGeometry()
    assert window.pos().x() < available.width()
    assert window.width() <= available.width()
    assert window.height() <= available.height()


def test_a_maximised_window_is_maximised_again_and_knows_its_other_size(
    cheap_desk: Desk, new_window: Callable[[], Window]
) -> None:
    cheap_desk.preferences.change(window=WindowPlace(100, 60, 900, 600, maximised=True))
    window = new_window()
    assert window.isMaximized()
    window.remember_place()
    kept = cheap_desk.preferences.now.window
    assert kept is not None
    assert kept.maximised


def test_a_place_that_cannot_be_remembered_is_told(window: Window, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file in the way")
    window.resize(900, 600)
    window.remember_place()
    assert "is a file, not a folder" in words_on(window.notice)


# ── what the desktop tells ────────────────────────────────────────────────────────────────────
def test_a_change_of_theme_or_text_size_shows_at_once(opened: Window, cheap_desk: Desk, qapp: QApplication) -> None:
    points = qapp.font().pointSizeF()
    cheap_desk.preferences.change(theme=Theme.DARK, text_percent=200)
    assert qapp.palette().window().color().name() == tokens.DARK.window
    assert qapp.font().pointSizeF() == pytest.approx(2 * points)
    cheap_desk.preferences.change(idle_minutes=7)
    assert qapp.palette().window().color().name() == tokens.DARK.window
    assert opened.isVisible()


def test_a_copy_that_was_taken_back_is_told_unless_covered(window: Window, cheap_desk: Desk) -> None:
    cheap_desk.clipboard.copy("the letter")
    cheap_desk.clipboard.clear()
    assert "The copied text was taken off the clipboard." in words_on(window.notice)
    window.notice.away()
    window.cover()
    cheap_desk.clipboard.copy("the letter")
    cheap_desk.clipboard.clear()
    assert not window.notice.isVisible()


def test_start_over_shows_the_front_door_and_no_notice(opened: Window, cheap_desk: Desk) -> None:
    opened.notice.say("Saved.")
    opened.cover()
    cheap_desk.session.close()
    opened.start_over()
    assert opened.route == Route(Place.FRONT_DOOR)
    assert "Saved." not in words_on(opened)
    opened.back()
    assert opened.route == Route(Place.FRONT_DOOR)


def test_it_tells_once_that_it_is_painted(cheap_desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    window = Window(cheap_desk, Look(qapp, Theme.LIGHT, 100))
    qtbot.addWidget(window)
    window.go(Place.FRONT_DOOR)
    with qtbot.waitSignal(window.painted):
        window.show()
    with qtbot.assertNotEmitted(window.painted, wait=50):
        window.repaint()
