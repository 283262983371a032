from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.days import first_day, last_day


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026-03-09", date(2026, 3, 9), date(2026, 3, 9)),
        (" 2026/3/9 ", date(2026, 3, 9), date(2026, 3, 9)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("", None, None),
        ("2026-13", None, None),
        ("2026-02-30", None, None),
        ("2026-0", None, None),
        ("0000", None, None),
        ("March", None, None),
        ("3/9/2026", None, None),
    ],
)
def test_a_day_a_month_and_a_year_are_taken(typed: str, first: date | None, last: date | None) -> None:
    assert first_day(typed) == first
    assert last_day(typed) == last


@given(st.text())
def test_any_text_is_taken_or_refused(typed: str) -> None:
    assert (first_day(typed) is None) == (last_day(typed) is None)


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert first_day(day.isoformat()) == last_day(day.isoformat()) == day
