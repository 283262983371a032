from __future__ import annotations

from datetime import date, timedelta

import pytest

from boundarycheck.domain.reminders import WEEKS, Reminder, Reminders, due, is_long_ago

TODAY = date(2026, 3, 30)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_nothing_is_wanted_at_first() -> None:
    assert not Reminders().wanted
    assert Reminders().rests(TODAY)


def test_put_off_they_rest_for_a_week() -> None:
    wanted = Reminders(writing=3)
    assert wanted.wanted
    assert not wanted.rests(TODAY)
    assert Reminders(checks=1).wanted
    put_off = wanted.put_off(TODAY)
    assert put_off.writing == 3
    assert put_off.rests(TODAY + timedelta(days=6))
    assert not put_off.rests(TODAY + timedelta(days=7))


@pytest.mark.parametrize(
    ("wanted", "last", "since", "said"),
    [
        (0, ago(100), ago(100), None),
        (3, None, None, None),
        (3, ago(20), None, None),
        (3, ago(21), None, 3),
        (3, ago(21), ago(1), 3),
        (3, ago(34), None, 4),
        (3, None, ago(20), None),
        (3, None, ago(21), 3),
        (1, ago(-5), ago(100), None),
    ],
)
def test_it_is_due_after_whole_weeks_since_the_last_time(
    wanted: int, last: date | None, since: date | None, said: int | None
) -> None:
    assert due(wanted, last, since, TODAY) == said


def test_a_reminder_says_something_or_nothing() -> None:
    assert not Reminder()
    assert Reminder(writing=3)
    assert Reminder(checks=1)


def test_what_is_long_ago_is_not_counted() -> None:
    assert not is_long_ago(max(WEEKS))
    assert is_long_ago(max(WEEKS) + 1)
