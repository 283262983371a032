"""A choice that counts only once it is settled: what it changes is too much for every press of an arrow key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from boundarycheck.ui.parts.fields import Choice

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NOT_LEFT = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})


class SettledChoice(Choice):
    """Keys on the closed list only show what there is. Enter, a pick in the open list, or leaving settles it."""

    settled = Signal(str)
    """Tells the value, once for each change."""

    def __init__(self, items: dict[str, str], chosen: str) -> None:
        super().__init__(items, chosen)
        self._told = self.value
        self._looking = False
        self.activated.connect(self._picked)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Settle at Enter; every other key looks through the list."""
        if event.key() in _ENTER and self.value != self._told:
            self._settle()
            return
        self._looking = True
        super().keyPressEvent(event)
        self._looking = False

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Settle when it is left for another part of the page."""
        super().focusOutEvent(event)
        if event.reason() not in _NOT_LEFT:
            self._settle()

    def _picked(self, _index: int) -> None:
        if not self._looking:
            self._settle()

    def _settle(self) -> None:
        if self.value != self._told:
            self._told = self.value
            self.settled.emit(self._told)
