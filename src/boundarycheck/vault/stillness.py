"""The time in which no byte of a database file changes, because every write goes into the log beside it."""

from __future__ import annotations

from boundarycheck.domain.errors import Stopped


class Stillness:
    """Whether a file stayed as it was since this was made; may be asked from any thread.

    Who is about to change the file ends it first. So whoever has read all of it, and then finds that it lasts, has read
    one state of it.
    """

    def __init__(self) -> None:
        self._lasts = True

    def end(self) -> None:
        """Say that the file is about to change."""
        self._lasts = False

    def refuse_ended(self) -> None:
        """Raise :class:`Stopped` unless it lasts."""
        if not self._lasts:
            raise Stopped
