"""BoundaryCheck, started the way an officer starts it, with a watch on its window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from boundarycheck.__main__ import main
from boundarycheck.app.plain_import import load_pyside

if TYPE_CHECKING:
    from bench.children.painted import Report
    from boundarycheck.app.main import Program

begun = float(sys.argv.pop(1))
reports: list[Report] = []


def watch(program: Program) -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - loaded the way the program does it

    from bench.children.painted import Report  # noqa: PLC0415 - as above

    window = program.window
    report = Report(window, begun)
    then = window.count_as_painted  # called while the window is painted

    def count_as_painted() -> None:
        QTimer.singleShot(0, report.look)  # once it is painted, before what the program puts off until then
        then()

    window.count_as_painted = count_as_painted  # type: ignore[method-assign]  # the program knows nothing of this
    reports.append(report)


def start_watched() -> int:
    load_pyside()  # as main() does first
    from boundarycheck.app import main as app_main  # noqa: PLC0415 - at the moment when main() imports it

    start = app_main.Program.start

    def watched(self: Program) -> None:
        watch(self)
        start(self)

    app_main.Program.start = watched  # type: ignore[method-assign]  # the program knows nothing of being measured
    return main()


sys.exit(start_watched())
