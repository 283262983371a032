"""Long paragraphs in parts: to whoever reads, copies, edits or undoes, none of it is to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextCursor, QTextDocument
from PySide6.QtTest import QTest

from boundarycheck.ui.parts.editor import Editor
from boundarycheck.ui.parts.paragraphs import SIZES, Paragraphs, Sizes, same_ends, where_to_cut
from boundarycheck.ui.parts.pasting import Pasting

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextBlock
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")

SMALL = Sizes(longest=24, part=12, least=3)
SENTENCE = "He asked for a favor at the gate and I said no. "


class Small(Editor):
    """Takes anything that is longer than a line for a long paragraph."""

    sizes = SMALL


@pytest.fixture
def editor(qtbot: QtBot) -> Editor:
    editor = Editor("Your words")
    qtbot.addWidget(editor)
    return editor


@pytest.fixture
def small(qtbot: QtBot) -> Small:
    editor = Small("Your words")
    qtbot.addWidget(editor)
    return editor


def paste(editor: Editor, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    editor.insertFromMimeData(data)


def blocks(editor: Editor) -> list[str]:
    return editor.document().toRawText().split("\u2029")


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class Unseen(QAbstractTextDocumentLayout):
    """Lays out nothing."""

    def documentChanged(self, _at: int, _removed: int, _added: int) -> None:  # noqa: N802 - Qt's name
        """Do nothing."""

    def blockBoundingRect(self, _block: QTextBlock) -> QRectF:  # noqa: N802 - Qt's name
        """Return no place."""
        return QRectF()


@pytest.mark.no_cover
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.lists(st.text(st.characters(codec="utf-8")), max_size=12).map("".join))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    never_shown = QTextDocument()  # any script may come, and Qt would read a font for each to lay it out
    never_shown.setDocumentLayout(Unseen(never_shown))
    paragraphs = Paragraphs(never_shown, SMALL)
    pasting = Pasting(paragraphs)
    pasting.begin(QTextCursor(never_shown), same_ends(text))
    pasting.finish()
    assert paragraphs.text == same_ends(text)
    assert max(map(units, never_shown.toRawText().split("\u2029"))) <= SMALL.longest
    never_shown.undo()
    assert paragraphs.text == ""


@pytest.mark.parametrize("text", [SENTENCE * 2000, "x" * 90_000, "😀" * 60_000, "He said no.\n" * 8000])
def test_many_words_come_in_turns_and_are_what_was_copied(editor: Editor, qtbot: QtBot, text: str) -> None:
    told: list[bool] = []
    editor.pasting.connect(told.append)
    QTest.keyClicks(editor, "ab")
    editor.moveCursor(QTextCursor.MoveOperation.Left)
    paste(editor, text)
    assert editor.still_pasting
    qtbot.waitUntil(lambda: not editor.still_pasting)
    assert told == [True, False]
    assert editor.words == f"a{text}b"
    assert max(map(units, blocks(editor))) <= SIZES.longest
    QTest.keyClicks(editor, "z")
    assert editor.words == f"a{text}zb"
    editor.undo()
    assert editor.words == f"a{text}b"
    editor.undo()
    assert editor.words == "ab"
    editor.redo()
    assert editor.words == f"a{text}b"


@pytest.mark.parametrize(
    "act",
    [
        lambda editor: QTest.keyClicks(editor, "z"),
        lambda editor: paste(editor, "z"),
        lambda editor: editor.insertPlainText("z") if editor.words else None,
    ],
    ids=["typed", "pasted", "read"],
)
def test_what_is_done_meanwhile_finds_all_of_it_there(editor: Editor, act: Callable[[Editor], None]) -> None:
    text = SENTENCE * 4000
    paste(editor, text)
    assert editor.still_pasting
    act(editor)
    assert editor.words == f"{text}z"


def test_a_long_paragraph_is_read_as_one_and_short_lines_are_left_alone(editor: Editor) -> None:
    text = f"first\n{SENTENCE * 1000}\nlast"
    editor.setPlainText(text)
    parts = blocks(editor)
    assert parts[0] == "first"
    assert parts[-1] == "last"
    assert all(SIZES.least <= len(part) <= SIZES.longest and part.endswith(". ") for part in parts[1:-1])
    assert editor.words == editor.toPlainText() == text
    assert not editor.document().isUndoAvailable()
    editor.setPlainText("short")
    assert editor.words == "short"


def test_a_cut_is_behind_a_sentence_else_a_word_else_a_whole_character() -> None:
    assert where_to_cut("x" * 2000 + "No. " + "y" * 7000) == 2004
    assert where_to_cut("x" * 2000 + " " + "y" * 7000) == 2001
    assert where_to_cut("你好。" * 3000) == 3000
    assert where_to_cut("x" * 3000 + "\u0301" + "y" * 5000) == 2999
    assert where_to_cut("x" * 2999 + "\u200d" + "y" * 5000) == 2998
    assert where_to_cut("x" * 2990 + " " * 20 + "y" * 5000) == 3000


def parts_of(small: Small, text: str) -> tuple[int, Paragraphs]:
    """Put ``text`` in, and return where its first soft break stands."""
    small.setPlainText(text)
    return len(blocks(small)[0]), small.paragraphs


def stand(small: Small, position: int) -> None:
    cursor = small.textCursor()
    cursor.setPosition(position)
    small.setTextCursor(cursor)


TWENTY_SIX = "abcdefghijklmnopqrstuvwxyz"


def test_the_keys_step_over_a_break(small: Small) -> None:
    end, paragraphs = parts_of(small, TWENTY_SIX)
    assert (end, paragraphs.breaks_at(end + 1)) == (12, True)
    for start, key, expected in (
        (end, Qt.Key.Key_Right, 13),
        (end + 1, Qt.Key.Key_Left, 11),
    ):
        stand(small, start)
        QTest.keyClick(small, key)
        assert paragraphs.place(small.textCursor().position()) == expected
    stand(small, end)
    QTest.keyClick(small, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert small.textCursor().position() == end + 2
    stand(small, end + 1)
    QTest.keyClick(small, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert small.textCursor().position() == end - 1


@pytest.mark.parametrize(
    ("at_end", "key", "gone"),
    [
        (True, Qt.Key.Key_Backspace, "l"),
        (False, Qt.Key.Key_Backspace, "l"),
        (True, Qt.Key.Key_Delete, "m"),
        (False, Qt.Key.Key_Delete, "m"),
    ],
)
def test_a_character_is_deleted_beside_a_break_not_the_break(
    small: Small, at_end: bool, key: Qt.Key, gone: str
) -> None:
    end, _ = parts_of(small, TWENTY_SIX)
    stand(small, end if at_end else end + 1)
    QTest.keyClick(small, key)
    assert small.words == TWENTY_SIX.replace(gone, "")
    small.undo()
    assert small.words == TWENTY_SIX


@pytest.mark.parametrize(
    ("text", "start", "stop", "left"),
    [
        (f"first\n{TWENTY_SIX}", 6, 22, "first\nqrstuvwxyz"),  # a line gets what its last part was
        (f"{TWENTY_SIX}\nlast one", 12, 29, "abcdefghijklst one"),  # a part gets what the next line was
        (f"{TWENTY_SIX}\nlast", 0, 14, "opqrstuvwxyz\nlast"),
        (f"first\n{TWENTY_SIX}\nlast", 0, 37, ""),
    ],
)
def test_what_is_deleted_from_the_start_of_a_part_leaves_the_ends_of_lines_alone(
    small: Small, text: str, start: int, stop: int, left: str
) -> None:
    small.setPlainText(text)
    cursor = small.textCursor()
    cursor.setPosition(small.paragraphs.position(start))
    cursor.setPosition(small.paragraphs.position(stop), QTextCursor.MoveMode.KeepAnchor)
    small.setTextCursor(cursor)
    QTest.keyClick(small, Qt.Key.Key_Delete)
    assert small.words == left
    small.undo()
    assert small.words == text
    small.redo()
    assert small.words == left


def test_the_first_part_is_joined_to_the_second_when_little_is_left_of_it(small: Small) -> None:
    parts_of(small, TWENTY_SIX)
    stand(small, 0)
    for _ in range(10):
        QTest.keyClick(small, Qt.Key.Key_Delete)
    assert blocks(small) == [TWENTY_SIX[10:]]


def test_a_copy_holds_no_break(small: Small) -> None:
    parts_of(small, f"{TWENTY_SIX}\nlast")
    small.selectAll()
    data = small.createMimeDataFromSelection()
    assert data.text() == f"{TWENTY_SIX}\nlast"
    assert data.formats() == ["text/plain"]


def test_what_remains_of_a_part_is_joined_to_its_neighbour(small: Small) -> None:
    end, _ = parts_of(small, TWENTY_SIX)
    stand(small, end)
    for _ in range(end - 2):
        QTest.keyClick(small, Qt.Key.Key_Backspace)
    assert blocks(small) == [small.words] == ["ab" + TWENTY_SIX[end:]]
    while small.document().isUndoAvailable():
        small.undo()
    assert small.words == TWENTY_SIX


def test_a_paragraph_that_is_typed_too_long_is_parted_within_a_step(small: Small) -> None:
    QTest.keyClicks(small, "x" * 30)
    assert len(blocks(small)) > 1
    seen = []
    while small.document().isUndoAvailable():
        small.undo()
        seen.append(len(small.words))
    assert seen == sorted(set(seen), reverse=True)  # every step takes something back
    assert seen[-1] == 0


def test_every_way_to_end_a_line_ends_it_alike(editor: Editor) -> None:
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor, "b")
    assert editor.words == "a\nb"
    paste(editor, "\r\nc\rd\u2028e\u00a0f")
    assert editor.words == "a\nb\nc\nd\u2028e\u00a0f"


def test_the_field_that_is_read_only_takes_no_key(small: Small) -> None:
    parts_of(small, TWENTY_SIX)
    small.setReadOnly(True)
    QTest.keyClick(small, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(small, "x")
    assert small.words == TWENTY_SIX
