"""The editor with long paragraphs in parts beside a plain text with a caret: no break may show where none is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from boundarycheck.ui.parts.editor import Editor
from boundarycheck.ui.parts.paragraphs import Sizes, same_ends

pytestmark = pytest.mark.usefixtures("qapp")

MANY = st.lists(st.text("ab.\n \r\u00a0\u2028é😀🏽\u0301\u200d"), max_size=20).map("".join)


class Small(Editor):
    """Takes anything that is longer than a line for a long paragraph."""

    sizes = Sizes(longest=24, part=12, least=3)


def paste(editor: Editor, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    editor.insertFromMimeData(data)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def at(text: str, place: int) -> int:
    """Return the index in ``text`` of the character that begins at or holds UTF-16 unit ``place``."""
    return len(text.encode("utf-16-le")[: place * 2].decode("utf-16-le", "ignore"))


class Model(RuleBasedStateMachine):
    """The editor beside a plain text with a caret; every break that shows where none is would be a difference."""

    def __init__(self) -> None:
        super().__init__()
        self.editor = Small("Your words")
        self.text = ""
        self.kept: list[str] = []

    @initialize(text=MANY)
    def begin(self, text: str) -> None:
        self.text = same_ends(text)
        self.editor.setPlainText(text)
        assert not self.editor.document().isUndoAvailable()

    def teardown(self) -> None:
        self.editor.deleteLater()

    def select(self, one: float, other: float) -> tuple[int, int]:
        """Select between two characters of the text and return their indices."""
        start, end = sorted(round(part * len(self.text)) for part in (one, other))
        cursor = self.editor.textCursor()
        cursor.setPosition(self.editor.paragraphs.position(units(self.text[:start])))
        cursor.setPosition(self.editor.paragraphs.position(units(self.text[:end])), QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)
        return start, end

    @rule(text=MANY, one=st.floats(0, 1), other=st.floats(0, 1))
    def paste(self, text: str, one: float, other: float) -> None:
        start, end = self.select(one, other)
        paste(self.editor, text)
        self.text = self.text[:start] + same_ends(text) + self.text[end:] if text else self.text

    @rule(text=st.text("ab \n", max_size=9), one=st.floats(0, 1), other=st.floats(0, 1))
    def type(self, text: str, one: float, other: float) -> None:
        start, end = self.select(one, other)
        for character in text:
            if character == "\n":
                QTest.keyClick(self.editor, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(self.editor, character)
        self.text = self.text[:start] + text + self.text[end:] if text else self.text

    @rule(text=st.text("a\n", max_size=3), one=st.floats(0, 1), other=st.floats(0, 1))
    def compose(self, text: str, one: float, other: float) -> None:
        start, end = self.select(one, other)
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.editor, event)
        self.text = self.text[:start] + text + self.text[end:] if text else self.editor.words

    @rule(one=st.floats(0, 1), other=st.floats(0, 1), backwards=st.booleans())
    def delete(self, one: float, other: float, *, backwards: bool) -> None:
        start, end = self.select(one, other)
        before = self.text
        QTest.keyClick(self.editor, Qt.Key.Key_Backspace if backwards else Qt.Key.Key_Delete)
        if start < end:
            self.text = before[:start] + before[end:]
            return
        # What Qt takes for one character it may take whole: a part of it is what goes, and nothing else.
        self.text = self.editor.words
        if backwards and start:
            assert self.text == before[: start - 1] + before[start:]
        elif backwards or start == len(before):
            assert self.text == before
        else:
            gone = len(before) - len(self.text)
            assert gone >= 1
            assert self.text == before[:start] + before[start + gone :]

    @rule(one=st.floats(0, 1), times=st.integers(1, 14), key=st.sampled_from([Qt.Key.Key_Backspace, Qt.Key.Key_Delete]))
    def delete_more(self, one: float, times: int, key: Qt.Key) -> None:
        self.select(one, one)
        for _ in range(times):
            QTest.keyClick(self.editor, key)
        assert len(self.editor.words) >= len(self.text) - times * 4
        self.text = self.editor.words

    @rule(words=st.text("ab", min_size=1, max_size=30))
    def take(self, words: str) -> None:
        self.editor.take(words)
        self.text += words if not self.text.strip() or self.text.endswith("\n") else f"\n{words}"

    @rule(steps=st.integers(1, 6))
    def undo_and_redo(self, steps: int) -> None:
        done = 0
        seen = [self.editor.words]
        while done < steps and self.editor.document().isUndoAvailable():
            self.editor.undo()
            seen.append(self.editor.words)
            assert self.editor.document().isRedoAvailable()
            done += 1
        for expected in reversed(seen[:-1]):
            self.editor.redo()
            assert self.editor.words == expected

    @rule(steps=st.integers(1, 4))
    def undo(self, steps: int) -> None:
        for _ in range(steps):
            self.editor.undo()
        self.text = self.editor.words

    @invariant()
    def same(self) -> None:
        assert self.editor.words == self.text
        assert self.editor.paragraphs.length == units(self.text)

    @invariant()
    def places_there_and_back(self) -> None:
        paragraphs = self.editor.paragraphs
        end = self.editor.document().characterCount() - 1
        assert paragraphs.part(0, end) == self.text
        for place in range(0, units(self.text) + 1, 7):
            position = paragraphs.position(place)
            assert paragraphs.place(position) == place
            assert same_ends(paragraphs.part(0, position)) == self.text[: at(self.text, place)] or place != units(
                self.text[: at(self.text, place)]
            )


TestModel = pytest.mark.no_cover(Model.TestCase)
TestModel.settings = settings(
    max_examples=60, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
