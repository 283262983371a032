"""How far long work has come, and the wish to stop it; shared by the worker and whoever watches."""

from __future__ import annotations

from boundarycheck.domain.errors import Stopped


class Progress:
    """Written by one worker, read and stopped from any thread; nothing in it needs a lock."""

    def __init__(self) -> None:
        self._share: float | None = None
        self._stopped = False

    @property
    def share(self) -> float | None:
        """How much is done, 0.0 to 1.0; None while nobody can tell."""
        return self._share

    @property
    def stopped(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stopped

    def at(self, share: float | None) -> None:
        """Say how much is done. Raises :class:`Stopped` when somebody asked to stop."""
        self._share = None if share is None else min(max(share, 0.0), 1.0)
        if self._stopped:
            raise Stopped

    def stop(self) -> None:
        """Ask the work to stop where it can; what it did so far is undone by it."""
        self._stopped = True
