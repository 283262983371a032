from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.system import hardening_linux, hardening_windows
from boundarycheck.system.hardening import Hardening, PrivateFiles, harden, measures_for, report
from boundarycheck.system.hardening_linux import (
    CAP_IPC_LOCK,
    MCL_CURRENT,
    MCL_FUTURE,
    MCL_ONFAULT,
    PR_GET_DUMPABLE,
    PR_SET_DUMPABLE,
    LockedMemory,
    NotDumpable,
    may_lock_without_limit,
)
from boundarycheck.system.hardening_windows import QUIET, NoErrorReports

if TYPE_CHECKING:
    from pathlib import Path

    from boundarycheck.system.hardening import Measure

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")

CHILD = """
import ctypes, json, os, resource, sys
from pathlib import Path
from boundarycheck.system.hardening import harden
os.umask(0)
reports = harden()
Path(sys.argv[1]).write_bytes(b"")
print(json.dumps({
    "reports": reports,
    "core": resource.getrlimit(resource.RLIMIT_CORE),
    "dumpable": ctypes.CDLL(None).prctl(3, 0),
    "mode": Path(sys.argv[1]).stat().st_mode & 0o777,
}))
"""

# A parent may attach to its own child even where Yama restricts it; only the mark of the child can forbid it.
NEIGHBOUR = """
import ctypes, os, sys
from boundarycheck.system.hardening import measures_for
measures = measures_for("linux")  # another user may not be allowed to read the modules
if os.geteuid() == 0:
    os.setresgid(65534, 65534, 65534)
    os.setresuid(65534, 65534, 65534)
    ctypes.CDLL(None).prctl(4, 1)  # another user makes a process undumpable by itself
ready, done = os.pipe(), os.pipe()
child = os.fork()
if child == 0:
    if sys.argv[1] == "hardened":
        for measure in measures:
            measure.take()
    os.write(ready[1], b".")
    os.read(done[0], 1)
    os._exit(0)
os.close(ready[1])
os.read(ready[0], 1)
try:
    os.close(os.open(f"/proc/{child}/mem", os.O_RDONLY))
    print("read")
except PermissionError:
    print("refused")
os.write(done[1], b".")
os.waitpid(child, 0)
sys.stdout.flush()
os._exit(0)  # as another user it could not write down what it covered
"""

CRASH = """
import os, resource, sys
from boundarycheck.system.hardening import harden
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
harden()
child = os.fork()
if child == 0:
    os.abort()
print(os.WCOREDUMP(os.waitpid(child, 0)[1]))
"""

# Locks a lot and then needs more: what was promised as locked must never make an allocation fail.
LOCKED = """
import json, os, resource, sys
from pathlib import Path
from boundarycheck.system.hardening_linux import LockedMemory
if sys.argv[1] == "limited":
    resource.setrlimit(resource.RLIMIT_MEMLOCK, (8 << 20, 8 << 20))
    if os.geteuid() == 0:
        os.setresuid(65534, 65534, 65534)
told = LockedMemory().take()
more = bytearray(os.urandom(1 << 20)) * 64
(line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmLck"))
print(json.dumps([told, int(line.split()[1]) > 64 << 10]), flush=True)
os._exit(0)
"""


def run(script: str, *arguments: str) -> str:
    ended = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    assert ended.stderr == ""
    return ended.stdout.strip()


@on_linux
def test_a_real_process_is_hardened(tmp_path: Path) -> None:
    told = json.loads(run(CHILD, str(tmp_path / "new")))
    reports = {name: (achieved, detail) for name, achieved, detail in told.pop("reports")}
    reports.pop("memory stays out of swap")  # depends on the machine
    assert reports == {
        "private files": (True, "umask 077"),
        "no core files": (True, "core files have size 0"),
        "no reading of memory by others": (
            True,
            "the process is not dumpable; only an administrator can read its memory",
        ),
        "the key stays out of swap": (True, "the key of an open journal is locked; copies made in passing are not"),
    }
    assert told == {"core": [0, 0], "dumpable": 0, "mode": 0o600}


@on_linux
@pytest.mark.parametrize(("how", "seen"), [("hardened", "refused"), ("plain", "read")])
def test_another_program_of_the_same_user_cannot_read_its_memory(how: str, seen: str) -> None:
    assert run(NEIGHBOUR, how) == seen


@on_linux
def test_a_crash_leaves_no_image() -> None:
    assert run(CRASH) == "False"


@on_linux
def test_with_a_limit_nothing_is_locked_and_nothing_fails_later() -> None:
    told, locked = json.loads(run(LOCKED, "limited"))
    assert told[1:] == [False, "only 8192 KiB may be locked here, so words and pictures of them may be swapped"]
    assert not locked


@on_linux
def test_without_a_limit_everything_is_locked() -> None:
    if not LockedMemory().bound:
        told, locked = json.loads(run(LOCKED, "free"))
        assert told[1:] == [True, "every page that is used is locked"]
        assert locked


