"""Measures that make it harder to read the program's memory and files, each saying what it achieved."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple, Protocol

_PRIVATE_UMASK = 0o077


class Hardening(NamedTuple):
    """One measure: its name, whether it holds, and what was done or why it does not hold."""

    name: str
    achieved: bool
    detail: str


class DumpGuard(Protocol):
    """How one operating system is told to write no memory of this process to disk."""

    def __call__(self) -> str:
        """Forbid it and return what was done. Raises OSError where the system refuses."""
        ...


def private_umask() -> Hardening:
    """Give new files of this process to its user alone, whoever creates them."""
    name = "private files"
    os.umask(_PRIVATE_UMASK)
    held = os.umask(_PRIVATE_UMASK)
    if held != _PRIVATE_UMASK:
        return Hardening(name, achieved=False, detail="this system keeps no such mask; folders inherit their rights")
    return Hardening(name, achieved=True, detail=f"umask {held:03o}")


def no_core_dumps() -> Hardening:
    """Forbid memory images of this process, also those that a crash handler would take.

    On Linux the process then cannot be traced by others either, and desktop portals cannot inspect it: file
    dialogs must be Qt's own. It holds for this process image only; a replaced one has to ask again.
    """
    name = "no memory images"
    try:
        detail = dump_guard_for(sys.platform)()
    except (OSError, ValueError) as error:
        return Hardening(name, achieved=False, detail=f"the system refused ({type(error).__name__})")
    return Hardening(name, achieved=True, detail=detail)


def dump_guard_for(system: str) -> DumpGuard:
    """Return the handler for ``system``, a value of ``sys.platform``."""
    if system == "win32":
        from boundarycheck.system import hardening_windows  # noqa: PLC0415 - each system loads its own only

        return hardening_windows.forbid_dumps
    from boundarycheck.system import hardening_posix  # noqa: PLC0415 - `resource` is missing on Windows

    return hardening_posix.forbid_dumps_linux if system == "linux" else hardening_posix.forbid_dumps
