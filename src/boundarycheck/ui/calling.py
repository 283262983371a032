"""Words that call for help, and the calm bar that answers them: it stands until it is closed, in this window only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from boundarycheck.ui.parts.help_bar import HelpBar
from boundarycheck.ui.words_watch import WordsWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QBoxLayout, QWidget

_BELOW_THE_TOP = 1


class Calling(QObject):
    """Puts the bar into ``column`` of ``window`` when it is first needed; ``look`` is as in :class:`WordsWatch`."""

    help_now = Signal()

    def __init__(self, window: QWidget, column: QBoxLayout, look: Callable[[], Callable[..., frozenset[int]]]) -> None:
        super().__init__(window)
        self._column = column
        self.bar: HelpBar | None = None
        self.watch = WordsWatch(window, look)
        self.watch.called.connect(self._come_up)

    def away(self) -> None:
        """Take the bar away: the page it came up over is gone."""
        if self.bar is not None:
            self.bar.away()

    def _come_up(self) -> None:
        if self.bar is None:
            self.bar = HelpBar()
            self.bar.help_now.connect(self.help_now)
            self.bar.closed.connect(self.watch.closed)
            self._column.insertWidget(_BELOW_THE_TOP, self.bar)
        self.bar.come_up()
