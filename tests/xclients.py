"""Another program on the same screen: what it reads off the clipboards, what it puts there, and its window."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
application = QApplication(sys.argv)
window = QLineEdit("another program")
window.move(900, 600)
window.show()
window.activateWindow()
window.setFocus()
sys.exit(application.exec())
"""

CLIPBOARD = "clipboard"
PRIMARY = "primary"
"""What is selected, pasted with the middle button."""


def read_from_outside(qtbot: QtBot, selection: str, kind: str = "UTF8_STRING") -> str:
    """What another program gets of ``kind`` when it asks for ``selection``; nothing when there is nothing."""
    command = ["xclip", "-o", "-selection", selection, "-target", kind]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as asking:
        qtbot.waitUntil(lambda: asking.poll() is not None)  # we have to answer meanwhile
        assert asking.stdout is not None
        return asking.stdout.read()


@contextmanager
def another_program_has(qtbot: QtBot, selection: str, words: str) -> Iterator[None]:
    """Let another program own ``selection`` with ``words``, as if someone had copied or selected them there."""
    command = ["xclip", "-i", "-selection", selection, "-quiet"]  # quiet: it stays in the foreground
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as owner:
        try:
            assert owner.stdin is not None
            owner.stdin.write(words)
            owner.stdin.close()
            qtbot.waitUntil(lambda: read_from_outside(qtbot, selection) == words)
            yield
        finally:
            owner.terminate()


@contextmanager
def another_window_in_front(qtbot: QtBot) -> Iterator[None]:
    """Let another program come to the front and take the keyboard; it is gone afterwards."""
    with subprocess.Popen([sys.executable, "-c", _WINDOW]) as program:
        try:
            qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is None, timeout=20_000)
            yield
        finally:
            program.terminate()
