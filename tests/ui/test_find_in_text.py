from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtTest import QTest

from boundarycheck.ui import left_page
from boundarycheck.ui.found import FoundEntry
from boundarycheck.ui.parts.marks import marked, utf16
from boundarycheck.ui.parts.standing import Stand
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.entry import EntryPage
from boundarycheck.ui.screens.table import make_page
from boundarycheck.ui.screens.write import Write
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.fields import WordsField
    from boundarycheck.ui.parts.find_in_text import FindInText
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]

BODY = "A favor 😀 at the gate.\nTwo favors, and no more."


def first_mark(words: WordsField) -> int:
    shown = words.extraSelections()
    return shown[0].cursor.position()


@pytest.fixture
def entry_id(desk: Desk) -> int:
    return desk.journal.add("Gate", BODY).entry_id


@pytest.fixture(params=[Place.ENTRY, Place.WRITE])
def page(desk: Desk, show: Show, entry_id: int, request: pytest.FixtureRequest) -> Write | EntryPage:
    page = show(make_page(Route(request.param, entry_id), desk))
    assert isinstance(page, Write | EntryPage)
    return page


def press(page: Page, keys: str) -> None:
    """Press a shortcut of the page, also where another window has the keyboard."""
    (shortcut,) = (each for each in page.findChildren(QShortcut) if each.key() == QKeySequence(keys))
    shortcut.activated.emit()


def look_for(finding: FindInText, words: str, qtbot: QtBot) -> None:
    before = finding.told.text()
    finding.field.setText(words)
    qtbot.waitUntil(lambda: finding.told.text() != before)


def selected(words: WordsField) -> str:
    return words.textCursor().selectedText()


def marks(words: WordsField) -> list[str]:
    return [mark.cursor.selectedText() for mark in words.extraSelections()]


def test_words_are_found_marked_and_walked_through(page: Write | EntryPage, qtbot: QtBot) -> None:
    finding = page.finding
    assert not finding.isVisible()
    press(page, "F3")  # nothing to go through yet
    press(page, "Ctrl+F")
    assert page.focusWidget() is finding.field
    look_for(finding, "favor", qtbot)
    assert finding.told.text() == "Found: 2"
    assert marks(page.words) == ["favor", "favors"]
    page.words.moveCursor(page.words.textCursor().MoveOperation.Start)
    QTest.keyClick(finding.field, Qt.Key.Key_Return)
    assert (selected(page.words), finding.told.text()) == ("favor", "1 of 2")
    finding.next.click()
    assert (selected(page.words), finding.told.text()) == ("favors", "2 of 2")
    finding.next.click()
    assert finding.told.text() == "1 of 2"
    finding.previous.click()
    assert finding.told.text() == "2 of 2"
    press(page, "Shift+F3")
    assert finding.told.text() == "1 of 2"
    QTest.keyClick(finding.field, Qt.Key.Key_Escape)
    assert not finding.isVisible()
    assert marks(page.words) == []
    assert page.focusWidget() is page.words


def test_what_is_not_there_is_told(page: Write | EntryPage, qtbot: QtBot) -> None:
    page.finding.open_search()
    look_for(page.finding, "parole", qtbot)
    assert "Not found in this entry." in words_on(page)
    assert not page.finding.next.isEnabled()
    page.finding.field.returnPressed.emit()
    assert selected(page.words) == ""
    QTest.keyClick(page.finding, Qt.Key.Key_A)
    look_for(page.finding, "", qtbot)
    assert "Not found" not in words_on(page)


def test_what_stands_in_the_title_only_is_not_told_as_missing(
    desk: Desk, show: Show, entry_id: int, qtbot: QtBot
) -> None:
    asked = FoundEntry(desk.journal.add("Kitchen", BODY).entry_id, "kitchen")
    page = show(make_page(Route(Place.ENTRY, asked), desk))
    assert isinstance(page, EntryPage)
    assert page.finding.told.text() == "Found in the title, and not in the words below it."
    assert not page.finding.next.isEnabled()
    writing = show(make_page(Route(Place.WRITE, entry_id), desk))
    assert isinstance(writing, Write)
    writing.finding.open_search("yard")
    assert writing.finding.told.text() == "Not found in this entry."
    writing.name.setText("In the yärd")
    qtbot.waitUntil(lambda: writing.finding.told.text().startswith("Found in the title"))


