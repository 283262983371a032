from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.machine import FindingState
from boundarycheck.system.machine import macos
from boundarycheck.system.machine.macos import (
    DIRECTORY,
    FILE_VAULT,
    POWER,
    PROFILES,
    SWAP,
    Administrator,
    Assistive,
    Hibernation,
    Managed,
    PlainDisk,
    PlainSwap,
    Remote,
    ask_tool,
)
from boundarycheck.system.machine.seen import Machine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from boundarycheck.system.machine.seen import Look

FOUND, NOT_FOUND, UNKNOWN = FindingState.FOUND, FindingState.NOT_FOUND, FindingState.UNKNOWN
OWN = {PROFILES: "Enrolled via DEP: No\nMDM enrollment: No\n", DIRECTORY: ""}
ENROLLED = {PROFILES: "Enrolled via DEP: Yes\nMDM enrollment: Yes (User Approved)\n", DIRECTORY: ""}
JOINED = {PROFILES: "MDM enrollment: No\n", DIRECTORY: "Active Directory Domain          = county.example\n"}
MODES = "Battery Power:\n hibernatemode        {}\n sleep                1\nAC Power:\n hibernatemode        0\n"


def answering(answers: Mapping[tuple[str, ...], str | None]) -> Callable[[tuple[str, ...]], str | None]:
    """A Mac whose tools print these answers; the others cannot be run."""

    def ask(command: tuple[str, ...]) -> str | None:
        return answers.get(command)

    return ask


def told(look: Look, folder: Path) -> tuple[FindingState, tuple[str, ...]]:
    finding = look.look(Machine(folder, environment={}, user=501))
    assert finding.looked_at
    return finding.state, finding.details


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (OWN, (NOT_FOUND, ())),
        (ENROLLED, (FOUND, ("mobile device management",))),
        (JOINED, (FOUND, ("Active Directory",))),
        ({}, (UNKNOWN, ())),
        ({PROFILES: "MDM enrollment: No\n"}, (UNKNOWN, ())),
    ],
)
def test_management_is_told_by_two_tools(
    tmp_path: Path, answers: dict[tuple[str, ...], str], expected: tuple[FindingState, tuple[str, ...]]
) -> None:
    assert told(Managed(answering(answers)), tmp_path) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("FileVault is On.\n", (NOT_FOUND, ())),
        ("FileVault is Off.\n", (FOUND, ("no encryption",))),
        ("Encryption in progress\n", (UNKNOWN, ())),
        (None, (UNKNOWN, ())),
    ],
)
def test_the_disk_is_told_by_file_vault(
    tmp_path: Path, said: str | None, expected: tuple[FindingState, tuple[str, ...]]
) -> None:
    assert told(PlainDisk(answering({FILE_VAULT: said})), tmp_path) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("total = 0.00M  used = 0.00M  free = 0.00M  (encrypted)\n", (NOT_FOUND, ())),
        ("total = 1024.00M  used = 8.00M  free = 1016.00M\n", (FOUND, ("swap",))),
        (None, (UNKNOWN, ())),
    ],
)
def test_swap_is_told_by_the_kernel(
    tmp_path: Path, said: str | None, expected: tuple[FindingState, tuple[str, ...]]
) -> None:
    assert told(PlainSwap(answering({SWAP: said})), tmp_path) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (MODES.format(0), (NOT_FOUND, ())),
        (MODES.format(3), (FOUND, ("hibernation",))),
        ("nothing of the kind\n\n", (UNKNOWN, ())),
        (None, (UNKNOWN, ())),
    ],
)
def test_sleep_is_told_by_the_power_settings(
    tmp_path: Path, said: str | None, expected: tuple[FindingState, tuple[str, ...]]
) -> None:
    assert told(Hibernation(answering({POWER: said})), tmp_path) == expected


def test_a_remote_session_is_found_and_its_absence_never_claimed(tmp_path: Path) -> None:
    assert told(Remote(), tmp_path) == (UNKNOWN, ())
    machine = Machine(tmp_path, environment={"SSH_TTY": "/dev/ttys001"})
    assert Remote().look(machine).details == ("SSH",)


@pytest.mark.parametrize(("asked", "state"), [(True, FOUND), (False, NOT_FOUND), (None, UNKNOWN)])
def test_assistive_programs_are_what_the_window_was_told(
    tmp_path: Path, asked: bool | None, state: FindingState
) -> None:
    assert Assistive().look(Machine(tmp_path, assistive=asked)).state is state


@pytest.mark.parametrize(("user", "state"), [(0, FOUND), (501, NOT_FOUND)])
def test_the_administrator_is_found(tmp_path: Path, user: int, state: FindingState) -> None:
    assert Administrator().look(Machine(tmp_path, user=user)).state is state


def test_a_tool_is_asked_and_its_answer_returned() -> None:
    assert ask_tool((sys.executable, "-c", "print('yes')")) == "yes\n"


@pytest.mark.parametrize("command", [("/no/such/tool",), (sys.executable, "-c", "raise SystemExit(1)")])
def test_a_tool_that_fails_has_no_answer(command: tuple[str, ...]) -> None:
    assert ask_tool(command) is None


def test_a_tool_that_hangs_is_waited_for_no_longer_than_the_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(macos, "_PATIENCE", 0.01)
    assert ask_tool((sys.executable, "-c", "import signal; signal.pause()")) is None
