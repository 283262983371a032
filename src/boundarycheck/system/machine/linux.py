"""What is looked for on Linux: in /proc, in /sys, in the environment, and where programs keep their settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.machine import Finding, FindingName, FindingState
from boundarycheck.system.drive import unescaped
from boundarycheck.system.machine.devices import (
    Cover,
    cover_of_device,
    cover_of_folder,
    cover_of_number,
    device_name,
)
from boundarycheck.system.machine.marks import (
    AGENT_PLACES,
    AGENT_PROGRAMS,
    ASSISTIVE_PROGRAMS,
    RECORDERS,
    REMOTE_PROGRAMS,
    REMOTE_VARIABLES,
)
from boundarycheck.system.machine.places import NetworkFolder, SyncedFolder
from boundarycheck.system.machine.seen import judged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from boundarycheck.system.machine.seen import Look, Machine

_PROGRAMS: Final = "the names of running programs (/proc/*/comm)"
_HIDDEN: Final = "running programs of other users are hidden here"
_SWAPS: Final = "/proc/swaps"
_FIRST_PERSON: Final = 1000
_LAST_PERSON: Final = 60000
"""Between these, Linux numbers people and not its own services (login.defs(5), UID_MIN and UID_MAX)."""


class Managed:
    """Looks whether someone manages this computer from afar: a domain, or a program that does it."""

    name = FindingName.MANAGED

    def look(self, machine: Machine) -> Finding:
        """Look for settings of such programs, and for the programs."""
        seen = {place: machine.there(place) for place in AGENT_PLACES}
        kept = (title for place, title in AGENT_PLACES.items() if seen[place])
        found = (*kept, *machine.programs(AGENT_PROGRAMS))
        closed = [place for place in AGENT_PLACES if seen[place] is None]
        also = ["the usual places of their settings in /etc, /opt, /usr, /var"]
        also += [f"not {place}, where we may not look" for place in closed]
        return _by_programs(self.name, machine, found, *also, whole=not closed)


class Remote:
    """Looks whether this session is used from afar, or a program that allows it runs."""

    name = FindingName.REMOTE

    def look(self, machine: Machine) -> Finding:
        """Look at the environment, at where the screen is, and for the programs."""
        set_here = (title for variable, title in REMOTE_VARIABLES.items() if machine.environment.get(variable))
        found = (*set_here, *_screen_elsewhere(machine), *machine.programs(REMOTE_PROGRAMS))
        return _by_programs(self.name, machine, found, "the environment of the session")


def _screen_elsewhere(machine: Machine) -> Iterator[str]:
    host, colon, _ = machine.environment.get("DISPLAY", "").rpartition(":")
    if colon and host not in {"", "unix"} and not host.startswith("/"):
        yield "a screen that is reached over the network"


class Recording:
    """Looks for programs that record the screen."""

    name = FindingName.RECORDING

    def look(self, machine: Machine) -> Finding:
        """Look for the programs. A recording that the desktop itself makes leaves no such sign."""
        return _by_programs(self.name, machine, machine.programs(RECORDERS), "not a recording by the desktop itself")


class OpenScreen:
    """Looks whether every program of this user may read the screen and the keys, as X11 lets them."""

    name = FindingName.OPEN_SCREEN

    def look(self, machine: Machine) -> Finding:
        """Look which kind of desktop the environment names, and which of two this program was told to use."""
        looked = ("WAYLAND_DISPLAY, DISPLAY and QT_QPA_PLATFORM",)
        wanted = machine.environment.get("QT_QPA_PLATFORM", "")
        x11 = bool(machine.environment.get("DISPLAY"))
        if machine.environment.get("WAYLAND_DISPLAY") and not (x11 and wanted.startswith("xcb")):
            return judged(self.name, (), looked)
        return judged(self.name, ["X11"] if x11 else [], looked, whole=False)


class Assistive:
    """Looks for screen readers and the like: what they help with, they also get to read."""

    name = FindingName.ASSISTIVE

    def look(self, machine: Machine) -> Finding:
        """Take what the window was told, and look for the programs."""
        found = machine.programs(ASSISTIVE_PROGRAMS)
        if machine.assistive and not found:
            found = ("an assistive program",)
        asked = "not asked of the window" if machine.assistive is None else "the desktop's accessibility service"
        return _by_programs(self.name, machine, found, asked)


class Administrator:
    """Looks whether this program runs as the administrator, whom no rights of files hold back."""

    name = FindingName.ADMINISTRATOR

    def look(self, machine: Machine) -> Finding:
        """Look at the number of the user."""
        return judged(self.name, ["root"] if machine.user == 0 else [], ("the number of this user",))


class OtherUsers:
    """Looks whether programs of other people run: someone else is signed in, here or from afar."""

    name = FindingName.OTHER_USERS

    def look(self, machine: Machine) -> Finding:
        """Look whose programs run; who that is is told to nobody."""
        owners = machine.running.owners - {machine.user}
        people = sum(_FIRST_PERSON <= owner <= _LAST_PERSON for owner in owners)
        return _by_programs(self.name, machine, [str(people)] if people else [], "the owners of running programs")


class PlainDisk:
    """Looks whether the disk that the journal lies on is encrypted."""

    name = FindingName.PLAIN_DISK

    def look(self, machine: Machine) -> Finding:
        """Follow the folder's device down to the disk."""
        return _covered(self.name, cover_of_folder(machine, machine.folder), "the disk of the journal's folder")


