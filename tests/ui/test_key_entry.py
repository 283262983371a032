from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from boundarycheck.ui.parts.recovery_key import KeyEntry, KeyShown
from boundarycheck.vault import recovery
from pages import words_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

VAULT = "00000000-0000-4000-8000-000000000000"
KEY = recovery.new(VAULT)
GROUPS = KEY.split("-")


@pytest.fixture
def entry(qtbot: QtBot) -> KeyEntry:
    made = KeyEntry(recovery.wrong_groups)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.fields[0].setFocus()
    return made


def paste(field: QWidget, text: str) -> None:
    QApplication.clipboard().setText(text)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().clear()


def type_into_focus(entry: KeyEntry, text: str) -> None:
    for character in text:
        QTest.keyClicks(entry.window().focusWidget(), character)


def other(group: str) -> str:
    """The group with its first character changed."""
    return ("1" if group[0] == "0" else "0") + group[1:]


def test_a_key_is_typed_in_one_go_without_leaving_the_keyboard(entry: KeyEntry) -> None:
    type_into_focus(entry, KEY.lower())
    assert entry.text == KEY
    assert entry.complete
    assert entry.marks == ("✓ fits",) * 8
    assert entry.words.text() == "No typing mistakes found."


def test_how_far_one_is_is_said(entry: KeyEntry) -> None:
    assert entry.words.text() == "0 of 8 groups typed."
    type_into_focus(entry, "".join(GROUPS[:3]))
    assert entry.words.text() == "3 of 8 groups typed."
    assert entry.marks == ("✓ fits",) * 3 + ("",) * 5
    assert not entry.complete


@pytest.mark.parametrize("text", [KEY, KEY.replace("-", " "), KEY.lower().replace("-", ""), f" {KEY}\n"])
@pytest.mark.parametrize("at", [0, 5])
def test_a_pasted_key_fills_all_fields_from_the_first(entry: KeyEntry, text: str, at: int) -> None:
    paste(entry.fields[at], text)
    assert entry.text == KEY


def test_several_pasted_groups_begin_where_they_are_pasted(entry: KeyEntry) -> None:
    paste(entry.fields[6], "-".join(GROUPS[6:]))
    assert entry.text == "-" * 6 + "-".join(GROUPS[6:])
    assert entry.marks == ("",) * 6 + ("✓ fits",) * 2


def test_a_wrong_group_is_named_in_words_and_marked(entry: KeyEntry) -> None:
    type_into_focus(entry, "".join(GROUPS[:2]) + other(GROUPS[2]))
    assert entry.marks[:4] == ("✓ fits", "✓ fits", "! look again", "")
    assert entry.words.text() == "Group 3 does not look right. Compare it with your paper."
    assert "3  ! look again" in words_on(entry)


def test_several_wrong_groups_are_all_named(entry: KeyEntry) -> None:
    paste(entry.fields[0], "-".join([other(GROUPS[0]), *GROUPS[1:7], other(GROUPS[7])]))
    assert entry.words.text() == "These groups do not look right: 1, 8. Compare them with your paper."


def test_a_group_is_judged_by_its_own_place_whatever_else_is_missing(entry: KeyEntry) -> None:
    entry.fields[4].setText(GROUPS[4])
    entry.fields[5].setText(GROUPS[4])
    assert entry.marks[4:6] == ("✓ fits", "! look again")


def test_a_mark_goes_while_its_group_is_being_mended(entry: KeyEntry) -> None:
    entry.fields[0].setText(other(GROUPS[0]))
    QTest.keyClick(entry.fields[0], Qt.Key.Key_Backspace)
    assert entry.marks[0] == ""
    QTest.keyClicks(entry.fields[0], other(GROUPS[0])[-1])
    assert entry.marks[0] == "! look again"


def test_one_letter_too_many_goes_on_into_the_next_field_only_when_that_is_empty(entry: KeyEntry) -> None:
    for field, group in zip(entry.fields[:2], GROUPS, strict=False):
        field.setText(group)
    entry.fields[0].setFocus()
    QTest.keyClicks(entry.fields[0], "7")
    assert entry.text == "-".join(GROUPS[:2]) + "-" * 6
    QTest.keyClicks(entry.fields[1], "7")
    assert entry.fields[2].text() == "7"
    entry.fields[7].setText(GROUPS[7])
    QTest.keyClicks(entry.fields[7], "7")
    assert entry.fields[7].text() == GROUPS[7]


def test_a_letter_inside_a_full_group_does_not_move_the_others(entry: KeyEntry) -> None:
    type_into_focus(entry, KEY)
    entry.fields[2].setFocus()
    entry.fields[2].setCursorPosition(0)
    QTest.keyClick(entry.fields[2], Qt.Key.Key_Delete)
    QTest.keyClicks(entry.fields[2], GROUPS[2][0])
    assert entry.text == KEY
    assert entry.window().focusWidget() is entry.fields[2]


def test_backspace_in_an_empty_field_leads_back(entry: KeyEntry) -> None:
    entry.fields[2].setFocus()
    QTest.keyClick(entry.fields[2], Qt.Key.Key_Backspace)
    assert entry.window().focusWidget() is entry.fields[1]
    entry.fields[0].setFocus()
    QTest.keyClick(entry.fields[0], Qt.Key.Key_Backspace)
    assert entry.window().focusWidget() is entry.fields[0]


def test_enter_leads_on_and_out_of_the_last(entry: KeyEntry) -> None:
    entered: list[int] = []
    entry.entered.connect(lambda: entered.append(1))
    for field in entry.fields:
        assert entered == []
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert entered == [1]
    assert entry.window().focusWidget() is entry.fields[7]


def test_what_is_no_letter_and_no_digit_is_left_out(entry: KeyEntry) -> None:
    QTest.keyClicks(entry.fields[0], "a-b c.")
    assert entry.fields[0].text() == "ABC"


def test_a_group_named_by_an_error_is_marked_and_ready_to_be_typed(entry: KeyEntry) -> None:
    type_into_focus(entry, KEY)
    entry.mark(5)
    assert entry.window().focusWidget() is entry.fields[4]
    assert entry.fields[4].selectedText() == GROUPS[4]
    assert entry.marks[4] == "! look again"


def test_it_can_be_emptied(entry: KeyEntry) -> None:
    type_into_focus(entry, KEY)
    entry.clear()
    assert entry.text == "-" * 7
    assert entry.marks == ("",) * 8


def test_each_field_has_a_name_and_its_mark_for_a_screen_reader(entry: KeyEntry) -> None:
    entry.fields[3].setText(other(GROUPS[3]))
    assert entry.fields[3].accessibleName() == "Group 4 of 8"
    assert entry.fields[3].accessibleDescription() == "! look again"


def test_each_field_is_wide_enough_for_its_group_at_every_text_size(entry: KeyEntry, qapp: QApplication) -> None:
    font = qapp.font()
    for points in (11, 22):
        font.setPointSize(points)
        qapp.setFont(font)
        for field in entry.fields:
            assert field.width() >= field.fontMetrics().horizontalAdvance("M" * 5)


def test_a_key_is_shown_in_numbered_groups_that_are_spelled_out(qtbot: QtBot) -> None:
    shown = KeyShown()
    qtbot.addWidget(shown)
    shown.show_key(KEY)
    with qtbot.waitExposed(shown):
        shown.show()
    words = words_on(shown).split("\n")
    assert [word for word in words if len(word) == 5] == GROUPS
    names = [label.accessibleName() for label in shown.findChildren(QWidget) if label.accessibleName()]
    assert names[0] == f"Group 1: {' '.join(GROUPS[0])}"
    assert len(names) == 8
