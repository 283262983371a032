"""Recorded computers: file trees as Linux shows them, planted in a folder of the test."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from boundarycheck.system.machine.seen import Machine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SYSTEM_PROGRAMS = {1: "systemd", 2: "kthreadd", 812: "dbus-daemon"}
PLAIN_MOUNTS = "22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw\n"


def plant(root: Path, files: dict[str, str]) -> None:
    """Put ``files`` (path to contents) below ``root``."""
    for name, text in files.items():
        file = root / name.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def run_programs(root: Path, programs: dict[int, str]) -> None:
    """Let ``programs`` (number to name) run; their names are cut as the kernel cuts them."""
    plant(root, {f"proc/{number}/comm": f"{name[:15]}\n" for number, name in programs.items()})


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    """Close ``folder`` to this process for as long as this lasts; an administrator becomes nobody for that time.

    Paths below the folder that the process stands in are then reached only from there, not from the root.
    """
    mode, user = folder.stat().st_mode, os.geteuid()
    folder.chmod(0)
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)
        folder.chmod(mode)


def block_device(root: Path, name: str, number: str = "", *, uuid: str = "", on: tuple[str, ...] = ()) -> None:
    """Add a block device as /sys shows it: its number, its device-mapper id, and what it lies on."""
    place = root / "sys/class/block" / name
    place.mkdir(parents=True, exist_ok=True)
    if uuid:
        plant(place, {"dm/uuid": f"{uuid}\n"})
    for lower in on:
        (place / "slaves" / lower).mkdir(parents=True)
    if number:
        numbers = root / "sys/dev/block"
        numbers.mkdir(parents=True, exist_ok=True)
        (numbers / number).symlink_to(f"../../class/block/{name}")


def recorded(root: Path, **environment: str) -> Machine:
    """A computer with nothing to find: its tree is ``root``, its user an ordinary one."""
    run_programs(root, SYSTEM_PROGRAMS)
    return Machine(root / "home/officer/journal", root, environment, user=1000)
