"""Listens to Qt: a screen that is missing or vanishes becomes a sentence instead of a crash report."""

from __future__ import annotations

import logging
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from boundarycheck.domain.errors import NoDisplay

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMessageLogContext

_log = logging.getLogger(__name__)
# Texts of Qt's own that say the display went away.
_MISSING = ("platform plugin", "could not connect to display")
_GONE = ("X11 connection broke", "Wayland connection broke", "XIO:", "The Wayland connection")


def listen(rescue: Callable[[], str] | None = None) -> None:
    """Take over what Qt would print.

    ``rescue`` is called when the screen goes away: it keeps what was typed and returns what became of it.
    """
    qInstallMessageHandler(partial(heard, rescue))


def heard(rescue: Callable[[], str] | None, kind: QtMsgType, _context: QMessageLogContext | None, message: str) -> None:
    """Log warnings; say what happened and end when the screen is missing or gone."""
    if kind == QtMsgType.QtFatalMsg and any(words in message for words in _MISSING):
        # Qt would call abort() after this, and that may leave a core dump.
        _end(str(NoDisplay()))
    elif any(words in message for words in _GONE):
        # Qt would call exit() after this, and nothing of ours would be asked any more.
        _end(f"The screen went away. {rescue() if rescue is not None else ''}".rstrip())
    elif kind in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}:
        _log.warning("Qt: %s", message)


def _end(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
    os._exit(NoDisplay.exit_code)
