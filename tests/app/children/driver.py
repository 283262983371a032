"""Starts the program as an officer does, and does in it what stdin says, one command a line.

Every command is answered with a line on stdout: ``ok``, or what was asked for as JSON.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from boundarycheck.app import main as app_main
from boundarycheck.ui.places import Place
from boundarycheck.vault.secret import KdfParameters
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.app.main import Program


class Driver:
    """Plays the officer inside the process."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.window = program.window

    def obey(self, line: str) -> None:
        command, *arguments = json.loads(line)
        try:
            answer = getattr(self, f"do_{command}")(*arguments)
        except Exception:
            self.say("broken")
            raise
        if command == "close":
            return  # nobody is there any more to answer
        self.program.tasks.submit(lambda: None, lambda _: self.say(answer), lambda _: None)

    def do_create(self, passphrase: str, place: str = "") -> None:
        folder, kdf = Path(place or self.program.desk.journal_folder), KdfParameters.for_tests()
        self.program.tasks.run_now(lambda: self.program.desk.session.create(folder, passphrase, kdf))

    def do_go(self, place: str) -> None:
        self.window.go(Place(place))

    def do_guest(self) -> None:
        self.program.tasks.run_now(self.program.desk.session.open_guest)

    def do_type(self, name: str, words: str) -> None:
        fields: list[QWidget] = [*self.window.findChildren(QPlainTextEdit), *self.window.findChildren(QLineEdit)]
        (field,) = (each for each in fields if each.accessibleName() == name and each.isVisible())
        field.setFocus()
        QTest.keyClicks(field, words)

    def do_press(self, words: str) -> None:
        buttons = self.window.findChildren(QPushButton)
        next(each for each in buttons if words in {each.text(), each.accessibleName()} and each.isVisible()).click()

    def do_minimise(self) -> None:
        self.window.showMinimized()

    def do_seen(self) -> str:
        return "no" if self.window.isMinimized() else "yes"

    def do_place(self) -> str:
        return self.window.route.place.value

    def do_words(self) -> str:
        return words_on(self.window)

    def do_close(self) -> None:
        self.window.close()

    def do_bug(self, words: str) -> None:
        def fail() -> None:
            raise ValueError(words)

        QTimer.singleShot(0, fail)

    @staticmethod
    def say(answer: object) -> None:
        sys.stdout.write(json.dumps("ok" if answer is None else answer) + "\n")
        sys.stdout.flush()


def listen_to_stdin(program: Program, obey: Callable[[str], None]) -> None:
    from boundarycheck.ui.gui_thread import GuiThread  # noqa: PLC0415 - lives in the GUI thread, made there

    gui = GuiThread(program.application)

    def read() -> None:
        for line in sys.stdin:
            gui.post(partial(obey, line))

    threading.Thread(target=read, daemon=True).start()


def main(kind: type[Driver] = Driver) -> int:
    start = app_main.Program.start

    def started(self: Program) -> None:
        start(self)
        driver = kind(self)
        self.window.painted.connect(lambda: listen_to_stdin(self, driver.obey))

    app_main.Program.start = started  # type: ignore[method-assign] # the program knows nothing of being driven
    return app_main.main(sys.argv, Path(sys.argv[1]))


def drive(kind: type[Driver] = Driver) -> None:
    """Run the program to its end, and end with its exit code."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = main(kind)
    sys.stdout.flush()
    sys.exit(code)


if __name__ == "__main__":
    drive()
