"""Selected text stays in the window: it can be copied, which is marked and timed, and never dragged out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit


def never_dragged(shown: QLabel | QPlainTextEdit | QTextEdit) -> None:
    """Let no text be dragged out of ``shown``.

    Qt begins a drag with a press on what is selected, in every text but that of a line field, and has no switch
    for it. The press lets go of the selection first, so it begins a new one instead.
    """
    _LetsGo(shown)


class _LetsGo(QObject):
    """Lets go of what is selected when the mouse goes down on it."""

    def __init__(self, shown: QLabel | QPlainTextEdit | QTextEdit) -> None:
        super().__init__(shown)
        self._shown = shown
        target = shown if isinstance(shown, QLabel) else shown.viewport()
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold nothing back."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            extends = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.button() == Qt.MouseButton.LeftButton and not extends:
                self._let_go()
        return super().eventFilter(watched, event)

    def _let_go(self) -> None:
        if isinstance(self._shown, QLabel):
            if self._shown.hasSelectedText():
                self._shown.setSelection(self._shown.selectionStart(), 0)
            return
        cursor = self._shown.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self._shown.setTextCursor(cursor)