def test_a_system_without_the_mask_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "umask", lambda _: 0)
    assert not PrivateFiles().take().achieved


def refuse() -> str:
    raise OSError(1, "Operation not permitted")


def test_a_refusal_of_the_system_is_reported_and_never_raised() -> None:
    told = report("no core files", refuse)
    assert told == Hardening("no core files", achieved=False, detail="the system refused (PermissionError)")


def names(measures: tuple[Measure, ...]) -> list[str]:
    return [type(measure).__name__ for measure in measures]


def test_each_system_has_its_own_measures() -> None:
    assert names(measures_for("win32")) == ["PrivateFiles", "NoErrorReports", "LockedKey"]
    assert names(measures_for("darwin")) == ["PrivateFiles", "NoCoreFiles", "LockedKey"]
    assert names(measures_for("linux")) == ["PrivateFiles", "NoCoreFiles", "NotDumpable", "LockedKey", "LockedMemory"]


def test_every_measure_is_taken_even_where_all_are_refused() -> None:
    umask = os.umask(0o022)
    try:
        told = harden("win32")  # whose calls are not there on this machine
    finally:
        os.umask(umask)
    assert [hardening.achieved for hardening in told] == [True, False, False]


class RecordedProcessControl:
    """Takes notes of the calls; ``dumpable`` is what the mark reads back as."""

    def __init__(self, dumpable: int = 0, *, locks: bool = True) -> None:
        self.calls: list[tuple[int, ...]] = []
        self._dumpable = dumpable
        self._locks = locks

    def prctl(self, option: int, argument: int, /) -> int:
        self.calls.append((option, argument))
        return self._dumpable if option == PR_GET_DUMPABLE else 0

    def mlockall(self, flags: int, /) -> int:
        self.calls.append((flags,))
        return 0 if self._locks else -1


def test_a_mark_that_does_not_hold_is_told() -> None:
    calls = RecordedProcessControl(dumpable=1)
    assert not NotDumpable(calls).take().achieved
    assert calls.calls == [(PR_SET_DUMPABLE, 0), (PR_GET_DUMPABLE, 0)]


@pytest.mark.parametrize(("limit", "unbound"), [(-1, False), (0, True)])
def test_what_is_to_come_is_locked_too_where_no_limit_counts(limit: int, unbound: bool) -> None:
    calls = RecordedProcessControl()
    assert LockedMemory(calls, limit, unbound=unbound).take().achieved
    assert calls.calls == [(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT,)]


def test_a_limit_is_never_tried() -> None:
    calls = RecordedProcessControl()
    assert not LockedMemory(calls, 1 << 40, unbound=False).take().achieved
    assert calls.calls == []


def test_memory_that_was_not_locked_is_told() -> None:
    told = LockedMemory(RecordedProcessControl(locks=False), -1, unbound=False).take()
    assert told == Hardening(LockedMemory.NAME, achieved=False, detail="the system refused (OSError)")


@given(st.integers(0, 2**64 - 1), st.text(), st.text())
def test_the_right_is_read_from_the_line_of_the_kernel(rights: int, before: str, after: str) -> None:
    status = f"{before}\nCapEff:\t{rights:016x}\n{after}"
    assert may_lock_without_limit(status) is bool(rights & 1 << CAP_IPC_LOCK)


@given(st.text())
def test_a_status_without_that_line_gives_no_right(status: str) -> None:
    assert "CapEff" in status or not may_lock_without_limit(status)


def test_a_status_that_cannot_be_read_gives_no_right() -> None:
    def unreadable(_path: Path) -> bytes:
        raise PermissionError

    assert not may_lock_without_limit(hardening_linux.status_of_this_process(unreadable))


class RecordedKernel:
    """Takes notes of the modes and answers with the one before; a deaf one takes none."""

    def __init__(self, *, deaf: bool = False) -> None:
        self.modes: list[int] = [0]
        self._deaf = deaf

    def SetErrorMode(self, mode: int, /) -> int:  # noqa: N802 - the name is the system's
        before = self.modes[-1]
        self.modes.append(0 if self._deaf else mode)
        return before


def test_windows_is_told_to_take_no_reports(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = RecordedKernel()
    monkeypatch.setattr(ctypes, "WinDLL", {"kernel32": kernel}.__getitem__, raising=False)
    assert NoErrorReports().take() == Hardening("no error reports", achieved=True, detail="no error reports are taken")
    assert kernel.modes == [0, QUIET, QUIET]


def test_a_windows_that_does_not_listen_is_told() -> None:
    assert not NoErrorReports(RecordedKernel(deaf=True)).take().achieved


@pytest.mark.skipif(os.name == "nt", reason="asks a system that is not Windows")
def test_elsewhere_the_windows_measure_is_refused() -> None:
    assert hardening_windows.NoErrorReports().take().detail == "the system refused (OSError)"
