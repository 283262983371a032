from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from boundarycheck.ui.parts.passphrase import CapsLockWarning, PassphraseField
from boundarycheck.vault.secret import PASSPHRASE_LIMIT

if TYPE_CHECKING:
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
