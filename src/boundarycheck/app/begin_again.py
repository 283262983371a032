"""What comes after a lock: a fresh process at the same place on the screen, or the front door in this one."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boundarycheck.app.lock import LockEnd, Told
from boundarycheck.domain.errors import ExitCode
from boundarycheck.system.replacing import VARIABLE, AfterLock, carry, own_command, replace_for
from boundarycheck.ui.parts.frames import in_one_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

    from boundarycheck.system.replacing import Replace
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window

_log = logging.getLogger(__name__)


class BeginAgain:
    """Puts a fresh process in the place of this one. It is the last thing that this process does."""

    def __init__(
        self,
        window: Window,
        desk: Desk,
        replace: Replace | None = None,
        carry: Callable[[bytes], int] = carry,
        end: Callable[[int], NoReturn] = os._exit,
    ) -> None:
        self._window = window
        self._desk = desk
        self._replace = replace or replace_for(sys.platform)
        self._carry = carry
        self._end = end
        self.said: tuple[str, str] = ("", "")
        """What this process was told by the one before it about words, and why; until a journal is opened."""

    def __call__(self, end: LockEnd) -> None:
        """Begin afresh; where that fails, end: what is locked must not stay in memory."""
        if end.bug is not None:
            _log.error("a bug of BoundaryCheck, met while it locked", exc_info=end.bug)
        try:
            descriptor = self._carry(end.carried)
            told, why = str(Told.LOST if end.carried and descriptor < 0 else end.told), in_one_line(end.why)
            if not told:  # what was said at this front door still holds at the next
                told, why = self.said
            after = AfterLock(
                window=self._window.stands,
                minimised=self._window.isMinimized(),
                journal_folder=self._desk.preferences.now.journal_folder,
                pack_folder=self._desk.preferences.now.pack_folder,
                onward=self._window.onward.value,
                told=told,
                why=why,
                carried=descriptor,
            )
            self._replace(own_command(), {**os.environ, VARIABLE: after.to_text()}, descriptor)
        except BaseException:
            _log.exception("the fresh process could not be begun; this one ends")
        self._end(ExitCode.BUG)


def _tr(words: str) -> str:
    return QCoreApplication.translate("AfterLock", words)


def tell(window: Window, told: str, why: str) -> None:
    """Say at the front door what became of words that the journal could not take; nothing when it took them."""
    words: dict[str, str] = {
        Told.BESIDE: _tr(
            "What you typed last could not be written into your journal. It is kept beside it, encrypted. "
            "You will find it when you open your journal."
        ),
        Told.CARRIED: _tr(
            "What you typed last could not be written to the disk. It is kept in memory, encrypted. Make room on the "
            "disk and open your journal before you close BoundaryCheck."
        ),
        Told.LOST: _tr("What you typed last could not be kept. It was lost with the lock."),
    }
    if told in words:
        window.notice.say(f"{words[told]} {why}".rstrip(), stays=True)
