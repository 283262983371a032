"""Looks for garbage on the thread of the window alone, and where nobody waits for it.

Left to itself, Python looks for garbage in the midst of whatever goes on, on whatever thread that is. That is wrong
here twice:

* What belongs to Qt has to go on the thread it lives in. The worker, which is where most of what Python counts is made,
  would now and then have found a model or a timer that was done with and have deleted it there: a timer that goes on
  a foreign thread stays in the window's list, and the program dies when its time comes.
* With a few pages shown, looking through all the objects there are takes 40 ms, and a key that is pressed meanwhile
  waits. Most of them are modules and classes that came with a page when it was first shown, and stay. So a moment
  after that they are looked through once, and then left out of it.
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
LOOK_MS: Final = 250
"""Short enough that little has piled up: what a thread makes in that time at most takes 35 ms to look through."""


class Garbage(QObject):
    """Follows ``window`` from place to place. While it does, Python looks for no garbage by itself."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        gc.disable()
        self._seen: set[Place] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_MS)
        self._soon.timeout.connect(self._set_apart)
        self._again = QTimer(self)
        self._again.setInterval(LOOK_MS)
        self._again.timeout.connect(look)
        window.shown_page.connect(self._shown)
        self._soon.start()
        self._again.start()

    def _shown(self, route: Route) -> None:
        if route.place not in self._seen:
            self._seen.add(route.place)
            self._soon.start()

    def _set_apart(self) -> None:
        gc.collect()
        gc.freeze()


def look() -> None:
    """Look about as far as Python would have by itself: nearly always through the newest objects alone."""
    for generation, (count, most) in reversed(list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))):
        if 0 < most < count:  # 0: never of itself
            gc.collect(generation)
            return
