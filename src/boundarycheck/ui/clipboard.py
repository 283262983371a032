"""Copies a text for a short time and takes it back, if it is still ours."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard

SECONDS = 20
"""How long a copied text stays."""

_KEEP_IN_NO_HISTORY = "x-kde-passwordManagerHint"  # KDE's Klipper, CopyQ, GPaste and others know it


class Clipboard(QObject):
    """The program's hand on the desktop's clipboard."""

    cleared = Signal()

    def __init__(self, desktop: QClipboard, seconds: int = SECONDS) -> None:
        super().__init__()
        self._desktop = desktop
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self._timer.timeout.connect(self.clear)
        self._ours = False

    def copy(self, text: str) -> None:
        """Put ``text`` on the clipboard and start counting.

        A clipboard manager is asked to keep it in no history; not every one listens.
        """
        content = QMimeData()
        content.setText(text)
        content.setData(_KEEP_IN_NO_HISTORY, b"secret")
        self._desktop.setMimeData(content)
        self._ours = True
        self._timer.start()

    def clear(self) -> None:
        """Empty the clipboard if what stands there is still what we put; ``cleared`` tells if so."""
        self._timer.stop()
        ours, self._ours = self._ours and self._desktop.ownsClipboard(), False
        if ours:
            self._desktop.clear()
            self.cleared.emit()

    def leave_nothing(self) -> None:
        """Take off all that came from this program: also what was copied from a field or only selected there."""
        self.clear()
        if self._desktop.ownsClipboard():
            self._desktop.clear()
        if self._desktop.ownsSelection():
            self._desktop.clear(QClipboard.Mode.Selection)
