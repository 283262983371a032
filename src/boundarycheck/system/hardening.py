"""Measures that make it harder to read the program's memory and files, each saying what it achieved.

They hold for one process image only: a program that was replaced by a fresh one has to ask for all of them again.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

_PRIVATE_UMASK = 0o077


class Hardening(NamedTuple):
    """What one measure achieved: its name, whether it holds, and what was done or why it does not hold."""

    name: str
    achieved: bool
    detail: str


class Measure(Protocol):
    """One measure. Taking it again does no harm."""

    def take(self) -> Hardening:
        """Take the measure and report. A refusal of the system is reported, never raised."""
        ...


def harden(system: str = sys.platform) -> tuple[Hardening, ...]:
    """Take every measure there is for ``system`` (a value of ``sys.platform``) and return what each achieved."""
    return tuple(measure.take() for measure in measures_for(system))


def measures_for(system: str) -> tuple[Measure, ...]:
    """Return the measures for ``system``, the quickest first. Each system loads its own only."""
    if system == "win32":
        from boundarycheck.system.hardening_windows import NoErrorReports  # noqa: PLC0415 - as above
        from boundarycheck.system.locked_memory import LockedKey  # noqa: PLC0415 - as above

        return (PrivateFiles(), NoErrorReports(), LockedKey(system))
    from boundarycheck.system.hardening_posix import NoCoreFiles  # noqa: PLC0415 - `resource` is missing on Windows
    from boundarycheck.system.locked_memory import LockedKey  # noqa: PLC0415 - not before the first page

    if system != "linux":
        return (PrivateFiles(), NoCoreFiles(), LockedKey(system))
    from boundarycheck.system.hardening_linux import LockedMemory, NotDumpable  # noqa: PLC0415 - as above

    return (PrivateFiles(), NoCoreFiles(), NotDumpable(), LockedKey(system), LockedMemory())


def report(name: str, measure: Callable[[], str]) -> Hardening:
    """Take ``measure``, which returns what it did, and report it; also a refusal (OSError, ValueError)."""
    try:
        detail = measure()
    except (OSError, ValueError) as error:
        return Hardening(name, achieved=False, detail=f"the system refused ({type(error).__name__})")
    return Hardening(name, achieved=True, detail=detail)


class PrivateFiles:
    """New files of this process belong to its user alone, whoever in it creates them."""

    NAME = "private files"

    def take(self) -> Hardening:
        """Set the mask and look whether it was kept."""
        os.umask(_PRIVATE_UMASK)
        held = os.umask(_PRIVATE_UMASK)
        if held != _PRIVATE_UMASK:
            kept = "this system keeps no such mask; folders inherit their rights"
            return Hardening(self.NAME, achieved=False, detail=kept)
        return Hardening(self.NAME, achieved=True, detail=f"umask {held:03o}")
