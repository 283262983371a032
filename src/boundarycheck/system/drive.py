"""Whether a folder lies on a network drive, where SQLite's write-ahead log is not to be trusted.

SQLite: "WAL does not work over a network filesystem" (sqlite.org/wal.html).
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

_MOUNTS: Final = Path("/proc/self/mountinfo")
_NETWORK: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "9p", "glusterfs", "lustre", "davfs"}
)
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")


def on_network(folder: Path, mounts: Path = _MOUNTS) -> bool:
    """Return whether ``folder`` is known to lie on a network drive.

    Known are UNC paths, and on Linux what ``mounts`` (the form of /proc/self/mountinfo) says. Where nothing
    can be known the answer is False.
    """
    place = folder.resolve()
    if place.drive.startswith("\\\\"):
        return True
    try:
        table = mounts.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return is_network_kind(file_system_of(place.as_posix(), table))


def is_network_kind(kind: str) -> bool:
    """Return whether the file system ``kind`` is a network's; FUSE may hide one, so it counts as one."""
    return kind in _NETWORK or kind.startswith("fuse.")


def file_system_of(place: str, table: str) -> str:
    """Return the kind of the file system that ``place`` is on, as ``table`` tells, or "" when it does not."""
    return mount_of(place, table).kind


class Mount(NamedTuple):
    """A line of the table: the kind of the file system, its device as major:minor, and what was mounted."""

    kind: str = ""
    device: str = ""
    source: str = ""


def mount_of(place: str, table: str) -> Mount:
    """Return what ``place`` is on, as ``table`` (the form of /proc/self/mountinfo) tells; empty when it does not.

    Of mounts at the same point the last one counts: it covers the others.
    """
    path = PurePosixPath(place)
    best, mount = -1, Mount()
    for line in table.splitlines():
        left, divided, right = line.partition(" - ")
        words, after = left.split(" "), right.split(" ")
        if not divided or len(words) < 5:  # noqa: PLR2004 - the mount point is the fifth word (proc_pid_mountinfo(5))
            continue
        point = PurePosixPath(unescaped(words[4]))
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, mount = len(point.parts), Mount(after[0], words[2], unescaped(after[1]) if after[1:] else "")
    return mount


def unescaped(word: str) -> str:
    """Return a name as it is; the kernel's tables write spaces and the like as octal numbers."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 8)), word)
