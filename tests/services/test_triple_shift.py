from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.services.triple_shift import PRESSES, WITHIN_S, TripleShift
from fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Sequence


def press(shift: TripleShift) -> bool:
    shift.shift_pressed()
    return shift.shift_released()


def test_three_clean_presses_in_time_are_it_and_a_fourth_begins_anew(clock: FakeClock) -> None:
    shift = TripleShift(clock)
    assert [press(shift) for _ in range(6)] == [False, False, True, False, False, True]


def test_exactly_five_seconds_are_in_time_and_more_are_not(clock: FakeClock) -> None:
    shift = TripleShift(clock)
    press(shift)
    clock.advance(WITHIN_S / 2)
    press(shift)
    clock.advance(WITHIN_S / 2)
    assert press(shift)
    press(shift)
    clock.advance(WITHIN_S)
    press(shift)
    clock.advance(0.1)
    assert not press(shift)  # the first of them is too long ago
    assert press(shift)  # the last three are not


def test_a_long_hold_counts_from_when_it_went_down(clock: FakeClock) -> None:
    shift = TripleShift(clock)
    press(shift)
    press(shift)
    shift.shift_pressed()
    clock.advance(WITHIN_S + 0.1)
    assert not shift.shift_released()


def test_capital_letters_never_add_up(clock: FakeClock) -> None:
    shift = TripleShift(clock)
    for _ in range(9):
        shift.shift_pressed()
        shift.other()
        assert not shift.shift_released()


def test_sticky_keys_never_add_up(clock: FakeClock) -> None:
    shift = TripleShift(clock)
    for _ in range(9):
        assert not press(shift)
        shift.other()  # the letter that Shift was for


def test_shift_with_another_key_that_modifies_is_not_clean(clock: FakeClock) -> None:
    shift = TripleShift(clock)
    press(shift)
    press(shift)
    shift.shift_pressed(alone=False)
    assert not shift.shift_released()
    assert not press(shift)


def test_both_shift_keys_at_once_are_not_two_presses(clock: FakeClock) -> None:
    shift = TripleShift(clock)
    press(shift)
    shift.shift_pressed()
    shift.shift_pressed()
    assert not shift.shift_released()
    assert not shift.shift_released()
    assert [press(shift) for _ in range(3)] == [False, False, True]


def test_a_release_alone_is_nothing(clock: FakeClock) -> None:
    shift = TripleShift(clock)
    assert [shift.shift_released() for _ in range(5)] == [False] * 5


STEPS = st.lists(
    st.tuples(st.sampled_from(["down", "up", "other", "unclean"]), st.sampled_from([0.0, 0.3, 1.0, 2.0, 6.0]))
)


@given(STEPS)
def test_it_fires_exactly_when_the_last_three_were_clean_and_in_time(steps: Sequence[tuple[str, float]]) -> None:
    clock = FakeClock()
    shift = TripleShift(clock)
    done: list[tuple[str, float]] = []  # since it fired last
    for step, pause in steps:
        clock.advance(pause)
        done.append((step, clock.monotonic()))
        if step == "up":
            fired = shift.shift_released()
            assert fired == was_thrice(done)
            if fired:
                done = []
        elif step == "down":
            shift.shift_pressed()
        elif step == "unclean":
            shift.shift_pressed(alone=False)
        else:
            shift.other()


def was_thrice(done: Sequence[tuple[str, float]]) -> bool:
    """Say the same with a look back: down and up, three times, with nothing but lonely releases in between."""
    presses: list[float] = []
    down: float | None = None
    for step, moment in done:
        if step == "down" and down is None:
            down = moment
        elif step != "up":
            presses, down = [], None
        elif down is not None:
            presses, down = [*presses, down], None
    last = done[-1][1]
    closed_now = len(done) > 1 and presses[-1:] != [] and _ended_by_last(done)
    return closed_now and len(presses) >= PRESSES and last - presses[-PRESSES] <= WITHIN_S


def _ended_by_last(done: Sequence[tuple[str, float]]) -> bool:
    """Whether the last release had a press before it."""
    down = False
    for step, _ in done[:-1]:
        down = step == "down" and not down if step != "up" else False
    return down
