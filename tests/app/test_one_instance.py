from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from boundarycheck.app import one_instance
from boundarycheck.app.one_instance import OneInstance, bring_forward, lock_of
from boundarycheck.system.lock_posix import PosixLocker
from boundarycheck.system.lock_windows import WindowsLocker
from boundarycheck.system.process_start import started

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOLDING_CHILD = """
import signal, sys
from pathlib import Path
from boundarycheck.app.one_instance import OneInstance
instance = OneInstance(Path(sys.argv[1]))
assert instance.take(Path(sys.argv[2]))
signal.signal(signal.SIGUSR1, lambda *_: print("asked", flush=True)) if len(sys.argv) > 3 else None
print("has it", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def signals_as_before() -> Iterator[None]:
    before = signal.getsignal(signal.SIGUSR1)
    yield
    signal.signal(signal.SIGUSR1, before)


@pytest.fixture
def runtime(tmp_path: Path) -> Path:
    return tmp_path / "runtime"


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "journal"


@pytest.fixture
def child(request: pytest.FixtureRequest, runtime: Path, journal: Path) -> Iterator[subprocess.Popen[str]]:
    listening = ["listen"] if getattr(request, "param", True) else []
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING_CHILD, str(runtime), str(journal), *listening],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "has it\n"
        yield process
        process.kill()


def test_the_first_has_the_window_until_it_lets_go(runtime: Path, journal: Path) -> None:
    first, second = OneInstance(runtime), OneInstance(runtime)
    assert first.take(journal)
    assert first.take(journal)
    assert not second.take(journal)
    first.release()
    first.release()
    assert second.take(journal)
    second.release()


def test_each_journal_has_a_window_of_its_own(runtime: Path, journal: Path, tmp_path: Path) -> None:
    first, second = OneInstance(runtime), OneInstance(runtime)
    assert first.take(journal)
    assert second.take(tmp_path / "another")
    first.release()
    second.release()


def test_a_window_that_goes_on_with_another_journal_leaves_the_first(
    runtime: Path, journal: Path, tmp_path: Path
) -> None:
    first, second = OneInstance(runtime), OneInstance(runtime)
    assert first.take(journal)
    assert first.take(tmp_path / "another")
    assert second.take(journal)
    assert not second.take(tmp_path / "another")
    assert not first.take(journal)
    first.release()
    second.release()


def test_the_same_folder_by_another_way_is_the_same(runtime: Path, journal: Path, tmp_path: Path) -> None:
    journal.mkdir()
    (tmp_path / "link").symlink_to(journal)
    assert lock_of(runtime, tmp_path / "link") == lock_of(runtime, journal)
    assert "journal" not in lock_of(runtime, journal).name


def test_the_claim_is_private(runtime: Path, journal: Path) -> None:
    instance = OneInstance(runtime)
    instance.take(journal)
    assert stat.S_IMODE(runtime.stat().st_mode) == 0o700
    file = lock_of(runtime, journal)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_text() == f"{os.getpid()} {started(os.getpid())}"
    instance.release()
    assert file.read_bytes() == b""


def test_a_window_asks_itself_for_nothing(runtime: Path, journal: Path) -> None:
    instance = OneInstance(runtime)
    assert instance.take(journal)
    heard: list[int] = []
    signal.signal(signal.SIGUSR1, lambda number, _: heard.append(number))
    assert not bring_forward(runtime, journal)
    assert heard == []
    instance.release()


@pytest.mark.parametrize("mark", ["", " ", " 0-another-start/1"])
def test_a_process_that_has_the_number_of_one_that_ended_is_left_alone(
    child: subprocess.Popen[str], runtime: Path, journal: Path, mark: str
) -> None:
    lock_of(runtime, journal).write_text(f"{child.pid}{mark}")
    assert not bring_forward(runtime, journal)
    out, _err = child.communicate("", timeout=60)
    assert out == ""


def test_a_link_that_leads_in_a_circle_is_a_folder_like_any_other(runtime: Path, tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to(tmp_path / "round")
    instance = OneInstance(runtime)
    assert instance.take(tmp_path / "round")
    instance.release()


def test_letting_go_of_a_claim_on_a_disk_that_is_gone_never_fails(
    runtime: Path, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    instance = OneInstance(runtime)
    instance.take(journal)
    monkeypatch.setattr(os, "ftruncate", refuse)
    instance.release()
    assert OneInstance(runtime).take(journal)


def test_the_process_that_has_the_window_is_asked(child: subprocess.Popen[str], runtime: Path, journal: Path) -> None:
    assert not OneInstance(runtime).take(journal)
    assert bring_forward(runtime, journal)
    assert child.stdout is not None
    assert child.stdout.readline() == "asked\n"


@pytest.mark.parametrize("child", [False], indirect=True)
def test_being_asked_before_there_is_a_window_does_no_harm(
    child: subprocess.Popen[str], runtime: Path, journal: Path
) -> None:
    assert bring_forward(runtime, journal)
    _out, _err = child.communicate("", timeout=60)
    assert child.returncode == 0


def test_a_handler_that_is_there_already_stays(runtime: Path, journal: Path) -> None:
    def handler(*_: object) -> None:
        return

    signal.signal(signal.SIGUSR1, handler)
    instance = OneInstance(runtime)
    instance.take(journal)
    assert signal.getsignal(signal.SIGUSR1) is handler
    instance.release()


def test_a_system_without_that_signal_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:  # it is there again when what was set is put back
        patched.delattr(signal, "SIGUSR1")
        one_instance.listen_later()


def test_a_claim_that_was_left_behind_is_taken_over(child: subprocess.Popen[str], runtime: Path, journal: Path) -> None:
    child.kill()
    child.wait()
    assert not bring_forward(runtime, journal)
    instance = OneInstance(runtime)
    assert instance.take(journal)
    instance.release()


def test_nobody_is_asked_where_nobody_is(runtime: Path, journal: Path) -> None:
    assert not bring_forward(runtime, journal)


@pytest.mark.parametrize("note", [b"", b"-1", b"12 ", b"\xff"])
def test_a_note_that_names_no_process_asks_none(runtime: Path, journal: Path, note: bytes) -> None:
    instance = OneInstance(runtime)
    instance.take(journal)
    lock_of(runtime, journal).write_bytes(note)
    assert not bring_forward(runtime, journal)
    instance.release()


def test_a_note_that_cannot_be_read_asks_nobody(runtime: Path, journal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    instance = OneInstance(runtime)
    instance.take(journal)
    monkeypatch.setattr(os, "read", refuse)
    assert not bring_forward(runtime, journal)
    monkeypatch.undo()
    instance.release()


def test_where_nothing_can_be_claimed_there_is_a_window_all_the_same(runtime: Path, journal: Path) -> None:
    runtime.write_text("a file in its place")
    instance = OneInstance(runtime)
    assert instance.take(journal)
    assert not bring_forward(runtime, journal)
    instance.release()


def test_where_nothing_can_be_locked_or_written_there_is_a_window_all_the_same(
    runtime: Path, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bool:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(PosixLocker, "take", refuse)
    monkeypatch.setattr(os, "ftruncate", refuse)
    first, second = OneInstance(runtime), OneInstance(runtime)
    assert first.take(journal)
    assert second.take(journal)
    first.release()
    second.release()


def test_windows_locks_in_its_own_way(runtime: Path, journal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Calls:
        LK_NBLCK, LK_UNLCK = 2, 0

        def locking(self, _descriptor: int, mode: int, _length: int, /) -> None:
            taken.append(mode)

    taken: list[int] = []
    monkeypatch.setitem(sys.modules, "msvcrt", Calls())
    monkeypatch.setattr(sys, "platform", "win32")
    assert isinstance(one_instance.own_locker(), WindowsLocker)
    instance = OneInstance(runtime)
    assert instance.take(journal)
    assert taken == [2]
    instance.release()


START = "boundarycheck.system.process_start"


def test_it_brings_little_along(runtime: Path) -> None:  # the window waits for it
    code = (
        "import sys, pathlib, boundarycheck.system.files as _; before = set(sys.modules);"
        "import boundarycheck.app.one_instance as it;"
        "it.OneInstance(pathlib.Path(sys.argv[1])).take(pathlib.Path(sys.argv[1]));"
        "print(*sorted(set(sys.modules) - before))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(runtime)],
        capture_output=True,
        text=True,
        check=True,
    )
    brought = {name for name in ended.stdout.split() if not name.startswith("boundarycheck.app")}
    assert brought <= {"zlib", "fcntl", "signal", "_signal", "enum", "boundarycheck.system.lock_posix", START}
