"""Locking an open file on Windows, by ``msvcrt.locking``.

Never run on Windows so far: tested against recorded calls, and left out of the promise by name.
"""

from __future__ import annotations

import errno
import os
from importlib import import_module
from typing import Protocol, cast

# Windows locks keep others from reading too, so the locked byte lies far behind the note on the holder.
_LOCKED_BYTE = 1 << 30


class LockingCalls(Protocol):
    """The part of ``msvcrt`` that is used."""

    LK_NBLCK: int
    LK_UNLCK: int

    def locking(self, descriptor: int, mode: int, length: int, /) -> None:
        """Lock or unlock ``length`` bytes at the file position. Raises OSError."""
        ...


class WindowsLocker:
    """Locks belong to the process and end with it."""

    def __init__(self, calls: LockingCalls | None = None) -> None:
        self._calls = calls or cast("LockingCalls", import_module("msvcrt"))

    def take(self, descriptor: int) -> bool:
        """Lock the file; return False when it is locked already. Raises OSError."""
        try:
            self._at_locked_byte(descriptor, self._calls.LK_NBLCK)
        except OSError as error:
            if error.errno in {errno.EACCES, errno.EDEADLK}:
                return False
            raise
        return True

    def free(self, descriptor: int) -> None:
        """Let go of the lock. Raises OSError."""
        self._at_locked_byte(descriptor, self._calls.LK_UNLCK)

    def _at_locked_byte(self, descriptor: int, mode: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            self._calls.locking(descriptor, mode, 1)
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
