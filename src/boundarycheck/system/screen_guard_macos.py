"""Keeps windows out of screen captures on macOS.

Never run on macOS so far: tested against recorded calls, and left out of the promise by name. From macOS 15 on,
programs that capture by ScreenCaptureKit may see the window all the same; no window can ask for more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.system.objective_c import ObjectiveC
from boundarycheck.system.screen_guard import Guarded

if TYPE_CHECKING:
    from boundarycheck.system.objective_c import Messages

SHARING_NONE = 0
SHARING_READ_ONLY = 1
"""The usual: other programs may read what the window shows."""


class MacScreenGuard:
    """Sets the sharing type of the NSWindow that a view stands in."""

    exists = True

    def __init__(self, runtime: Messages | None = None) -> None:
        self._runtime = runtime

    def hide(self, window: int) -> Guarded:
        """Keep the window of the NSView ``window`` out of captures."""
        return self._share(window, SHARING_NONE)

    def show(self, window: int) -> Guarded:
        """Let captures see the window of the NSView ``window`` again."""
        return self._share(window, SHARING_READ_ONLY)

    def _share(self, view: int, how: int) -> Guarded:
        runtime = self._runtime or ObjectiveC()
        window = runtime.send(view, "window")
        if not window:
            return Guarded.SEEN
        runtime.send(window, "setSharingType:", how)
        return Guarded.HIDDEN if runtime.send(window, "sharingType") == SHARING_NONE else Guarded.SEEN
