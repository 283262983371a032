from __future__ import annotations

import pytest

from boundarycheck.domain.errors import Stopped
from boundarycheck.services.long_work import LongWork


def test_stopping_reaches_the_work_that_runs() -> None:
    long_work = LongWork()
    progress = long_work.begin()
    progress.at(0.5)
    long_work.stop()
    with pytest.raises(Stopped):
        progress.at(0.6)


def test_new_long_work_stops_what_ran_and_runs_itself() -> None:
    long_work = LongWork()
    first = long_work.begin()
    second = long_work.begin()
    assert first.stopped
    assert not second.stopped


def test_stopping_nothing_does_nothing_and_later_work_is_not_stopped_by_it() -> None:
    long_work = LongWork()
    long_work.stop()
    long_work.stop()
    assert not long_work.begin().stopped
