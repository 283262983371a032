from __future__ import annotations

import ctypes
import sys
from contextlib import contextmanager
from pathlib import PureWindowsPath
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from boundarycheck.domain.machine import Finding, FindingState
from boundarycheck.system.machine.seen import Machine
from boundarycheck.system.machine.windows import (
    DRIVE_REMOTE,
    NETSETUP_DOMAIN,
    SM_REMOTESESSION,
    Administrator,
    Assistive,
    Hibernation,
    Managed,
    NetworkFolder,
    PlainSwap,
    Remote,
    SystemCalls,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOUND, NOT_FOUND, UNKNOWN = FindingState.FOUND, FindingState.NOT_FOUND, FindingState.UNKNOWN
ENROLLMENTS = r"SOFTWARE\Microsoft\Enrollments"
CLOUD_JOIN = r"SYSTEM\CurrentControlSet\Control\CloudDomainJoin\JoinInfo"
SERVICES = r"SYSTEM\CurrentControlSet\Services"
MEMORY = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management"
FILES = r"SYSTEM\CurrentControlSet\Control\FileSystem"
POWER = r"SYSTEM\CurrentControlSet\Control\Power"


class RecordedWindows:
    """A Windows with these keys and values; the rest is as on a computer at home."""

    def __init__(
        self,
        keys: dict[str, tuple[str, ...]] | None = None,
        values: dict[tuple[str, str], object] | None = None,
        *,
        domain: bool = False,
        remote: bool = False,
        administrator: bool = False,
        drive: int = 3,
    ) -> None:
        self._keys = keys or {}
        self._values = values or {}
        self._domain, self._remote, self._administrator, self._drive = domain, remote, administrator, drive

    def keys(self, path: str) -> tuple[str, ...]:
        return self._keys.get(path, ())

    def value(self, path: str, name: str) -> object:
        return self._values.get((path, name))

    def in_domain(self) -> bool:
        return self._domain

    def remote_session(self) -> bool:
        return self._remote

    def administrator(self) -> bool:
        return self._administrator

    def drive_kind(self, _root: str) -> int:
        return self._drive


def told(finding: Finding) -> tuple[FindingState, tuple[str, ...]]:
    assert finding.looked_at
    return finding.state, finding.details


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_computer_at_home_shows_no_manager(machine: Machine) -> None:
    inside = rf"{ENROLLMENTS}\1A2B"
    windows = RecordedWindows({ENROLLMENTS: ("1A2B", "Context")}, {(inside, "ProviderID"): "Local"})
    assert told(Managed(windows).look(machine)) == (NOT_FOUND, ())


def test_a_managed_computer_shows_its_managers(machine: Machine) -> None:
    inside = rf"{ENROLLMENTS}\1A2B"
    windows = RecordedWindows(
        {ENROLLMENTS: ("1A2B",), CLOUD_JOIN: ("F00D",)},
        {(inside, "ProviderID"): "MS DM Server", (inside, "UPN"): "someone@county.example"},
        domain=True,
    )
    assert told(Managed(windows).look(machine)) == (FOUND, ("a Windows domain", "Entra ID", "MS DM Server"))


def test_remote_sessions_and_helpers_are_found(machine: Machine) -> None:
    assert told(Remote(RecordedWindows({SERVICES: ("Dhcp",)})).look(machine)) == (NOT_FOUND, ())
    windows = RecordedWindows({SERVICES: ("Dhcp", "teamviewer")}, remote=True)
    assert told(Remote(windows).look(machine)) == (FOUND, ("Remote Desktop", "TeamViewer"))


@pytest.mark.parametrize(("asked", "state"), [(True, FOUND), (False, NOT_FOUND), (None, UNKNOWN)])
def test_assistive_programs_are_what_the_window_was_told(
    tmp_path: Path, asked: bool | None, state: FindingState
) -> None:
    assert Assistive().look(Machine(tmp_path, assistive=asked)).state is state


@pytest.mark.parametrize("administrator", [True, False])
def test_the_administrator_is_found(machine: Machine, administrator: bool) -> None:
    finding = Administrator(RecordedWindows(administrator=administrator)).look(machine)
    assert finding.state is (FOUND if administrator else NOT_FOUND)


class WindowsPath(PureWindowsPath):
    def absolute(self) -> WindowsPath:
        return self


@pytest.mark.parametrize(
    ("folder", "drive", "state"),
    [
        (r"C:\Users\officer\journal", 3, NOT_FOUND),
        (r"H:\journal", DRIVE_REMOTE, FOUND),
        (r"\\server\share\journal", 3, FOUND),
    ],
)
def test_a_network_drive_is_found(folder: str, drive: int, state: FindingState) -> None:
    machine = Machine(WindowsPath(folder))  # type: ignore[arg-type] # a Windows path on Linux
    assert NetworkFolder(RecordedWindows(drive=drive)).look(machine).state is state


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, NOT_FOUND),
        ({(MEMORY, "PagingFiles"): ["?:\\pagefile.sys"]}, UNKNOWN),
        ({(MEMORY, "PagingFiles"): ["?:\\pagefile.sys"], (FILES, "NtfsEncryptPagingFile"): 1}, NOT_FOUND),
    ],
)
def test_the_page_file_is_looked_at(
    machine: Machine, values: dict[tuple[str, str], object], state: FindingState
) -> None:
    assert PlainSwap(RecordedWindows(values=values)).look(machine).state is state


