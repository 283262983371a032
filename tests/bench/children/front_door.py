"""BoundaryCheck, started the way an officer starts it, with a watch on its window."""

from __future__ import annotations

import sys

from painted import Report

from boundarycheck.__main__ import main
from boundarycheck.app import main as app_main

begun = float(sys.argv.pop(1))
build = app_main.build
reports: list[Report] = []


def watched(*arguments: object, **named: object) -> app_main.Program:
    program = build(*arguments, **named)
    reports.append(Report(program.window, begun))
    return program


app_main.build = watched
sys.exit(main())
