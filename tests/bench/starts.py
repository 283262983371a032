"""Starts a window in a process of its own and reads what it reports."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

CHILDREN = Path(__file__).parent / "children"
TESTS = Path(__file__).parents[1]


@dataclass(frozen=True)
class Start:
    """Seconds from before the process was made to the end of the first paint; its peak memory in MiB."""

    seconds: float
    mebibytes: float


class Starter:
    """Starts windows from warm byte code, with settings and journals under ``home`` only.

    The byte code is kept below ``home``, so that a machine that is told to write none measures the same.
    """

    def __init__(self, home: Path) -> None:
        left_out = {"PYTHONDONTWRITEBYTECODE", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG"}
        self.environment = {name: value for name, value in os.environ.items() if name not in left_out} | {
            "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
            "PYTHONPATH": str(TESTS),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
        }

    def start(self, script: str) -> Start:
        """Start ``script``, wait for its report, and return it."""
        run = subprocess.run(
            [sys.executable, str(CHILDREN / script), str(monotonic())],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        seconds, peak = run.stdout.split()
        return Start(float(seconds), int(peak) / 1024)
