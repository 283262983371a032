"""What tells a process from any other that has, or had, the same number."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PROCESSES: Final = Path("/proc")
_STARTED_AT: Final = 19
"""The place of the start time among the words behind the program's name: field 22 of proc_pid_stat(5), from 3."""


def started(process: int, processes: Path = _PROCESSES) -> str:
    """Return when ``process`` was started, as a mark without spaces that holds for this start of the computer only.

    "" where that cannot be known: it is gone, or the system is not Linux.
    """
    try:
        boot = (processes / "sys/kernel/random/boot_id").read_text(encoding="utf-8").strip()
        # The name of a program may hold spaces and brackets; what comes behind its last bracket holds numbers only.
        words = (processes / str(process) / "stat").read_bytes().rpartition(b")")[2].split()
        return f"{boot}/{int(words[_STARTED_AT])}"
    except (OSError, ValueError, IndexError):
        return ""
