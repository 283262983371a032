"""The keeper and its window, as two real processes; what the keeper decides is in test_keeper_steps.py."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.driven import DRIVER, Driven
from boundarycheck.app.one_instance import lock_of
from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.errors import ExitCode
from boundarycheck.services.drafts import DraftService
from boundarycheck.services.session import Session
from boundarycheck.system.process_start import started
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a keeper is there on Linux only")

WORDS = "canarybody"


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Driven]:
    with Driven(tmp_path) as program:
        yield program


def begin_to_write(program: Driven) -> None:
    program.do("create", PASSPHRASE)
    program.do("go", "write")
    program.do("type", "Your words", WORDS)


def unlock(program: Driven) -> None:
    program.do("go", "open-journal")
    program.do("type", "Passphrase", PASSPHRASE)
    program.do("press", "Open")
    program.do("wait", "opened")


def assert_kept(folder: Path) -> None:
    session = Session(SystemClock())
    session.open(folder, PASSPHRASE)
    try:
        draft = DraftService(session).find("entry:new")
    finally:
        session.close()
    assert draft is not None
    assert draft.fields["body"] == WORDS


def image(process: int) -> bytes:
    """What is another for every image of a process, though its number stays: where the kernel put its stack."""
    return Path(f"/proc/{process}/auxv").read_bytes()


def until(holds: Callable[[], bool]) -> None:
    """Wait for what no signal tells a test of: it is the end of a process that is not ours to wait for."""
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def ended(process: int) -> bool:
    """Whether ``process`` has ended; whoever is to take leave of it may still have to."""
    try:
        return Path(f"/proc/{process}/stat").read_bytes().rpartition(b")")[2].split()[0] == b"Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


# ── two processes ─────────────────────────────────────────────────────────────────────────────
def test_lock_after_lock_the_keeper_stays_and_nothing_is_left_of_the_windows(program: Driven) -> None:
    begin_to_write(program)
    keeper_image, windows = image(program.started), [program.window]
    for _ in range(3):
        program.lock()
        windows.append(program.window)
    assert len(set(windows)) == 4
    assert image(program.started) == keeper_image
    assert program.processes == (program.started, windows[-1])
    assert [Path(f"/proc/{window}").exists() for window in windows] == [False, False, False, True]
    unlock(program)
    assert program.do("field", "Your words") == WORDS
    program.tell("close")
    assert program.ended() == (ExitCode.DONE, "")
    assert not Path(f"/proc/{windows[-1]}").exists()


def test_a_window_after_a_lock_has_nothing_to_load(program: Driven) -> None:
    program.do("create", PASSPHRASE)
    program.lock()
    ours = [name for name in program.do("loaded").split() if name.startswith(("boundarycheck", "PySide6", "shiboken6"))]
    assert ours == []


def test_the_keeper_has_one_thread_and_no_journal_and_no_screen(program: Driven) -> None:
    begin_to_write(program)
    assert len(list(Path(f"/proc/{program.started}/task").iterdir())) == 1
    held = {str(each.readlink()) for each in Path(f"/proc/{program.started}/fd").iterdir()}
    assert not [name for name in held if "socket:" in name or str(program.folder) in name or "runtime" in name]
    seen = {str(each.readlink()) for each in Path(f"/proc/{program.window}/fd").iterdir()}
    assert [name for name in seen if str(program.folder) in name]


def test_neither_process_leaves_an_image_behind(program: Driven) -> None:
    program.do("place")
    program.lock()
    for process in program.processes:
        assert resource.prlimit(process, resource.RLIMIT_CORE) == (0, 0)
        assert "Umask:\t0077" in Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    assert program.do("dumpable") == "0"


def test_the_note_of_the_window_names_the_process_that_listens(program: Driven, tmp_path: Path) -> None:
    note = lock_of(tmp_path / "runtime" / "boundarycheck", program.folder)
    program.do("place")
    assert note.read_text() == f"{program.window} {started(program.window)}"
    program.lock()
    assert note.read_text() == f"{program.window} {started(program.window)}"


def test_a_second_start_brings_the_window_forward_after_a_lock_too(program: Driven, tmp_path: Path) -> None:
    program.do("place")
    program.lock()
    program.do("minimise")
    with Driven(tmp_path) as second:
        assert second.ended() == (ExitCode.DONE, "")
    assert program.do("seen") == "yes"


# ── the agency's folder that the start names ──────────────────────────────────────────────────
def test_the_agencys_folder_of_this_run_is_there_after_a_lock_unless_the_officer_gave_it_up(tmp_path: Path) -> None:
    county = tmp_path / "county"
    county.mkdir()
    with Driven(tmp_path, pack=str(county)) as program:
        program.do("create", PASSPHRASE)
        program.lock()
        assert program.do("pack") == str(county)
        program.do("go", "settings")
        program.do("press", "Use none")
        assert program.do("pack") == ""
        program.lock()
        assert program.do("pack") == ""


# ── asked to end, or to show itself ───────────────────────────────────────────────────────────
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
@pytest.mark.parametrize("to_the_window", [False, True])
def test_either_process_can_be_asked_to_end(program: Driven, number: signal.Signals, to_the_window: bool) -> None:
    begin_to_write(program)
    window = program.window
    os.kill(window if to_the_window else program.started, number)
    assert program.ended()[0] == ExitCode.DONE
    assert not Path(f"/proc/{window}").exists()
    assert_kept(program.folder)


@pytest.mark.parametrize("to_the_window", [False, True])
def test_either_process_can_be_asked_to_show_the_window(program: Driven, to_the_window: bool) -> None:
    program.do("minimise")
    os.kill(program.window if to_the_window else program.started, signal.SIGUSR1)
    until(lambda: program.do("seen") == "yes")


class Terminal:
    """A terminal, and the program in front of it."""

    def __init__(self, home: Path) -> None:
        self.typed, self._shown = os.openpty()
        begin = (
            "import os, sys\n"
            "os.setsid()\n"
            "os.open(sys.argv[1], os.O_RDWR)\n"  # the first terminal that is opened is the session's own
            "os.execv(sys.argv[2], sys.argv[2:])"
        )
        self.program = Driven(home, under=(sys.executable, "-c", begin, os.ttyname(self._shown)))

    def close(self) -> None:
        """Go away, as the window of a terminal does."""
        os.close(self.typed)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path)
    with terminal.program:
        yield terminal


def test_one_ctrl_c_at_a_terminal_counts_once(terminal: Terminal) -> None:
    program = terminal.program
    begin_to_write(program)
    program.do("fill_disk", "everywhere")
    os.write(terminal.typed, b"\x03")
    until(lambda: "Close again to close all the same" in program.do("words"))
    program.do("wait", "a second time")
    assert program.do("place") == "write"
    os.write(terminal.typed, b"\x03")
    assert program.ended()[0] == ExitCode.DONE


def test_a_terminal_that_goes_away_takes_no_word_with_it(terminal: Terminal) -> None:
    begin_to_write(terminal.program)
    terminal.close()
    assert terminal.program.ended()[0] == ExitCode.DONE
    assert_kept(terminal.program.folder)


# ── one of the two is gone ────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL])
def test_a_window_that_crashed_is_not_begun_again(program: Driven, number: signal.Signals) -> None:
    program.do("place")
    os.kill(program.window, number)
    code, _said = program.ended()
    assert code == -number


def test_a_window_whose_keeper_is_killed_keeps_the_words_and_ends(program: Driven) -> None:
    begin_to_write(program)
    window = program.window
    os.kill(program.started, signal.SIGKILL)
    until(lambda: ended(window))
    assert program.ended() == (-signal.SIGKILL, "")
    assert_kept(program.folder)


# ── where a keeper has no part in it ──────────────────────────────────────────────────────────
@pytest.fixture
def updated(tmp_path: Path) -> Iterator[Driven]:
    """The program, begun by a copy of the driver that an update can change."""

    class Updated(Driven):
        script = tmp_path / "driver.py"

    shutil.copy(DRIVER, Updated.script)
    with Updated(tmp_path) as program:
        program.do("place")
        until(lambda: resource.prlimit(program.started, resource.RLIMIT_CORE) == (0, 0))  # from then on it would notice
        yield program


@pytest.mark.parametrize("carried", [False, True])
def test_after_an_update_the_program_that_lies_there_now_is_begun(updated: Driven, carried: bool) -> None:
    begin_to_write(updated)
    if carried:
        updated.do("fill_disk", "everywhere")
    keeper_image = image(updated.started)
    updated.script.write_text(updated.script.read_text(encoding="utf-8") + "\n# a newer version\n", encoding="utf-8")
    updated.lock()
    assert image(updated.started) != keeper_image
    assert ("in memory, encrypted" in updated.do("words")) is carried
    keeper_image = image(updated.started)
    updated.lock()
    assert image(updated.started) == keeper_image
    unlock(updated)
    assert updated.do("field", "Your words") == WORDS
    updated.tell("close")
    assert updated.ended() == (ExitCode.DONE, "")


@pytest.mark.expects_log
def test_when_no_program_lies_there_any_more_the_keeper_ends(updated: Driven) -> None:
    begin_to_write(updated)
    updated.script.unlink()
    updated.tell("lock")
    assert updated.ended()[0] != ExitCode.DONE
    assert_kept(updated.folder)


class Refused(Driven):
    """The program on a system that refuses to fork."""

    script = DRIVER.with_name("refused.py")


def test_where_no_process_can_be_made_the_window_is_in_the_one_that_was_started(tmp_path: Path) -> None:
    with Refused(tmp_path, FORKS_ALLOWED="0") as program:
        begin_to_write(program)
        assert program.processes == (program.started,)
        before = image(program.started)
        program.lock()
        assert program.processes == (program.started,)
        assert image(program.started) != before
        unlock(program)
        assert program.do("field", "Your words") == WORDS
        os.kill(program.started, signal.SIGTERM)
        assert program.ended() == (ExitCode.DONE, "")


def test_when_no_further_process_can_be_made_the_keeper_begins_afresh(tmp_path: Path) -> None:
    with Refused(tmp_path, FORKS_ALLOWED="1") as program:
        begin_to_write(program)
        before = image(program.started)
        program.do("fill_disk", "everywhere")
        program.lock()
        assert image(program.started) != before
        assert len(program.processes) == 2
        unlock(program)
        assert program.do("field", "Your words") == WORDS
