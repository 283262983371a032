from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import Stopped
from boundarycheck.domain.progress import Progress
from boundarycheck.domain.steps import all_of, aside, go_on, outcome
from boundarycheck.services.running import Running

if TYPE_CHECKING:
    from boundarycheck.domain.steps import Steps


class Work:
    """Two steps, and whether they were left tidy."""

    def __init__(self) -> None:
        self.progress = Progress()
        self.began = threading.Event()
        self.done: list[str] = []
        self.running = Running(self._steps(), self.progress)

    def _steps(self) -> Steps[str]:
        try:
            for name in ("first", "second"):
                yield from aside(lambda name=name: self._do(name))  # type: ignore[misc]  # the default binds the loop's value
            return "whole"
        finally:
            self.done.append("tidy")

    def _do(self, name: str) -> None:
        self.began.set()
        self.progress.at(0.5)
        self.done.append(name)


@pytest.fixture
def work() -> Work:
    return Work()


def test_they_are_taken_like_any_others(work: Work) -> None:
    assert all_of(work.running.steps()) == "whole"
    assert work.done == ["first", "second", "tidy"]
    work.running.end()
    assert work.done == ["first", "second", "tidy"]


def test_what_the_work_met_goes_through_them(work: Work) -> None:
    work.progress.stop()
    with pytest.raises(Stopped):
        all_of(work.running.steps())
    assert work.done == ["tidy"]


def test_ending_them_stops_what_is_done_elsewhere_and_waits_for_it() -> None:
    class Endless(Work):
        def _do(self, name: str) -> None:
            self.began.set()
            try:
                while True:
                    self.progress.at(0.5)
            finally:
                self.done.append(name)

    work = Endless()
    steps = work.running.steps()
    met: list[BaseException | None] = []
    handed_out = go_on(steps)
    thread = threading.Thread(target=lambda: met.append(outcome(handed_out)))
    thread.start()
    work.began.wait()
    work.running.end()
    assert work.done == ["first", "tidy"]
    thread.join()
    assert isinstance(met[0], Stopped)
    with pytest.raises(StopIteration):  # nobody wants to know any more
        go_on(steps, met[0])


def test_ended_ones_that_met_nothing_are_over_without_a_result(work: Work) -> None:
    steps = work.running.steps()
    go_on(steps)()
    work.running.end()
    with pytest.raises(StopIteration) as ended:
        go_on(steps)
    assert ended.value.value is None
    assert work.done == ["first", "tidy"]


def test_steps_that_nobody_goes_on_with_are_left_tidy(work: Work) -> None:
    steps = work.running.steps()
    go_on(steps)()
    steps.close()
    assert work.done == ["first", "tidy"]


def test_work_that_was_never_begun_is_not_waited_for(work: Work) -> None:
    steps = work.running.steps()
    go_on(steps)
    with pytest.raises(RuntimeError, match="no thread"):
        go_on(steps, RuntimeError("no thread"))
    work.running.end()
    assert work.done == ["tidy"]
