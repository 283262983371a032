"""The one piece of long work that runs, so that whoever needs the journal at once can have it stopped."""

from __future__ import annotations

from boundarycheck.domain.progress import Progress


class LongWork:
    """Holds the progress of the newest long work. A lock stops it first and so never waits for its end."""

    def __init__(self) -> None:
        self._current: Progress | None = None

    def begin(self) -> Progress:
        """Return the progress for new long work; what ran until now is asked to stop."""
        self.stop()
        self._current = Progress()
        return self._current

    def stop(self) -> None:
        """Ask the long work to stop where it can. Nothing happens when there is none, or when it is done."""
        if self._current is not None:
            self._current.stop()
            self._current = None
