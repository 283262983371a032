"""Where the focus goes from a button that cannot be pressed for a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget


def take_focus_from(page: QWidget, *buttons: QPushButton) -> None:
    """Let ``page`` itself have the focus that one of ``buttons`` has.

    Qt would give it to whatever comes next, such as the way to help. From the page, Tab comes to what is said or asked
    then, and another Enter presses nothing.
    """
    if page.window().focusWidget() in buttons:
        page.setFocus(Qt.FocusReason.OtherFocusReason)
