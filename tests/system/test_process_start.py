from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from boundarycheck.system.process_start import started

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def processes(tmp_path: Path) -> Path:
    """What /proc tells of process 7, whose program has a name made to mislead."""
    boot = tmp_path / "sys/kernel/random/boot_id"
    boot.parent.mkdir(parents=True)
    boot.write_text("a-start\n")
    (tmp_path / "7").mkdir()
    numbers = " ".join(map(str, range(4, 53)))
    (tmp_path / "7" / "stat").write_text(f"7 (a b) S 1 (x) S {numbers}\n")
    return tmp_path


def test_a_process_is_known_by_the_start_of_the_computer_and_its_own(processes: Path) -> None:
    assert started(7, processes) == "a-start/22"


def test_another_start_of_the_computer_is_another_process(processes: Path) -> None:
    before = started(7, processes)
    (processes / "sys/kernel/random/boot_id").write_text("another\n")
    assert started(7, processes) != before


def test_of_a_process_that_is_not_there_nothing_is_known(processes: Path) -> None:
    assert started(8, processes) == ""
    (processes / "7" / "stat").write_bytes(b"")
    assert started(7, processes) == ""
    (processes / "7" / "stat").write_bytes(b"7 (x) " + b"S " * 40)
    assert started(7, processes) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_this_process_and_another_are_told_apart() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        assert "" != started(os.getpid()) != started(other.pid) != ""
        assert started(os.getpid()) == started(os.getpid())
        other.kill()
