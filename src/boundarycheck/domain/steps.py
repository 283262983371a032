"""Work in steps: between those that need the journal, there are some that anybody may do meanwhile.

Whoever takes the steps of a generator is handed the work of the others: it may be done at once, or in another thread
while the journal is at the disposal of everybody else.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

T = TypeVar("T")

Steps = Generator[Callable[[], None], BaseException | None, T]
"""Yields work that needs nothing of the journal, is sent what that raised (None for nothing), and returns a result."""


def aside(work: Callable[[], T]) -> Steps[T]:
    """Hand ``work`` out; return or raise what it does."""
    results: list[T] = []
    failure = yield lambda: results.append(work())
    if failure is not None:
        raise failure
    return results[0]


def go_on(steps: Steps[T], failure: BaseException | None = None) -> Callable[[], None]:
    """Let ``steps`` go on after work that was done, or met ``failure``; return the next work.

    Raises StopIteration with their result at their end, and whatever they raise.
    """
    return steps.send(failure)


def outcome(work: Callable[[], None]) -> BaseException | None:
    """Do ``work`` and return what it raised, so that the steps decide what it means."""
    try:
        work()
    except BaseException as failure:
        return failure
    return None


def all_of(steps: Steps[T]) -> T:
    """Do everything here and now, and return or raise what the steps do."""
    failure: BaseException | None = None
    try:
        while True:
            failure = outcome(go_on(steps, failure))
    except StopIteration as end:
        result: T = end.value
        return result
