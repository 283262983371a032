"""A disk that fills up at any step: a clear error, nothing lost, and it works again once there is room."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from unmeasured import unmeasured

CHILD = Path(__file__).with_name("small_disk.py")
OWN_MOUNTS = ["unshare", "--user", "--map-root-user", "--mount"]


def can_mount() -> bool:
    """Whether this machine lets a process have mounts of its own: some containers forbid it."""
    try:
        return not subprocess.run([*OWN_MOUNTS, "true"], check=False, capture_output=True).returncode
    except OSError:
        return False


@pytest.mark.skipif(not can_mount(), reason="no mounts of one's own are allowed here")
def test_every_operation_survives_every_amount_of_room(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    ended = subprocess.run(
        [*OWN_MOUNTS, sys.executable, str(CHILD), str(disk)],
        check=False,
        capture_output=True,
        text=True,
        env=unmeasured(PYTHONPATH=str(CHILD.parents[1])),
    )
    assert ended.returncode == 0, ended.stderr
    outcomes: dict[str, dict[str, int]] = json.loads(ended.stdout)
    for operation, tally in outcomes.items():
        assert set(tally) <= {"done", "DiskFull"}, operation
        assert tally.get("done"), f"{operation} never had room enough"
        assert tally.get("DiskFull"), f"{operation} was never short of room"
    with capsys.disabled():
        sys.stdout.write(f"\nsmall disk: {outcomes}\n")
