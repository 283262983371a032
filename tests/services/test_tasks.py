from __future__ import annotations

import queue
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from asides import wait_for_asides
from boundarycheck.domain.errors import DiskFull
from boundarycheck.domain.steps import aside
from boundarycheck.services.tasks import InlineTasks, NotInTimeError, Tasks, ThreadTasks, raise_it

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from boundarycheck.domain.steps import Steps


@dataclass
class Desk:
    """Stands for the front end: it takes posted calls on its own thread, when it gets round to it."""

    tasks: Tasks
    posted: queue.SimpleQueue[Callable[[], None]]
    results: list[object] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    def submit(self, work: Callable[[], object]) -> None:
        self.tasks.submit(work, self.results.append, self.failures.append)

    def settle(self) -> None:
        self.tasks.run_now(lambda: None)
        self.deliver()

    def deliver(self) -> None:
        while not self.posted.empty():
            self.posted.get()()


@pytest.fixture(params=["inline", "thread"])
def desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    tasks: Tasks = InlineTasks() if request.param == "inline" else ThreadTasks(posted.put)
    yield Desk(tasks, posted)
    tasks.close()


@pytest.fixture
def threaded() -> Iterator[Desk]:
    posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    tasks = ThreadTasks(posted.put)
    yield Desk(tasks, posted)
    tasks.close()


def _raise(error: Exception) -> None:
    raise error


def test_a_result_reaches_its_receiver_once(desk: Desk) -> None:
    desk.submit(lambda: 41 + 1)
    desk.settle()
    desk.settle()
    assert desk.results == [42]
    assert desk.failures == []


def test_results_arrive_in_the_order_of_submitting(desk: Desk) -> None:
    for number in range(20):
        desk.submit(lambda number=number: number)  # type: ignore[misc]  # the default binds the loop's value
    desk.settle()
    assert desk.results == list(range(20))


@pytest.mark.parametrize("error", [DiskFull(place="/there"), ZeroDivisionError("a bug")])
def test_expected_errors_and_bugs_reach_the_receiver_of_failures(desk: Desk, error: Exception) -> None:
    desk.submit(lambda: _raise(error))
    desk.settle()
    assert desk.failures == [error]
    assert desk.results == []


