from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.system import replacing, replacing_posix, replacing_windows
from boundarycheck.system.replacing import VARIABLE, AfterLock, after_lock, carried_in, carry, own_command, replace_for
from boundarycheck.system.settings import WindowPlace

if TYPE_CHECKING:
    from pathlib import Path

FULL = AfterLock(
    WindowPlace(5, 6, 900, 700, maximised=True),
    True,
    "/home/o/journal",
    "restore",
    "beside",
    "There is no room.",
    7,
    "/srv/county",
)


# ── what is said to the fresh process ─────────────────────────────────────────────────────────
def test_what_is_said_arrives_once() -> None:
    environment = {VARIABLE: FULL.to_text(), "HOME": "/home/o"}
    assert after_lock(environment) == FULL
    assert environment == {"HOME": "/home/o"}
    assert after_lock(environment) is None


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    assert isinstance(AfterLock.from_text(text), AfterLock)


@given(st.dictionaries(st.sampled_from(list(AfterLock.__dataclass_fields__)), st.none() | st.booleans() | st.text()))
def test_what_makes_no_sense_counts_as_not_said(fields: dict[str, object]) -> None:
    taken = AfterLock.from_text(json.dumps(fields))
    assert taken.carried == -1
    assert taken.window is None
    for name in ("journal_folder", "onward", "told", "why"):
        said = fields.get(name)
        assert getattr(taken, name) in {"", said}
    assert taken.pack_folder in {None, fields.get("pack_folder")}


@pytest.mark.parametrize("carried", [0, 1, 2, -1, True, 3.5])
def test_the_standard_streams_are_never_taken_for_what_is_carried(carried: object) -> None:
    assert AfterLock.from_text(json.dumps({"carried": carried})).carried == -1


def test_a_nested_text_without_end_is_taken() -> None:
    assert AfterLock.from_text("[" * 100_000) == AfterLock()
    assert AfterLock.from_text("[]") == AfterLock()


def test_a_text_that_is_too_long_or_holds_a_nul_is_not_a_folder() -> None:
    assert AfterLock.from_text(json.dumps({"journal_folder": "x" * 5000})) == AfterLock()
    assert AfterLock.from_text(json.dumps({"journal_folder": "a\0b"})) == AfterLock()
    for pack_folder in ("x" * 5000, "a\0b"):
        assert AfterLock.from_text(json.dumps({"pack_folder": pack_folder})).pack_folder is None


def test_no_folder_of_the_agencys_is_something_that_is_said() -> None:
    assert AfterLock.from_text(AfterLock(pack_folder="").to_text()).pack_folder == ""
    assert AfterLock.from_text(AfterLock().to_text()).pack_folder is None


# ── what is carried ───────────────────────────────────────────────────────────────────────────
def test_what_is_carried_is_read_once_and_let_go() -> None:
    descriptor = carry(b"sealed words")
    assert descriptor > 2
    assert not os.get_inheritable(descriptor)
    assert carried_in(descriptor) == b"sealed words"
    with pytest.raises(OSError, match="Bad file"):
        os.fstat(descriptor)


def test_it_is_read_whole_wherever_another_process_left_off() -> None:
    descriptor = carry(b"sealed words")
    os.lseek(descriptor, 0, os.SEEK_END)
    assert carried_in(descriptor) == b"sealed words"


def test_nothing_is_carried_as_nothing() -> None:
    assert carry(b"") == -1
    assert carried_in(-1) == b""


def test_a_descriptor_of_another_kind_is_not_touched(tmp_path: Path) -> None:
    with (tmp_path / "letter").open("wb") as file:
        assert carried_in(file.fileno()) == b""
        os.fstat(file.fileno())
    assert carried_in(10_000) == b""


def test_where_the_system_cannot_carry_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_name: str) -> int:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr(os, "memfd_create", refused)
    assert carry(b"sealed words") == -1
    monkeypatch.delattr(os, "memfd_create")
    assert carry(b"sealed words") == -1


def test_where_there_is_no_memory_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    read, write = os.pipe()
    os.close(write)
    monkeypatch.setattr(os, "memfd_create", lambda _name: read)  # it cannot be written to
    assert carry(b"sealed words") == -1
    with pytest.raises(OSError, match="Bad file"):
        os.fstat(read)


# ── the command ───────────────────────────────────────────────────────────────────────────────
def test_the_program_is_begun_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "orig_argv", ["python", "-m", "boundarycheck", "--vault", "/journal"])
    assert own_command() == [sys.executable, "-m", "boundarycheck", "--vault", "/journal"]


def test_a_frozen_program_is_its_own_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["boundarycheck", "--vault", "/journal"])
    assert own_command() == [sys.executable, "--vault", "/journal"]


# ── each system ───────────────────────────────────────────────────────────────────────────────
def test_each_system_has_its_way() -> None:
    assert replace_for("win32") is replacing_windows.replace
    assert replace_for("linux") is replace_for("darwin") is replacing_posix.replace


_CHILD = """
import os, sys
from boundarycheck.system import replacing_posix
from boundarycheck.system.replacing import carry, carried_in
if len(sys.argv) == 2:
    print(os.getpid(), flush=True)
    keep, other = carry(b"sealed words"), carry(b"not handed on")
    command = [sys.executable, __file__, "again", str(keep), str(other)]
    replacing_posix.replace(command, {**os.environ, "SAID": "yes"}, keep)
print(os.getpid(), os.environ["SAID"], carried_in(int(sys.argv[2])), carried_in(int(sys.argv[3])))
"""


def test_the_same_process_becomes_the_command_with_what_it_carries(tmp_path: Path) -> None:
    child = tmp_path / "child.py"
    child.write_text(_CHILD)
    run = subprocess.run([sys.executable, child, "first"], capture_output=True, text=True, check=True, timeout=60)
    first, second = run.stdout.splitlines()
    assert second == f"{first} yes b'sealed words' b''"


def test_a_program_that_is_gone_is_an_error_and_the_process_goes_on(tmp_path: Path) -> None:
    before, descriptor = signal.getsignal(signal.SIGUSR1), carry(b"sealed words")
    try:
        for keep in (-1, descriptor):
            with pytest.raises(FileNotFoundError):
                replacing_posix.replace([str(tmp_path / "gone")], {}, keep)
        assert carried_in(descriptor) == b"sealed words"
        assert signal.getsignal(signal.SIGUSR1) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGUSR1, before)


def test_on_windows_a_new_one_starts_and_this_one_ends() -> None:
    calls: list[object] = []

    class EndedError(Exception):
        pass

    def end(code: int) -> NoReturn:
        calls.append(code)
        raise EndedError

    def start(command: list[str], **options: object) -> None:
        calls.append((command, options))

    with pytest.raises(EndedError):
        replacing_windows.replace(["boundarycheck"], {"A": "1"}, 7, start=start, end=end)
    assert calls == [(["boundarycheck"], {"env": {"A": "1"}, "close_fds": True}), 0]


def test_the_names_are_those_that_the_kernel_shows() -> None:
    descriptor = carry(b"x")
    assert "boundarycheck-sealed" in os.readlink(f"/proc/self/fd/{descriptor}")  # noqa: PTH115 - as it is
    assert carried_in(descriptor) == b"x"
    assert replacing.VARIABLE.startswith("BOUNDARYCHECK_")
