"""Asking another process of this user to show its window."""

from __future__ import annotations

import sys
from typing import Protocol


class Raiser(Protocol):
    """How one operating system asks a process of the same user to show its window."""

    def ask(self, process: int) -> bool:
        """Ask ``process``, which is known to listen; return whether it could be asked."""
        ...


def ask(process: int) -> bool:
    """Ask ``process`` to show its window; return whether it could be asked.

    It must be known to listen (app/one_instance.py): any other process would be ended by the signal.
    """
    return raiser_for(sys.platform).ask(process)


def raiser_for(system: str) -> Raiser:
    """Return the handler for ``system``, a value of ``sys.platform``."""
    if system == "win32":
        from boundarycheck.system.raising_windows import WindowsRaiser  # noqa: PLC0415 - each system loads its own only

        return WindowsRaiser()
    from boundarycheck.system.raising_posix import PosixRaiser  # noqa: PLC0415 - as above

    return PosixRaiser()