def test_a_failure_that_nobody_has_words_for_is_raised_where_it_arrives() -> None:
    with pytest.raises(ZeroDivisionError):
        InlineTasks().submit(lambda: 1 // 0, lambda _: None, raise_it)


def test_a_failure_does_not_stop_what_comes_after_it(desk: Desk) -> None:
    desk.submit(lambda: _raise(ValueError()))
    desk.submit(lambda: "still working")
    desk.settle()
    assert desk.results == ["still working"]


@pytest.mark.parametrize("outcome", [lambda: "words", lambda: _raise(ValueError())])
def test_results_from_before_a_lock_are_dropped(desk: Desk, outcome: Callable[[], object]) -> None:
    def work() -> object:
        desk.tasks.drop_pending()  # the lock falls while the work is running
        return outcome()

    desk.submit(work)
    desk.settle()
    assert desk.results == []
    assert desk.failures == []


def test_work_after_a_lock_is_delivered_again(desk: Desk) -> None:
    desk.tasks.drop_pending()
    desk.submit(lambda: "after")
    desk.settle()
    assert desk.results == ["after"]


def test_run_now_returns_and_raises_what_the_work_does(desk: Desk) -> None:
    assert desk.tasks.run_now(lambda: "kept") == "kept"
    with pytest.raises(DiskFull):
        desk.tasks.run_now(lambda: _raise(DiskFull(place="/there")))


def test_run_now_inside_work_does_not_wait_for_itself(desk: Desk) -> None:
    desk.submit(lambda: desk.tasks.run_now(lambda: "inner"))
    desk.settle()
    assert desk.results == ["inner"]


def test_what_the_receiver_raises_is_not_a_failure_of_the_work(desk: Desk) -> None:
    def take(_: object) -> None:
        raise KeyError("receiver")

    def all_of_it() -> None:
        desk.tasks.submit(lambda: 1, take, desk.failures.append)
        desk.settle()

    with pytest.raises(KeyError, match="receiver"):
        all_of_it()
    assert desk.failures == []


def test_closed_tasks_take_no_more_work(desk: Desk) -> None:
    desk.tasks.close()
    desk.tasks.close()
    with pytest.raises(RuntimeError, match="after the tasks were closed"):
        desk.submit(lambda: 1)
    with pytest.raises(RuntimeError, match="after the tasks were closed"):
        desk.tasks.run_now(lambda: 1)
    assert desk.failures == []


def test_work_runs_on_one_thread_that_is_not_the_callers(threaded: Desk) -> None:
    for _ in range(5):
        threaded.submit(threading.get_ident)
    threaded.submit(lambda: threaded.tasks.run_now(threading.get_ident))
    threaded.settle()
    assert len(threaded.results) == 6
    assert len(set(threaded.results)) == 1
    assert threaded.results[0] != threading.get_ident()


def test_receivers_run_where_post_puts_them(threaded: Desk) -> None:
    seen: list[int] = []
    threaded.tasks.submit(lambda: 1, lambda _: seen.append(threading.get_ident()), threaded.failures.append)
    threaded.tasks.run_now(lambda: None)
    assert seen == []  # nothing arrives before the front end takes it
    threaded.deliver()
    assert seen == [threading.get_ident()]


def test_a_result_already_posted_is_dropped_by_a_lock(threaded: Desk) -> None:
    threaded.submit(lambda: "words")
    threaded.tasks.run_now(lambda: None)
    assert not threaded.posted.empty()
    threaded.tasks.drop_pending()
    threaded.deliver()
    assert threaded.results == []


def test_run_now_waits_for_what_was_submitted_before(threaded: Desk) -> None:
    started, go_on = threading.Event(), threading.Event()
    done: list[str] = []

    def slow() -> None:
        started.set()
        go_on.wait()
        done.append("first")

    threaded.submit(slow)
    started.wait()
    waiting = threading.Thread(target=lambda: threaded.tasks.run_now(lambda: done.append("second")))
    waiting.start()
    assert done == []
    go_on.set()
    waiting.join()
    assert done == ["first", "second"]


def test_closing_finishes_the_work_and_drops_its_results() -> None:
    posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    desk = Desk(ThreadTasks(posted.put), posted)
    kept: list[str] = []
    gate = threading.Event()
    desk.submit(gate.wait)
    desk.submit(lambda: kept.append("draft"))
    gate.set()
    desk.tasks.close()
    desk.deliver()
    assert kept == ["draft"]
    assert desk.results == []


def test_what_is_done_in_time_is_returned_or_raised(threaded: Desk) -> None:
    assert threaded.tasks.run_within(30, lambda: "done") == "done"
    with pytest.raises(ZeroDivisionError):
        threaded.tasks.run_within(30, lambda: 1 // 0)


def test_what_is_not_done_in_time_is_not_waited_for_and_is_done_later(threaded: Desk) -> None:
    gate, done = threading.Event(), threading.Event()

    def slow() -> None:
        gate.wait(30)
        done.set()

    with pytest.raises(NotInTimeError):
        threaded.tasks.run_within(0.01, slow)
    gate.set()
    assert done.wait(30)


def test_a_timeout_of_the_work_itself_is_raised_as_it_is(threaded: Desk) -> None:
    def away() -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        threaded.tasks.run_within(30, away)


def test_the_worker_does_not_wait_for_itself(threaded: Desk) -> None:
    assert threaded.tasks.run_now(lambda: threaded.tasks.run_within(0.01, lambda: "inside")) == "inside"


def test_without_a_worker_there_is_nothing_to_wait_for(desk: Desk) -> None:
    assert desk.tasks.run_within(0, lambda: "done") == "done"


# ── steps ─────────────────────────────────────────────────────────────────────────────────────
def steps_of(work: Callable[[], object]) -> Callable[[], Steps[object]]:
    def steps() -> Steps[object]:
        return (yield from aside(work))

    return steps


def take(desk: Desk, begin: Callable[[], Steps[object]]) -> None:
    desk.tasks.submit_steps(begin, desk.results.append, desk.failures.append)


def test_the_result_of_steps_arrives(desk: Desk) -> None:
    take(desk, steps_of(lambda: 41 + 1))
    wait_for_asides(desk.tasks)
    desk.deliver()
    assert (desk.results, desk.failures) == ([42], [])


@pytest.mark.parametrize("begin", [steps_of(lambda: 1 // 0), lambda: _raise(ZeroDivisionError())])
def test_what_steps_raise_arrives_too(desk: Desk, begin: Callable[[], Steps[object]]) -> None:
    take(desk, begin)
    wait_for_asides(desk.tasks)
    desk.deliver()
    assert desk.results == []
    assert [type(failure) for failure in desk.failures] == [ZeroDivisionError]


def test_other_work_is_done_while_something_is_handed_out(threaded: Desk) -> None:
    gate, threads = threading.Event(), []

    def slow() -> str:
        gate.wait()
        threads.append(threading.get_ident())
        return "handed out"

    def quick() -> str:
        threads.append(threading.get_ident())
        return "meanwhile"

    take(threaded, steps_of(slow))
    threaded.submit(quick)
    threaded.settle()
    assert threaded.results == ["meanwhile"]
    gate.set()
    wait_for_asides(threaded.tasks)
    threaded.deliver()
    assert threaded.results == ["meanwhile", "handed out"]
    assert len({*threads, threading.get_ident()}) == 3


def test_the_result_of_steps_from_before_a_lock_is_dropped(threaded: Desk) -> None:
    gate = threading.Event()
    take(threaded, steps_of(gate.wait))
    threaded.tasks.drop_pending()
    gate.set()
    wait_for_asides(threaded.tasks)
    threaded.deliver()
    assert threaded.results == []


def test_closing_does_not_wait_for_what_is_handed_out() -> None:
    posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    desk = Desk(ThreadTasks(posted.put), posted)
    gate = threading.Event()
    take(desk, steps_of(gate.wait))
    desk.settle()
    desk.tasks.close()
    gate.set()
    for thread in threading.enumerate():
        if thread.name == "aside":
            thread.join()
    desk.deliver()
    assert (desk.results, desk.failures) == ([], [])


def test_where_there_can_be_no_more_threads_the_worker_does_it(threaded: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    threaded.settle()  # the worker itself is there
    monkeypatch.setattr(threading.Thread, "start", none_left)
    take(threaded, steps_of(lambda: "done"))
    threaded.tasks.run_now(lambda: None)
    threaded.settle()
    assert threaded.results == ["done"]
