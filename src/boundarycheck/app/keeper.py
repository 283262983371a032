"""The keeper: the process that was started. It has loaded what a front door needs, and nothing that an officer wrote.

The window is in a process forked from it. A lock ends that process, with all that is in its memory, and the keeper
forks the next one, which has nothing to load. On Linux only: elsewhere a process that locks replaces itself.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.app.one_instance import listen_later
from boundarycheck.domain.errors import ExitCode
from boundarycheck.system import replacing_posix
from boundarycheck.system.replacing import VARIABLE, AfterLock, is_carried, own_command

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.system.keeping import HandOver, Loaded

    Show = Callable[["HandOver | None"], int]
    """Shows a window until it is closed and returns the exit code; without a keeper it is given None."""

_log = logging.getLogger(__name__)


def kept(show: Show, fork: Callable[[], int] | None = None) -> int:
    """Run ``show`` in a process that a keeper begins, and after each lock in another; return how the last one ended.

    Where there can be no keeper, it is run in this process.
    """
    if sys.platform != "linux" or QCoreApplication.instance() is not None:
        return show(None)
    return Keeper(show, fork or os.fork).run()


class Keeper:
    """Waits for the window and begins the next one. It returns in both processes: in the window's, what ``show`` does.

    Whenever anything is not as it should be, the keeper becomes a fresh image of the program, or has no part in it.
    """

    def __init__(self, show: Show, fork: Callable[[], int]) -> None:
        self._show = show
        self._fork = fork
        self._loaded: Loaded | None = None

    def run(self) -> int:
        """Run one window after the other; return the exit code of the last."""
        from boundarycheck.system import keeping  # noqa: PLC0415 - Linux only

        told, first = os.environ.pop(VARIABLE, ""), True
        self._mask = signal.pthread_sigmask(signal.SIG_BLOCK, keeping.HEARD)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)  # who ignores it never hears how a child ended
        listen_later()
        load_front_door()
        while True:
            begun = self._begin()
            if begun is None:
                return self._show_here(None, told) if first else self._begin_afresh(told)
            hand_over, window = begun
            if window == 0:
                return self._show_here(hand_over, told)
            forget_carried(told)
            first, code = False, keeping.wait(window, self._settle)
            told = hand_over.left(code)
            hand_over.forget_sealed(AfterLock.from_text(told).carried)
            if not told:
                return keeping.end_as(ExitCode.BUG if code == keeping.LOCKED else code)
            if not self._settle().still_there():
                return self._begin_afresh(told)

    def _settle(self) -> Loaded:
        self._loaded = self._loaded or settle()
        return self._loaded

    def _begin(self) -> tuple[HandOver, int] | None:
        """Fork; return what both processes share, and the number of the window's, 0 in itself. None: it cannot be."""
        from boundarycheck.system.keeping import HandOver, alone  # noqa: PLC0415 - Linux only

        if not alone():
            return None
        gc.freeze()  # a search for garbage would touch every object, and so copy every page
        try:
            return HandOver(), self._fork()
        except OSError:
            return None

    def _show_here(self, hand_over: HandOver | None, told: str) -> int:
        if told:
            os.environ[VARIABLE] = told
        signal.pthread_sigmask(signal.SIG_SETMASK, self._mask)
        return self._show(hand_over)

    def _begin_afresh(self, told: str) -> int:
        """Become the program that lies there now, which shows the next window. Where that fails, end."""
        signal.pthread_sigmask(signal.SIG_SETMASK, self._mask)
        try:
            carried = AfterLock.from_text(told).carried
            replacing_posix.replace(own_command(), {**os.environ, VARIABLE: told}, carried)
        except OSError:
            _log.exception("the program could not be begun again after a lock")
        return ExitCode.BUG


def load_front_door() -> None:
    """Load what the front door uses besides the modules that app/main.py names: the first one would load it too."""
    from boundarycheck.system import lock_posix  # noqa: PLC0415, F401 - where a keeper is, and nowhere else
    from boundarycheck.ui.screens import front_door  # noqa: PLC0415, F401 - as above


def settle() -> Loaded:
    """Leave no image of this process behind, and return what it is made of.

    Not before the window is painted: it would be painted later, where there are few processors. An update in that
    second would be missed, as one in the second before, while all this was loaded.
    """
    from boundarycheck.system.hardening_linux import NotDumpable  # noqa: PLC0415 - not before the window is painted
    from boundarycheck.system.hardening_posix import NoCoreFiles  # noqa: PLC0415 - as above
    from boundarycheck.system.keeping import Loaded  # noqa: PLC0415 - as above

    loaded = Loaded()
    NoCoreFiles().take()
    NotDumpable().take()
    return loaded


def forget_carried(told: str) -> None:
    """Let go of sealed words that the window has got, without a look at them: both have one place in the file."""
    carried = AfterLock.from_text(told).carried
    if is_carried(carried):
        os.close(carried)
