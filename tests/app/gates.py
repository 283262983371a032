"""Holds the worker of a program, as a slow drive does."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundarycheck.app.main import Program


class Gate:
    """Holds the worker until it is opened."""

    def __init__(self, program: Program) -> None:
        self._open = threading.Event()
        entered = threading.Event()

        def hold() -> None:
            entered.set()
            self._open.wait(30)

        program.tasks.submit(hold, lambda _: None, lambda _: None)
        assert entered.wait(30)

    def open_when_the_lock_waits(self) -> None:
        threading.Timer(0.05, self._open.set).start()
