from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.keeping import DUTY, OLDER_COPIES
from boundarycheck.system.paths import Paths
from boundarycheck.system.settings import SettingsStore, Theme, WindowPlace
from boundarycheck.ui import tokens
from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.journal import Journal
from boundarycheck.ui.screens.request import RequestPage
from boundarycheck.ui.screens.situation import Situation
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
    from ui.conftest import Questions


pytestmark = pytest.mark.usefixtures("questions")


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


def test_an_undo_that_failed_is_offered_until_it_works(
    opened: Window, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    thrown_away(opened)
    disk = FullDisk(cheap_desk.session.vault.drafts.keep)
    monkeypatch.setattr(cheap_desk.session.vault.drafts, "keep", disk)
    for _ in range(2):
        press(opened, "Undo")
        assert "There is no room left" in words_on(opened.page)
    (timer,) = opened.notice.findChildren(QTimer)
    assert not timer.isActive()
    disk.full = False
    press(opened, "Undo")
    assert isinstance(opened.page, Write)
    assert opened.page.words.words == "it began"
    assert not opened.notice.isVisible()


def test_undo_does_not_come_down_on_a_check_begun_since(opened: Window) -> None:
    opened.go(Place.SITUATION)
    page = opened.page
    assert isinstance(page, Situation)
    page.about.words.setPlainText("it began")
    press(opened, "Start over")
    page.go_on()  # a page turned is nothing begun
    page.step_back()
    page.about.words.setPlainText("something else")
    press(opened, "Undo")
    assert "That was not brought back, because you began something new in its place." in words_on(opened.page)
    assert page.about.words.words == "something else"
    page.about.words.setPlainText("")
    press(opened, "Undo")
    assert isinstance(opened.page, Situation)
    assert opened.page.about.words.words == "it began"


def test_starting_the_letter_again_can_be_undone_but_not_over_a_newer_one(opened: Window, cheap_desk: Desk) -> None:
    def letter() -> RequestPage:
        assert isinstance(opened.page, RequestPage)
        return opened.page

    opened.go(Place.REQUEST)
    fresh = letter().form.fields()
    letter().form.asks["own_words"].show_answer("A line.", on=True)
    letter().leaving()
    press(opened, "Start again")
    assert letter().form.fields() == fresh
    assert "A line." not in letter().paper.words
    assert cheap_desk.drafts.find("request") is None
    letter().form.asks["own_words"].show_answer("Another line.", on=True)
    press(opened, "Undo")
    assert "That was not brought back" in words_on(opened.page)
    assert letter().form.asks["own_words"].words == "Another line."
    cheap_desk.drafts.drop("request")
    press(opened, "Undo")
    assert letter().form.asks["own_words"].words == "A line."


# ── words that the journal cannot take ────────────────────────────────────────────────────────
@pytest.fixture
def full_disk(opened: Window, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    assert opened.isVisible()
    disk = FullDisk(cheap_desk.session.vault.drafts.keep)
    monkeypatch.setattr(cheap_desk.session.vault.drafts, "keep", disk)
    return disk


def begin(window: Window, words: str) -> Write:
    window.go(Place.WRITE)
    assert isinstance(window.page, Write)
    QTest.keyClicks(window.page.words, words)
    return window.page


def test_words_outlive_their_page_when_the_disk_is_full_and_it_is_said(
    opened: Window, cheap_desk: Desk, full_disk: FullDisk
) -> None:
    page = begin(opened, "it began")
    (keeper,) = page.findChildren(DraftKeeper)
    keeper.keep_now()  # said once already, on the page
    opened.go(Place.LIBRARY)
    assert "What you typed is not in your journal yet" in words_on(opened.notice)
    (timer,) = opened.notice.findChildren(QTimer)
    assert not timer.isActive()
    press(opened, "OK")
    assert not opened.notice.isVisible()
    opened.go(Place.HOME)
    press(opened, "An entry you began")
    assert isinstance(opened.page, Write)
    assert opened.page.words.words == "it began"
    opened.go(Place.LIBRARY)
    full_disk.full = False
    cheap_desk.drafts.keep("entry:1", {"body": "another"})
    assert cheap_desk.drafts.held() == ()
    kept = cheap_desk.session.vault.drafts.find("entry:new")
    assert kept is not None
    assert kept.fields["body"] == "it began"


def test_words_that_were_kept_in_time_are_not_said_to_be_missing(opened: Window) -> None:
    begin(opened, "it began")
    opened.go(Place.LIBRARY)
    assert not opened.notice.isVisible()


def test_a_bug_in_asking_what_is_held_is_raised(
    opened: Window, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    begin(opened, "it began")
    monkeypatch.setattr(cheap_desk.drafts, "keep", lambda _slot, _fields: None)
    monkeypatch.setattr(cheap_desk.drafts, "held", broken)
    with pytest.raises(ZeroDivisionError):
        opened.go(Place.LIBRARY)


def test_what_was_saved_in_the_end_is_no_draft_any_more(opened: Window, cheap_desk: Desk, full_disk: FullDisk) -> None:
    assert full_disk.full
    page = begin(opened, "it began")
    (keeper,) = page.findChildren(DraftKeeper)
    keeper.keep_now()
    assert len(cheap_desk.drafts.held()) == 1
    press(opened, "Save the entry")
    assert cheap_desk.drafts.all() == ()
    assert cheap_desk.journal.count() == 1


@pytest.mark.parametrize("agreed", [True, False])
def test_before_words_are_thrown_away_the_notice_stands(opened: Window, questions: Questions, agreed: bool) -> None:
    questions.agreed = agreed
    page = begin(opened, "it began")
    press(opened, "Throw away")
    (asked,) = questions.asked
    assert f"{DUTY} {OLDER_COPIES}" in asked
    assert page.words.words == "it began"
    assert opened.route == Route(Place.JOURNAL if agreed else Place.WRITE)


def test_nothing_is_asked_before_nothing_is_thrown_away(opened: Window, questions: Questions) -> None:
    begin(opened, " ")
    press(opened, "Throw away")
    assert questions.asked == []
    assert opened.route == Route(Place.JOURNAL)


def test_who_may_not_close_stays_open(opened: Window, qtbot: QtBot) -> None:
    opened.may_close = lambda: False
    with qtbot.assertNotEmitted(opened.closing):
        assert not opened.close()
    assert opened.isVisible()
    opened.may_close = lambda: True
    with qtbot.waitSignal(opened.closing):
        assert opened.close()


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
    cheap_desk.preferences.change(window=window.stands)
    kept = cheap_desk.preferences.now.window
    assert kept is not None
    assert kept.maximised


def test_a_place_that_cannot_be_remembered_is_told(window: Window, cheap_desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file in the way")
    window.resize(900, 600)
    cheap_desk.preferences.change(window=window.stands)
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
