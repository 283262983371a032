"""Keeps every window of the program out of screen captures, where the system can, until that is lifted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from boundarycheck.system.screen_guard import Guarded

if TYPE_CHECKING:
    from boundarycheck.system.screen_guard import ScreenGuard

# A window has its number by the time it is about to be shown, and another one when the system made it anew.
_NEW_WINDOW = frozenset({QEvent.Type.Show, QEvent.Type.WinIdChange})


class WindowGuard(QObject):
    """Asks the system for each window when it comes: the main one, dialogs, menus, lists that drop down."""

    changed = Signal()
    """It was lifted or is on again, or a window could not be hidden."""

    def __init__(self, guard: ScreenGuard) -> None:
        super().__init__()
        self._guard = guard
        self.lifted = False
        """Whether captures may see everything until the next lock: for help from afar."""
        self.seen = False
        """Whether a capture shows some window, be it that the system refused."""

    @property
    def exists(self) -> bool:
        """Whether this system has such a protection at all."""
        return self._guard.exists

    def watch(self, application: QApplication) -> None:
        """Guard every window that is there, and every one that comes."""
        if self.exists:
            application.installEventFilter(self)
            self._ask_for_all()

    def lift(self) -> None:
        """Let captures see everything, until :meth:`restore`."""
        self._set(lifted=True)

    def restore(self) -> None:
        """Keep captures out again: it was lifted for one session only."""
        self._set(lifted=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold nothing back."""
        if event.type() in _NEW_WINDOW and isinstance(watched, QWidget) and watched.isWindow():
            self._ask_for(watched)
        return super().eventFilter(watched, event)

    def _set(self, *, lifted: bool) -> None:
        if self.exists and lifted is not self.lifted:
            self.lifted = lifted
            self._ask_for_all()

    def _ask_for_all(self) -> None:
        self.seen = False
        for window in QApplication.topLevelWidgets():
            self._ask_for(window)
        self.changed.emit()

    def _ask_for(self, window: QWidget) -> None:
        if window.windowHandle() is None:
            return  # it is not made yet, and comes by when it is
        number = int(window.winId())
        try:
            shown = self._guard.show(number) if self.lifted else self._guard.hide(number)
        except OSError:
            shown = Guarded.SEEN
        if shown is Guarded.SEEN and not self.seen:
            self.seen = True
            self.changed.emit()
