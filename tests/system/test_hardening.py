from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys

import pytest

from boundarycheck.system import hardening, hardening_posix, hardening_windows
from boundarycheck.system.hardening import Hardening, dump_guard_for, no_core_dumps, private_umask
from boundarycheck.system.hardening_posix import PR_GET_DUMPABLE, PR_SET_DUMPABLE, forbid_dumps_linux
from boundarycheck.system.hardening_windows import QUIET

CHILD = """
import ctypes, json, os, resource, sys
from pathlib import Path
from boundarycheck.system import hardening, hardening_posix
os.umask(0)
private, dumps = hardening.private_umask(), hardening.no_core_dumps()
Path(sys.argv[1]).write_bytes(b"")
print(json.dumps({
    "achieved": [private.achieved, dumps.achieved],
    "detail": [private.detail, dumps.detail],
    "core": resource.getrlimit(resource.RLIMIT_CORE),
    "dumpable": ctypes.CDLL(None).prctl(3, 0),
    "mode": Path(sys.argv[1]).stat().st_mode & 0o777,
}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")
def test_a_real_process_is_hardened(tmp_path: object) -> None:
    run = subprocess.run([sys.executable, "-c", CHILD, f"{tmp_path}/new"], capture_output=True, text=True, check=True)
    assert run.stderr == ""
    assert json.loads(run.stdout) == {
        "achieved": [True, True],
        "detail": ["umask 077", "core files have size 0, the process is not dumpable"],
        "core": [0, 0],
        "dumpable": 0,
        "mode": 0o600,
    }


def test_a_system_without_the_mask_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "umask", lambda _: 0)
    assert not private_umask().achieved


def refuse() -> str:
    raise OSError(1, "Operation not permitted")


def test_a_refusal_of_the_system_is_reported_and_never_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardening, "dump_guard_for", lambda _: refuse)
    assert no_core_dumps() == Hardening(
        "no memory images", achieved=False, detail="the system refused (PermissionError)"
    )


def test_each_system_has_its_own_guard() -> None:
    assert dump_guard_for("win32") is hardening_windows.forbid_dumps
    assert dump_guard_for("linux") is hardening_posix.forbid_dumps_linux
    assert dump_guard_for("darwin") is hardening_posix.forbid_dumps


class RecordedProcessControl:
    """Takes notes of the calls; ``answer`` is what the mark reads back as."""

    def __init__(self, answer: int) -> None:
        self.calls: list[tuple[int, int]] = []
        self._answer = answer

    def prctl(self, option: int, argument: int, /) -> int:
        self.calls.append((option, argument))
        return self._answer if option == PR_GET_DUMPABLE else 0


def test_a_mark_that_does_not_hold_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardening_posix, "forbid_dumps", lambda: "")
    calls = RecordedProcessControl(answer=1)
    with pytest.raises(OSError, match="still dumpable"):
        forbid_dumps_linux(calls)
    assert calls.calls == [(PR_SET_DUMPABLE, 0), (PR_GET_DUMPABLE, 0)]


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
    assert hardening_windows.forbid_dumps() == "no error reports are taken"
    assert kernel.modes == [0, QUIET, QUIET]


def test_a_windows_that_does_not_listen_is_told() -> None:
    with pytest.raises(OSError, match="not taken"):
        hardening_windows.forbid_dumps(RecordedKernel(deaf=True))


@pytest.mark.skipif(os.name == "nt", reason="asks a system that is not Windows")
def test_elsewhere_the_windows_guard_says_where_it_is() -> None:
    with pytest.raises(OSError, match="not Windows"):
        hardening_windows.forbid_dumps()
