"""What is looked for on macOS, by the system's own tools.

Never run on macOS so far: tested against recorded answers, and left out of the promise by name.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.machine import Finding, FindingName, FindingState
from boundarycheck.system.machine.marks import REMOTE_VARIABLES
from boundarycheck.system.machine.places import SyncedFolder
from boundarycheck.system.machine.seen import CannotBeKnown, judged

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.system.machine.seen import Look, Machine

    Ask = Callable[[tuple[str, ...]], str | None]

PROFILES: Final = ("/usr/bin/profiles", "status", "-type", "enrollment")
DIRECTORY: Final = ("/usr/sbin/dsconfigad", "-show")
FILE_VAULT: Final = ("/usr/bin/fdesetup", "status")
SWAP: Final = ("/usr/sbin/sysctl", "-n", "vm.swapusage")
POWER: Final = ("/usr/bin/pmset", "-g", "custom")
_PATIENCE: Final = 2.0
"""Seconds that a tool may take; work that comes after the look waits for it."""


def ask_tool(command: tuple[str, ...]) -> str | None:
    """Return what ``command`` prints; None when it cannot be run, fails, or takes too long."""
    try:
        run = subprocess.run(  # noqa: S603 - the system's own tool by its whole path, no shell, fixed arguments
            command, capture_output=True, text=True, errors="replace", timeout=_PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return run.stdout


class _Asks:
    def __init__(self, ask: Ask = ask_tool) -> None:
        self.ask = ask


class Managed(_Asks):
    """Looks for mobile device management and for a directory."""

    name = FindingName.MANAGED

    def look(self, _machine: Machine) -> Finding:
        """Ask ``profiles`` and ``dsconfigad``."""
        profiles, directory = self.ask(PROFILES), self.ask(DIRECTORY)
        found = ["mobile device management"] if "MDM enrollment: Yes" in (profiles or "") else []
        if "Active Directory Domain" in (directory or ""):
            found.append("Active Directory")
        return judged(self.name, found, (PROFILES[0], DIRECTORY[0]), whole=None not in {profiles, directory})


class Remote:
    """Looks whether this session is used from afar."""

    name = FindingName.REMOTE

    def look(self, machine: Machine) -> Finding:
        """Look at the environment; screen sharing cannot be seen there."""
        found = [title for variable, title in REMOTE_VARIABLES.items() if machine.environment.get(variable)]
        return judged(self.name, found, ("the environment of the session",), whole=False)


class Assistive:
    """Takes what the window was told: macOS lets a program know when an assistive one asks it for its contents."""

    name = FindingName.ASSISTIVE

    def look(self, machine: Machine) -> Finding:
        """Take what the window was told."""
        found = ["an assistive program"] if machine.assistive else []
        return judged(self.name, found, ("the window's own state",), whole=machine.assistive is not None)


class Administrator:
    """Looks whether this program runs as the administrator."""

    name = FindingName.ADMINISTRATOR

    def look(self, machine: Machine) -> Finding:
        """Look at the number of the user."""
        return judged(self.name, ["root"] if machine.user == 0 else [], ("the number of this user",))


class PlainDisk(_Asks):
    """Looks whether FileVault is on."""

    name = FindingName.PLAIN_DISK

    def look(self, _machine: Machine) -> Finding:
        """Ask ``fdesetup``."""
        told = self.ask(FILE_VAULT) or ""
        found = ["no encryption"] if "FileVault is Off" in told else []
        return judged(self.name, found, (FILE_VAULT[0],), whole="FileVault is On" in told)


class PlainSwap(_Asks):
    """Looks whether swap is encrypted."""

    name = FindingName.PLAIN_SWAP

    def look(self, _machine: Machine) -> Finding:
        """Ask ``sysctl``."""
        told = self.ask(SWAP)
        if told is None:
            return Finding(self.name, FindingState.UNKNOWN, (), (SWAP[0],))
        return judged(self.name, [] if "(encrypted)" in told else ["swap"], (SWAP[0],))


class Hibernation(_Asks):
    """Looks whether memory is written to the disk in sleep; whether FileVault covers it is told by its own finding."""

    name = FindingName.HIBERNATION

    def look(self, _machine: Machine) -> Finding:
        """Ask ``pmset`` for the mode: 0 keeps memory in memory."""
        told = self.ask(POWER)
        modes = [line.split()[-1] for line in (told or "").splitlines() if line.split()[:1] == ["hibernatemode"]]
        found = ["hibernation"] if any(mode != "0" for mode in modes) else []
        return judged(self.name, found, (POWER[0],), whole=bool(modes))


LOOKS: Final[tuple[Look, ...]] = (
    Managed(),
    Remote(),
    CannotBeKnown(FindingName.RECORDING, "macOS does not tell who records the screen"),
    CannotBeKnown(FindingName.OPEN_SCREEN, "macOS asks for each program; who was allowed is not told"),
    Assistive(),
    Administrator(),
    CannotBeKnown(FindingName.OTHER_USERS, "not asked for on macOS"),
    CannotBeKnown(FindingName.NETWORK_FOLDER, "not asked for on macOS"),
    SyncedFolder(),
    PlainDisk(),
    PlainSwap(),
    Hibernation(),
)
"""One for each finding, in the order of the names."""
