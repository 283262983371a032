from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.system.settings import Language, Settings, SettingsStore, Theme
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.settings import SettingsPage
from boundarycheck.ui.screens.table import make_page
from pages import scroll_over, words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.fields import Choice
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def open_page(desk: Desk, show: Show, folder: Path | None = None) -> SettingsPage:
    page = SettingsPage(
        desk.preferences,
        folder,
        desk.keys,
        desk.tasks,
        desk.screen,
        agency=desk.agency,
        reminders=desk.reminders,
    )
    show(page)
    return page


def choose(choice: Choice, value: str) -> None:
    choice.setCurrentIndex(choice.findData(value))


def values(choice: Choice) -> list[str]:
    return [str(choice.itemData(index)) for index in range(choice.count())]


def kept(tmp_path: Path) -> Settings:
    (file,) = tmp_path.rglob("settings.json")
    return SettingsStore(file).load()


def test_each_language_counts_at_once_and_is_kept(closed_desk: Desk, show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    page = open_page(closed_desk, show)
    assert values(page.language) == list(Language)
    assert [page.language.itemText(row) for row in range(page.language.count())][1:] == ["English", "Español"]
    for language in (Language.SPANISH, Language.ENGLISH, Language.SYSTEM):
        page.language.showPopup()
        page.language.view().setCurrentIndex(page.language.model().index(page.language.findData(language), 0))
        QTest.keyClick(page.language.view(), Qt.Key.Key_Return)
        qtbot.waitUntil(partial(speaks, closed_desk, language))
        assert kept(tmp_path).language is language


def speaks(desk: Desk, language: Language) -> bool:
    return desk.preferences.now.language is language


def leave(choice: Choice, reason: Qt.FocusReason) -> None:
    QApplication.sendEvent(choice, QFocusEvent(QEvent.Type.FocusOut, reason))


def test_an_arrow_key_only_looks_through_the_languages(closed_desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = open_page(closed_desk, show)
    with qtbot.assertNotEmitted(closed_desk.preferences.changed, wait=20):
        QTest.keyClick(page.language, Qt.Key.Key_Down)
        QTest.keyClick(page.language, Qt.Key.Key_Down)
    assert page.language.value == Language.SPANISH
    QTest.keyClick(page.language, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: closed_desk.preferences.now.language is Language.SPANISH)
    QTest.keyClick(page.language, Qt.Key.Key_Up)
    leave(page.language, Qt.FocusReason.ActiveWindowFocusReason)  # another window in front is not leaving
    with qtbot.waitSignal(closed_desk.preferences.changed, timeout=5000):
        leave(page.language, Qt.FocusReason.TabFocusReason)
    assert closed_desk.preferences.now.language is Language.ENGLISH
    with qtbot.assertNotEmitted(closed_desk.preferences.changed, wait=20):
        QTest.keyClick(page.language, Qt.Key.Key_Return)
        leave(page.language, Qt.FocusReason.TabFocusReason)


def test_each_theme_counts_at_once_and_is_kept(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    page = open_page(closed_desk, show)
    assert values(page.theme) == list(Theme)
    for theme in (Theme.DARK, Theme.HIGH_CONTRAST, Theme.LIGHT):
        choose(page.theme, theme)
        assert closed_desk.preferences.now.theme is theme
        assert kept(tmp_path).theme is theme


def test_text_can_be_twice_as_large(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    assert (values(page.text_size)[0], values(page.text_size)[-1]) == ("100", "200")
    choose(page.text_size, "200")
    assert closed_desk.preferences.now.text_percent == 200


def test_a_size_between_the_steps_is_shown_and_stays(closed_desk: Desk, show: Show) -> None:
    closed_desk.preferences.change(text_percent=115)
    page = open_page(closed_desk, show)
    assert page.text_size.value == "115"
    assert closed_desk.preferences.now.text_percent == 115


def test_the_idle_lock_can_be_set_but_not_turned_off(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    assert values(page.idle) == [str(minutes) for minutes in range(1, 16)]
    assert page.idle.value == "5"
    choose(page.idle, "1")
    assert closed_desk.preferences.now.idle_minutes == 1


def test_minimizing_can_be_made_to_lock_and_is_kept(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    page = open_page(closed_desk, show)
    assert not page.minimise.isChecked()
    assert page.minimise.accessibleName() == "Also lock when I minimize the window"
    QTest.keyClick(page.minimise, Qt.Key.Key_Space)
    assert kept(tmp_path).lock_on_minimise
    assert open_page(closed_desk, show).minimise.isChecked()
    page.minimise.click()
    assert not kept(tmp_path).lock_on_minimise


def test_what_shift_does_is_told(closed_desk: Desk, show: Show) -> None:
    said = words_on(open_page(closed_desk, show))
    assert "To cover the screen at once, press Shift three times within 5 seconds" in said


def test_where_the_journal_is(closed_desk: Desk, show: Show) -> None:
    assert "/some/<b>place</b>" in words_on(open_page(closed_desk, show, Path("/some/<b>place</b>")))
    assert "No journal is open" in words_on(open_page(closed_desk, show))


def test_while_frozen_a_change_counts_and_nothing_is_written(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    closed_desk.preferences.frozen = True
    page = open_page(closed_desk, show)
    choose(page.theme, Theme.DARK)
    assert closed_desk.preferences.now.theme is Theme.DARK
    assert list(tmp_path.rglob("*")) == []


def test_links_lead_to_when_it_locks_who_can_see_and_shortcuts(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    went: list[Route] = []
    page.go.connect(went.append)
    for made in page.findChildren(QPushButton):
        if made.text() not in {"Back", "Choose the folder …", "Use none"}:
            made.click()
    assert went == [Route(Place.WHEN_IT_LOCKS), Route(Place.WHO_CAN_SEE), Route(Place.SHORTCUTS)]


def test_choices_are_made_by_keyboard_and_not_by_scrolling_past(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    QTest.keyClick(page.idle, Qt.Key.Key_Down)
    assert page.idle.value == "6"
    assert not scroll_over(page.idle)
    assert page.idle.value == "6"


def test_every_choice_has_a_name_for_a_screen_reader(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    names = [page.theme.accessibleName(), page.text_size.accessibleName(), page.idle.accessibleName()]
    assert names == ["Colors", "Text size", "Lock when nobody has touched it for"]


def test_a_copy_is_made_of_a_locked_journal(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    closed_desk.session.open_guest()
    page = open_page(closed_desk, show, tmp_path)
    assert "lock it first" in words_on(page)
    assert "passphrase only" not in words_on(page)  # a recovery key opens a copy as well


def test_whether_there_is_a_recovery_key_is_told(cheap_desk: Desk, show: Show) -> None:
    cheap_desk.session.create(cheap_desk.journal_folder, PASSPHRASE)
    page = show(make_page(Route(Place.SETTINGS), cheap_desk))
    assert "This journal has no recovery key." in words_on(page)
    key = cheap_desk.keys.new_recovery_key()
    cheap_desk.keys.keep_recovery_key(PASSPHRASE, key, key)
    page = show(make_page(Route(Place.SETTINGS), cheap_desk))
    assert "Whoever holds that paper can open the journal" in words_on(page)


def test_an_open_journal_offers_its_keys_and_a_guest_sees_none_of_it(
    closed_desk: Desk, show: Show, tmp_path: Path
) -> None:
    assert "Passphrase and recovery key" not in words_on(open_page(closed_desk, show))
    closed_desk.session.open_guest()
    page = open_page(closed_desk, show, tmp_path)
    went: list[Route] = []
    page.go.connect(went.append)
    for made in page.findChildren(QPushButton):
        if made.text() in {"Change passphrase", "Recovery key", "Renew the key"}:
            made.click()
    assert went == [Route(Place.CHANGE_PASSPHRASE), Route(Place.RECOVERY_KEY), Route(Place.RENEW_KEY)]


def test_the_long_name_of_a_folder_makes_no_page_wider_than_the_window(
    closed_desk: Desk, show: Show, tmp_path: Path
) -> None:
    closed_desk.session.open_guest()
    page = open_page(closed_desk, show, tmp_path / ("longname" * 40))
    assert page.body.geometry().width() <= page.width()
