"""A bar, a sentence and *Stop*: what is shown while something takes more than half a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.buttons import button
from boundarycheck.ui.parts.still_bar import StillBar
from boundarycheck.ui.parts.text import PlainText
from boundarycheck.ui.tokens import Space

if TYPE_CHECKING:
    from boundarycheck.domain.progress import Progress

_POLL_MS = 100
_PARTS = 1000
_TOLD_EVERY = 25
"""Per cent; a screen reader hears how far it is in these steps."""


class ProgressLine(QWidget):
    """Shows how far a :class:`Progress` is, and lets the officer stop it. Hidden until something is watched."""

    def __init__(self, *, may_stop: bool = True) -> None:
        super().__init__()
        self._progress: Progress | None = None
        self._words = ""
        self._told = 0
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.BASE)
        column = QVBoxLayout()
        column.setSpacing(Space.SMALL)
        across.addLayout(column, 1)
        self.bar = StillBar()
        column.addWidget(self.bar)
        self._sentence = PlainText("", "soft")
        column.addWidget(self._sentence)
        self.stop_button = button(self.tr("Stop"), self.stop)
        self.stop_button.setVisible(may_stop)
        across.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self.look)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether something is being watched."""
        return self._progress is not None

    def watch(self, progress: Progress, sentence: str) -> None:
        """Show ``progress`` with ``sentence`` until :meth:`done`."""
        self._progress = progress
        self._words = sentence
        self._told = 0
        self.stop_button.setEnabled(True)
        self.bar.setAccessibleName(sentence)
        self.show()
        self.look()
        self._timer.start()
        announce(self, sentence)

    def look(self) -> None:
        """Take over how far it is; the timer asks for this."""
        if self._progress is None:
            return
        share = self._progress.share
        if share is None:
            self.bar.setRange(0, 0)
            self._sentence.setText(self._words)
            return
        self.bar.setRange(0, _PARTS)
        self.bar.setValue(round(share * _PARTS))
        percent = int(share * 100)
        self._sentence.setText(f"{self._words} {percent} %")
        step = percent // _TOLD_EVERY
        if step > self._told:
            self._told = step
            announce(self, self.tr("{percent} percent done").format(percent=percent))

    def stop(self) -> None:
        """Ask the work to stop, and say that it will."""
        if self._progress is None:
            return
        self._progress.stop()
        self.stop_button.setEnabled(False)
        self._words = self.tr("Stopping.")
        self.look()
        announce(self, self._words)

    def done(self) -> None:
        """Take the line away: the work ended."""
        self._timer.stop()
        self._progress = None
        self.hide()
