from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import DiskFull, PlaceSlow, Stopped
from boundarycheck.domain.progress import Progress
from boundarycheck.system.patience import Patience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PLACE = Path("/net/nas/backups")
MOMENT = 0.01
FOR_EVER = 3600.0


class Hang:
    """Work that hangs until it is let go."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.ended = threading.Event()
        self.heeded = False

    def __call__(self, progress: Progress) -> str:
        self.go_on.wait()
        try:
            progress.at(0.5)
        except Stopped:
            self.heeded = True
            raise
        finally:
            self.ended.set()
        return "late"

    def let_go(self) -> None:
        self.go_on.set()
        for thread in threading.enumerate():
            if thread.name == "place":
                thread.join()


@pytest.fixture
def hang() -> Iterator[Hang]:
    hang = Hang()
    yield hang
    hang.let_go()


def failing(error: BaseException) -> Callable[[Progress], None]:
    def work(_: Progress) -> None:
        raise error

    return work


def test_what_the_work_does_comes_back() -> None:
    assert Patience().ask(PLACE, lambda _: 7, FOR_EVER) == 7


@pytest.mark.parametrize("error", [DiskFull(place="x"), ValueError("a bug"), KeyboardInterrupt()])
def test_what_the_work_raises_is_raised(error: BaseException) -> None:
    with pytest.raises(type(error)) as caught:
        Patience().ask(PLACE, failing(error), FOR_EVER)
    assert caught.value is error


def test_a_place_that_hangs_is_given_up_and_the_work_stops_when_it_can(hang: Hang) -> None:
    with pytest.raises(PlaceSlow) as caught:
        Patience().ask(PLACE, hang, MOMENT)
    assert caught.value.fields["place"] == PLACE
    hang.let_go()
    assert hang.heeded


def test_while_it_hangs_it_is_not_asked_again_and_another_place_is(hang: Hang) -> None:
    patience = Patience()
    with pytest.raises(PlaceSlow):
        patience.ask(PLACE, hang, MOMENT)
    asked: list[Progress] = []
    with pytest.raises(PlaceSlow):
        patience.ask(PLACE, asked.append, FOR_EVER)
    assert asked == []
    patience.ask(PLACE.parent, asked.append, FOR_EVER)
    hang.let_go()
    patience.ask(PLACE, asked.append, FOR_EVER)
    assert len(asked) == 2


def test_nobody_waits_for_what_hangs_not_even_the_end_of_the_program(hang: Hang) -> None:
    with pytest.raises(PlaceSlow):
        Patience().ask(PLACE, hang, MOMENT)
    (left,) = (thread for thread in threading.enumerate() if thread.name == "place")
    assert left.daemon


def test_progress_gives_more_time_and_standing_still_does_not(hang: Hang) -> None:
    def work(progress: Progress) -> str:
        progress.at(0.1)
        return hang(progress)

    progress = Progress()
    with pytest.raises(PlaceSlow):
        Patience().ask(PLACE, work, MOMENT, progress)
    assert progress.share == 0.1
    assert progress.stopped


def test_work_that_is_stopped_and_does_not_heed_it_is_left_behind(hang: Hang) -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        Patience(stopping=MOMENT).ask(PLACE, hang, FOR_EVER, progress)
    assert not hang.ended.is_set()
