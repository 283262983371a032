"""The desktop's clipboard: what comes from here is marked as a secret, stays a short time, and is taken back."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard

from boundarycheck.system.clipboard_marks import Marks, marks_for

SECONDS = 20
"""How long a copied text stays."""

_OURS = "application/x-boundarycheck"
"""Marks a copy as one that already went through here."""
_TICK_MS = 1000


class Clipboard(QObject):
    """The program's hand on the desktop's clipboard.

    While it watches, whatever is copied in the program goes through here, also by Ctrl+C, Ctrl+X or a menu, in any
    field, label or list: Qt puts it on the clipboard itself, and in the same moment it is put there anew, as plain
    text with the marks. No other program can have got it in between, since this one answers only when it is done.

    On X11 and Wayland a text that is merely selected could be pasted elsewhere with the middle button. What is
    selected here is taken off that second clipboard in the same way.
    """

    remaining = Signal(int)
    """How many seconds the copied text still stays, once a second; 0 when it does not stand there any more."""
    cleared = Signal()
    """The copied text was taken back when its time was over."""

    def __init__(self, desktop: QClipboard, seconds: int = SECONDS, marks: Marks | None = None) -> None:
        super().__init__()
        self._desktop = desktop
        self._marks = marks or marks_for(sys.platform)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setTimerType(Qt.TimerType.PreciseTimer)
        self._end.setInterval(seconds * 1000)
        self._end.timeout.connect(self.clear)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._tell)
        self._ours = False
        self._putting = False
        self._watching = False

    def watch(self) -> None:
        """Take care of all that the program puts on a clipboard from now on, by whatever way."""
        if not self._watching:
            self._desktop.dataChanged.connect(self._copied)
            self._desktop.selectionChanged.connect(self._selected)
            self._watching = True

    def watch_no_more(self) -> None:
        """Let others be: the program ends. What is there stays until :meth:`leave_nothing`."""
        if self._watching:
            self._desktop.dataChanged.disconnect(self._copied)
            self._desktop.selectionChanged.disconnect(self._selected)
            self._watching = False

    def copy(self, text: str) -> None:
        """Put ``text`` on the clipboard as a secret and start counting, also when one is there already."""
        content = QMimeData()
        content.setText(text)
        content.setData(_OURS, b"")
        for kind, value in self._marks.formats.items():
            content.setData(kind, value)
        self._putting = True
        try:
            self._desktop.setMimeData(content)
            self._marks.afterwards()
        finally:
            self._putting = False
        self._ours = True
        self._end.start()
        self._tick.start()
        self._tell()

    def clear(self) -> None:
        """Empty the clipboard if what stands there is still what we put; ``cleared`` tells if so."""
        if self._ours and self._desktop.ownsClipboard():
            self._let_go()
            self._desktop.clear()
            self.cleared.emit()
        else:
            self._let_go()

    def leave_nothing(self) -> None:
        """Take off all that came from this program, at once: it locks, or it ends."""
        self.clear()
        if self._desktop.ownsClipboard():
            self._desktop.clear()
        self._selected()

    def _copied(self) -> None:
        """Mark what was put on the clipboard by hand, and stop counting when another program put something there."""
        if self._putting:
            return
        if not self._desktop.ownsClipboard():
            self._let_go()
            return
        content = self._desktop.mimeData()
        if content.hasText() and not content.hasFormat(_OURS):
            self.copy(content.text())

    def _selected(self) -> None:
        if self._desktop.ownsSelection():
            self._desktop.clear(QClipboard.Mode.Selection)

    def _let_go(self) -> None:
        self._end.stop()
        self._tick.stop()
        if self._ours:
            self._ours = False
            self.remaining.emit(0)

    def _tell(self) -> None:
        left = round(self._end.remainingTime() / _TICK_MS)
        if left > 0:
            self.remaining.emit(left)
