"""Locking an open file on Linux, macOS and the BSDs, by ``flock``."""

from __future__ import annotations

import fcntl


class PosixLocker:
    """Locks belong to the open file and end with it, so a dead process never leaves one behind."""

    def take(self, descriptor: int) -> bool:
        """Lock the file; return False when another opening of it holds the lock. Raises OSError."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def free(self, descriptor: int) -> None:
        """Let go of the lock. Raises OSError."""
        fcntl.flock(descriptor, fcntl.LOCK_UN)
