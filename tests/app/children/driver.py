"""Starts the program as an officer does, and does in it what stdin says, one command a line.

Every command is answered with a line on stdout: ``ok``, or what was asked for as JSON.
"""

from __future__ import annotations

import ctypes
import json
import signal
import sys
import threading
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit

from boundarycheck.app import main as app_main
from boundarycheck.app.idle import IdleWatch
from boundarycheck.app.shift import ShiftWatch
from boundarycheck.domain.errors import DiskFull
from boundarycheck.domain.locking import LockCause
from boundarycheck.system.hardening_linux import PR_GET_DUMPABLE
from boundarycheck.system.replacing import after_lock
from boundarycheck.ui import dialogs
from boundarycheck.ui.places import Place
from boundarycheck.vault import spill
from boundarycheck.vault.secret import KdfParameters
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

    from boundarycheck.app.main import Program
    from boundarycheck.system.replacing import AfterLock


class _Updated:
    """Refuses modules of the program that were not loaded before."""

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        if name.partition(".")[0] == "boundarycheck":
            raise ImportError(name)


known: set[str] = set()
"""The modules that were there when this process was given the window."""


class Driver:
    """Plays the officer inside the process."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._window = program.window
        self._shown_with = set(sys.modules)

    def obey(self, line: str) -> None:
        command, *arguments = json.loads(line)
        try:
            answer = getattr(self, f"do_{command}")(*arguments)
        except Exception:
            self._say("broken")
            raise
        if command in {"close", "lock", "look_no_more"}:
            return  # nobody is there any more to answer, or it is not yet time
        if command == "busy":
            self._say(answer)  # the worker will not
            return
        self._program.tasks.submit(lambda: None, lambda _: self._say(answer), lambda _: None)

    def do_create(self, passphrase: str, place: str = "") -> None:
        folder, kdf = Path(place or self._program.desk.journal_folder), KdfParameters.for_tests()
        self._program.tasks.run_now(lambda: self._program.desk.session.create(folder, passphrase, kdf))

    def do_go(self, place: str) -> None:
        self._window.go(Place(place))

    def do_guest(self) -> None:
        self._program.tasks.run_now(self._program.desk.session.open_guest)

    def do_type(self, name: str, words: str) -> None:
        field = self._field(name)
        field.setFocus()
        QTest.keyClicks(field, words)

    def _field(self, name: str) -> QPlainTextEdit | QLineEdit:
        texts, lines = self._window.findChildren(QPlainTextEdit), self._window.findChildren(QLineEdit)
        fields: list[QPlainTextEdit | QLineEdit] = [*texts, *lines]
        found = [field for field in fields if field.accessibleName() == name and field.isVisible()]
        assert len(found) == 1
        return found[0]

    def do_press(self, words: str) -> None:
        buttons = self._window.findChildren(QAbstractButton)
        next(each for each in buttons if words in {each.text(), each.accessibleName()} and each.isVisible()).click()

    def do_lock(self) -> None:
        self._program.lock()

    def do_wait(self, _for: str) -> None:
        """Answer when the worker and the window have done what was asked of them."""
        loop = QEventLoop()
        self._program.tasks.submit(lambda: None, lambda _: loop.quit(), lambda _: loop.quit())
        loop.exec()

    def do_key(self, key: str) -> None:
        QTest.keyClicks(self._window.focusWidget(), key)

    def do_caret(self, name: str, at: str) -> None:
        field = self._field(name)
        assert isinstance(field, QPlainTextEdit)
        cursor = field.textCursor()
        cursor.setPosition(int(at))
        field.setTextCursor(cursor)

    def do_field(self, name: str) -> str:
        field = self._field(name)
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def do_copy(self, name: str) -> None:
        field = self._field(name)
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    def do_dumpable(self) -> str:
        return str(ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0))

    def do_window(self) -> str:
        return str(self._window.geometry().getRect())

    def do_fill_disk(self, how: str) -> None:
        """Let the journal take nothing any more; ``everywhere``: also what lies ready beside it."""

        def full(*_args: object, **_kwargs: object) -> None:
            raise DiskFull(place="the journal")

        monkeypatch = pytest.MonkeyPatch()  # never undone: the disk stays as it is
        monkeypatch.setattr(self._program.desk.session.vault.drafts, "keep", full)
        if how == "everywhere":
            monkeypatch.setattr(spill, "put", full)

    def do_busy(self, how: str) -> None:
        """Have something going on when the next command comes."""
        if how == "dialog":
            QTimer.singleShot(0, partial(dialogs.confirm, self._window, "Sure?", "", "Yes", "No"))
            return
        self._stuck = threading.Event()
        hung = threading.Event()

        def hang() -> None:
            hung.set()
            self._stuck.wait()

        self._program.desk.tasks.submit(hang, lambda _: None, lambda _: None)
        hung.wait()
        if how == "save":
            self.do_press("Save the entry")

    def do_update(self) -> None:
        """Let no module of the program be loaded any more: another version lies there now."""
        sys.meta_path.insert(0, _Updated())

    def do_heard(self) -> None:
        """Wait until the desktop is listened to."""
        news = self._program.desk.lock_news
        while {LockCause.SCREEN, LockCause.SLEEP} - {each.cause for each in news.deliveries}:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def do_look_no_more(self) -> None:
        """Let no line of Python run by itself any more, as the look at the idle time does; answer when none runs."""
        for watch in self._program.application.children():
            if isinstance(watch, IdleWatch | ShiftWatch):
                watch.stop()
        threading.Thread(target=self._say_when_none_runs, daemon=True).start()

    def _say_when_none_runs(self) -> None:
        main = threading.main_thread().ident
        assert main is not None
        while sys._current_frames()[main].f_code is not app_main.show_window.__code__:  # noqa: SLF001 - there is no other way
            time.sleep(0.01)
        self._say(None)

    def do_minimise(self) -> None:
        self._window.showMinimized()

    def do_seen(self) -> str:
        return "no" if self._window.isMinimized() else "yes"

    def do_loaded(self) -> str:
        """Name what was loaded from the moment when this process had the window until the window was shown."""
        return " ".join(sorted(self._shown_with - known))

    def do_place(self) -> str:
        return self._window.route.place.value

    def do_pack(self) -> str:
        return self._program.desk.preferences.now.pack_folder

    def do_words(self) -> str:
        return words_on(self._window)

    def do_close(self) -> None:
        self._window.close()

    def do_bug(self, words: str) -> None:
        def fail() -> None:
            raise ValueError(words)

        QTimer.singleShot(0, fail)

    @staticmethod
    def _say(answer: object) -> None:
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
    """Run the program on the journal's folder and, where it is named, the agency's."""
    start = app_main.Program.start
    again: list[AfterLock] = []

    def heard(environment: MutableMapping[str, str]) -> AfterLock | None:
        known.update(sys.modules)
        after = after_lock(environment)
        again.extend([] if after is None else [after])
        return after

    def started(self: Program) -> None:
        start(self)
        driver = kind(self)
        self.window.painted.connect(lambda: listen_to_stdin(self, driver.obey))
        if again:  # whoever locked waits for this: what is said before it is heard by nobody
            self.window.painted.connect(lambda: sys.stdout.write('"begun again"\n') and sys.stdout.flush())

    app_main.after_lock = heard  # type: ignore[attr-defined] # the one place where a window hears of a lock
    app_main.Program.start = started  # type: ignore[method-assign] # the program knows nothing of being driven
    pack = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    return app_main.main(sys.argv, Path(sys.argv[1]), pack)


def drive(kind: type[Driver] = Driver) -> None:
    """Run the program to its end, and end with its exit code."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = main(kind)
    sys.stdout.flush()
    sys.exit(code)


if __name__ == "__main__":
    drive()
