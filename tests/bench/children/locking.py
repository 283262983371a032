"""BoundaryCheck with a journal open and words typed; after a lock, its next process reports the front door.

Told on stdout: ``ready`` by the first window; seconds (of the clock that parent and child share) and peak memory by
the second.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bench.children.painted import Report
from boundarycheck.__main__ import main
from boundarycheck.system.replacing import after_lock

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from boundarycheck.app.main import Program
    from boundarycheck.system.replacing import AfterLock

WORDS = "He asked again. I said no, and I told the sergeant before the end of the shift. " * 10

_SETTLED_MS = 150
"""Until the X server has heard who has the keyboard, and the start has done what it puts off."""

reports: list[Report] = []


def report(program: Program) -> None:
    told = Report(program.window, 0.0)
    program.window.painted.connect(told.look)  # before what the program itself does next
    reports.append(told)


def make_ready(program: Program) -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - as below
    from PySide6.QtTest import QTest  # noqa: PLC0415 - as below

    from boundarycheck.ui.places import Place  # noqa: PLC0415 - not before the front door is painted
    from boundarycheck.ui.screens.write import Write  # noqa: PLC0415 - as above
    from vaults import PASSPHRASE  # noqa: PLC0415 - as above

    def type_words(_result: None) -> None:
        page = program.window.page
        assert isinstance(page, Write)
        page.words.setPlainText(WORDS)
        program.window.activateWindow()
        assert QTest.qWaitForWindowActive(program.window)  # else the key would go nowhere
        QTimer.singleShot(_SETTLED_MS, tell_ready)

    def tell_ready() -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    def fail(error: Exception) -> None:
        raise error

    session, folder = program.desk.session, program.desk.journal_folder
    program.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
    program.window.go(Place.WRITE)
    program.tasks.submit(lambda: None, type_words, fail)


def start_watched() -> int:
    from boundarycheck.app import main as app_main  # noqa: PLC0415 - at the moment when main() imports it

    start = app_main.Program.start
    locked: list[AfterLock] = []

    def heard(environment: MutableMapping[str, str]) -> AfterLock | None:
        after = after_lock(environment)
        locked.extend([] if after is None else [after])
        return after

    def watched(self: Program) -> None:
        if locked:
            report(self)
        else:
            self.window.painted.connect(lambda: make_ready(self))
        start(self)

    app_main.after_lock = heard  # type: ignore[attr-defined] # the one place where a window hears of a lock
    app_main.Program.start = watched  # type: ignore[method-assign]  # the program knows nothing of being measured
    return main()


sys.exit(start_watched())
