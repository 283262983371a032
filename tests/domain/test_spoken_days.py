from __future__ import annotations

from datetime import date
from datetime import time as time_of_day

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.spoken_days import day_from, days_from, time_from

TODAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", TODAY),
        (" Yesterday ", date(2026, 3, 8)),
        ("2026-02-28", date(2026, 2, 28)),
        ("2026-2-8", date(2026, 2, 8)),
        (" 2026/2/8 ", date(2026, 2, 8)),
        ("2026.02.08", date(2026, 2, 8)),
        ("3/8/2026", date(2026, 3, 8)),
        ("3/8/26", date(2026, 3, 8)),
        ("3/8", date(2026, 3, 8)),
        ("3/10", date(2025, 3, 10)),
        ("3/10/2026", date(2026, 3, 10)),
        ("March 8, 2026", date(2026, 3, 8)),
        ("march 8", date(2026, 3, 8)),
        ("Sept. 3rd", date(2025, 9, 3)),
        ("sep 3", date(2025, 9, 3)),
        ("8 mar 2026", date(2026, 3, 8)),
        ("2nd of", None),
        ("2/29", date(2024, 2, 29)),
        ("2/30", None),
        ("13/1/2026", None),
        ("ma 8", None),
        ("smarch 8", None),
        ("0/0", None),
        ("0000-01-01", None),
        ("some day", None),
        ("", None),
        ("٣/٨", None),
        ("hoy", TODAY),
        (" Ayer ", date(2026, 3, 8)),
        ("anteayer", date(2026, 3, 7)),
        ("8 de marzo de 2026", date(2026, 3, 8)),
        ("8 de marzo del 2026", date(2026, 3, 8)),
        ("8 de marzo", date(2026, 3, 8)),
        ("1º de enero", date(2026, 1, 1)),
        ("marzo 8, 2026", date(2026, 3, 8)),
        ("8 dic. 2025", date(2025, 12, 8)),
        ("3 de setiembre", date(2025, 9, 3)),
        ("31 de abril", None),
        ("8 de", None),
        ("lunes, 9 de marzo de 2026", TODAY),
        ("Monday, March 9, 2026", TODAY),
        ("el miércoles 4 de marzo", date(2026, 3, 4)),
        ("sabado, el 7 de marzo", date(2026, 3, 7)),
        ("on March 8", date(2026, 3, 8)),
        ("the 8th of March", date(2026, 3, 8)),
        ("9th of March 2026", TODAY),
        ("el 9 de marzo", TODAY),
        ("1.º de marzo", date(2026, 3, 1)),
        ("primero de marzo", date(2026, 3, 1)),
        ("9-mar-2026", TODAY),
        ("9/mar/2026", TODAY),
        ("mar-9-2026", TODAY),
        ("antes de ayer", date(2026, 3, 7)),
        ("Anoche", date(2026, 3, 8)),
        ("last night", date(2026, 3, 8)),
        ("lunes", None),
        ("el", None),
        ("el lunes", None),
        ("2nd of 2026", None),
    ],
)
def test_days_as_they_are_typed(words: str, day: date | None) -> None:
    assert day_from(words, TODAY) == day
    assert days_from(words, TODAY) == (None if day is None else (day, day))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2/2024", (date(2024, 2, 1), date(2024, 2, 29))),
        (" February  2024", (date(2024, 2, 1), date(2024, 2, 29))),
        ("febrero de 2024", (date(2024, 2, 1), date(2024, 2, 29))),
        ("Dec., 2025", (date(2025, 12, 1), date(2025, 12, 31))),
        ("2026", (date(2026, 1, 1), date(2026, 12, 31))),
        ("9999", (date(9999, 1, 1), date(9999, 12, 31))),
        ("2026-13", None),
        ("2026-0", None),
        ("0000", None),
        ("0/2026", None),
        ("smarch 2026", None),
        ("march", None),
    ],
)
def test_months_and_years_as_they_are_typed(words: str, days: tuple[date, date] | None) -> None:
    assert days_from(words, TODAY) == days
    assert day_from(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("14:30", time_of_day(14, 30)),
        ("1430", time_of_day(14, 30)),
        ("0730", time_of_day(7, 30)),
        ("2:30 pm", time_of_day(14, 30)),
        ("2 PM", time_of_day(14)),
        ("12 a.m.", time_of_day(0)),
        ("12pm", time_of_day(12)),
        ("2:30 p. m.", time_of_day(14, 30)),
        ("13 pm", None),
        ("0 am", None),
        ("24:00", None),
        ("7", None),
        ("at noon", None),
        ("", None),
    ],
)
def test_times_as_they_are_typed(words: str, time: time_of_day | None) -> None:
    assert time_from(words) == time


@given(st.dates())
def test_every_day_in_its_one_form_is_that_day(day: date) -> None:
    assert day_from(day.isoformat(), TODAY) == day


@given(st.text(), st.dates())
def test_any_words_are_a_day_or_none(words: str, today: date) -> None:
    day_from(words, today)
    days_from(words, today)
    time_from(words)


@given(st.from_regex(r"[0-9]{1,2}/[0-9]{1,2}", fullmatch=True), st.dates())
def test_a_day_without_a_year_has_been(words: str, today: date) -> None:
    day = day_from(words, today)
    assert day is None or day <= today


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("a las 2:30 pm", time_of_day(14, 30)),
        ("a la 1 pm", time_of_day(13)),
        ("at 2:30 pm", time_of_day(14, 30)),
        ("at 14:30", time_of_day(14, 30)),
        ("2 de la tarde", time_of_day(14)),
        ("a las 9:15 de la noche", time_of_day(21, 15)),
        ("las 9 de la mañana", time_of_day(9)),
        ("3 de la madrugada", time_of_day(3)),
        ("12 de la noche", time_of_day(0)),
        ("12 de la tarde", time_of_day(12)),
        ("12 de la mañana", None),  # some mean noon by it
        ("14 de la tarde", None),
        ("a las 2", None),
        ("de la tarde", None),
    ],
)
def test_times_as_they_are_said(words: str, time: time_of_day | None) -> None:
    assert time_from(words) == time