@pytest.mark.parametrize(("value", "state"), [(1, FOUND), (0, NOT_FOUND), (None, NOT_FOUND)])
def test_hibernation_is_looked_at(machine: Machine, value: object, state: FindingState) -> None:
    assert Hibernation(RecordedWindows(values={(POWER, "HibernateEnabled"): value})).look(machine).state is state


# ── the calls themselves ────────────────────────────────────────────────────────────────────────


class RecordedRegistry:
    """The module ``winreg``, with one key."""

    HKEY_LOCAL_MACHINE = 7

    def __init__(self) -> None:
        self.asked: list[tuple[int, str]] = []

    @contextmanager
    def OpenKey(self, root: int, path: str) -> Iterator[str]:  # noqa: N802 - the name is the system's
        self.asked.append((root, path))
        if path != "there":
            raise FileNotFoundError(2, "missing")
        yield path

    def QueryInfoKey(self, _key: str) -> tuple[int, int, int]:  # noqa: N802 - as above
        return (2, 1, 0)

    def EnumKey(self, _key: str, number: int) -> str:  # noqa: N802 - as above
        return ("one", "two")[number]

    def QueryValueEx(self, _key: str, name: str) -> tuple[object, int]:  # noqa: N802 - as above
        if name != "set":
            raise FileNotFoundError(2, "missing")
        return (1, 4)


@pytest.fixture
def libraries(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The libraries of Windows by name; tests put in what they answer."""
    found: dict[str, Any] = {}
    monkeypatch.setitem(sys.modules, "winreg", RecordedRegistry())
    monkeypatch.setattr(ctypes, "WinDLL", found.__getitem__, raising=False)
    return found


def test_keys_and_values_are_read(libraries: dict[str, Any]) -> None:
    assert libraries == {}
    calls = SystemCalls()
    assert calls.keys("there") == ("one", "two")
    assert calls.keys("missing") == ()
    assert calls.value("there", "set") == 1
    assert calls.value("there", "missing") is None
    assert calls.value("missing", "set") is None


@pytest.mark.parametrize(("status", "joined"), [(NETSETUP_DOMAIN, True), (2, False)])
def test_the_domain_is_asked_for(libraries: dict[str, Any], status: int, joined: bool) -> None:
    freed: list[object] = []

    def answer(_server: None, _name: object, into: ctypes._CArgObject) -> int:
        ctypes.cast(into, ctypes.POINTER(ctypes.c_int))[0] = status
        return 0

    libraries["netapi32"] = SimpleNamespace(NetGetJoinInformation=answer, NetApiBufferFree=freed.append)
    assert SystemCalls().in_domain() is joined
    assert len(freed) == 1


def test_a_domain_that_does_not_answer_is_an_error(libraries: dict[str, Any]) -> None:
    libraries["netapi32"] = SimpleNamespace(NetGetJoinInformation=lambda *_: 8)
    with pytest.raises(OSError, match="did not answer"):
        SystemCalls().in_domain()


def test_the_other_calls_are_made_as_windows_wants_them(libraries: dict[str, Any]) -> None:
    libraries["user32"] = SimpleNamespace(GetSystemMetrics={SM_REMOTESESSION: 1}.__getitem__)
    libraries["shell32"] = SimpleNamespace(IsUserAnAdmin=lambda: 1)
    libraries["kernel32"] = SimpleNamespace(GetDriveTypeW={"H:\\": DRIVE_REMOTE}.__getitem__)
    calls = SystemCalls()
    assert calls.remote_session()
    assert calls.administrator()
    assert calls.drive_kind("H:\\") == DRIVE_REMOTE


@pytest.mark.skipif(sys.platform == "win32", reason="asks a system that is not Windows")
def test_elsewhere_the_calls_say_where_they_are(machine: Machine) -> None:
    with pytest.raises(OSError, match="not Windows"):
        Administrator().look(machine)
