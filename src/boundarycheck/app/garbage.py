"""Looks for garbage where nobody waits for it.

Now and then Python looks through all the objects there are, in the midst of whatever goes on. With a few pages shown
that takes 40 ms, and a key that is pressed meanwhile waits. Most of them are modules and classes that came with a page
when it was first shown, and stay. So a moment after that they are looked through once, and then left out of it.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from boundarycheck.ui.places import Place, Route
    from boundarycheck.ui.window import Window

AFTER_MS: Final = 100
"""The page is painted by then, and hardly anyone types yet."""


class Garbage(QObject):
    """Follows ``window`` from place to place."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._seen: set[Place] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_MS)
        self._soon.timeout.connect(self._set_apart)
        window.shown_page.connect(self._shown)
        self._soon.start()

    def _shown(self, route: Route) -> None:
        if route.place not in self._seen:
            self._seen.add(route.place)
            self._soon.start()

    def _set_apart(self) -> None:
        gc.collect()
        gc.freeze()
