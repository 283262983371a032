"""Starts the program as tests/app/children/driver.py does, and does in it what a watched session needs besides.

It types no word: those come from the keyboard, so that nothing of them passes through here.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.children.driver import Driver, drive
from boundarycheck.app import begin_again
from boundarycheck.system.replacing import AfterLock
from boundarycheck.ui.parts.recovery_key import KeyShown
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Iterator


_AT_ONCE = {"press_soon", "dialog", "long_work", "press_and_lock", "held", "come_forward"}


class Watched(Driver):
    """An officer at work, and every leak that a program could have."""

    def obey(self, line: str) -> None:
        """Answer at once what cannot wait for the worker, which may be busy for good."""
        command, *arguments = json.loads(line)
        if command in _AT_ONCE:
            self._say(getattr(self, f"do_{command}")(*arguments))
        else:
            super().obey(line)

    def do_come_forward(self) -> None:
        """Take the keyboard, as a window manager gives it to whatever window is in front."""
        front = QApplication.activeModalWidget() or self._window
        front.activateWindow()
        assert QTest.qWaitForWindowActive(front)

    # ── what may be in the way of a lock ──────────────────────────────────────────────────────
    def do_press_soon(self, words: str) -> None:
        """Press a button that opens a dialog: the answer must not wait for what is answered there."""
        QTimer.singleShot(0, lambda: self.do_press(words))

    def do_dialog(self) -> str:
        """Name the kind of dialog that is open."""
        dialog = QApplication.activeModalWidget()
        return "" if dialog is None else type(dialog).__name__

    def do_long_work(self) -> None:
        """Give the worker what takes an hour, but stops when it is asked to."""
        progress, began = self._program.desk.long_work.begin(), threading.Event()

        def work() -> None:
            began.set()
            for second in range(3600):
                progress.at(second / 3600)
                threading.Event().wait(0.01)

        self._program.tasks.submit(work, lambda _: None, lambda _: None)
        began.wait()

    def do_press_and_lock(self, words: str) -> None:
        self.do_press(words)
        self._window.lock_asked.emit()

    # ── what there is to use ──────────────────────────────────────────────────────────────────
    def do_places(self) -> str:
        """Name every place that can be gone to without naming what is to be shown there."""
        return " ".join(place.value for place in Place)

    def do_visit(self, place: str) -> str:
        """Go to ``place`` where that is possible; say where that led."""
        try:
            self._window.go(Place(place))
        except TypeError:
            return "needs a subject"
        return self._window.route.place.value

    def do_fields(self) -> str:
        """Name every field that takes words, one a line, in the order of :meth:`do_focus`."""
        return "\n".join(field.accessibleName() for field in self._fields())

    def do_focus(self, number: str) -> None:
        field = list(self._fields())[int(number)]
        self.do_come_forward()
        field.setFocus()

    def do_held(self) -> str:
        """Say how many characters the field with the focus holds."""
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            return str(len(field.text()))
        return str(len(field.toPlainText())) if isinstance(field, QPlainTextEdit | QTextEdit) else "0"

    def do_buttons(self) -> str:
        """Name every button that can be pressed, one a line."""
        shown = (each for each in self._window.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled())
        return "\n".join(each.accessibleName() or each.text() for each in shown)

    def do_entries(self) -> str:
        """Count the lines of the journal's list."""
        page = self._window.page
        assert isinstance(page, Journal)
        return str(page.entries.rowCount())

    def do_recovery_key(self) -> str:
        """Read the recovery key off the sheet."""
        (shown,) = (sheet for sheet in self._window.findChildren(KeyShown) if sheet.isVisible())
        groups = (label.text() for label in shown.findChildren(QWidget) if label.property("role") == "key")  # type: ignore[attr-defined] # only texts have that role
        return "-".join(groups)

    # ── leaks, one of each kind ───────────────────────────────────────────────────────────────
    def do_leak_into_a_file(self, words: str) -> None:
        (Path(os.environ["TMPDIR"]) / "qt_temp.Xyz").write_bytes(words.encode("utf-16-le"))

    def do_leak_into_a_file_that_is_gone(self, words: str) -> None:
        file = Path(os.environ["TMPDIR"]) / "spool"
        file.write_text(words, encoding="utf-8")
        file.unlink()

    def do_leak_into_the_settings(self, words: str) -> None:
        settings = Path(os.environ["XDG_CONFIG_HOME"]) / "boundarycheck" / "settings.json"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f'{{"last_search": "{words}"}}', encoding="utf-8")

    def do_leak_into_the_log(self, words: str) -> None:
        sys.stderr.write(f"could not save: {words}\n")
        sys.stderr.flush()

    def do_leak_onto_the_clipboard(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)

    def do_leak_into_the_selection(self, words: str) -> None:
        """By another program: this one gives up what is selected in it."""
        command = ["xclip", "-in", "-selection", "primary"]
        subprocess.run(command, input=words.encode(), stdout=subprocess.DEVNULL, check=True)

    def do_leak_over_the_lock(self, words: str) -> None:
        """In the one thing that is handed on."""
        monkeypatch = pytest.MonkeyPatch()  # never undone: the process ends
        monkeypatch.setattr(begin_again, "AfterLock", lambda **told: AfterLock(**{**told, "why": words}))

    def do_leak_into_a_second_process(self, words: str) -> None:
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)", words])

    def do_leak_to_the_network(self, _words: str) -> None:
        import socket  # noqa: PLC0415, TID251 - planted: what the search has to find

        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()

    def do_leak_through_a_guest(self, words: str) -> None:
        (Path.home() / "recent").write_text(words, encoding="utf-8")

    def do_leak_an_empty_file(self, words: str) -> None:
        (Path.home() / words).mkdir()

    def _fields(self) -> Iterator[QWidget]:
        for field in self._window.page.findChildren(QWidget):
            if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
                usable = field.isVisible() and field.isEnabled() and not field.isReadOnly()
                if usable and not isinstance(field.parent(), QPlainTextEdit):
                    yield field


if __name__ == "__main__":
    # As on a computer with a printer: without one there is no dialog to choose it in.
    QPrinterInfo.availablePrinterNames = staticmethod(lambda: ["Office"])  # type: ignore[method-assign]
    drive(Watched)