class PlainSwap:
    """Looks whether memory may be moved to a disk that is not encrypted."""

    name = FindingName.PLAIN_SWAP

    def look(self, machine: Machine) -> Finding:
        """Look at every swap that is in use."""
        table = machine.text(_SWAPS)
        if table is None:
            return Finding(self.name, FindingState.UNKNOWN, (), (f"{_SWAPS} cannot be read",))
        covers = dict(_swaps(machine, table))
        plain = [name for name, cover in covers.items() if cover is Cover.PLAIN]
        return judged(self.name, plain, (_SWAPS, "/sys/class/block"), whole=Cover.UNKNOWN not in covers.values())


def _swaps(machine: Machine, table: str) -> Iterator[tuple[str, Cover]]:
    for line in table.splitlines()[1:]:  # the first one is the heading
        path, kind, *_ = [*line.split(), "", ""]
        place = unescaped(path)
        if kind == "partition":
            name = device_name(machine, place)
            yield name, cover_of_device(machine, name)
        else:
            yield "a swap file", cover_of_folder(machine, Path(place))


class Hibernation:
    """Looks whether this computer is set up to write its whole memory to a disk that is not encrypted."""

    name = FindingName.HIBERNATION

    def look(self, machine: Machine) -> Finding:
        """Look whether the kernel can, and where it would write to."""
        looked = ("/sys/power/state", "/sys/power/resume", "/proc/cmdline")
        states, device = machine.text("/sys/power/state"), machine.text("/sys/power/resume") or "0:0"
        if states is None:
            return Finding(self.name, FindingState.UNKNOWN, (), ("/sys/power/state cannot be read",))
        named = any(word.startswith("resume=") for word in (machine.text("/proc/cmdline") or "").split())
        if "disk" not in states.split() or (device == "0:0" and not named):
            return judged(self.name, (), looked)
        cover = Cover.UNKNOWN if device == "0:0" else cover_of_number(machine, device)
        return judged(self.name, [] if cover is Cover.ENCRYPTED else ["hibernation"], looked)


def _by_programs(name: FindingName, machine: Machine, found: Iterable[str], *also: str, whole: bool = True) -> Finding:
    programs = machine.running.whole
    return judged(name, found, (*also, _PROGRAMS if programs else _HIDDEN), whole=whole and programs)


def _covered(name: FindingName, cover: Cover, what: str) -> Finding:
    found = ["no encryption"] if cover is Cover.PLAIN else []
    return judged(name, found, (what, "/sys/class/block"), whole=cover is not Cover.UNKNOWN)


LOOKS: Final[tuple[Look, ...]] = (
    Managed(),
    Remote(),
    Recording(),
    OpenScreen(),
    Assistive(),
    Administrator(),
    OtherUsers(),
    NetworkFolder(),
    SyncedFolder(),
    PlainDisk(),
    PlainSwap(),
    Hibernation(),
)
"""One for each finding, in the order of the names."""
