"""Alt and the letters: dealt out without collisions, and each leads to what it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QScrollArea, QWidget
from shiboken6 import isValid

from boundarycheck.ui.actions import ACTIONS
from boundarycheck.ui.key_letters import KeyLetters, letters_for
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.journal import Journal
from boundarycheck.ui.screens.write import Write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.window import Window

ALT = Qt.KeyboardModifier.AltModifier


def focused(window: Window) -> QWidget:
    return QApplication.focusWidget() or window


def letters_of(window: Window, qtbot: QtBot) -> KeyLetters:
    """Press Alt, and return what came up."""
    (letters,) = window.findChildren(KeyLetters)
    QTest.keyPress(focused(window), Qt.Key.Key_Alt)
    qtbot.waitUntil(letters.isVisible)
    return letters


def with_alt(window: Window, letter: str) -> None:
    QTest.keyClick(focused(window), Qt.Key[f"Key_{letter}"], ALT)


def letter_of(letters: KeyLetters, words: str) -> str:
    """Return the letter of what is called ``words``."""
    named = {each.accessibleName() or getattr(each, "text", str)(): letter for letter, each in letters.leads_to.items()}
    return named[words]


def written(window: Window, qtbot: QtBot) -> Write:
    window.go(Place.WRITE)
    page = window.page
    assert isinstance(page, Write)
    qtbot.waitUntil(lambda: page.words.hasFocus() and not page.words.isReadOnly())
    return page


# ── which letter ──────────────────────────────────────────────────────────────────────────────
def test_the_first_letters_of_words_come_before_the_others() -> None:
    assert letters_for(["Keep", "Keep a copy", "Keen", "Élan", "éa", ""]) == ["K", "A", "E", "L", "B", "C"]


@given(st.lists(st.text(max_size=12), max_size=40))
def test_no_letter_is_dealt_twice_and_none_that_is_a_key_already(names: list[str]) -> None:
    dealt = letters_for(names)
    assert len(dealt) == len(names)
    letters = [letter for letter in dealt if letter]
    assert len(set(letters)) == len(letters) == min(len(names), 25)
    assert not {f"Alt+{letter}" for letter in letters} & {action.key for action in ACTIONS}
    assert all("A" <= letter <= "Z" for letter in letters)


# ── in the window ─────────────────────────────────────────────────────────────────────────────
def test_alt_and_the_letter_of_a_button_presses_it(opened: Window, qtbot: QtBot) -> None:
    opened.go(Place.JOURNAL)
    letters = letters_of(opened, qtbot)
    assert letters.isVisible()
    with_alt(opened, letter_of(letters, "Write an entry"))
    qtbot.waitUntil(lambda: opened.route.place is Place.WRITE)
    assert not letters.isVisible()


def test_alt_and_the_letter_of_a_field_goes_there(opened: Window, qtbot: QtBot) -> None:
    opened.go(Place.JOURNAL)
    page = opened.page
    assert isinstance(page, Journal)
    letters = letters_of(opened, qtbot)
    with_alt(opened, letter_of(letters, page.search.accessibleName()))
    assert page.search.hasFocus()
    assert page.search.text() == ""


def test_the_letters_stay_when_alt_is_let_go_of(opened: Window, qtbot: QtBot) -> None:
    opened.go(Place.JOURNAL)
    letters = letters_of(opened, qtbot)
    QTest.keyRelease(focused(opened), Qt.Key.Key_Alt)
    assert letters.isVisible()


def test_a_key_without_alt_is_typed_and_the_letters_go(opened: Window, qtbot: QtBot) -> None:
    page = written(opened, qtbot)
    letters = letters_of(opened, qtbot)
    assert letters.isVisible()
    QTest.keyClick(page.words, Qt.Key[f"Key_{next(iter(letters.leads_to))}"])
    assert len(page.words.words) == 1
    assert not letters.isVisible()
    assert page.words.hasFocus()


def test_the_other_keys_with_alt_keep_their_meaning(opened: Window, qtbot: QtBot) -> None:
    letters = letters_of(opened, qtbot)
    QTest.keyClick(focused(opened), Qt.Key.Key_4, ALT)
    assert opened.route.place is Place.JOURNAL
    assert not letters.isVisible()


def test_escape_takes_the_letters_away_and_nothing_else(opened: Window, qtbot: QtBot) -> None:
    page = written(opened, qtbot)
    letters = letters_of(opened, qtbot)
    QTest.keyRelease(page.words, Qt.Key.Key_Alt)
    QTest.keyClick(page.words, Qt.Key.Key_Escape)
    assert not letters.isVisible()
    assert opened.page is page
    assert page.words.hasFocus()
    QTest.keyClick(page.words, Qt.Key.Key_Escape)
    assert opened.page is not page


def test_back_has_the_same_letter_on_every_page(opened: Window, qtbot: QtBot) -> None:
    for place in (Place.PEOPLE, Place.SETTINGS, Place.SITUATION, Place.BACKUPS, Place.BRING_IN):
        opened.go(place)
        assert letter_of(letters_of(opened, qtbot), "Back") == "B"


@pytest.mark.parametrize("how", ["click", "wheel", "page", "size"])
def test_whatever_else_is_done_takes_the_letters_away(opened: Window, qtbot: QtBot, how: str) -> None:
    letters = letters_of(opened, qtbot)
    assert letters.isVisible()
    if how == "click":
        QTest.mouseClick(opened, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    elif how == "wheel":
        point, none = QPointF(1, 1), Qt.KeyboardModifier.NoModifier
        down = QPoint(0, -120)
        turned = QWheelEvent(
            point, point, down, down, Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(opened, turned)
    elif how == "page":
        opened.go(Place.SETTINGS)
    else:
        opened.resize(opened.width() - 40, opened.height())
    assert not letters.isVisible()
    assert letters.leads_to == {}


def test_over_the_cover_nothing_comes_up(opened: Window) -> None:
    (letters,) = opened.findChildren(KeyLetters)
    opened.cover()
    QTest.keyPress(opened, Qt.Key.Key_Alt)
    assert letters.leads_to == {}


def test_behind_the_cover_nothing_is_pressed(opened: Window, qtbot: QtBot) -> None:
    opened.go(Place.JOURNAL)
    letter = letter_of(letters_of(opened, qtbot), "Write an entry")
    opened.cover()
    with_alt(opened, letter)
    QApplication.processEvents()
    assert opened.route.place is Place.JOURNAL


def test_a_part_that_goes_meanwhile_is_pressed_no_more(opened: Window, qtbot: QtBot) -> None:
    opened.go(Place.JOURNAL)
    letters = letters_of(opened, qtbot)
    words = ("Write an entry", "Over time", "Deleted entries")
    dealt = {each: letter_of(letters, each) for each in words}
    parts = {each: letters.leads_to[dealt[each]] for each in words}
    parts["Write an entry"].hide()
    parts["Over time"].setEnabled(False)
    parts["Deleted entries"].deleteLater()
    QApplication.sendPostedEvents(parts["Deleted entries"], QEvent.Type.DeferredDelete.value)
    assert not isValid(parts["Deleted entries"])
    opened.repaint()
    assert not set(dealt.values()) & letters.leads_to.keys()
    with_alt(opened, dealt["Write an entry"])
    QApplication.processEvents()
    assert opened.route.place is Place.JOURNAL


def test_a_letter_that_is_held_down_is_not_typed_where_it_leads(opened: Window, qtbot: QtBot) -> None:
    opened.go(Place.JOURNAL)
    page = opened.page
    assert isinstance(page, Journal)
    letter = letter_of(letters_of(opened, qtbot), page.search.accessibleName())
    key = Qt.Key[f"Key_{letter}"].value
    QTest.keyPress(focused(opened), Qt.Key(key), ALT)
    assert page.search.hasFocus()
    for _ in range(3):
        held = QKeyEvent(QEvent.Type.KeyPress, key, ALT, letter.lower(), True)
        QApplication.sendEvent(page.search, held)
    QTest.keyRelease(page.search, Qt.Key(key), ALT)
    assert page.search.text() == ""
    QTest.keyClick(page.search, Qt.Key(key))
    assert page.search.text() == letter.lower()


def test_what_is_pressed_with_alt_and_has_no_letter_is_not_typed(opened: Window, qtbot: QtBot) -> None:
    page = written(opened, qtbot)
    letters = letters_of(opened, qtbot)
    cyrillic = QKeyEvent(QEvent.Type.KeyPress, 0x0412, ALT, "\u0432")
    QApplication.sendEvent(page.words, cyrillic)
    assert page.words.words == ""
    assert not letters.isVisible()


def test_alt_and_an_arrow_opens_a_list_as_ever(opened: Window, qtbot: QtBot) -> None:
    opened.go(Place.SETTINGS)
    choice = opened.page.findChildren(QComboBox)[0]
    choice.setFocus()
    assert QApplication.focusWidget() is choice
    letters = letters_of(opened, qtbot)
    QTest.keyPress(choice, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(choice.view().isVisible)
    choice.hidePopup()
    assert not letters.isVisible()


def test_with_another_key_held_alt_brings_nothing_up(opened: Window) -> None:
    (letters,) = opened.findChildren(KeyLetters)
    QTest.keyPress(focused(opened), Qt.Key.Key_Alt, Qt.KeyboardModifier.ShiftModifier)
    assert letters.leads_to == {}


def test_alt_for_something_else_shows_nothing(opened: Window, qtbot: QtBot) -> None:
    (letters,) = opened.findChildren(KeyLetters)
    shown: list[None] = []
    (soon,) = letters.findChildren(QTimer)
    soon.timeout.connect(lambda: shown.append(None))
    QTest.keyPress(focused(opened), Qt.Key.Key_Alt)
    QTest.keyClick(focused(opened), Qt.Key.Key_4, ALT)
    assert opened.route.place is Place.JOURNAL
    assert not soon.isActive()
    assert shown == []


def test_what_cannot_be_used_or_seen_has_no_letter(opened: Window, qtbot: QtBot) -> None:
    made = {words: QPushButton(words) for words in ("Here", "Asleep", "Hidden", "Below")}
    for each in made.values():
        opened.page.body.addWidget(each)
    made["Asleep"].setEnabled(False)
    made["Hidden"].hide()
    opened.page.body.insertSpacing(opened.page.body.indexOf(made["Below"]), 2 * opened.height())
    QApplication.processEvents()
    (area,) = opened.page.findChildren(QScrollArea)
    area.ensureWidgetVisible(made["Here"])
    letters = letters_of(opened, qtbot)
    assert [each for each in made.values() if each in letters.leads_to.values()] == [made["Here"]]


def test_each_letter_stands_on_what_it_leads_to(opened: Window, qtbot: QtBot) -> None:
    opened.go(Place.JOURNAL)
    letters = letters_of(opened, qtbot)
    picture = opened.grab().toImage()
    ink = opened.palette().windowText().color()
    for part in letters.leads_to.values():
        seen = part.visibleRegion().boundingRect()
        corner = part.mapTo(opened, QPoint(seen.right() - 3, seen.top() + 3))
        assert QColor(picture.pixel(corner)) == ink
