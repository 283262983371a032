"""One process at a time: a lock on a file, which ends with the process that holds it."""

from __future__ import annotations

import json
import os
import platform
import sys
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, Self

from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.errors import VaultInUse
from boundarycheck.system.files import FILE_MODE, writing
from boundarycheck.system.lock_windows import WindowsLocker

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from boundarycheck.domain.clock import Clock

UNKNOWN_HOLDER = "another program"
"""What is said of a holder whose note in the lock file cannot be read."""

_NOTE_LIMIT = 4096
_HOST_LIMIT = 64


class Locker(Protocol):
    """How one operating system locks an open file."""

    def take(self, descriptor: int) -> bool:
        """Lock the file; return False when it is locked already. Raises OSError."""
        ...

    def free(self, descriptor: int) -> None:
        """Let go of the lock. Raises OSError."""
        ...


def locker_for(system: str) -> Locker:
    """Return the handler for ``system``, a value of ``sys.platform``."""
    if system == "win32":
        return WindowsLocker()
    from boundarycheck.system.lock_posix import PosixLocker  # noqa: PLC0415 - fcntl is missing on Windows

    return PosixLocker()


@dataclass(slots=True)
class HeldLock:
    """A lock that this process holds until it is released or ends."""

    _descriptor: int | None
    _locker: Locker

    def release(self) -> None:
        """Let go; a second time does nothing. The emptied file stays, so that no one locks a deleted one."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        try:
            os.ftruncate(descriptor, 0)
            self._locker.free(descriptor)
        finally:
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def hold(path: Path, *, clock: Clock | None = None) -> HeldLock:
    """Lock ``path``, making the file (0600) where it is missing, and note in it who holds it.

    Raises :class:`VaultInUse` with the holder's process, computer and time when it is held, by this process
    or another; else as :func:`boundarycheck.system.files.writing` does.
    """
    locker = locker_for(sys.platform)
    with writing(path.parent):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE)
    try:
        with writing(path):
            _take(descriptor, locker)
            _write_note(descriptor, clock or SystemClock())
    except BaseException:
        os.close(descriptor)
        raise
    return HeldLock(descriptor, locker)


def _take(descriptor: int, locker: Locker) -> None:
    if not locker.take(descriptor):
        raise VaultInUse(holder=holder_in(_read_note(descriptor)))


def holder_of(path: Path) -> str | None:
    """Return who holds the lock on ``path``, or None when nobody does. Writes nothing.

    To find out, the lock is taken for an instant. A file that is missing, unreadable or on a file system
    without locks is held by nobody as far as this user can tell.
    """
    locker = locker_for(sys.platform)
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return None
    try:
        if locker.take(descriptor):
            locker.free(descriptor)
            return None
        return holder_in(_read_note(descriptor))
    except OSError:
        return None
    finally:
        os.close(descriptor)


def holder_in(note: bytes) -> str:
    """Return the words for the holder that ``note`` names; any bytes are taken."""
    try:
        fields = json.loads(note)
        process, host = int(fields["pid"]), str(fields["host"])
        since = f"{datetime.fromisoformat(fields['since']).astimezone():%H:%M}"
    except (ValueError, TypeError, KeyError, OverflowError, OSError, RecursionError):
        return UNKNOWN_HOLDER
    shown = "".join(character for character in host if character.isprintable())[:_HOST_LIMIT]
    return f"process {process} on {shown or 'this computer'} since {since}"


def _read_note(descriptor: int) -> bytes:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, _NOTE_LIMIT)


def _write_note(descriptor: int, clock: Clock) -> None:
    note = {"pid": os.getpid(), "host": platform.node(), "since": clock.now().isoformat(timespec="seconds")}
    os.ftruncate(descriptor, 0)
    os.write(descriptor, json.dumps(note).encode())
