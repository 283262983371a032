"""No crash dialogs and reports on Windows.

Never run on Windows so far: tested against recorded calls, and left out of the promise by name.
"""

from __future__ import annotations

import ctypes
from typing import Protocol, cast

from boundarycheck.system.hardening import Hardening, report

SEM_FAILCRITICALERRORS = 0x0001
SEM_NOGPFAULTERRORBOX = 0x0002
QUIET = SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX


class ErrorModeCalls(Protocol):
    """The part of ``kernel32`` that is used."""

    def SetErrorMode(self, mode: int, /) -> int:  # noqa: N802 - the name is the system's
        """Set the mode of this process and return the one before."""
        ...


class NoErrorReports:
    """Windows Error Reporting takes no image of this process when it crashes."""

    NAME = "no error reports"

    def __init__(self, calls: ErrorModeCalls | None = None) -> None:
        self._calls = calls

    def take(self) -> Hardening:
        """Set the error mode and look whether it was taken."""
        return report(self.NAME, self._forbid)

    def _forbid(self) -> str:
        calls = self._calls or _kernel32()
        calls.SetErrorMode(QUIET)
        if calls.SetErrorMode(QUIET) & QUIET != QUIET:
            raise OSError("the error mode was not taken")
        return "no error reports are taken"


def _kernel32() -> ErrorModeCalls:
    load = getattr(ctypes, "WinDLL", None)
    if load is None:
        raise OSError("this is not Windows")
    return cast("ErrorModeCalls", load("kernel32"))
