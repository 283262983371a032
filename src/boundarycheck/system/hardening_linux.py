"""What Linux has besides: a process that others cannot look into, and memory that is never swapped."""

from __future__ import annotations

import ctypes
import os
import re
import resource
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from boundarycheck.system.hardening import Hardening, report

if TYPE_CHECKING:
    from collections.abc import Callable

PR_GET_DUMPABLE = 3
PR_SET_DUMPABLE = 4
MCL_CURRENT = 1
MCL_FUTURE = 2
MCL_ONFAULT = 4
CAP_IPC_LOCK = 14
_CAPABILITIES = re.compile(r"^CapEff:\s*([0-9a-f]+)$", re.MULTILINE)
_KIB = 1024


class ProcessControl(Protocol):
    """The part of the C library that is used."""

    def prctl(self, option: int, argument: int, /) -> int:
        """Return the answer to ``option``, -1 for a refusal."""
        ...

    def mlockall(self, flags: int, /) -> int:
        """Return 0, or -1 for a refusal."""
        ...


class NotDumpable:
    """No crash handler gets an image of this process, and no program of the same user can attach to it.

    The size of core files alone does not bind a handler that the kernel pipes the image to (core(5)). Desktop
    portals cannot inspect the process either: file dialogs must be Qt's own.
    """

    NAME = "no reading of memory by others"

    def __init__(self, calls: ProcessControl | None = None) -> None:
        self._calls = calls

    def take(self) -> Hardening:
        """Mark the process as not dumpable and look whether the mark holds."""
        return report(self.NAME, self._mark)

    def _mark(self) -> str:
        calls = self._calls or _c_library()
        calls.prctl(PR_SET_DUMPABLE, 0)
        if calls.prctl(PR_GET_DUMPABLE, 0) != 0:
            raise OSError("the process is still dumpable")
        return "the process is not dumpable; only an administrator can read its memory"


class LockedMemory:
    """Nothing of the process is written to swap, where it may lock without a limit.

    With a limit it is not tried: once the limit is reached the next allocation would fail, in the middle of
    someone's work. docs/adr/0013-locked-memory-and-selections.md says what that costs.
    """

    NAME = "memory stays out of swap"

    def __init__(
        self, calls: ProcessControl | None = None, limit: int | None = None, *, unbound: bool | None = None
    ) -> None:
        """``limit`` in bytes and ``unbound`` (no limit counts for this process) are asked of the system if None."""
        self._calls = calls
        self._limit = resource.getrlimit(resource.RLIMIT_MEMLOCK)[0] if limit is None else limit
        self._unbound = may_lock_without_limit(status_of_this_process()) if unbound is None else unbound

    @property
    def bound(self) -> bool:
        """Whether a limit counts for this process."""
        return self._limit != resource.RLIM_INFINITY and not self._unbound

    def take(self) -> Hardening:
        """Lock what there is and what is to come, each page as soon as it is used."""
        if self.bound:
            limit = f"only {self._limit // _KIB} KiB may be locked here, so words and pictures of them may be swapped"
            return Hardening(self.NAME, achieved=False, detail=limit)
        return report(self.NAME, self._lock)

    def _lock(self) -> str:
        calls = self._calls or _c_library()
        if calls.mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) != 0:
            raise OSError("the memory was not locked")
        return "every page that is used is locked"


def may_lock_without_limit(status: str) -> bool:
    """Return whether ``status`` (/proc/self/status, see proc(5)) names the right that knows no limit."""
    found = _CAPABILITIES.search(status)
    return found is not None and bool(int(found.group(1), 16) >> CAP_IPC_LOCK & 1)


def status_of_this_process(read: Callable[[Path], bytes] = Path.read_bytes) -> str:
    """Return what the kernel tells of this process; nothing where it tells nothing."""
    try:
        return os.fsdecode(read(Path("/proc/self/status")))
    except OSError:
        return ""


def _c_library() -> ProcessControl:
    return cast("ProcessControl", ctypes.CDLL(None))
