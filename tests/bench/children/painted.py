"""What both windows report: when they stood painted on the screen, and the most memory they ever held."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SETTLED_MS = 300
"""By then everything that a start puts off until after the first paint is done, so the memory counts it."""


class Report:
    """Watches ``window`` and prints seconds since ``begun`` and peak memory in KiB, then ends the process.

    ``begun`` is the parent's monotonic clock from before the process was made; the two share that clock. A
    window is exposed in the same step that paints it, so the first look that finds it exposed comes after the
    end of the first paint. No event passes through Python for this, so it costs both windows next to nothing.
    """

    def __init__(self, window: QWidget, begun: float) -> None:
        self._window = window
        self._begun = begun
        self._watch = QTimer(window)
        self._watch.timeout.connect(self.look)
        self._watch.start(0)

    def look(self) -> None:
        """Take the time once the window is on the screen."""
        if not (self._watch.isActive() and self._window.isVisible() and self._window.windowHandle().isExposed()):
            return
        seconds = monotonic() - self._begun
        self._watch.stop()
        QTimer.singleShot(_SETTLED_MS, lambda: _tell(seconds))


def _tell(seconds: float) -> None:
    # Not ru_maxrss: that one is passed on over exec and would tell of the parent.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    sys.stdout.write(f"{seconds} {peak}\n")
    sys.stdout.flush()
    os._exit(0)
