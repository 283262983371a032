"""One process at a time: a lock on a file, which ends with the process that holds it, and a note of who that is.

The lock of a process that died is free: its note is stale and taken over. A lock held on another computer cannot
always be seen from here, so a note that names another computer counts, even when the lock could be taken.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, Self

from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.errors import DiskFull, LockingDoesNotWork, VaultInUse, VaultInUseElsewhere
from boundarycheck.system.drive import on_network
from boundarycheck.system.files import FILE_MODE, writing
from boundarycheck.system.lock_windows import WindowsLocker

if TYPE_CHECKING:
    from types import TracebackType

    from boundarycheck.domain.clock import Clock

UNKNOWN_HOLDER: Final = "another program"
"""What is said of a holder whose note in the lock file cannot be read."""

_NOTE_LIMIT: Final = 4096
_HOST_LIMIT: Final = 64
_NO_LOCKS: Final = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
_MACHINE_FILE: Final = Path("/etc/machine-id")
_MACHINE_LETTERS: Final = 16


@dataclass(frozen=True, slots=True)
class Holder:
    """Who a note names: the process, its computer, and since when in local time.

    ``here`` says that it is this computer.
    """

    process: int
    host: str
    since: str
    here: bool

    def __str__(self) -> str:
        """Return the words for it, on one line."""
        shown = "".join(character for character in self.host if character.isprintable())[:_HOST_LIMIT]
        return f"process {self.process} on {shown or 'this computer'} since {self.since}"


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
        """Let go; a second time does nothing. The emptied file stays, so that no one locks a deleted one.

        Never raises: on a stick that was pulled out there is nothing left to let go of.
        """
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        with suppress(OSError):
            os.ftruncate(descriptor, 0)
        with suppress(OSError):
            self._locker.free(descriptor)
        with suppress(OSError):  # the descriptor is gone even when this is told to have failed
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def hold(path: Path, *, clock: Clock | None = None, even_if_held_elsewhere: bool = False) -> HeldLock:
    """Lock ``path``, making the file (0600) where it is missing, and note in it who holds it.

    Raises :class:`VaultInUse` with the holder's process, computer and time when it is held, by this process
    or another; :class:`VaultInUseElsewhere` when its note names another computer, unless
    ``even_if_held_elsewhere``; :class:`LockingDoesNotWork` where the drive knows no locks or, on a network
    drive, does not keep them; else as :func:`boundarycheck.system.files.writing` does. A disk that has no room
    for the note is no reason: it is the lock that counts, and what was written before can be read all the same.
    """
    locker = locker_for(sys.platform)
    with writing(path.parent):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE)
    try:
        with writing(path):
            _take(path, descriptor, locker)
            if not even_if_held_elsewhere:
                _refuse_elsewhere(descriptor)
            with suppress(DiskFull), writing(path):
                _write_note(descriptor, clock or SystemClock())
    except BaseException:
        os.close(descriptor)
        raise
    return HeldLock(descriptor, locker)


def refuse_held(path: Path, *, even_if_held_elsewhere: bool = False) -> None:
    """Raise what :func:`hold` would because of another holder; changes nothing.

    To find out, the lock is taken for an instant. A file that is missing, unreadable or on a file system
    without locks is held by nobody as far as this user can tell.
    """
    free, note = _look(path)
    if not free:
        raise VaultInUse(holder=holder_in(note))
    holder = read_holder(note)
    if not even_if_held_elsewhere and holder is not None and not holder.here:
        raise VaultInUseElsewhere(holder=str(holder))


def holder_of(path: Path, *, elsewhere: bool = True) -> str | None:
    """Return who holds the lock on ``path``, or None when nobody does, as far as :func:`refuse_held` can tell.

    Without ``elsewhere`` the note of another computer does not count.
    """
    try:
        refuse_held(path, even_if_held_elsewhere=not elsewhere)
    except VaultInUse as held:
        return str(held.fields["holder"])
    return None


def holder_in(note: bytes) -> str:
    """Return the words for the holder that ``note`` names; any bytes are taken."""
    return str(read_holder(note) or UNKNOWN_HOLDER)


def read_holder(note: bytes) -> Holder | None:
    """Return who ``note`` names, or None for bytes that name nobody."""
    try:
        fields = json.loads(note)
        host, machine = str(fields["host"]), str(fields.get("machine", ""))
        return Holder(
            process=int(fields["pid"]),
            host=host,
            since=f"{datetime.fromisoformat(fields['since']).astimezone():%Y-%m-%d %H:%M}",
            here=_is_here(host, machine),
        )
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, OSError, RecursionError):
        return None


def _take(path: Path, descriptor: int, locker: Locker) -> None:
    try:
        if not locker.take(descriptor):
            raise VaultInUse(holder=holder_in(_read_note(descriptor)))
        if on_network(path.parent):
            _prove(path, locker)
    except OSError as error:
        if error.errno in _NO_LOCKS:
            raise LockingDoesNotWork(place=path.parent) from error
        raise


def _prove(path: Path, locker: Locker) -> None:
    """Raise :class:`LockingDoesNotWork` when the lock on ``path``, which is held, can be taken a second time."""
    second = os.open(path, os.O_RDWR)
    try:
        kept = not locker.take(second)
    finally:
        os.close(second)
    if not kept:
        raise LockingDoesNotWork(place=path.parent)


def _refuse_elsewhere(descriptor: int) -> None:
    holder = read_holder(_read_note(descriptor))
    if holder is not None and not holder.here:
        raise VaultInUseElsewhere(holder=str(holder))


def _look(path: Path) -> tuple[bool, bytes]:
    """Return whether the lock on ``path`` is free, and the note in it. Writes nothing."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return True, b""
    try:
        free = _is_free(descriptor, locker_for(sys.platform))
        try:
            return free, _read_note(descriptor)
        except OSError:  # what is held is held, whoever holds it
            return free, b""
    finally:
        os.close(descriptor)


def _is_free(descriptor: int, locker: Locker) -> bool:
    try:
        free = locker.take(descriptor)
        if free:
            locker.free(descriptor)
    except OSError:
        return True
    return free


def _read_note(descriptor: int) -> bytes:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, _NOTE_LIMIT)


def _write_note(descriptor: int, clock: Clock) -> None:
    note = {
        "pid": os.getpid(),
        "host": platform.node(),
        "machine": machine_mark(),
        "since": clock.now().isoformat(timespec="seconds"),
    }
    os.ftruncate(descriptor, 0)
    data = json.dumps(note).encode()
    if os.write(descriptor, data) < len(data):  # no room for all of it, and half a note names nobody
        os.ftruncate(descriptor, 0)


def _is_here(host: str, machine: str) -> bool:
    # Names change with the network, and many a computer has the name of another; what it is, is surer.
    own = machine_mark()
    return machine == own if machine and own else host == platform.node()


def machine_mark(file: Path = _MACHINE_FILE) -> str:
    """Return what tells this computer from others, "" where it has no such mark. The mark itself is not shown."""
    try:
        mark = file.read_bytes().strip()
    except OSError:
        return ""
    # machine-id(5): confidential; to be hashed with something of one's own before it is used anywhere.
    return hashlib.sha256(b"boundarycheck lock\n" + mark).hexdigest()[:_MACHINE_LETTERS] if mark else ""
