"""Removes, a minute after a hand-over, what the mail program has taken by then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from boundarycheck.system.left_letters import remove_left_letters

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = 60
"""How long a mail program has to read a letter: a slow one takes half a minute to start."""


class LeftLetters(QObject):
    """Outlives the page that handed over. A lock and the end of the program remove what is left at once."""

    def __init__(self, runtime_dir: Path, seconds: int = SECONDS) -> None:
        super().__init__()
        self._runtime_dir = runtime_dir
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self._timer.timeout.connect(self.remove)

    def soon(self) -> None:
        """Remove what lies there when the time is over, counted from now."""
        self._timer.start()

    def remove(self) -> None:
        """Remove it now. Never raises; what cannot be removed is tried again at the next start."""
        self._timer.stop()
        remove_left_letters(self._runtime_dir)
