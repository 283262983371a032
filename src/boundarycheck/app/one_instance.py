"""One window a journal: a second start brings the first one's window forward instead of opening another.

Loaded before anything is painted, so it imports next to nothing. What keeps a journal from being written twice is
the lock in its folder (vault/vault.py); this one only spares the officer a second window.
"""

from __future__ import annotations

import os
import signal
import sys
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.errors import ExpectedError
from boundarycheck.system.files import FILE_MODE, private_folder
from boundarycheck.system.process_start import started

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.system.lockfile import Locker

SHOWN: Final = "BoundaryCheck is open already. Its window comes forward.\n"
"""What a second start says before it ends."""
NOT_USED: Final = (
    "It goes on with the agency's folder that it had; --pack was not used. Choose the folder in its settings, or close "
    "the window and start again.\n"
)
"""What a second start says besides when it was to take an agency's folder."""

_NOTE_LIMIT: Final = 128


class OneInstance:
    """The claim of this process on the window for one journal; it ends with the process."""

    def __init__(self, runtime_dir: Path) -> None:
        self._runtime_dir = runtime_dir
        self._descriptor: int | None = None
        self._file: Path | None = None

    def take(self, folder: Path) -> bool:
        """Claim the window for the journal in ``folder``, in place of an earlier claim.

        Return False when another process of this user has it. Where no claim can be made the answer is True: a
        window too many is better than none.
        """
        file = lock_of(self._runtime_dir, folder)
        if file == self._file:
            return True
        listen_later()
        descriptor = _opened(file)
        if descriptor is None:
            return True
        if not _taken(descriptor):
            os.close(descriptor)
            return False
        self.release()
        self._descriptor, self._file = descriptor, file
        _write(descriptor)
        return True

    def release(self) -> None:
        """Let the next start have a window; a second time does nothing. No name stays behind in the note."""
        descriptor, self._descriptor, self._file = self._descriptor, None, None
        if descriptor is not None:
            with suppress(OSError):
                os.ftruncate(descriptor, 0)
            with suppress(OSError):
                os.close(descriptor)


def bring_forward(runtime_dir: Path, folder: Path) -> bool:
    """Ask the process that has the window for the journal in ``folder`` to show it; return whether it was asked.

    This process itself is never asked: it would look as if another window had come forward.
    """
    from boundarycheck.system.raising import ask  # noqa: PLC0415 - when there is another window only

    descriptor = _opened(lock_of(runtime_dir, folder))
    if descriptor is None:
        return False
    try:
        # Only whoever has the lock listens; a note that was left behind may name any process by now.
        note = b"" if _taken(descriptor) else os.read(descriptor, _NOTE_LIMIT)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    number, _, mark = note.partition(b" ")
    if not number.isdigit() or int(number) == os.getpid():
        return False
    # The signal would end a program that does not expect it: one that has the number now, say.
    return mark == started(int(number)).encode() and ask(int(number))


def lock_of(runtime_dir: Path, folder: Path) -> Path:
    """Return the file that is locked by the window for ``folder``; its name does not show which folder that is."""
    path = os.fsencode(os.path.realpath(folder))  # unlike resolve() it takes links that lead in a circle
    return runtime_dir / f"window-{zlib.crc32(path):08x}{zlib.adler32(path):08x}.lock"


def listen_later() -> None:
    """Take no harm from being asked to show the window before there is one: unheard, the signal would end us."""
    number = getattr(signal, "SIGUSR1", None)
    if number is not None and signal.getsignal(number) is signal.SIG_DFL:
        signal.signal(number, signal.SIG_IGN)


def _opened(file: Path) -> int | None:
    try:
        private_folder(file.parent)
        return os.open(file, os.O_RDWR | os.O_CREAT, FILE_MODE)
    except (ExpectedError, OSError):
        return None


def _taken(descriptor: int) -> bool:
    try:
        return own_locker().take(descriptor)
    except OSError:
        return True  # where nothing can be locked, nothing is


def _write(descriptor: int) -> None:
    try:
        os.ftruncate(descriptor, 0)
        process = os.getpid()
        os.write(descriptor, f"{process} {started(process)}".encode())
    except OSError:  # a full disk; then nobody can be asked, and a second window opens
        return


def own_locker() -> Locker:
    """Return the same as lockfile.locker_for, which comes with much that a start does not need."""
    if sys.platform == "win32":
        from boundarycheck.system.lock_windows import WindowsLocker  # noqa: PLC0415 - each system loads its own only

        return WindowsLocker()
    from boundarycheck.system.lock_posix import PosixLocker  # noqa: PLC0415 - as above

    return PosixLocker()
