"""What others see of the screen: captures of it, and who looks at it while another window is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from boundarycheck.ui.focus_cover import FocusCover
from boundarycheck.ui.places import DOORS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.places import Route
    from boundarycheck.ui.window import Window


class ScreenWatch(QObject):
    """Guards every window from now on, and says so in the bar. At a door, so after a lock, all begins anew."""

    def __init__(self, application: QApplication, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._guard = desk.screen
        self.cover = FocusCover(application, desk.preferences, self)
        self._guard.changed.connect(self._show)
        window.shown_page.connect(self._begin_anew)
        self._guard.watch(application)
        self._show()

    def _show(self) -> None:
        if self._guard.exists:
            self._window.topbar.show_capture(lifted=self._guard.lifted, seen=self._guard.seen)

    def _begin_anew(self, route: Route) -> None:
        if route.place in DOORS:
            self._guard.restore()
            self.cover.open_all()
