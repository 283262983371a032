"""Follows SQLite through one long statement, which can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.errors import Stopped

if TYPE_CHECKING:
    from collections.abc import Callable


class Watch:
    """SQLite's progress handler: a true answer interrupts the statement. ``on_step`` may raise :class:`Stopped`."""

    def __init__(self, on_step: Callable[[], None]) -> None:
        self._on_step = on_step
        self.stopped = False

    def __call__(self) -> bool:
        """Call ``on_step``; return whether it asked to stop."""
        try:
            self._on_step()
        except Stopped:
            self.stopped = True
        return self.stopped
