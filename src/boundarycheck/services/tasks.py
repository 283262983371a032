"""Work that may take a while: one worker owns the database, results come back where they are wanted.

A front end submits ``work`` and two receivers. With :class:`ThreadTasks` the work runs on the one worker
thread, first come first served, and the result goes through ``post``, which the front end supplies and which
queues a call onto its own thread. Results from before :meth:`Tasks.drop_pending` (a lock) never arrive: the
work itself is still done, because it may be the saving of a draft.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from boundarycheck.domain.steps import all_of, go_on, outcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

    from boundarycheck.domain.steps import Steps

T = TypeVar("T")


def raise_it(error: Exception) -> None:
    """Be the receiver of a failure that nobody has words for: it is raised on the receiving thread."""
    raise error


class Tasks(Protocol):
    """Runs work and hands its result to a receiver."""

    def submit(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Run ``work``; then call ``done`` with its result or ``failed`` with what it raised.

        ``failed`` receives expected errors and bugs alike. What ``done`` itself raises is the caller's.
        Raises RuntimeError after :meth:`close`.
        """
        ...

    def submit_steps(
        self, begin: Callable[[], Steps[T]], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Take the steps that ``begin`` gives, then as :meth:`submit`. What they hand out is done beside other work."""
        ...

    def run_now(self, work: Callable[[], T]) -> T:
        """Run ``work`` after everything submitted before it, wait, and return or raise what it does.

        It does not wait for what steps have handed out.

        For the lock and for quitting, which have to know that the draft is kept before they go on.
        Raises RuntimeError after :meth:`close`.
        """
        ...

    def run_within(self, seconds: float, work: Callable[[], T]) -> T:
        """Run ``work`` as :meth:`run_now` does, and wait ``seconds`` at most; then raise :class:`NotInTimeError`.

        The work may still be done later, unless the process ends first.
        """
        ...

    def drop_pending(self) -> None:
        """Let no result of what was submitted so far arrive, also not one that is already on its way."""
        ...

    def close(self) -> None:
        """Finish the work that is queued, drop its results, and take no more. May be called twice."""
        ...


class InlineTasks:
    """Runs everything at once on the caller's thread: for tests, which have no thread to come back to."""

    def __init__(self) -> None:
        self._epoch = 0
        self._closed = False

    def submit(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Run ``work`` and its receiver before returning."""
        self._refuse_when_closed()
        epoch = self._epoch
        try:
            result = work()
        except Exception as error:  # every failure belongs to the receiver, bugs included
            if epoch == self._epoch:
                failed(error)
            return
        if epoch == self._epoch:
            done(result)

    def submit_steps(
        self, begin: Callable[[], Steps[T]], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Take all the steps and run the receiver before returning."""
        self.submit(lambda: all_of(begin()), done, failed)

    def run_now(self, work: Callable[[], T]) -> T:
        """Run ``work`` and return or raise what it does."""
        self._refuse_when_closed()
        return work()

    def run_within(self, seconds: float, work: Callable[[], T]) -> T:
        """Run ``work`` and return or raise what it does."""
        return self.run_now(work)

    def drop_pending(self) -> None:
        """Let no result of what was submitted so far arrive."""
        self._epoch += 1

    def close(self) -> None:
        """Take no more work."""
        self.drop_pending()
        self._closed = True

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise _ClosedError


class ThreadTasks:
    """Runs everything on one worker thread, which thereby owns the database.

    ``post`` is called on the worker thread and has to queue the given call onto the receiver's thread; that
    thread is also the one to call ``drop_pending``, so that a result can not slip past a lock.
    """

    def __init__(self, post: Callable[[Callable[[], None]], None]) -> None:
        self._post = post
        self._epoch = 0
        self._closed = False
        self._worker: threading.Thread | None = None

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - the front door is painted before this

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal", initializer=self._remember_worker)

    def submit(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Queue ``work``; its receiver is called through ``post``."""
        self._refuse_when_closed()
        deliver = self._deliverer()

        def run() -> None:
            try:
                result = work()
            except Exception as error:  # every failure belongs to the receiver, bugs included
                caught = error
                deliver(lambda: failed(caught))
            else:
                deliver(lambda: done(result))

        self._pool.submit(run)

    def submit_steps(
        self, begin: Callable[[], Steps[T]], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Take the steps on the worker, and do what they hand out in a thread of its own meanwhile.

        Nobody waits for that thread, also not :meth:`close`; then no step follows.
        """
        self._refuse_when_closed()
        deliver = self._deliverer()

        def take(steps: Steps[T], failure: BaseException | None) -> None:
            try:
                work = go_on(steps, failure)
            except StopIteration as end:
                result: T = end.value
                deliver(lambda: done(result))
            except Exception as error:  # every failure belongs to the receiver, bugs included
                caught = error
                deliver(lambda: failed(caught))
            else:
                thread = threading.Thread(target=hand_out, args=(steps, work), name="aside", daemon=True)
                try:
                    thread.start()
                except RuntimeError:  # there can be no more threads: then the others wait
                    hand_out(steps, work)

        def hand_out(steps: Steps[T], work: Callable[[], None]) -> None:
            failure = outcome(work)
            with suppress(RuntimeError):  # closed meanwhile
                self._pool.submit(take, steps, failure)

        def whole() -> Steps[T]:
            return (yield from begin())  # what beginning raises belongs to the receiver too

        self._pool.submit(take, whole(), None)

    def _deliverer(self) -> Callable[[Callable[[], None]], None]:
        """Return what brings a receiver to its thread, unless results are dropped before it arrives there."""
        epoch = self._epoch

        def deliver(receiver: Callable[[], None]) -> None:
            def arrive() -> None:
                # Asked here, on the receiver's thread, and not when the work ended: a lock may have come
                # between the two.
                if epoch == self._epoch:
                    receiver()

            self._post(arrive)

        return deliver

    def run_now(self, work: Callable[[], T]) -> T:
        """Queue ``work``, wait for it, and return or raise what it does."""
        self._refuse_when_closed()
        if threading.current_thread() is self._worker:
            return work()  # waiting for oneself would never end
        return self._pool.submit(work).result()

    def run_within(self, seconds: float, work: Callable[[], T]) -> T:
        """Queue ``work`` and wait for it, but no longer than ``seconds``."""
        from concurrent.futures import wait  # noqa: PLC0415 - as in _pool

        self._refuse_when_closed()
        if threading.current_thread() is self._worker:
            return work()
        future = self._pool.submit(work)
        if not wait((future,), seconds).done:
            raise NotInTimeError
        return future.result()

    def drop_pending(self) -> None:
        """Let no result of what was submitted so far arrive."""
        self._epoch += 1

    def close(self) -> None:
        """Finish the queue, drop its results, end the worker."""
        self.drop_pending()
        self._closed = True
        self._pool.shutdown(wait=True)

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise _ClosedError

    def _remember_worker(self) -> None:
        self._worker = threading.current_thread()


class NotInTimeError(Exception):
    """The worker has not done in time what was waited for: it is at something else, or its drive hangs."""


class _ClosedError(RuntimeError):
    """Work was submitted after close: a bug of the caller."""

    def __init__(self) -> None:
        super().__init__("work was submitted after the tasks were closed")
