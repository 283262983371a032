"""The places that are searched: folders, the memory of processes, and both clipboard selections."""

from __future__ import annotations

import os
import re
import subprocess
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from outside.secrets import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outside.secrets import Secret

SELECTIONS = ("clipboard", "primary")
_REGION = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ \d+ *(.*)$")
_NOT_MEMORY = ("[vvar]", "[vvar_vclock]", "[vsyscall]")


@dataclass
class Finding:
    """What a search read, and how often it met each secret, where."""

    what: str
    read: int = 0
    """Bytes."""
    places: int = 0
    """Files, regions of memory, formats of a selection: whatever was read."""
    found: dict[str, Counter[str]] = field(default_factory=dict)

    def look(self, place: str, content: bytes, secrets: tuple[Secret, ...]) -> None:
        """Count ``secrets`` in ``content``, which stands at ``place``."""
        self.places += 1
        self.read += len(content)
        if here := counted(content, secrets):
            self.found.setdefault(place, Counter()).update(here)

    @property
    def total(self) -> int:
        return sum(count for counts in self.found.values() for count in counts.values())

    def of(self, name: str) -> int:
        """How often the secret called ``name`` was met."""
        return sum(counts[name] for counts in self.found.values())

    def add(self, other: Finding) -> None:
        """Take in what another search of the same kind found."""
        self.read += other.read
        self.places += other.places
        for place, counts in other.found.items():
            self.found.setdefault(place, Counter()).update(counts)

    def __str__(self) -> str:
        where = "".join(f"\n    {place}: {dict(counts)}" for place, counts in self.found.items())
        return f"{self.what}: {self.total} copies in {self.read:,} bytes of {self.places} places{where}"


def folders(folder: Path, secrets: tuple[Secret, ...], what: str = "files") -> Finding:
    """Look into every file below ``folder``, and at its name."""
    finding = Finding(what)
    for file in sorted(folder.rglob("*")):
        name = os.fsencode(file.relative_to(folder))
        is_file = file.is_file() and not file.is_symlink()
        finding.look(str(file.relative_to(folder)), name + (file.read_bytes() if is_file else b""), secrets)
    return finding


def may_read_memory(process: int) -> bool:
    """Return whether this user may read the memory of ``process``.

    The program marks itself as not dumpable; its memory then belongs to root.
    """
    try:
        Path(f"/proc/{process}/mem").open("rb").close()
    except PermissionError:
        return False
    return True


def memory(process: int, secrets: tuple[Secret, ...]) -> Finding:
    """Look through all that ``process`` holds in memory or swap.

    Left out is what the kernel has never given a page to, and code and data of files that nobody can have
    written to: mapped from a file, and not writable.
    """
    finding = Finding(f"memory of {_name(process)} ({process})")
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory_file:
        for start, end, name in _regions(process):
            memory_file.seek(start)
            try:
                content = memory_file.read(end - start)
            except OSError:  # memory of a device; none of ours is
                continue
            finding.look(name, content, secrets)
    return finding


def processes(home: Path) -> list[int]:
    """Return every process that was started with ``home`` in its environment, at whatever distance.

    Not the one that watches: it notes what is written, so it has read it.
    """
    mark = os.fsencode(home)
    numbers = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return sorted(number for number in numbers if mark in _environment(number))


def clipboards(secrets: tuple[Secret, ...]) -> Finding:
    """Ask for both selections as any other program does, in every format that is offered."""
    finding = Finding("clipboard selections")
    for selection in SELECTIONS:
        for target in _asked(selection, "TARGETS").decode("ascii", "replace").split():
            finding.look(f"{selection}, {target}", _asked(selection, target), secrets)
    return finding


def _asked(selection: str, target: str) -> bytes:
    """Return what the owner of ``selection`` hands out as ``target``; nothing when there is no owner."""
    command = ["xclip", "-out", "-selection", selection, "-target", target]
    return subprocess.run(command, capture_output=True, timeout=30, check=False).stdout


def _regions(process: int) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of every region that holds a page."""
    region: tuple[int, int, str] | None = None
    held = 0
    for line in [*Path(f"/proc/{process}/smaps").read_text(encoding="utf-8", errors="replace").splitlines(), "0-0 "]:
        if begins := _REGION.match(line):
            if region is not None and held:
                yield region
            start, end, rights, name = begins.groups()
            from_file = name.startswith("/") and "w" not in rights
            region = None if from_file or name in _NOT_MEMORY else (int(start, 16), int(end, 16), name or "heap")
            held = 0
        elif line.startswith(("Rss:", "Swap:")):
            held += int(line.split()[1])
    if region is not None and held:
        yield region


def _name(process: int) -> str:
    return Path(f"/proc/{process}/comm").read_text(encoding="utf-8").strip()


def _environment(process: int) -> bytes:
    """Return the environment it began with; nothing of one that watches, has ended, or is somebody else's."""
    try:
        return b"" if _name(process) == "strace" else Path(f"/proc/{process}/environ").read_bytes()
    except OSError:
        return b""
