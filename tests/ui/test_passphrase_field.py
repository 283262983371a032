from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from boundarycheck.ui.clipboard import Clipboard
from boundarycheck.ui.parts.passphrase import CapsLockWarning, PassphraseField
from boundarycheck.vault.secret import PASSPHRASE_LIMIT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def field(qtbot: QtBot) -> PassphraseField:
    made = PassphraseField("Passphrase")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def warning(field: PassphraseField, qtbot: QtBot) -> CapsLockWarning:
    made = CapsLockWarning(field)
    qtbot.addWidget(made)
    return made


def strike(field: PassphraseField, text: str, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key as the desktop sends it: the letter that came out, and the keys that were held."""
    key = Qt.Key.Key_A if text else Qt.Key.Key_CapsLock
    field.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, modifier, text))


def test_what_is_too_long_arrives_whole_so_that_it_is_refused_and_not_cut(field: PassphraseField) -> None:
    field.insert("x" * PASSPHRASE_LIMIT)
    QTest.keyClicks(field, "more")
    assert len(field.text()) == PASSPHRASE_LIMIT + 4


@pytest.mark.parametrize(
    ("text", "modifier", "on"),
    [
        ("a", NONE, False),
        ("A", SHIFT, False),
        ("A", NONE, True),
        ("a", SHIFT, True),
        ("Ñ", NONE, True),
        ("ñ", NONE, False),
    ],
)
def test_a_letter_whose_case_contradicts_shift_shows_caps_lock(
    field: PassphraseField, warning: CapsLockWarning, text: str, modifier: Qt.KeyboardModifier, on: bool
) -> None:
    strike(field, text, modifier)
    assert warning.isHidden() is not on
    assert field.text() == text


@pytest.mark.parametrize("text", ["7", " ", "!", "ß", "中"])
def test_what_has_no_case_says_nothing_about_caps_lock(
    field: PassphraseField, warning: CapsLockWarning, text: str
) -> None:
    strike(field, "A")
    strike(field, text)
    assert not warning.isHidden()


def test_the_warning_goes_when_typing_is_normal_again_or_the_key_is_pressed(
    field: PassphraseField, warning: CapsLockWarning
) -> None:
    strike(field, "A")
    strike(field, "B")
    assert not warning.isHidden()
    strike(field, "c")
    assert warning.isHidden()
    strike(field, "A")
    strike(field, "")
    assert warning.isHidden()


def test_the_warning_is_in_words(warning: CapsLockWarning) -> None:
    assert warning.text() == "Caps Lock seems to be on."


# ── what leads out of the field ───────────────────────────────────────────────────────────────
@pytest.mark.parametrize("shown", [True, False])
@pytest.mark.parametrize(
    ("key", "left"),
    [
        (Qt.Key.Key_C, "correct horse"),
        (Qt.Key.Key_Insert, "correct horse"),
        (Qt.Key.Key_X, "correct horse"),
        (Qt.Key.Key_U, ""),
    ],
)
def test_nothing_is_copied_also_while_it_is_shown(
    field: PassphraseField, qapp: QApplication, key: Qt.Key, left: str, shown: bool
) -> None:
    clipboard = Clipboard(qapp.clipboard())
    clipboard.watch()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        qapp.clipboard().clear(mode)
    field.setText("correct horse")
    field.reveal(shown)
    field.selectAll()
    QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    assert qapp.clipboard().text() == ""
    assert qapp.clipboard().text(QClipboard.Mode.Selection) == ""
    assert field.text() == left
    clipboard.watch_no_more()


@pytest.mark.parametrize("shown", [True, False])
def test_the_rest_of_the_line_is_deleted_and_not_copied(
    field: PassphraseField, qapp: QApplication, shown: bool
) -> None:
    qapp.clipboard().clear()
    field.setText("correct horse")
    field.reveal(shown)
    field.setCursorPosition(7)
    QTest.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), qapp.clipboard().text()) == ("correct", "")


@pytest.mark.parametrize("shown", [True, False])
def test_what_was_taken_back_is_not_brought_back(field: PassphraseField, shown: bool) -> None:
    field.reveal(shown)
    QTest.keyClicks(field, "wrong")
    field.clear()
    for modifiers in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ControlModifier | SHIFT):
        QTest.keyClick(field, Qt.Key.Key_Z, modifiers)
        assert field.text() == ""


@pytest.mark.parametrize("shown", [True, False])
def test_input_methods_are_told_not_to_learn_also_while_it_is_shown(field: PassphraseField, shown: bool) -> None:
    hints = field.inputMethodHints()
    field.reveal(shown)
    assert field.inputMethodHints() == hints
    assert hints & Qt.InputMethodHint.ImhSensitiveData


def test_the_menu_only_pastes(field: PassphraseField, qtbot: QtBot, qapp: QApplication) -> None:
    field.show()
    qapp.clipboard().setText("correct horse")
    field.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(50, 50)))
    (menu,) = field.findChildren(QMenu)
    qtbot.waitUntil(menu.isVisible)
    (paste,) = menu.actions()
    paste.trigger()
    assert (paste.text(), field.text()) == ("Paste", "correct horse")
    menu.close()
    qapp.clipboard().clear()
