"""What the keeper decides, step by step, with forks that only seem to happen."""

from __future__ import annotations

import gc
import os
import signal
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtCore import QCoreApplication

from boundarycheck.app import keeper
from boundarycheck.app.keeper import Keeper, kept
from boundarycheck.domain.errors import ExitCode
from boundarycheck.system import keeping, replacing_posix
from boundarycheck.system.hardening_linux import NotDumpable
from boundarycheck.system.hardening_posix import NoCoreFiles
from boundarycheck.system.replacing import VARIABLE, AfterLock, own_command

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from boundarycheck.system.keeping import HandOver

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a keeper is there on Linux only")


class Steps:
    """A keeper in this process: what the fork returns, how each window ends, and what was done."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.shown: list[tuple[bool, str]] = []
        self.begun_afresh: list[tuple[list[str], str, int]] = []
        self.codes: list[int] = []
        self.left: list[str] = []
        self.forks: list[int | OSError] = []
        self.updated = False
        monkeypatch.setattr(keeping, "alone", lambda: True)
        monkeypatch.setattr(keeping, "wait", lambda _window, _settle: self.codes.pop(0))
        monkeypatch.setattr(keeping.HandOver, "left", lambda _self, _code: self.left.pop(0))
        monkeypatch.setattr(keeper, "settle", lambda: self)
        monkeypatch.setattr(replacing_posix, "replace", self._replace)

    def still_there(self) -> bool:
        return not self.updated

    def run(self) -> int:
        return Keeper(self._show, self._fork).run()

    def _fork(self) -> int:
        after = self.forks.pop(0)
        if isinstance(after, OSError):
            raise after
        return after

    def _show(self, hand_over: HandOver | None) -> int:
        self.shown.append((hand_over is not None, os.environ.get(VARIABLE, "")))
        return 5

    def _replace(self, command: Sequence[str], environment: Mapping[str, str], keep: int) -> NoReturn:
        self.begun_afresh.append((list(command), environment[VARIABLE], keep))
        raise OSError(2, "No such file or directory")


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Iterator[Steps]:
    numbers = (signal.SIGCHLD, signal.SIGUSR1)
    before, mask = [signal.getsignal(number) for number in numbers], signal.pthread_sigmask(signal.SIG_BLOCK, [])
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(gc, "freeze", lambda: None)
    yield Steps(monkeypatch)
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    for number, handler in zip(numbers, before, strict=True):
        signal.signal(number, handler)
    os.environ.pop(VARIABLE, None)


TOLD = AfterLock(journal_folder="/home/o/journal").to_text()


def test_the_window_hears_what_it_is_told_and_every_signal(steps: Steps, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, TOLD)
    steps.forks = [0]
    assert steps.run() == 5
    assert steps.shown == [(True, TOLD)]
    assert not set(keeping.HEARD) & signal.pthread_sigmask(signal.SIG_BLOCK, [])


def test_the_keeper_does_not_know_what_a_window_was_told(steps: Steps, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, TOLD)
    steps.forks, steps.codes, steps.left = [4711], [3], [""]
    assert steps.run() == 3
    assert steps.shown == []
    assert VARIABLE not in os.environ


def test_a_window_that_says_it_locked_and_left_nothing_is_a_bug(steps: Steps) -> None:
    steps.forks, steps.codes, steps.left = [4711], [keeping.LOCKED], [""]
    assert steps.run() == ExitCode.BUG


def test_after_a_lock_the_next_window_is_told(steps: Steps) -> None:
    steps.forks, steps.codes, steps.left = [4711, 0], [keeping.LOCKED], [TOLD]
    assert steps.run() == 5
    assert steps.shown == [(True, TOLD)]


@pytest.mark.expects_log
@pytest.mark.parametrize("updated", [False, True])
def test_where_the_keeper_cannot_go_on_and_not_begin_again_it_ends(steps: Steps, updated: bool) -> None:
    steps.forks, steps.codes, steps.left = [4711, BlockingIOError()], [keeping.LOCKED], [TOLD]
    steps.updated = updated
    assert steps.run() == ExitCode.BUG
    assert steps.begun_afresh == [(own_command(), TOLD, -1)]
    assert steps.shown == []


@pytest.mark.parametrize("threads", [False, True])
def test_where_there_can_be_no_keeper_the_window_is_here(
    steps: Steps, monkeypatch: pytest.MonkeyPatch, threads: bool
) -> None:
    monkeypatch.setenv(VARIABLE, TOLD)
    monkeypatch.setattr(keeping, "alone", lambda: not threads)
    steps.forks = [BlockingIOError()]
    assert steps.run() == 5
    assert steps.shown == [(False, TOLD)]


def test_it_settles_by_leaving_no_image_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setattr(NoCoreFiles, "take", lambda _self: taken.append("core files"))
    monkeypatch.setattr(NotDumpable, "take", lambda _self: taken.append("dumps"))
    assert keeper.settle().still_there()
    assert taken == ["core files", "dumps"]


def test_another_system_has_no_keeper(monkeypatch: pytest.MonkeyPatch) -> None:
    def show(hand_over: HandOver | None) -> int:
        assert hand_over is None
        return 5

    monkeypatch.setattr(sys, "platform", "darwin")
    assert kept(show) == 5


def test_a_process_that_has_opened_a_screen_is_not_forked(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert QCoreApplication.instance() is qapp
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("forked"))
    assert kept(lambda hand_over: 5 if hand_over is None else 6) == 5


def test_any_other_process_is(steps: Steps, monkeypatch: pytest.MonkeyPatch) -> None:
    steps.forks = []
    monkeypatch.setattr(QCoreApplication, "instance", lambda: None)
    monkeypatch.setattr(os, "fork", lambda: 0)
    assert kept(lambda hand_over: 5 if hand_over is None else 6) == 6
