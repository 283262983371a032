"""Where the window stands on the screen: put there, and told for the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication

from boundarycheck.system.settings import WindowPlace
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FIRST_SIZE = (1120, 740)


def put(window: QWidget, remembered: WindowPlace | None) -> None:
    """Put ``window`` where it was, as far as the screens of today allow; None is its first time."""
    window.resize(*_FIRST_SIZE)
    if remembered is None:
        return
    corner = QPoint(remembered.x, remembered.y)
    on = QGuiApplication.screenAt(corner + QPoint(Space.HUGE, Space.HUGE))
    available = (on or window.screen()).availableGeometry()
    window.resize(min(remembered.width, available.width()), min(remembered.height, available.height()))
    if on is not None:  # else that screen is not connected now
        window.move(corner)
    if remembered.maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def place_of(window: QWidget) -> WindowPlace:
    """Return size and position of ``window``, as they are when it is not maximised."""
    normal = window.normalGeometry() if window.isMaximized() else QRect(window.pos(), window.size())
    return WindowPlace(
        x=normal.x(),
        y=normal.y(),
        width=normal.width(),
        height=normal.height(),
        maximised=window.isMaximized(),
    )
