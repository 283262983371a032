from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from boundarycheck.system import keeping, replacing, replacing_posix
from boundarycheck.system.keeping import LOCKED, HandOver, Loaded, alone, end_as
from boundarycheck.system.replacing import VARIABLE, AfterLock, carried_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a keeper is there on Linux only")

TOLD = AfterLock(journal_folder="/home/o/journal", told="carried").to_text()


class EndedError(Exception):
    """The process would have ended, or become another one."""


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def ended(code: int) -> NoReturn:
    raise EndedError(code)


@pytest.fixture
def as_window() -> HandOver:
    """What a window has from its keeper: the process that these tests were started by."""
    hand_over = HandOver(ended)
    hand_over.keeper = os.getppid()
    return hand_over


@pytest.fixture
def replaced(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, str], int]]:
    calls: list[tuple[list[str], dict[str, str], int]] = []

    def replace(command: Sequence[str], environment: Mapping[str, str], keep: int) -> NoReturn:
        calls.append((list(command), dict(environment), keep))
        raise EndedError

    monkeypatch.setattr(replacing_posix, "replace", replace)
    return calls


# ── what a window leaves ──────────────────────────────────────────────────────────────────────
def test_a_window_leaves_what_the_next_one_is_told_and_ends(as_window: HandOver) -> None:
    carried = as_window.carry(b"sealed words")
    with pytest.raises(EndedError, match=str(LOCKED)):
        as_window(["boundarycheck"], {VARIABLE: TOLD, "SECRET": "canary"}, carried)
    assert as_window.left(LOCKED) == TOLD
    as_window.forget_sealed(carried)
    assert carried_in(carried) == b"sealed words"


def test_without_words_to_carry_there_is_no_file_for_the_next(as_window: HandOver) -> None:
    assert as_window.carry(b"") == -1
    before = open_files()
    as_window.forget_sealed(-1)
    assert as_window.left(LOCKED) == ""
    assert open_files() == before - 2


@pytest.mark.parametrize("code", [0, 1, 70, -11])
def test_a_window_that_ended_in_another_way_left_nothing(as_window: HandOver, code: int) -> None:
    with pytest.raises(EndedError):
        as_window([], {VARIABLE: TOLD}, -1)
    assert as_window.left(code) == ""


def test_without_a_keeper_the_process_is_replaced(
    as_window: HandOver, replaced: list[tuple[list[str], dict[str, str], int]]
) -> None:
    as_window.keeper = os.getpid()
    with pytest.raises(EndedError):
        as_window(["boundarycheck"], {VARIABLE: TOLD}, 7)
    assert replaced == [(["boundarycheck"], {VARIABLE: TOLD}, 7)]


