"""Words that call for help, and the calm bar that answers them: it stands until it is closed, in this window only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from boundarycheck.ui.parts.help_bar import HelpBar
from boundarycheck.ui.places import Place
from boundarycheck.ui.words_watch import WordsWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.places import Route
    from boundarycheck.ui.window import Window

_BELOW_THE_TOP = 1


class Calling(QObject):
    """Puts the bar into ``window`` when it is first needed; ``look`` is as in :class:`WordsWatch`."""

    def __init__(self, window: Window, look: Callable[[], Callable[..., frozenset[int]]]) -> None:
        super().__init__(window)
        self._window = window
        self.bar: HelpBar | None = None
        self.watch = WordsWatch(window, look)
        self.watch.called.connect(self._come_up)
        window.shown_page.connect(self._page_shown)

    def _come_up(self) -> None:
        if self.bar is None:
            self.bar = HelpBar()
            self.bar.help_now.connect(self._help_now)
            self.bar.closed.connect(self.watch.closed)
            self._window.column.insertWidget(_BELOW_THE_TOP, self.bar)
        self.bar.come_up()

    def _help_now(self) -> None:
        self._window.go(Place.HELP_NOW)

    def _page_shown(self, route: Route) -> None:
        if route.place is Place.FRONT_DOOR and self.bar is not None:
            self.bar.away()  # it was locked: what called is gone
