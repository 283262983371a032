"""Whether what is written to a disk is encrypted there, as far as the Linux kernel tells.

Only what the kernel itself does is seen (dm-crypt, as LUKS uses it). A disk that encrypts by itself, and one that
belongs to a virtual machine's host, look like any other from here.
"""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Final

from boundarycheck.system.drive import is_network_kind, mount_of
from boundarycheck.system.machine.places import MOUNTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from boundarycheck.system.machine.seen import Machine

_ENCRYPTED_KINDS: Final = frozenset({"ecryptfs", "fuse.gocryptfs", "fuse.cryfs", "fuse.encfs"})
_IN_MEMORY: Final = frozenset({"tmpfs", "ramfs"})
_NOT_A_SECRET: Final = ("CRYPT-VERITY-", "CRYPT-INTEGRITY-")
"""What cryptsetup also makes: these are checked for changes and can be read by anyone."""


class Cover(Enum):
    """What stands between the words and someone who holds the disk."""

    ENCRYPTED = auto()
    PLAIN = auto()
    UNKNOWN = auto()


def cover_of_device(machine: Machine, name: str) -> Cover:
    """Return what covers the block device ``name`` (as in /sys/class/block), itself or through what it lies on."""
    place = f"/sys/class/block/{name}"
    if not machine.there(place):
        return Cover.UNKNOWN
    uuid = machine.text(f"{place}/dm/uuid") or ""
    if uuid.startswith("CRYPT-") and not uuid.startswith(_NOT_A_SECRET):
        return Cover.ENCRYPTED
    if name.startswith("zram"):
        backing = machine.text(f"{place}/backing_dev") or "none"
        return Cover.ENCRYPTED if backing == "none" else cover_of_device(machine, Path(backing).name)
    if machine.there(f"{place}/loop") is not False:
        return Cover.UNKNOWN
    below = sorted(slave.name for slave in machine.under(place).glob("slaves/*"))
    return _together([cover_of_device(machine, slave) for slave in below]) if below else Cover.PLAIN


def cover_of_number(machine: Machine, number: str) -> Cover:
    """Return what covers the block device of this ``number``, major:minor."""
    link = machine.under(f"/sys/dev/block/{number}")
    return cover_of_device(machine, link.resolve().name) if link.exists() else Cover.UNKNOWN


def cover_of_folder(machine: Machine, folder: Path) -> Cover:
    """Return what covers the files in ``folder``, which may be missing: then it is about what it would lie on."""
    mount = mount_of(folder.resolve().as_posix(), machine.text(MOUNTS) or "")
    if mount.kind in _ENCRYPTED_KINDS:
        return Cover.ENCRYPTED
    if is_network_kind(mount.kind) or mount.kind in _IN_MEMORY:
        return Cover.UNKNOWN
    if machine.under(f"/sys/dev/block/{mount.device}").exists():
        return cover_of_number(machine, mount.device)
    if not mount.source.startswith("/dev/"):  # btrfs has a number of its own, and names its device here
        return Cover.UNKNOWN
    return cover_of_device(machine, device_name(machine, mount.source))


def device_name(machine: Machine, path: str) -> str:
    """Return the kernel's name of the device at ``path``: /dev/mapper/home is dm-3, say."""
    return machine.under(path).resolve().name


def _together(covers: Sequence[Cover]) -> Cover:
    """Return what covers all of ``covers``; one that is plain shows what lies on it."""
    if Cover.PLAIN in covers:
        return Cover.PLAIN
    return Cover.UNKNOWN if Cover.UNKNOWN in covers else Cover.ENCRYPTED
