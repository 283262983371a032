"""Faults at a chosen change of the file system: the process dies there, or the disk answers with an error."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CHANGES: Final = ("open", "mkdir", "rename", "replace", "unlink", "rmdir", "fsync")
"""The calls of ``os`` that change names, or make a change durable."""


_OPEN: Final[Callable[..., Any]] = os.open


class Killed(BaseException):
    """The process died here; what is tried after it is not done either."""


class Faults:
    """Counts changes; the one of number ``at`` (from 0) is not done, and with ``dies`` none after it is."""

    def __init__(self, at: int, *, dies: bool) -> None:
        self.seen = 0
        self._at = at
        self._dies = dies

    @property
    def struck(self) -> bool:
        """Whether there were so many changes that the chosen one came."""
        return self.seen > self._at

    def instead_of(self, genuine: Callable[..., Any]) -> Callable[..., Any]:
        """Return what stands in the place of ``genuine``."""

        def change(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the call takes and gives
            if genuine is _OPEN and not _makes(given[1]):
                return genuine(*given, **named)
            number, self.seen = self.seen, self.seen + 1
            if self._dies and number >= self._at:
                raise Killed
            if number == self._at:
                raise OSError(errno.EIO, "Input/output error")
            return genuine(*given, **named)

        return change


def _makes(flags: object) -> bool:
    return isinstance(flags, int) and bool(flags & os.O_CREAT)


@contextmanager
def struck_at(number: int, *, dies: bool) -> Iterator[Faults]:
    """Let the change of ``number`` (from 0) in the block fail."""
    faults = Faults(number, dies=dies)
    with pytest.MonkeyPatch.context() as monkeypatch:
        for name in CHANGES:
            monkeypatch.setattr(os, name, faults.instead_of(getattr(os, name)))
        yield faults
