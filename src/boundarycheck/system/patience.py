"""Places that may never answer: a network folder whose computer is away hangs whoever looks into it.

No call of the operating system can be taken back. So each is made in a thread of its own, which is left behind when
it takes too long; nobody waits for such a thread, not even the end of the program.
"""

from __future__ import annotations

import threading
from time import monotonic
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from boundarycheck.domain.errors import PlaceSlow, Stopped
from boundarycheck.domain.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

T = TypeVar("T")

_LOOK: Final = 0.25
"""Seconds between two looks at how far the work has come."""


class Patience:
    """Waits for a place, and not for ever. All times are in seconds.

    ``answer`` is for looking into a place, ``closing`` for all of a backup while somebody waits for the lock,
    ``standstill`` for a backup that somebody can stop, without any progress; ``stopping`` for work that was
    asked to stop. It belongs to one thread.
    """

    def __init__(
        self, answer: float = 10.0, closing: float = 20.0, standstill: float = 120.0, stopping: float = 3.0
    ) -> None:
        self.answer = answer
        self.closing = closing
        self.standstill = standstill
        self._stopping = stopping
        self._stuck: dict[Path, threading.Thread] = {}

    def ask(self, place: Path, work: Callable[[Progress], T], seconds: float, progress: Progress | None = None) -> T:
        """Return or raise what ``work`` does in ``place``, in a thread of its own.

        Raises :class:`PlaceSlow` when it is not done after ``seconds``, which count anew whenever ``progress``
        moves; at once while earlier work in ``place`` still hangs. Raises :class:`Stopped` when ``progress`` was
        asked to stop and the work does not heed it. Work that is left behind is asked to stop.
        """
        stuck = self._stuck.get(place)
        if stuck is not None and stuck.is_alive():
            raise PlaceSlow(place=place)
        seen = progress or Progress()
        asked = _Asked(work, seen)
        asked.thread.start()
        if not self._done(asked, seconds, None if progress is None else seen):
            stopped = seen.stopped
            seen.stop()
            self._stuck[place] = asked.thread
            raise Stopped if stopped else PlaceSlow(place=place)
        return asked.result()

    def _done(self, asked: _Asked[T], seconds: float, progress: Progress | None) -> bool:
        share, last, stopping = None, monotonic() + seconds, False
        while not asked.done.wait(min(_LOOK, seconds, self._stopping)):
            now = monotonic()
            if progress is not None and progress.stopped and not stopping:
                stopping, last = True, min(last, now + self._stopping)
            elif progress is not None and progress.share != share:
                share, last = progress.share, now + seconds
            if now >= last:
                return False
        return True


class _Asked(Generic[T]):
    """Work in a thread of its own, and what became of it."""

    def __init__(self, work: Callable[[Progress], T], progress: Progress) -> None:
        self._work = work
        self._progress = progress
        self._results: list[T] = []
        self._failure: BaseException | None = None
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._run, name="place", daemon=True)

    def result(self) -> T:
        """Return or raise what the work did."""
        if self._failure is not None:
            raise self._failure
        return self._results[0]

    def _run(self) -> None:
        try:
            self._results.append(self._work(self._progress))
        except BaseException as failure:  # whoever asked raises it
            self._failure = failure
        finally:
            self.done.set()