def test_the_name_of_a_kind_is_no_title(desk: Desk, show: Show) -> None:
    page = show(EntryPage(desk.journal.add("", BODY).entry_id, desk.journal, desk.tasks, words="note"))
    assert isinstance(page, EntryPage)
    assert page.finding.told.text() == "Not found in this entry."


def test_enter_does_not_wait_for_the_short_while(page: Write | EntryPage) -> None:
    page.finding.open_search()
    page.finding.field.setText("gate")
    QTest.keyClick(page.finding.field, Qt.Key.Key_Return)
    assert selected(page.words) == "gate"


def test_what_is_typed_meanwhile_is_found_too_and_the_text_is_not_touched(
    desk: Desk, show: Show, entry_id: int, qtbot: QtBot
) -> None:
    page = show(make_page(Route(Place.WRITE, entry_id), desk))
    assert isinstance(page, Write)
    page.finding.open_search()
    look_for(page.finding, "favor", qtbot)
    assert page.words.words == BODY
    assert not page.words.document().isModified() or page.unsaved() is None
    QTest.keyClicks(page.words, " No favor.")
    qtbot.waitUntil(lambda: page.finding.told.text().startswith("Found: 3"))


def test_marks_follow_the_eye_in_a_long_text(desk: Desk, show: Show, qtbot: QtBot) -> None:
    body = "\n".join(f"favor number {number}" for number in range(2000))
    entry_id = desk.journal.add("", body).entry_id
    page = show(make_page(Route(Place.ENTRY, FoundEntry(entry_id, "favor")), desk))
    assert isinstance(page, EntryPage)
    assert page.finding.told.text() == f"Found: {QLocale().toString(2000)}"
    assert len(marks(page.words)) == 500
    first = first_mark(page.words)
    page.words.verticalScrollBar().setValue(page.words.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: first_mark(page.words) != first)


def test_an_entry_that_was_found_shows_by_what_and_reads_on_as_ever(desk: Desk, show: Show, entry_id: int) -> None:
    page = show(make_page(Route(Place.ENTRY, FoundEntry(entry_id, '"a favor"')), desk))
    assert isinstance(page, EntryPage)
    assert marks(page.words) == ["A favor"]
    assert page.finding.field.text() == '"a favor"'
    assert page.focusWidget() is page.words


def test_a_lock_takes_along_which_entry_it_was_and_not_what_was_looked_for(desk: Desk, entry_id: int) -> None:
    text = left_page.to_text(Route(Place.ENTRY, FoundEntry(entry_id, "canary")), Stand())
    assert "canary" not in text
    assert left_page.from_text(text, desk) == Route(Place.ENTRY, entry_id)


def test_qt_counts_some_characters_twice() -> None:
    assert utf16("a😀b😀c", ((0, 1), (2, 3), (4, 5))) == ((0, 1), (3, 4), (6, 7))
    assert utf16("abc", ((1, 2),)) == ((1, 2),)
    assert utf16("äöü", [(1, 2)]) == ((1, 2),)


def test_a_mark_is_more_than_a_colour() -> None:
    for chosen in (False, True):
        assert marked(QPalette(), selected=chosen).fontUnderline()


def test_what_is_found_behind_a_long_paragraph_is_marked_where_it_stands(desk: Desk, show: Show, qtbot: QtBot) -> None:
    entry = desk.journal.add("Long", "word " * 3000 + "parole, " + "word " * 3000)
    page = show(make_page(Route(Place.ENTRY, entry.entry_id), desk))
    assert isinstance(page, EntryPage)
    press(page, "Ctrl+F")
    look_for(page.finding, "parole", qtbot)
    press(page, "F3")
    assert (selected(page.words), marks(page.words)) == ("parole", ["parole"])
