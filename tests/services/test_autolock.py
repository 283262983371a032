from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.services.autolock import AutoLock
from fakes import FakeClock


def due(lock: AutoLock) -> bool:
    """Ask anew each time; mypy would take the property for a constant."""
    return lock.due


def test_it_is_due_when_the_minutes_are_over(clock: FakeClock) -> None:
    lock = AutoLock(clock, 5)
    clock.advance(299.5)
    assert not due(lock)
    clock.advance(0.5)
    assert due(lock)


def test_work_starts_the_count_anew(clock: FakeClock) -> None:
    lock = AutoLock(clock, 1)
    clock.advance(59)
    lock.touch()
    clock.advance(59)
    assert not due(lock)


def nearly_due(lock: AutoLock) -> bool:
    return lock.nearly_due


def test_it_is_nearly_due_for_the_last_half_minute(clock: FakeClock) -> None:
    lock = AutoLock(clock, 1)
    clock.advance(29.5)
    assert not nearly_due(lock)
    clock.advance(0.5)
    assert nearly_due(lock)
    lock.touch()
    assert not nearly_due(lock)
    clock.advance(59.5)
    assert nearly_due(lock)
    clock.advance(0.5)
    assert not nearly_due(lock)  # it is due, and no key puts it off any more
    assert due(lock)


def test_once_due_a_movement_does_not_undo_it(clock: FakeClock) -> None:
    lock = AutoLock(clock, 1)
    clock.advance(60)
    lock.touch()
    assert due(lock)
    lock.minutes = 15
    assert due(lock)


def test_after_an_unlock_the_count_starts_anew(clock: FakeClock) -> None:
    lock = AutoLock(clock, 1)
    clock.advance(3600)
    assert due(lock)
    lock.start()
    clock.advance(59)
    assert not due(lock)


def test_a_sleeping_computer_is_idle(clock: FakeClock) -> None:
    lock = AutoLock(clock, 5)
    clock.moment += timedelta(hours=8)  # the growing counter stands still meanwhile
    lock.touch()
    assert due(lock)


def test_a_calendar_set_back_does_not_put_the_lock_off(clock: FakeClock) -> None:
    lock = AutoLock(clock, 5)
    clock.moment -= timedelta(hours=1)
    clock.seconds += 300
    assert due(lock)


@pytest.mark.parametrize(("asked", "kept"), [(-3, 1), (0, 1), (1, 1), (15, 15), (16, 15), (10_000, 15)])
def test_minutes_stay_in_their_range(clock: FakeClock, asked: int, kept: int) -> None:
    lock = AutoLock(clock, asked)
    assert lock.minutes == kept
    lock.minutes = 7
    lock.minutes = asked
    assert lock.minutes == kept


def test_fewer_minutes_count_from_the_last_work(clock: FakeClock) -> None:
    lock = AutoLock(clock, 10)
    clock.advance(120)
    lock.minutes = 2
    assert due(lock)


@given(st.lists(st.floats(0, 59), max_size=20), st.floats(60, 10_000))
def test_whoever_works_every_minute_is_never_locked_out_and_whoever_stops_is(
    pauses: list[float], absence: float
) -> None:
    clock = FakeClock()
    lock = AutoLock(clock, 1)
    for pause in pauses:
        clock.advance(pause)
        lock.touch()
        assert not due(lock)
    clock.advance(absence + 0.001)
    lock.touch()
    assert due(lock)
