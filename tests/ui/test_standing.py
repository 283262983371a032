"""Where on a page the officer is: taken, and taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.ui.parts.fields import LineField, WordsField
from boundarycheck.ui.parts.page import Page
from boundarycheck.ui.parts.standing import Stand

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Long(Page):
    """Two fields, and more than the window shows."""

    def __init__(self) -> None:
        super().__init__("Long")
        self.line = LineField("Line")
        self.words = WordsField("Words")
        self.body.addWidget(self.line)
        self.body.addWidget(self.words)
        for _ in range(60):
            self.say("One more line to read.")
        self.line.setText("one two three")
        self.words.setPlainText("four five six")


@pytest.fixture
def page(qtbot: QtBot) -> Long:
    page = Long()
    qtbot.addWidget(page)
    page.resize(700, 400)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def test_the_caret_of_a_line_comes_back(page: Long, qtbot: QtBot) -> None:
    page.line.setFocus()
    qtbot.waitUntil(page.line.hasFocus)
    page.line.setCursorPosition(4)
    stand = page.stand()
    page.words.setFocus()
    page.line.setCursorPosition(0)
    page.stand_at(stand)
    assert page.line.hasFocus()
    assert page.line.cursorPosition() == 4


def test_the_caret_of_a_text_comes_back_as_far_as_the_text_goes(page: Long, qtbot: QtBot) -> None:
    page.words.setFocus()
    qtbot.waitUntil(page.words.hasFocus)
    page.words.moveCursor(page.words.textCursor().MoveOperation.End)
    stand = page.stand()
    assert stand.caret == len("four five six")
    page.words.setPlainText("four")
    page.stand_at(stand)
    assert page.words.textCursor().position() == len("four")


def test_the_page_is_scrolled_where_it_was(page: Long) -> None:
    page.setFocus()
    assert page.stand() == Stand(-1, -1, 0)
    page.stand_at(Stand(-1, -1, 120))
    assert page.stand().scrolled == 120


def test_a_part_that_is_not_there_or_cannot_be_used_gets_no_focus(page: Long) -> None:
    page.setFocus()
    page.line.setEnabled(False)
    page.stand_at(Stand(0, 3, 0))
    assert not page.line.hasFocus()
    page.stand_at(Stand(99, 3, 0))
    assert page.stand().focus == -1


def test_a_part_without_text_has_no_caret(page: Long, qtbot: QtBot) -> None:
    page.line.setFocus()
    qtbot.waitUntil(page.line.hasFocus)
    page.stand_at(Stand(0, -1, 0))
    assert page.line.hasFocus()


def test_the_caret_of_a_long_paragraph_comes_back_where_its_parts_are_others(page: Long, qtbot: QtBot) -> None:
    page.words.setFocus()
    qtbot.waitUntil(page.words.hasFocus)
    page.words.setPlainText("word " * 3000)
    page.words.moveCursor(page.words.textCursor().MoveOperation.End)
    stand = page.stand()
    assert stand.caret == 15_000
    page.words.moveCursor(page.words.textCursor().MoveOperation.Start)
    page.stand_at(stand)
    assert page.words.textCursor().atEnd()
