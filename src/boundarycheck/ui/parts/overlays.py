"""What is not a page: the cover that hides every page at once, and the lines at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.roles import as_role
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable

_NOTICE_MS = 5000
_UNDO_MS = 20000


class Cover(QWidget):
    """A blank sheet over a window. It is painted before anything else happens."""

    covers_all = True
    """While it is down, nothing behind it is told to a screen reader (ui/told.py)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        as_role(self, "cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    def down(self) -> None:
        """Cover the whole window, now."""
        self.setGeometry(self.window().rect())
        self.raise_()
        self.show()
        self.repaint()


def sheets_before(window: QWidget) -> list[QWidget]:
    """Return what hangs before the whole of ``window``, the one in sight first."""
    return [
        part
        for part in reversed(window.children())
        if isinstance(part, QWidget) and getattr(part, "covers_all", False) and not part.isHidden()
    ]


class Notice(QFrame):
    """A line at the foot of the window, with *Undo* where something can be undone.

    It goes away by itself, unless it says what must not be missed: then it has a button that takes it away.
    """

    def __init__(self) -> None:
        super().__init__()
        as_role(self, "snack")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.HUGE, Space.SMALL, Space.HUGE, Space.SMALL)
        row.setSpacing(Space.BASE)
        self._words = PlainText()
        row.addWidget(self._words, 1)
        self._undo: Callable[[], object] | None = None
        self._button = button(self.tr("Undo"), self._undo_it)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.away)
        self.hide()

    def say(self, words: str, undo: Callable[[], object] | None = None, *, stays: bool = False) -> None:
        """Show ``words``; with ``undo``, offer to take it back for longer. With ``stays`` they wait for the officer."""
        self._words.setText(words)
        self._undo = undo
        self._button.setText(self.tr("OK") if undo is None else self.tr("Undo"))
        self._button.setVisible(stays or undo is not None)
        self.show()
        if stays:
            self._timer.stop()
        else:
            self._timer.start(_NOTICE_MS if undo is None else _UNDO_MS)
        announce(self, words)

    def away(self) -> None:
        """Take the notice away; what could be undone stays done."""
        self._timer.stop()
        self._undo = None
        self._words.clear()
        self.hide()

    def undo(self) -> bool:
        """Undo if that is on offer; True when it was."""
        if self._undo is None:
            return False
        self._undo_it()
        return True

    def _undo_it(self) -> None:
        undo = self._undo
        self.away()
        if undo is not None:
            undo()


class IdleWarning(QFrame):
    """A line at the foot of the window that says that the lock is near. It takes no focus and needs no button."""

    def __init__(self) -> None:
        super().__init__()
        as_role(self, "snack")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.HUGE, Space.SMALL, Space.HUGE, Space.SMALL)
        self._words = PlainText()
        row.addWidget(self._words, 1)
        self.hide()

    def warn(self, *, kept: bool) -> None:
        """Show the line and have it read out once; ``kept`` says whether what was typed outlives the lock."""
        if not self.isHidden():
            return
        if kept:
            after = self.tr("What you typed is kept.")
        else:
            after = self.tr("You work without saving: locking forgets what you typed.")
        words = self.tr("BoundaryCheck locks in 30 seconds. Press any key or move the mouse to stay.")
        self._words.setText(f"{words} {after}")
        self.show()
        announce(self, self._words.text())

    def away(self) -> None:
        """Take the line away: someone is there, or it is locked."""
        self.hide()


def close_all() -> None:
    """Close every open dialog as if it had been cancelled. Called by a lock; asks nothing."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    for widget in QApplication.topLevelWidgets():
        if widget.isModal():
            widget.close()
