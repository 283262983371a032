"""Covers every window when another program's comes to the front, for those who asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from boundarycheck.ui.parts.curtain import Curtain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.ui.preferences import Preferences

_COVERED = frozenset({Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet})


class FocusCover(QObject):
    """Hangs a curtain before each window, also before one that comes meanwhile; whoever opens one opens all."""

    def __init__(self, application: QApplication, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._preferences = preferences
        application.applicationStateChanged.connect(self._state_changed)
        application.focusChanged.connect(self._focus_moved)

    def close_all(self) -> None:
        """Cover every window now."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for window in _windows():
            self._close(window)
        self._application.installEventFilter(self)  # only while they are closed: it sees every event there is

    def open_all(self) -> None:
        """Show every window again."""
        self._application.removeEventFilter(self)
        for window in _windows():
            curtain = _curtain_of(window)
            if curtain is not None:
                curtain.open_now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Cover a window that is about to be seen for the first time; hold nothing back."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.windowType() in _COVERED:
            self._close(watched)
        return super().eventFilter(watched, event)

    def _close(self, window: QWidget) -> None:
        curtain = _curtain_of(window)
        if curtain is None:
            curtain = Curtain(window)
            curtain.opened.connect(self.open_all)
        curtain.close_now()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive and self._preferences.now.cover_behind:
            self.close_all()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep the focus at the curtain: a page that comes meanwhile takes it, and would get the keys unseen."""
        if new is None or isinstance(new, Curtain):
            return
        curtain = _curtain_of(new.window())
        if curtain is not None and curtain.isVisible():
            curtain.come_back_to(new)
            curtain.setFocus(Qt.FocusReason.OtherFocusReason)


def _windows() -> Iterator[QWidget]:
    return (each for each in QApplication.topLevelWidgets() if each.isVisible() and each.windowType() in _COVERED)


def _curtain_of(window: QWidget) -> Curtain | None:
    return window.findChild(Curtain, options=Qt.FindChildOption.FindDirectChildrenOnly)
