"""Using the window as an officer does: by the words on its buttons and by its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from boundarycheck.ui.actions import ACTIONS

if TYPE_CHECKING:
    from boundarycheck.ui.window import Window


def press(window: Window, words: str) -> None:
    shown = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    (button,) = (each for each in shown if words in {each.text(), each.accessibleName()})
    button.click()


def key(window: Window, words: str) -> None:
    """Press the key of the action called ``words``."""
    (action,) = (action for action in ACTIONS if action.words == words)
    combination = QKeySequence(action.key)[0]  # type: ignore[index] # the stubs of PySide6 do not know it
    QTest.keyClick(window.focusWidget(), combination.key(), combination.keyboardModifiers())
