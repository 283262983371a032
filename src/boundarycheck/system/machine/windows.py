"""What is looked for on Windows: in the registry, and by a few calls of the system.

Never run on Windows so far: tested against recorded calls, and left out of the promise by name.
"""

from __future__ import annotations

import ctypes
import importlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Protocol

from boundarycheck.domain.machine import Finding, FindingName, FindingState
from boundarycheck.system.machine.places import SyncedFolder
from boundarycheck.system.machine.seen import CannotBeKnown, judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from boundarycheck.system.machine.seen import Look, Machine

SM_REMOTESESSION = 0x1000
NETSETUP_DOMAIN = 3
"""NetSetupDomainName of NETSETUP_JOIN_STATUS (lmjoin.h)."""
DRIVE_REMOTE = 4

_ENROLLMENTS: Final = r"SOFTWARE\Microsoft\Enrollments"
_CLOUD_JOIN: Final = r"SYSTEM\CurrentControlSet\Control\CloudDomainJoin\JoinInfo"
_SERVICES: Final = r"SYSTEM\CurrentControlSet\Services"
_MEMORY: Final = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management"
_FILES: Final = r"SYSTEM\CurrentControlSet\Control\FileSystem"
_POWER: Final = r"SYSTEM\CurrentControlSet\Control\Power"
_HELPERS: Final = {
    "TeamViewer": "TeamViewer",
    "AnyDesk": "AnyDesk",
    "RustDesk": "RustDesk",
    "tvnserver": "VNC",
    "uvnc_service": "VNC",
    "vncserver": "VNC",
    "nxservice": "NoMachine",
    "chromoting": "Chrome Remote Desktop",
    "SplashtopRemoteService": "Splashtop",
}
"""Services of programs for remote control, by the name they are registered under."""


class WindowsCalls(Protocol):
    """What is asked of Windows."""

    def keys(self, path: str) -> tuple[str, ...]:
        """Return the names of the keys below ``path`` in HKEY_LOCAL_MACHINE, none where it is missing."""
        ...

    def value(self, path: str, name: str) -> object:
        """Return a value of the key at ``path``, None where it is missing."""
        ...

    def in_domain(self) -> bool:
        """Return whether this computer is in a domain."""
        ...

    def remote_session(self) -> bool:
        """Return whether this session is used from afar."""
        ...

    def administrator(self) -> bool:
        """Return whether this program runs with an administrator's rights."""
        ...

    def drive_kind(self, root: str) -> int:
        """Return the kind of the drive with the root ``root``, as GetDriveTypeW numbers them."""
        ...


class SystemCalls:
    """The calls themselves. ``load`` finds a library by name; making one raises OSError where this is not Windows."""

    def __init__(self) -> None:
        try:
            self._registry: Any = importlib.import_module("winreg")
            load = ctypes.WinDLL  # type: ignore[attr-defined]
        except (ImportError, AttributeError) as error:
            raise OSError("this is not Windows") from error
        self._load: Any = load

    def keys(self, path: str) -> tuple[str, ...]:
        """Return the names of the keys below ``path``."""
        try:
            with self._registry.OpenKey(self._registry.HKEY_LOCAL_MACHINE, path) as key:
                count = self._registry.QueryInfoKey(key)[0]
                return tuple(self._registry.EnumKey(key, number) for number in range(count))
        except OSError:
            return ()

    def value(self, path: str, name: str) -> object:
        """Return a value of the key at ``path``."""
        with suppress(OSError), self._registry.OpenKey(self._registry.HKEY_LOCAL_MACHINE, path) as key:
            found: object = self._registry.QueryValueEx(key, name)[0]
            return found
        return None

    def in_domain(self) -> bool:
        """Ask NetGetJoinInformation. Raises OSError where it does not answer."""
        library = self._load("netapi32")
        name, status = ctypes.c_void_p(), ctypes.c_int()
        if library.NetGetJoinInformation(None, ctypes.byref(name), ctypes.byref(status)) != 0:
            raise OSError("NetGetJoinInformation did not answer")
        library.NetApiBufferFree(name)
        return status.value == NETSETUP_DOMAIN

    def remote_session(self) -> bool:
        """Ask GetSystemMetrics."""
        return bool(self._load("user32").GetSystemMetrics(SM_REMOTESESSION))

    def administrator(self) -> bool:
        """Ask IsUserAnAdmin."""
        return bool(self._load("shell32").IsUserAnAdmin())

    def drive_kind(self, root: str) -> int:
        """Ask GetDriveTypeW."""
        return int(self._load("kernel32").GetDriveTypeW(root))


