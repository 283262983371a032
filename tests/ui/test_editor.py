from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from boundarycheck.ui.draft_keeper import DraftKeeper
from boundarycheck.ui.parts.editor import Editor
from boundarycheck.ui.screens.write import Write

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page


@pytest.fixture
def editor(qtbot: QtBot) -> Editor:
    editor = Editor("Your words")
    qtbot.addWidget(editor)
    return editor


def undone(editor: Editor) -> list[str]:
    """Return what stands there after each step back, until there is none."""
    steps = []
    while editor.document().isUndoAvailable():
        editor.undo()
        steps.append(editor.words)
    return steps


def paste(editor: Editor, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    editor.insertFromMimeData(data)


def test_undo_takes_back_a_word_at_a_time_and_redo_brings_them_again(editor: Editor) -> None:
    QTest.keyClicks(editor, "It began.  Then")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "I left")
    assert undone(editor) == ["It began.  Then\nI ", "It began.  Then\n", "It began.  Then", "It began.  ", "It ", ""]
    editor.redo()
    editor.redo()
    assert editor.words == "It began.  "


def test_a_paste_is_a_step_of_its_own(editor: Editor) -> None:
    QTest.keyClicks(editor, "I")
    paste(editor, "x y")
    QTest.keyClicks(editor, "z")
    assert undone(editor) == ["Ix y", "I", ""]


def test_words_that_were_offered_are_a_step_of_their_own(editor: Editor) -> None:
    editor.take("I said no. ")
    QTest.keyClicks(editor, "Then")
    assert undone(editor) == ["I said no. ", ""]


def test_words_of_an_input_method_are_steps(editor: Editor) -> None:
    for words in ("uno", " ", "dos"):
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(editor, event)
    assert undone(editor) == ["uno ", "uno", ""]


def test_typing_over_what_is_selected_comes_back_whole(editor: Editor) -> None:
    QTest.keyClicks(editor, "one two")
    editor.selectAll()
    QTest.keyClicks(editor, "x")
    editor.undo()
    assert editor.words == "one two"


def test_undo_goes_on_over_drafts_that_were_kept_meanwhile(desk: Desk, show: Callable[[Page], Page]) -> None:
    page = Write(None, desk.journal, desk.drafts, desk.tasks)
    show(page)
    (keeper,) = page.findChildren(DraftKeeper)
    for words in ("It ", "began ", "again"):
        QTest.keyClicks(page.words, words)
        keeper.keep_now()
        draft = desk.drafts.find("entry:new")
        assert draft is not None
        assert draft.fields["body"] == page.words.words
    assert undone(page.words) == ["It began ", "It ", ""]
    keeper.keep_now()
    page.words.redo()
    keeper.keep_now()
    assert page.words.words == "It "
    page.words.undo()
    assert page.words.words == ""


def test_undo_goes_no_further_back_than_the_draft_that_was_left(desk: Desk, show: Callable[[Page], Page]) -> None:
    desk.drafts.keep("entry:new", {"title": "", "body": "left here"})
    page = Write(None, desk.journal, desk.drafts, desk.tasks)
    show(page)
    QTest.keyClicks(page.words, " again")
    assert undone(page.words)[-1] == "left here"
