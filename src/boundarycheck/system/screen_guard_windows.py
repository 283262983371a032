"""Keeps windows out of screen captures on Windows.

Never run on Windows so far: tested against recorded calls, and left out of the promise by name.
"""

from __future__ import annotations

import ctypes
from typing import Protocol, cast

from boundarycheck.system.screen_guard import Guarded

WDA_NONE = 0x00
WDA_MONITOR = 0x01
WDA_EXCLUDEFROMCAPTURE = 0x11


class AffinityCalls(Protocol):
    """The part of ``user32`` that is used."""

    def SetWindowDisplayAffinity(self, window: ctypes.c_void_p, affinity: int, /) -> int:  # noqa: N802 - its name
        """Set what displays may show ``window``; return 0 for a refusal."""
        ...


class WindowsScreenGuard:
    """Asks for a window that no capture has (Windows 10 from 2004 on), else for a black one."""

    exists = True

    def __init__(self, calls: AffinityCalls | None = None) -> None:
        self._calls = calls

    def hide(self, window: int) -> Guarded:
        """Keep ``window`` (its HWND) out of captures."""
        calls = self._calls or _user32()
        for affinity, shown in ((WDA_EXCLUDEFROMCAPTURE, Guarded.HIDDEN), (WDA_MONITOR, Guarded.BLACK)):
            if calls.SetWindowDisplayAffinity(ctypes.c_void_p(window), affinity):
                return shown
        return Guarded.SEEN

    def show(self, window: int) -> Guarded:
        """Let captures see ``window`` again."""
        calls = self._calls or _user32()
        calls.SetWindowDisplayAffinity(ctypes.c_void_p(window), WDA_NONE)
        return Guarded.SEEN


def _user32() -> AffinityCalls:
    load = getattr(ctypes, "WinDLL", None)
    if load is None:
        raise OSError("this is not Windows")
    return cast("AffinityCalls", load("user32"))
