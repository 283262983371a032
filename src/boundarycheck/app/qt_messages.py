"""Listens to Qt: a screen that is missing or vanishes becomes a sentence instead of a crash report."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from boundarycheck.domain.errors import NoDisplay

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

_log = logging.getLogger(__name__)
# Texts of Qt's own that say the display went away.
_MISSING = ("platform plugin", "could not connect to display")
_GONE = ("X11 connection broke", "Wayland connection broke", "XIO:", "The Wayland connection")


def listen() -> None:
    """Take over what Qt would print."""
    qInstallMessageHandler(heard)


def heard(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Log warnings; say what happened when the screen is missing or gone."""
    if kind == QtMsgType.QtFatalMsg and any(words in message for words in _MISSING):
        print_and_end()
    if any(words in message for words in _GONE):
        sys.stderr.write(
            "The screen went away. What you typed is in your journal as a draft, up to the last second.\n"
            "Start BoundaryCheck again and open your journal; it shows where you left off.\n"
        )
    elif kind in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}:
        _log.warning("Qt: %s", message)


def print_and_end() -> None:
    """Say that there is no screen and end. Qt would call abort() after this, and that may leave a core dump."""
    error = NoDisplay()
    sys.stderr.write(f"{error}\n")
    sys.stderr.flush()
    os._exit(error.exit_code)
