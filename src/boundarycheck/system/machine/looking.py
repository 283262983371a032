"""Looks for everything there is to find on this computer, without changing anything and without failing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from boundarycheck.domain.machine import Finding, FindingName, FindingState
from boundarycheck.system.machine.seen import CannotBeKnown, Machine

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.system.machine.seen import Look


def look_around(folder: Path, assistive: bool | None = None) -> tuple[Finding, ...]:
    """Return every finding on this computer for a journal in ``folder``, in the order of the names.

    ``assistive`` says whether an assistive program is attached to the window, None where that was not asked.
    """
    return look_with(looks_for(sys.platform), Machine(folder, assistive=assistive))


def look_with(looks: tuple[Look, ...], machine: Machine) -> tuple[Finding, ...]:
    """Return what each of ``looks`` finds on ``machine``; what one of them trips over cannot be known."""
    return tuple(_looked(look, machine) for look in looks)


def looks_for(system: str) -> tuple[Look, ...]:
    """Return what is looked for on ``system``, a value of ``sys.platform``: one look for each finding."""
    if system == "win32":
        from boundarycheck.system.machine import windows  # noqa: PLC0415 - each system loads its own only

        return windows.LOOKS
    if system == "darwin":
        from boundarycheck.system.machine import macos  # noqa: PLC0415 - as above

        return macos.LOOKS
    if system == "linux":
        from boundarycheck.system.machine import linux  # noqa: PLC0415 - as above

        return linux.LOOKS
    return tuple(CannotBeKnown(name, f"nothing is known of {system}") for name in FindingName)


def _looked(look: Look, machine: Machine) -> Finding:
    try:
        return look.look(machine)
    except (OSError, ValueError) as error:
        return Finding(look.name, FindingState.UNKNOWN, (), (f"the system refused ({type(error).__name__})",))
