"""Where the journal lies: in a network folder, or in one that a program copies elsewhere. The same on every system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.machine import Finding, FindingName, FindingState
from boundarycheck.system.drive import is_network_kind, mount_of
from boundarycheck.system.machine.marks import SYNC_FOLDERS, SYNC_MARKS
from boundarycheck.system.machine.seen import judged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from boundarycheck.system.machine.seen import Machine

MOUNTS = "/proc/self/mountinfo"


class SyncedFolder:
    """Looks whether a sync program keeps the journal's folder, or one above it, in step with a copy elsewhere."""

    name = FindingName.SYNCED_FOLDER

    def look(self, machine: Machine) -> Finding:
        """Look at the names of the folders, and for the marks that sync programs leave in them."""
        folder = machine.folder.absolute()
        found = {title for place in (folder, *folder.parents) for title in _signs(place)}
        return judged(self.name, found, ("the folder of the journal and those above it",))


def _signs(place: Path) -> Iterator[str]:
    called = place.name.lower()
    yield from (title for begin, title in SYNC_FOLDERS.items() if _is_called(called, begin))
    yield from (title for mark, title in SYNC_MARKS.items() if _holds(place, mark))


def _holds(place: Path, mark: str) -> bool:
    try:
        return any(True for _ in place.glob(mark))
    except OSError:
        return False  # a folder that is closed to us may be anyone's


def _is_called(name: str, begin: str) -> bool:
    """Return whether ``name`` is ``begin``, alone or followed by more words: ``Dropbox (Personal)``."""
    rest = name.removeprefix(begin)
    return rest != name and not rest[:1].isalnum()


class NetworkFolder:
    """Looks whether the journal lies on a drive that another computer serves."""

    name = FindingName.NETWORK_FOLDER

    def look(self, machine: Machine) -> Finding:
        """Look at the table of mounts."""
        table = machine.text(MOUNTS)
        if table is None:
            return Finding(self.name, FindingState.UNKNOWN, (), (f"{MOUNTS} cannot be read",))
        kind = mount_of(machine.folder.resolve().as_posix(), table).kind
        return judged(self.name, [kind] if is_network_kind(kind) else [], (MOUNTS,), whole=bool(kind))
