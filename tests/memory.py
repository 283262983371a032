"""What Linux tells of the memory of this process: how much of it is kept out of swap."""

from __future__ import annotations

from pathlib import Path


def locked_pages(address: int) -> int:
    """KiB that are locked in the mapping of this process that holds ``address``."""
    inside = False
    for line in Path("/proc/self/smaps").read_text("utf-8").splitlines():
        first = line.split(maxsplit=1)[0]
        if "-" in first and not first.endswith(":"):
            start, end = (int(part, 16) for part in first.split("-"))
            inside = start <= address < end
        elif inside and first == "Locked:":
            return int(line.split()[1])
    raise AssertionError("no mapping holds it")


def locked_here() -> int:
    """KiB that are locked in the whole process."""
    status = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmLck:"))