def test_without_memory_for_a_note_the_process_is_replaced(
    as_window: HandOver, replaced: list[tuple[list[str], dict[str, str], int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "put_into", lambda *_: False)
    assert as_window.carry(b"sealed words") == -1
    with pytest.raises(EndedError):
        as_window(["boundarycheck"], {VARIABLE: TOLD}, -1)
    assert len(replaced) == 1


@pytest.mark.parametrize("made", [0, 1])
def test_where_there_are_no_memory_files_there_is_nothing_to_hand_over(
    monkeypatch: pytest.MonkeyPatch, made: int
) -> None:
    create, left = os.memfd_create, [None] * made

    def few(name: str) -> int:
        if not left:
            raise OSError(24, "Too many open files")
        left.pop()
        return create(name)

    before = open_files()
    monkeypatch.setattr(os, "memfd_create", few)
    with pytest.raises(OSError, match="Too many"):
        HandOver()
    assert open_files() == before


def test_no_program_that_a_window_starts_is_given_what_is_handed_over(as_window: HandOver) -> None:
    carried = as_window.carry(b"sealed words")
    assert not os.get_inheritable(carried)
    assert replacing.is_carried(carried)


# ── the end of the keeper ─────────────────────────────────────────────────────────────────────
class Calls:
    """Notes what the kernel was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []

    def prctl(self, option: int, argument: int, /) -> int:
        self.asked.append((option, argument))
        return 0

    def mlockall(self, flags: int, /) -> int:
        raise AssertionError(flags)


def test_a_window_asks_to_hear_when_its_keeper_ends(as_window: HandOver) -> None:
    calls = Calls()
    as_window.end_with_keeper(calls)
    assert calls.asked == [(1, signal.SIGTERM)]


def test_a_keeper_that_ended_before_that_is_not_waited_for(
    as_window: HandOver, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda *what: sent.append(what))
    as_window.keeper = os.getpid()
    as_window.end_with_keeper(Calls())
    assert sent == [(os.getpid(), signal.SIGTERM)]


_WINDOW = """
import os, signal, sys
from boundarycheck.system.keeping import HandOver
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
hand_over = HandOver()
said, say = os.pipe()
if os.fork() == 0:
    hand_over.end_with_keeper()
    os.write(say, b"x")
    signal.sigwait([signal.SIGTERM])
    print("asked to end", flush=True)
    os._exit(0)
os.read(said, 1)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_window_is_asked_to_end_when_its_keeper_is_killed() -> None:
    run = subprocess.run([sys.executable, "-c", _WINDOW], capture_output=True, text=True, check=False, timeout=60)
    assert (run.returncode, run.stdout, run.stderr) == (-signal.SIGKILL, "asked to end\n", "")


# ── waiting ───────────────────────────────────────────────────────────────────────────────────
_KEEPER = """
import os, signal, sys
from boundarycheck.system import keeping
signal.pthread_sigmask(signal.SIG_BLOCK, keeping.HEARD)
window = os.fork()
if window == 0:
    if sys.argv[1:] == ["crash"]:
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        os.kill(os.getpid(), signal.SIGSEGV)
    if sys.argv[1:] == ["stop"]:
        os.kill(os.getpid(), signal.SIGSTOP)
    if sys.argv[1:] == ["settle"]:
        signal.sigwait([signal.SIGTERM])
    keeper = os.getppid()
    for number in map(int, sys.argv[2:]):
        os.kill(keeper, number)
        heard = signal.sigwaitinfo(keeping.HEARD)
        print(heard.si_signo == number, heard.si_pid == keeper, flush=True)
    os._exit(7)
if sys.argv[1:] == ["stop"]:
    while not os.waitid(os.P_PID, window, os.WSTOPPED | os.WNOWAIT): pass
    os.kill(window, signal.SIGCONT)
settled = lambda: print("settled", flush=True) or os.kill(window, signal.SIGTERM)
print(keeping.wait(window, settled, 0.0 if sys.argv[1:] == ["settle"] else 60.0), flush=True)
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("no zombie")
"""


def kept(*arguments: str) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", _KEEPER, *arguments], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stderr == ""
    return run.stdout.splitlines()


def test_what_is_asked_of_the_keeper_reaches_the_window() -> None:
    asked = [str(int(number)) for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGUSR1)]
    assert kept("ask", *asked) == [*["True True"] * 4, "7", "no zombie"]


def test_a_window_that_is_stopped_for_a_while_has_not_ended() -> None:
    assert kept("stop") == ["7", "no zombie"]


def test_a_keeper_that_hears_nothing_settles_once_and_waits_on() -> None:
    assert kept("settle") == ["settled", "7", "no zombie"]


def test_a_crash_is_told_by_its_signal() -> None:
    assert kept("crash") == [str(-signal.SIGSEGV), "no zombie"]


class Heard:
    """One signal after the other, as the kernel would tell of them."""

    def __init__(self, *heard: tuple[int, int]) -> None:
        self._heard = list(heard)

    def __call__(self, _numbers: object, _seconds: float = 0.0) -> Heard:
        self.si_signo, self.si_code = self._heard.pop(0)
        return self


@pytest.mark.parametrize(
    ("number", "code", "handed_on"),
    [(signal.SIGINT, 0x80, False), (signal.SIGINT, 0, True), (signal.SIGHUP, 0x80, True), (signal.SIGTERM, 0, True)],
)
def test_what_a_terminal_sends_to_both_is_not_sent_again(
    monkeypatch: pytest.MonkeyPatch, number: int, code: int, handed_on: bool
) -> None:
    sent: list[tuple[int, int]] = []
    heard = Heard((number, code), (signal.SIGCHLD, 1))
    monkeypatch.setattr(signal, "sigtimedwait", heard)
    monkeypatch.setattr(signal, "sigwaitinfo", heard)
    monkeypatch.setattr(os, "waitpid", lambda window, _flags: (window, 0))
    monkeypatch.setattr(os, "kill", lambda *what: sent.append(what))
    assert keeping.wait(4711, lambda: None) == 0
    assert sent == ([(4711, number)] if handed_on else [])


# ── ending alike ──────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("code", [0, 3, 70])
def test_the_exit_code_is_handed_on(code: int) -> None:
    assert end_as(code) == code


@pytest.mark.parametrize("number", [signal.SIGUSR2, signal.SIGKILL])
def test_a_signal_is_sent_to_ourselves(monkeypatch: pytest.MonkeyPatch, number: signal.Signals) -> None:
    sent: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda *what: sent.append(what))
    end_as(-number)
    assert sent == [(os.getpid(), number)]


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGKILL, signal.SIGTERM, signal.SIGABRT])
def test_a_signal_ends_the_keeper_as_it_ended_the_window(number: signal.Signals) -> None:
    script = (
        "import resource, signal\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n"
        "from boundarycheck.system import keeping\n"
        "signal.pthread_sigmask(signal.SIG_BLOCK, keeping.HEARD)\n"
        f"keeping.end_as({-number})"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, timeout=60).returncode == -number


