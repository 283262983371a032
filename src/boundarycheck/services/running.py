"""Steps that somebody else takes, for whoever may have to end them."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from boundarycheck.domain.steps import go_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.domain.progress import Progress
    from boundarycheck.domain.steps import Steps

T = TypeVar("T")


class Running(Generic[T]):
    """Steps and the progress that stops them. Belongs to the thread that takes the steps."""

    def __init__(self, steps: Steps[T], progress: Progress) -> None:
        self._steps = steps
        self._progress = progress
        self._at_rest = threading.Event()
        self._at_rest.set()

    def steps(self) -> Steps[T | None]:
        """Return the steps to take; after :meth:`end` they are over, without a result."""
        failure: BaseException | None = None
        try:
            while True:
                work = go_on(self._steps, failure)
                self._at_rest.clear()
                try:
                    failure = yield partial(self._do, work)
                finally:
                    self._at_rest.set()
        except StopIteration as end:
            result: T | None = end.value
            return result
        finally:
            self._steps.close()

    def end(self) -> None:
        """Ask the work that is done elsewhere to stop, wait until it did, and take no step more."""
        self._progress.stop()
        self._at_rest.wait()
        self._steps.close()

    def _do(self, work: Callable[[], None]) -> None:
        try:
            work()
        finally:
            self._at_rest.set()
