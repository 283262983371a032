"""BoundaryCheck, started the way an officer starts it, with a watch on its window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bench.children.painted import Report
from boundarycheck.__main__ import main

if TYPE_CHECKING:
    from boundarycheck.app.main import Program

begun = float(sys.argv.pop(1))
reports: list[Report] = []


def watch(program: Program) -> None:
    report = Report(program.window, begun)
    program.window.painted.connect(report.look)  # before what the program itself does next
    reports.append(report)


def start_watched() -> int:
    from boundarycheck.app import main as app_main  # noqa: PLC0415 - at the moment when main() imports it

    start = app_main.Program.start

    def watched(self: Program) -> None:
        watch(self)
        start(self)

    app_main.Program.start = watched  # type: ignore[method-assign]  # the program knows nothing of being measured
    return main()


sys.exit(start_watched())
