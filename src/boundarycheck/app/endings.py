"""How the desktop and the terminal end the program: as if the window had been closed."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

    from PySide6.QtWidgets import QWidget


def close_on_signals(window: QWidget) -> None:
    """Close ``window``, which keeps what was typed, when the process is asked to end or its terminal went away."""

    def close(_number: int, _frame: FrameType | None) -> None:
        window.close()

    for number in (signal.SIGTERM, signal.SIGINT, *hangup()):
        signal.signal(number, close)


def hangup() -> tuple[signal.Signals, ...]:
    """Return the signal of a terminal or session that went away, where there is one."""
    return (signal.SIGHUP,) if hasattr(signal, "SIGHUP") else ()
