"""The process parts of a keeper, on Linux: one process waits, another one has the window.

A keeper is forked from before anything was opened, and forks the next window from the same memory. What the
window held ends with the window's process. app/keeper.py puts these parts together.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn, cast

from boundarycheck.system import replacing_posix
from boundarycheck.system.replacing import VARIABLE, memory_file, put_into

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from boundarycheck.system.hardening_linux import ProcessControl

LOCKED: Final = 97
"""The exit code by which a window says to its keeper that it locked; nobody else ever sees it."""

HEARD: Final = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGUSR1, signal.SIGCHLD)
"""What a keeper waits for: all that is asked of the program, and the end of the window."""

PAUSE: Final = 1.0
"""Seconds that a keeper leaves the processor to a window that has just begun."""

PR_SET_PDEATHSIG: Final = 1
_FROM_THE_KERNEL: Final = 0x80
"""``si_code`` of a signal that no process sent (sigaction(2)): Ctrl+C, which a terminal sends to every process."""

_NOTE_LIMIT: Final = 64 * 1024


class HandOver:
    """What a window leaves to its keeper at a lock, in memory files that both have had from before the fork.

    It is also how the window's process ends at a lock (:class:`~boundarycheck.system.replacing.Replace`).
    """

    def __init__(self, end: Callable[[int], NoReturn] = os._exit) -> None:
        """Make the files, as the keeper. Raises OSError where the system has none to give."""
        self.keeper = os.getpid()
        self._end = end
        self._note = memory_file("boundarycheck-locked")
        try:
            self._sealed = memory_file()
        except OSError:
            os.close(self._note)
            raise

    def carry(self, sealed: bytes) -> int:
        """As :func:`~boundarycheck.system.replacing.carry`, into the file that the keeper has too."""
        if not sealed:
            return -1
        return self._sealed if put_into(self._sealed, sealed) else -1

    def __call__(self, command: Sequence[str], environment: Mapping[str, str], keep: int) -> NoReturn:
        """Leave what the next window is told, and end at once; without a keeper, become ``command``. Raises OSError."""
        if os.getppid() == self.keeper and put_into(self._note, environment[VARIABLE].encode()):
            self._end(LOCKED)
        replacing_posix.replace(command, environment, keep)

    def left(self, code: int) -> str:
        """Return, as the keeper, what a window that ended with ``code`` left at a lock; "" when it did not lock."""
        with os.fdopen(self._note, "rb") as note:
            note.seek(0)
            return note.read(_NOTE_LIMIT).decode("utf-8", "replace") if code == LOCKED else ""

    def forget_sealed(self, carried: int) -> None:
        """Let go, as the keeper, of the second file, unless it is ``carried``: then the next window has to have it."""
        if carried != self._sealed:
            os.close(self._sealed)

    def end_with_keeper(self, calls: ProcessControl | None = None) -> None:
        """Be asked to end when the keeper ends, which is how every other wish to end the program comes too.

        A window of its own could go on, but whoever kills the process that was started wants the program gone.
        """
        import ctypes  # noqa: PLC0415 - the front door is painted before this

        calls = calls or cast("ProcessControl", ctypes.CDLL(None))
        calls.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != self.keeper:  # it ended before that was heard
            os.kill(os.getpid(), signal.SIGTERM)


def alone(tasks: Path = Path("/proc/self/task")) -> bool:
    """Return whether this process has one thread: a fork leaves the others behind, whatever they hold.

    ``tasks`` is where the kernel lists them, those that are not Python's as well.
    """
    try:
        threads = len(list(tasks.iterdir()))
    except OSError:
        return False
    return threads == 1 and threading.active_count() == 1


def wait(window: int, settle: Callable[[], object], pause: float = PAUSE) -> int:
    """Wait for the process ``window`` to end; return its exit code, or minus the number of the signal that ended it.

    What is asked of the keeper is handed on to it. :data:`HEARD` must be blocked, so that nothing comes unheard.
    ``settle`` is called once when nothing was heard for ``pause`` seconds: by then the window does not need the
    processor any more.
    """
    settled = False
    while True:
        heard = signal.sigwaitinfo(HEARD) if settled else signal.sigtimedwait(HEARD, pause)
        if heard is None:
            settle()
            settled = True
            continue
        if heard.si_signo != signal.SIGCHLD:
            # The window was sent that one too, and is not to be asked twice.
            if heard.si_signo != signal.SIGINT or heard.si_code != _FROM_THE_KERNEL:
                os.kill(window, heard.si_signo)
            continue
        ended, status = os.waitpid(window, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)


def end_as(code: int) -> int:
    """Return the exit code ``code``; a negative one is a signal, and ends this process alike."""
    if code < 0:
        with suppress(OSError):  # SIGKILL has no handler to reset
            signal.signal(-code, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [-code])
        os.kill(os.getpid(), -code)
    return code


class Loaded:
    """The files that this process is made of, as they were when this was made: its modules and libraries."""

    def __init__(self) -> None:
        modules = (getattr(module, "__file__", None) for module in tuple(sys.modules.values()))
        names = {sys.executable, *filter(None, modules), *mapped()}
        self._stamps = {name: _stamp(name) for name in names}

    @property
    def names(self) -> frozenset[str]:
        """Their paths."""
        return frozenset(self._stamps)

    def still_there(self) -> bool:
        """Return whether none of them was replaced, changed or removed since: an update would have."""
        return all(_stamp(name) == stamp for name, stamp in self._stamps.items())


def mapped(maps: Path = Path("/proc/self/maps")) -> set[str]:
    """Return the files whose content is in the memory of this process, Qt's libraries among them; none if unknown."""
    try:
        lines = maps.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return set()
    fields = (line.split(maxsplit=5) for line in lines)
    return {parts[5] for parts in fields if len(parts) > 5 and parts[5].startswith("/")}  # noqa: PLR2004 - proc_pid_maps(5)


def _stamp(name: str) -> tuple[int, int, int]:
    """Return what changes with the content of a file; zeros for one that is not there."""
    try:
        found = Path(name).stat()
    except (OSError, ValueError):
        return (0, 0, 0)
    return (found.st_ino, found.st_mtime_ns, found.st_size)
