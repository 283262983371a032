from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.steps import all_of, aside, go_on

if TYPE_CHECKING:
    from boundarycheck.domain.steps import Steps


def adding(*numbers: int) -> Steps[int]:
    total = 0
    for number in numbers:
        total += yield from aside(lambda number=number: number)  # type: ignore[misc]  # the default binds the loop's value
    return total


def test_all_steps_are_taken_and_what_was_handed_out_comes_back() -> None:
    assert all_of(adding(1, 2, 3)) == 6
    assert all_of(adding()) == 0


def test_what_the_work_raises_is_raised_in_the_steps_which_may_go_on() -> None:
    def steps() -> Steps[str]:
        try:
            yield from aside(lambda: 1 // 0)
        except ZeroDivisionError:
            return (yield from aside(lambda: "all the same"))
        return ""

    assert all_of(steps()) == "all the same"


def test_what_the_steps_do_not_take_care_of_is_raised() -> None:
    def steps() -> Steps[int]:
        return (yield from aside(lambda: 1 // 0))

    with pytest.raises(ZeroDivisionError):
        all_of(steps())


def test_somebody_else_may_do_the_work() -> None:
    steps = adding(20, 22)
    go_on(steps)()
    go_on(steps)()
    with pytest.raises(StopIteration) as ended:
        go_on(steps)
    assert ended.value.value == 42
