"""Keeps windows out of screen captures, where the system has a way to."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Protocol


class Guarded(StrEnum):
    """What a capture of the screen shows of a window."""

    HIDDEN = "hidden"
    """Nothing: as if the window were not there."""
    BLACK = "black"
    """A black area in its place."""
    SEEN = "seen"
    """All of it."""


class ScreenGuard(Protocol):
    """How one system keeps a window out of captures."""

    @property
    def exists(self) -> bool:
        """Whether this system has such a protection at all."""
        ...

    def hide(self, window: int) -> Guarded:
        """Keep ``window`` (the number that the window system gave it) out of captures; return what they show now."""
        ...

    def show(self, window: int) -> Guarded:
        """Let captures see ``window`` again; return what they show now."""
        ...


class NoScreenGuard:
    """Linux: neither X11 nor Wayland lets a window ask for it."""

    exists = False

    def hide(self, _window: int) -> Guarded:
        """Do nothing: captures show all of it."""
        return Guarded.SEEN

    def show(self, _window: int) -> Guarded:
        """Do nothing: captures show all of it."""
        return Guarded.SEEN


def screen_guard_for(system: str = sys.platform) -> ScreenGuard:
    """Return the guard of ``system``, a value of ``sys.platform``."""
    if system == "win32":
        from boundarycheck.system.screen_guard_windows import WindowsScreenGuard  # noqa: PLC0415 - its own only

        return WindowsScreenGuard()
    if system == "darwin":
        from boundarycheck.system.screen_guard_macos import MacScreenGuard  # noqa: PLC0415 - its own only

        return MacScreenGuard()
    return NoScreenGuard()
