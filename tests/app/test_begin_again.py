"""What follows a lock: what the fresh process is told, and what it says at the front door."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NoReturn

import pytest

from boundarycheck.app.begin_again import BeginAgain, tell
from boundarycheck.app.lock import LockEnd, Told
from boundarycheck.app.main import build
from boundarycheck.domain.errors import DiskFull, ExitCode
from boundarycheck.services.session import SessionState
from boundarycheck.system import replacing
from boundarycheck.system.paths import Paths
from boundarycheck.system.replacing import VARIABLE, AfterLock, after_lock, carried_in, carry, own_command
from boundarycheck.system.settings import WindowPlace
from boundarycheck.vault import spill
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from boundarycheck.app.main import Program
    from boundarycheck.ui.screens.write import Write
    from fakes import FakeClock


SEALED = b"BCspill1\0\0\0\x05" + bytes(12) + b"words"


class ReplacedError(Exception):
    """The process would be another one now."""


class Replaced:
    """Notes what the fresh process was told."""

    def __init__(self) -> None:
        self.command: list[str] = []
        self.after: AfterLock | None = None
        self.carried = b""

    def __call__(self, command: Sequence[str], environment: Mapping[str, str], keep: int) -> NoReturn:
        self.command = list(command)
        self.after = after_lock(dict(environment))
        self.carried = carried_in(keep)
        raise ReplacedError


class Ended:
    """Notes how the process would have ended."""

    def __init__(self) -> None:
        self.codes: list[int] = []

    def __call__(self, code: int) -> NoReturn:
        self.codes.append(code)
        raise SystemExit(code)


@pytest.fixture
def replaced() -> Replaced:
    return Replaced()


@pytest.fixture
def ended() -> Ended:
    return Ended()


@pytest.fixture
def begin_again(program: Program, replaced: Replaced, ended: Ended) -> Callable[[LockEnd], None]:
    again = BeginAgain(program.window, program.desk, replaced, end=ended)

    def begin(end: LockEnd) -> None:
        with pytest.raises(SystemExit):  # a replaced process gets no further; this one does
            again(end)

    return begin


@pytest.mark.expects_log
def test_the_fresh_process_is_told_where_the_window_was_and_which_journal(
    program: Program, begin_again: Callable[[LockEnd], None], replaced: Replaced
) -> None:
    program.window.setGeometry(40, 50, 900, 640)
    program.desk.preferences.change(journal_folder="/somewhere/else")
    begin_again(LockEnd())
    assert replaced.command == own_command()
    assert replaced.after is not None
    assert replaced.after.window == program.window.stands
    assert replaced.after.window.width == 900
    assert replaced.after.journal_folder == "/somewhere/else"
    assert (replaced.after.told, replaced.after.carried, replaced.carried) == ("", -1, b"")


@pytest.mark.expects_log
def test_what_could_be_put_nowhere_is_handed_on(begin_again: Callable[[LockEnd], None], replaced: Replaced) -> None:
    begin_again(LockEnd(Told.CARRIED, b"sealed words", DiskFull(place="the disk")))
    assert replaced.after is not None
    assert replaced.after.told == Told.CARRIED
    assert replaced.after.why.startswith("There is no room left")
    assert replaced.carried == b"sealed words"


@pytest.mark.expects_log
def test_where_nothing_can_be_handed_on_it_is_said_to_be_lost(
    begin_again: Callable[[LockEnd], None], replaced: Replaced, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "memfd_create")
    begin_again(LockEnd(Told.CARRIED, b"sealed words"))
    assert replaced.after is not None
    assert replaced.after.told == Told.LOST


@pytest.mark.expects_log
def test_when_no_fresh_process_can_be_begun_this_one_ends(
    begin_again: Callable[[LockEnd], None], ended: Ended, caplog: pytest.LogCaptureFixture
) -> None:
    begin_again(LockEnd())
    assert ended.codes == [ExitCode.BUG]
    (record,) = caplog.records
    assert record.getMessage() == "the fresh process could not be begun; this one ends"


def test_a_real_lock_waits_no_longer_than_its_patience(program: Program) -> None:
    program.replace_on_lock()
    assert isinstance(program.lock.afresh, BeginAgain)
    assert program.lock.patience is not None


# ── the fresh process ─────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (Told.NOTHING, ""),
        (Told.BESIDE, "It is kept beside it, encrypted."),
        (Told.CARRIED, "It is kept in memory, encrypted."),
        (Told.LOST, "It was lost with the lock."),
    ],
)
def test_the_front_door_says_what_became_of_the_words(program: Program, told: Told, expected: str) -> None:
    tell(program.window, told.value, "There is no room left.")
    assert expected in words_on(program.window)
    assert ("There is no room left." in words_on(program.window)) is bool(expected)


def test_the_window_stands_where_it_stood_and_nothing_is_remembered_by_that(
    qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    after = AfterLock(WindowPlace(30, 40, 900, 640), carried=carry(SEALED))
    program = build([], Paths.under(tmp_path), clock, after=after)
    assert program.application is qapp
    assert (program.window.width(), program.window.height()) == (900, 640)
    assert program.desk.unsaved.carried == SEALED
    assert not (tmp_path / "config").exists()
    program.stop()
    program.window.deleteLater()


def test_what_is_only_in_memory_holds_the_window_open_until_it_can_be_written(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsaved = program.desk.unsaved
    monkeypatch.setattr(unsaved, "_carried", (SEALED,))
    assert not program.window.close()
    assert "could not be kept" in words_on(program.window)
    program.desk.journal_folder.mkdir(parents=True)
    monkeypatch.setattr(program, "_warned", False)
    assert program.window.close()
    assert spill.parts(spill.found(program.desk.journal_folder)) == (SEALED,)


def test_a_bug_in_closing_still_begins_afresh(
    opened: Program, write: Callable[[str], Write], monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[LockEnd] = []

    def broken() -> None:
        raise ZeroDivisionError

    write("it began")
    with monkeypatch.context() as bug:
        bug.setattr(opened.lock, "afresh", ends.append)
        bug.setattr(opened.window, "cover", broken)
        bug.setattr(opened.window.page, "unsaved", broken)
        with pytest.raises(ZeroDivisionError):
            opened.lock()
    (end,) = ends
    assert end.told is Told.BESIDE  # what stood on the page is taken, whatever the page itself thinks of it
    assert isinstance(end.bug, ZeroDivisionError)
    assert opened.desk.session.state is SessionState.LOCKED
    assert replacing.VARIABLE not in os.environ


@pytest.mark.expects_log
def test_a_bug_met_on_the_way_is_logged_without_words(
    begin_again: Callable[[LockEnd], None], caplog: pytest.LogCaptureFixture
) -> None:
    begin_again(LockEnd(bug=ZeroDivisionError("officer text")))
    assert caplog.records[0].getMessage() == "a bug of BoundaryCheck, met while it locked"


@pytest.mark.expects_log
def test_what_was_said_at_this_front_door_is_said_at_the_next(
    program: Program, replaced: Replaced, ended: Ended
) -> None:
    again = BeginAgain(program.window, program.desk, replaced, end=ended)
    again.said = (Told.BESIDE, "There is no room.")
    with pytest.raises(SystemExit):
        again(LockEnd())
    assert replaced.after is not None
    assert (replaced.after.told, replaced.after.why) == (Told.BESIDE, "There is no room.")


def test_the_variable_is_taken_out_of_the_environment() -> None:
    environment = {VARIABLE: AfterLock().to_text()}
    after_lock(environment)
    assert environment == {}
