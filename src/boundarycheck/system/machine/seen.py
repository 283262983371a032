"""What the looks read: the file tree, the environment and the running programs of one computer."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from boundarycheck.domain.machine import Finding, FindingName, FindingState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NAME_LIMIT: Final = 15
"""Characters that the kernel keeps of a program's name (proc_pid_comm(5))."""
_TEXT_LIMIT: Final = 1_000_000
"""Characters that are read of a file at most."""


class Running(NamedTuple):
    """The programs that run now: their names, who they belong to, and whether those of others can be seen."""

    names: frozenset[str] = frozenset()
    owners: frozenset[int] = frozenset()
    whole: bool = False


@dataclass
class Machine:
    """One computer as this program finds it; tests give it a recorded tree as ``root``.

    ``folder`` is the journal's, which may be missing. ``assistive`` says whether an assistive program is attached
    to the window, None where that was not asked.
    """

    folder: Path
    root: Path = Path("/")
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    user: int = field(default_factory=getattr(os, "geteuid", lambda: -1))
    assistive: bool | None = None

    def under(self, path: str) -> Path:
        """Return the place of the absolute ``path`` in this computer's tree."""
        return self.root / path.lstrip("/")

    def there(self, path: str) -> bool | None:
        """Return whether anything fits the absolute ``path``, as :func:`is_there` does."""
        return is_there(self.under(path))

    def text(self, path: str) -> str | None:
        """Return what stands in the file at ``path``, without the white space around it; None if it cannot be read."""
        try:
            with self.under(path).open(encoding="utf-8", errors="replace") as file:
                return file.read(_TEXT_LIMIT).strip()
        except OSError:
            return None

    @cached_property
    def running(self) -> Running:
        """The programs that run now, as /proc tells. A system may hide those of other users; then it is not whole."""
        names, owners = set(), set()
        try:
            processes = [entry for entry in self.under("proc").iterdir() if entry.name.isdigit()]
        except OSError:
            return Running()
        for process in processes:
            try:
                owner = process.stat().st_uid
                name = (process / "comm").read_text(encoding="utf-8", errors="replace").strip()
            except OSError:
                continue  # it ended in the meantime, or is hidden
            owners.add(owner)
            names.add(name)
        return Running(frozenset(names), frozenset(owners), any(entry.name == "1" for entry in processes))

    def programs(self, known: Mapping[str, str]) -> tuple[str, ...]:
        """Return the titles of those programs in ``known`` (name in the system to title) that run now."""
        names = self.running.names
        return in_order(title for name, title in known.items() if name[:_NAME_LIMIT] in names)


def is_there(place: Path) -> bool | None:
    """Return whether anything stands at ``place``, whose last part may hold ``*``; None where we may not look.

    Path.glob and Path.exists take a closed folder for an empty one, and then nothing seen would be told as nothing
    found.
    """
    try:
        if "*" in place.name:
            return any(fnmatchcase(entry.name, place.name) for entry in place.parent.iterdir())
        place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return None
    return True


class Look(Protocol):
    """Looks for one thing."""

    @property
    def name(self) -> FindingName:
        """What is looked for."""
        ...

    def look(self, machine: Machine) -> Finding:
        """Look, and change nothing. OSError and ValueError may be raised: then it cannot be known."""
        ...


def in_order(titles: Iterable[str]) -> tuple[str, ...]:
    """Return every title once, in alphabetical order."""
    return tuple(sorted(set(titles), key=str.casefold))


def judged(name: FindingName, found: Iterable[str], looked_at: tuple[str, ...], *, whole: bool = True) -> Finding:
    """Return what was ``found``; when that is nothing, whether it counts as looked for depends on ``whole``."""
    details = in_order(found)
    if details:
        return Finding(name, FindingState.FOUND, details, looked_at)
    return Finding(name, FindingState.NOT_FOUND if whole else FindingState.UNKNOWN, (), looked_at)


@dataclass(frozen=True)
class CannotBeKnown:
    """Stands for what this program cannot find out on this system; ``why`` says so to administrators."""

    name: FindingName
    why: str

    def look(self, _machine: Machine) -> Finding:
        """Say that it cannot be known."""
        return Finding(self.name, FindingState.UNKNOWN, (), (self.why,))
