"""Asking a process to show its window on Linux, macOS and the BSDs, by a signal."""

from __future__ import annotations

import os
import signal


class PosixRaiser:
    """Sends ``SIGUSR1``, which the program takes as the wish to see its window (app/endings.py)."""

    def ask(self, process: int) -> bool:
        """Send the signal; return False for a process that is gone or another user's."""
        try:
            os.kill(process, signal.SIGUSR1)
        except (OSError, OverflowError):
            return False
        return True
