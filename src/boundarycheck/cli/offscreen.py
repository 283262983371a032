"""Qt without a screen: for what the command line puts on paper."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def application() -> Iterator[None]:
    """Have an application while the block runs: without one there are no fonts."""
    from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415 - few commands need Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    running = QApplication.instance()
    if running is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        qInstallMessageHandler(lambda *_: None)  # Qt remarks on the terminal's locale; nothing here depends on it
        running = QApplication(["boundarycheck"])
    yield
    del running  # until here it has to live
