"""What Linux tells of the memory of this process: how much of it is kept out of swap."""

from __future__ import annotations

from pathlib import Path


def is_locked(address: int, size: int) -> bool:
    """Whether every mapping of this process that holds some of the ``size`` bytes from ``address`` on is locked.

    Not how much of it: that counts a page that a child shares by half.
    """
    held = []
    inside = False
    for line in Path("/proc/self/smaps").read_text("utf-8").splitlines():
        first, *rest = line.split()
        if "-" in first and not first.endswith(":"):
            start, end = (int(part, 16) for part in first.split("-"))
            inside = start < address + size and address < end
        elif inside and first == "VmFlags:":
            held.append("lo" in rest)
    assert held, "no mapping holds it"
    return all(held)


def locked_here() -> int:
    """KiB that are locked in the whole process."""
    status = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmLck:"))
