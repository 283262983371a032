"""No core dumps on Linux, macOS and the BSDs."""

from __future__ import annotations

import ctypes
import resource
from typing import Protocol, cast

PR_GET_DUMPABLE = 3
PR_SET_DUMPABLE = 4


class ProcessControl(Protocol):
    """The part of the C library that is used."""

    def prctl(self, option: int, argument: int, /) -> int:
        """Return the answer to ``option``, -1 for a refusal."""
        ...


def forbid_dumps() -> str:
    """Set the size of core files to nothing, for good. Raises OSError or ValueError when refused."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return "core files have size 0"


def forbid_dumps_linux(calls: ProcessControl | None = None) -> str:
    """Also mark the process as not dumpable.

    The limit alone does not bind a crash handler that the kernel pipes the image to (core(5)). Raises
    OSError when the mark does not hold.
    """
    limited = forbid_dumps()
    calls = calls or cast("ProcessControl", ctypes.CDLL(None))
    calls.prctl(PR_SET_DUMPABLE, 0)
    if calls.prctl(PR_GET_DUMPABLE, 0) != 0:
        raise OSError("the process is still dumpable")
    return f"{limited}, the process is not dumpable"
