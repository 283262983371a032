"""Where the journal lies: in a network folder, or in one that a program copies elsewhere. The same on every system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.machine import Finding, FindingName, FindingState
from boundarycheck.system.drive import is_network_kind, mount_of
from boundarycheck.system.machine.marks import SYNC_FOLDERS, SYNC_MARKS
from boundarycheck.system.machine.seen import is_there, judged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from boundarycheck.system.machine.seen import Machine

MOUNTS = "/proc/self/mountinfo"
_CLOSED = "one of them may not be looked into"


class SyncedFolder:
    """Looks whether a sync program keeps the journal's folder, or one above it, in step with a copy elsewhere."""

    name = FindingName.SYNCED_FOLDER

    def look(self, machine: Machine) -> Finding:
        """Look at the names of the folders, and for the marks that sync programs leave in them."""
        folder = machine.folder.absolute()
        places = (folder, *folder.parents)
        marks = [(title, is_there(place / mark)) for place in places for mark, title in SYNC_MARKS.items()]
        found = {title for place in places for title in _names(place)} | {title for title, seen in marks if seen}
        whole = all(seen is not None for _, seen in marks)
        closed = () if whole else (_CLOSED,)
        return judged(self.name, found, ("the folder of the journal and those above it", *closed), whole=whole)


def _names(place: Path) -> Iterator[str]:
    called = place.name.lower()
    yield from (title for begin, title in SYNC_FOLDERS.items() if _is_called(called, begin))


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