class _Asks:
    """A look that asks Windows; ``calls`` None means Windows itself."""

    def __init__(self, calls: WindowsCalls | None = None) -> None:
        self._given = calls

    def calls(self) -> WindowsCalls:
        return self._given or SystemCalls()


class Managed(_Asks):
    """Looks for a domain, a cloud account of an employer, and mobile device management."""

    name = FindingName.MANAGED

    def look(self, _machine: Machine) -> Finding:
        """Look at the registry, and ask for the domain."""
        return judged(self.name, self._found(self.calls()), ("the domain", _CLOUD_JOIN, _ENROLLMENTS))

    @staticmethod
    def _found(calls: WindowsCalls) -> Iterator[str]:
        if calls.in_domain():
            yield "a Windows domain"
        if calls.keys(_CLOUD_JOIN):
            yield "Entra ID"
        for key in calls.keys(_ENROLLMENTS):
            # Windows keeps keys of its own there; one that belongs to a manager names an account and a provider.
            inside = rf"{_ENROLLMENTS}\{key}"
            if calls.value(inside, "ProviderID") and calls.value(inside, "UPN"):
                yield str(calls.value(inside, "ProviderID"))


class Remote(_Asks):
    """Looks for a remote session, and for services that let others in."""

    name = FindingName.REMOTE

    def look(self, _machine: Machine) -> Finding:
        """Ask for the session, and look for the services."""
        calls = self.calls()
        there = {key.lower() for key in calls.keys(_SERVICES)}
        found = [title for service, title in _HELPERS.items() if service.lower() in there]
        if calls.remote_session():
            found.append("Remote Desktop")
        return judged(self.name, found, ("SM_REMOTESESSION", _SERVICES))


class Assistive:
    """Takes what the window was told: Windows lets a program know when an assistive one asks it for its contents."""

    name = FindingName.ASSISTIVE

    def look(self, machine: Machine) -> Finding:
        """Take what the window was told."""
        found = ["an assistive program"] if machine.assistive else []
        return judged(self.name, found, ("the window's own state",), whole=machine.assistive is not None)


class Administrator(_Asks):
    """Looks whether this program runs with an administrator's rights."""

    name = FindingName.ADMINISTRATOR

    def look(self, _machine: Machine) -> Finding:
        """Ask Windows."""
        return judged(self.name, ["administrator"] if self.calls().administrator() else [], ("IsUserAnAdmin",))


class NetworkFolder(_Asks):
    """Looks whether the journal lies on a drive that another computer serves."""

    name = FindingName.NETWORK_FOLDER

    def look(self, machine: Machine) -> Finding:
        """Look at the drive of the folder."""
        drive = machine.folder.absolute().drive
        served = drive.startswith("\\\\") or self.calls().drive_kind(f"{drive}\\") == DRIVE_REMOTE
        return judged(self.name, ["a network drive"] if served else [], ("the drive of the journal's folder",))


class PlainSwap(_Asks):
    """Looks whether the page file is encrypted; where only BitLocker might do it, that cannot be known from here."""

    name = FindingName.PLAIN_SWAP

    def look(self, _machine: Machine) -> Finding:
        """Look at the registry."""
        calls = self.calls()
        encrypted = calls.value(_FILES, "NtfsEncryptPagingFile") == 1
        none = not calls.value(_MEMORY, "PagingFiles")
        state = FindingState.NOT_FOUND if encrypted or none else FindingState.UNKNOWN
        return Finding(self.name, state, (), (_FILES, _MEMORY))


class Hibernation(_Asks):
    """Looks whether hibernation is on; whether BitLocker covers the file cannot be known from here."""

    name = FindingName.HIBERNATION

    def look(self, _machine: Machine) -> Finding:
        """Look at the registry."""
        on = self.calls().value(_POWER, "HibernateEnabled") == 1
        return judged(self.name, ["hibernation"] if on else [], (_POWER,))


LOOKS: Final[tuple[Look, ...]] = (
    Managed(),
    Remote(),
    CannotBeKnown(FindingName.RECORDING, "Windows does not tell who takes pictures of the screen"),
    CannotBeKnown(FindingName.OPEN_SCREEN, "Windows does not tell who reads the screen and the keys"),
    Assistive(),
    Administrator(),
    CannotBeKnown(FindingName.OTHER_USERS, "not asked for on Windows"),
    NetworkFolder(),
    SyncedFolder(),
    CannotBeKnown(FindingName.PLAIN_DISK, "only an administrator may ask Windows for BitLocker"),
    PlainSwap(),
    Hibernation(),
)
"""One for each finding, in the order of the names."""