# ── whether to fork ───────────────────────────────────────────────────────────────────────────
def in_a_thread(look: Callable[[], bool]) -> bool:
    seen: list[bool] = []
    thread = threading.Thread(target=lambda: seen.append(look()))
    thread.start()
    thread.join()
    return seen[0]


def test_a_process_with_one_thread_is_alone() -> None:
    script = "from boundarycheck.system.keeping import alone\nprint(alone())"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout == "True\n"


def test_a_process_with_another_thread_is_not(tmp_path: Path) -> None:
    assert not in_a_thread(alone)
    assert not alone(tmp_path / "no such folder")


def test_a_thread_that_is_not_pythons_counts_too(tmp_path: Path) -> None:
    for number in ("1", "2"):
        (tmp_path / number).mkdir()
    assert not alone(tmp_path)


# ── what was loaded ───────────────────────────────────────────────────────────────────────────
@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module that this process has loaded."""
    file = tmp_path / "loaded_for_a_test.py"
    file.write_text("VALUE = 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, file.stem, raising=False)
    __import__(file.stem)
    monkeypatch.setitem(sys.modules, file.stem, sys.modules[file.stem])
    return file


def test_what_nobody_touched_is_still_there(module: Path) -> None:
    assert module.exists()
    assert Loaded().still_there()


def removed(module: Path) -> None:
    module.unlink()


def changed(module: Path) -> None:
    module.write_text("VALUE = 22\n")


def replaced_by_another(module: Path) -> None:
    beside = module.with_suffix(".new")
    beside.write_bytes(module.read_bytes())
    before = module.stat()
    os.utime(beside, ns=(before.st_atime_ns, before.st_mtime_ns))
    beside.replace(module)


@pytest.mark.parametrize("update", [removed, changed, replaced_by_another])
def test_an_update_is_seen(module: Path, update: Callable[[Path], None]) -> None:
    loaded = Loaded()
    update(module)
    assert not loaded.still_there()


def test_libraries_count_too() -> None:
    script = (
        "from PySide6 import QtWidgets\nfrom boundarycheck.system.keeping import Loaded\n"
        "print(*Loaded().names, sep='\\n')"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    names = run.stdout.splitlines()
    for part in ("libQt6Widgets.so", "libc.so", "QtWidgets.abi3.so", "boundarycheck/system/keeping.py", sys.executable):
        assert any(part in name for name in names), part


def test_where_the_system_does_not_tell_it_is_the_modules_that_count(tmp_path: Path) -> None:
    assert keeping.mapped(tmp_path / "maps") == set()


def test_a_module_without_a_file_of_its_own_does_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    strange = type(sys)("strange")
    strange.__file__ = "no\0file"
    monkeypatch.setitem(sys.modules, "strange", strange)
    assert Loaded().still_there()
