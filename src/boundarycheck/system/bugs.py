"""A bug, told without a word of the officer's.

An exception's message, its notes and the values of variables may hold officer text, and a log or a bug report
outlives the lock. So only names out of our own source are told: the type, and where it happened.
"""

from __future__ import annotations

from pathlib import PurePath
from traceback import walk_tb
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRAMES_SHOWN = 40
_LANDMARKS = ("boundarycheck", "site-packages")


def describe(problem: BaseException) -> str:
    """Return the types and the traceback of ``problem`` and of what led to it, one frame a line.

    The form is ``TypeName`` followed by ``  file:line function`` lines, innermost last. Messages, notes and
    values are left out on purpose.
    """
    return "\n".join(_lines(problem))


def _lines(problem: BaseException) -> Iterator[str]:
    seen: set[int] = set()
    waiting: list[tuple[str, BaseException]] = [("", problem)]
    while waiting:
        relation, current = waiting.pop(0)
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield f"{relation}{type(current).__name__}"
        yield from _frames(current)
        waiting.extend(_related(current))


def _related(problem: BaseException) -> Iterator[tuple[str, BaseException]]:
    if isinstance(problem, BaseExceptionGroup):
        for member in problem.exceptions:
            yield "with ", member
    if problem.__cause__ is not None:
        yield "caused by ", problem.__cause__
    elif problem.__context__ is not None and not problem.__suppress_context__:
        yield "while handling ", problem.__context__


def _frames(problem: BaseException) -> Iterator[str]:
    frames = [
        f"  {_shortened(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"
        for frame, line in walk_tb(problem.__traceback__)
    ]
    if len(frames) > _FRAMES_SHOWN:
        yield f"  ({len(frames) - _FRAMES_SHOWN} earlier calls)"
    yield from frames[-_FRAMES_SHOWN:]


def _shortened(filename: str) -> str:
    """Cut the part of a path that says whose computer this is."""
    parts = PurePath(filename).parts
    for landmark in _LANDMARKS:
        if landmark in parts:
            last = len(parts) - 1 - parts[::-1].index(landmark)
            return "/".join(parts[last:])
    return "/".join(parts[-2:]) if len(parts) > 1 else filename
