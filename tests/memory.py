"""What Linux tells of the memory of this process: how much of it is kept out of swap."""

from __future__ import annotations

from pathlib import Path


def locked_pages(address: int, size: int = 1) -> int:
    """KiB that are locked in the mappings of this process that hold the ``size`` bytes from ``address`` on.

    They may be several: locking a part of a mapping makes it one of its own.
    """
    locked, inside, found = 0, False, False
    for line in Path("/proc/self/smaps").read_text("utf-8").splitlines():
        first = line.split(maxsplit=1)[0]
        if "-" in first and not first.endswith(":"):
            start, end = (int(part, 16) for part in first.split("-"))
            inside = start < address + size and address < end
            found = found or inside
        elif inside and first == "Locked:":
            locked += int(line.split()[1])
    assert found, "no mapping holds it"
    return locked


def locked_here() -> int:
    """KiB that are locked in the whole process."""
    status = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmLck:"))
