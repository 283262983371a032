"""Keeps a key out of swap: the page of memory that it stands in is locked.

CPython never moves an object, so the place of a ``bytes`` stays its place. Copies are another matter: those that
cryptography and SQLite make in passing are not locked (SQLCipher locks its own, ``cipher_memory_security``), nor
is the passphrase. On Windows never run so far: tested against recorded calls.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Protocol, cast

from boundarycheck.system.hardening import Hardening, report

_PROBE = 32
"""Bytes, as many as a key has."""


class MemoryCalls(Protocol):
    """Locks ``size`` bytes at ``address``; true when the system did."""

    def __call__(self, address: int, size: int, /) -> bool:
        """Return whether the pages are locked now."""
        ...


def keep_out_of_swap(secret: bytes, lock: MemoryCalls | None = None) -> bytes:
    """Lock the memory of ``secret`` where the system allows it, and return it.

    A refusal changes nothing and is not told here: :class:`LockedKey` reports whether this machine allows it.
    """
    (lock or lock_for(sys.platform))(id(secret), sys.getsizeof(secret))
    return secret


class LockedKey:
    """The key of an open journal stays out of swap."""

    NAME = "the key stays out of swap"

    def __init__(self, system: str = sys.platform, lock: MemoryCalls | None = None) -> None:
        self._lock = lock
        self._system = system

    def take(self) -> Hardening:
        """Try it with random bytes of the same length; journals do it whenever one is opened."""
        return report(self.NAME, self._try)

    def _try(self) -> str:
        probe = os.urandom(_PROBE)
        if not (self._lock or lock_for(self._system))(id(probe), sys.getsizeof(probe)):
            raise OSError("the memory was not locked")
        return "the key of an open journal is locked; copies made in passing are not"


def lock_for(system: str) -> MemoryCalls:
    """Return how memory is locked on ``system``, a value of ``sys.platform``."""
    return _virtual_lock if system == "win32" else _mlock


class _Library(Protocol):
    def mlock(self, address: ctypes.c_void_p, size: ctypes.c_size_t, /) -> int: ...

    def VirtualLock(self, address: ctypes.c_void_p, size: ctypes.c_size_t, /) -> int: ...  # noqa: N802 - its name


def _mlock(address: int, size: int, /) -> bool:
    library = cast("_Library", ctypes.CDLL(None))
    return library.mlock(ctypes.c_void_p(address), ctypes.c_size_t(size)) == 0


def _virtual_lock(address: int, size: int, /) -> bool:
    load = getattr(ctypes, "WinDLL", None)
    if load is None:
        return False
    library = cast("_Library", load("kernel32"))
    return library.VirtualLock(ctypes.c_void_p(address), ctypes.c_size_t(size)) != 0
