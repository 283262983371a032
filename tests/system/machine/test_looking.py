from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.machine import Finding, FindingName, FindingState
from boundarycheck.system.machine import linux, macos, windows
from boundarycheck.system.machine.looking import look_around, look_with, looks_for
from boundarycheck.system.machine.seen import Machine

if TYPE_CHECKING:
    from pathlib import Path


def test_each_system_has_its_own_looks() -> None:
    assert looks_for("linux") is linux.LOOKS
    assert looks_for("darwin") is macos.LOOKS
    assert looks_for("win32") is windows.LOOKS


@pytest.mark.parametrize("system", ["linux", "darwin", "win32", "freebsd14"])
def test_every_system_has_one_look_for_each_finding(system: str) -> None:
    assert [look.name for look in looks_for(system)] == list(FindingName)


def test_on_another_system_nothing_is_claimed(tmp_path: Path) -> None:
    findings = look_with(looks_for("freebsd14"), Machine(tmp_path))
    assert {finding.state for finding in findings} == {FindingState.UNKNOWN}
    assert {finding.looked_at for finding in findings} == {("nothing is known of freebsd14",)}


class Stumbles:
    name = FindingName.MANAGED

    def __init__(self, error: Exception) -> None:
        self._error = error

    def look(self, _machine: Machine) -> Finding:
        raise self._error


@pytest.mark.parametrize("error", [PermissionError(13, "no"), ValueError("embedded null byte")])
def test_what_a_look_trips_over_cannot_be_known(tmp_path: Path, error: Exception) -> None:
    (finding,) = look_with((Stumbles(error),), Machine(tmp_path))
    assert finding.state is FindingState.UNKNOWN
    assert finding.looked_at == (f"the system refused ({type(error).__name__})",)


def test_a_bug_of_a_look_is_not_hidden(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        look_with((Stumbles(KeyError("x")),), Machine(tmp_path))


@pytest.mark.skipif(sys.platform != "linux", reason="looks at a real Linux")
def test_this_very_computer_is_looked_at_and_nothing_is_changed(tmp_path: Path) -> None:
    findings = look_around(tmp_path / "journal", assistive=True)
    assert [finding.name for finding in findings] == list(FindingName)
    assert all(finding.looked_at for finding in findings)
    by_name = {finding.name: finding for finding in findings}
    assert by_name[FindingName.ASSISTIVE].state is FindingState.FOUND
    assert list(tmp_path.iterdir()) == []
