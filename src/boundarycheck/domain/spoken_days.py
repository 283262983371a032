"""Days and times of day as an officer types them: "yesterday", "3/9", "March 9, 2026", "March 2026", "2:30 pm".

English and Spanish are both taken, whatever the language of the program: "ayer", "9 de marzo de 2026", "2:30 p. m.".
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from datetime import time as time_of_day
from typing import Final

_MONTHS: Final = (
    ("january", "enero"),
    ("february", "febrero"),
    ("march", "marzo"),
    ("april", "abril"),
    ("may", "mayo"),
    ("june", "junio"),
    ("july", "julio"),
    ("august", "agosto"),
    ("september", "septiembre"),
    ("october", "octubre"),
    ("november", "noviembre"),
    ("december", "diciembre"),
)
_SEPTEMBER_TOO: Final = frozenset({"sept", "setiembre", "set"})
_DAYS_AGO: Final = {
    "today": 0,
    "hoy": 0,
    "yesterday": 1,
    "last night": 1,
    "ayer": 1,
    "anoche": 1,
    "anteayer": 2,
    "antier": 2,
    "antes de ayer": 2,
}
_WEEKDAYS: Final = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    "lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo"
)
_BEFORE_A_DAY: Final = re.compile(rf"(?:(?:el|the|on) +)?(?:(?:{_WEEKDAYS}),? +)?(?:(?:el|the) +)?", re.ASCII)
"""The day of the week is not looked at: the page says back which day was understood."""
_FIRST: Final = re.compile(r"primero(?= )")
_LEAST_LETTERS: Final = 3
_YEAR_FIRST: Final = re.compile(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})", re.ASCII)
_NUMBERS: Final = re.compile(r"(?P<month>\d{1,2})[/.-](?P<day>\d{1,2})(?:[/.-](?P<year>\d{4}|\d{2}))?", re.ASCII)
_MONTH_FIRST: Final = re.compile(
    r"(?P<name>[a-z]+)(?:\.? +|[-/])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:(?:,? +(?:del? +)?|[-/])(?P<year>\d{4}))?",
    re.ASCII,
)
_DAY_FIRST: Final = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.?º|°|ero)?(?: +(?:(?:de|of) +)?|[-/])(?P<name>[a-z]+)\.?"
    r"(?:(?:,? +(?:del? +|of +)?|[-/])(?P<year>\d{4}))?",
    re.ASCII,
)
_SPANS: Final = (
    re.compile(r"(?P<year>\d{4})(?:[-./](?P<month>\d{1,2}))?", re.ASCII),
    re.compile(r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})", re.ASCII),
    re.compile(r"(?P<name>[a-z]+)\.?,? +(?:del? +)?(?P<year>\d{4})", re.ASCII),
)
"""A month or a year."""
_TIME: Final = re.compile(
    r"(?:(?:a +)?las? +|at +)?(?P<hour>\d{1,2})(?:[:.]?(?P<minute>\d{2}))?"
    r"(?: *(?P<half>[ap])\.? ?m\.?| +de la +(?P<part>mañana|manana|madrugada|tarde|noche))?",
    re.ASCII,
)
_HALVES: Final = {"mañana": "a", "manana": "a", "madrugada": "a", "tarde": "p", "noche": "p"}
_AT_TWELVE: Final = {"madrugada": "a", "tarde": "p", "noche": "a"}
"""Which half of the day twelve is in; twelve in the morning is noon to some and midnight to others."""
_CENTURY: Final = 2000
_NOON: Final = 12


def day_from(words: str, today: date) -> date | None:
    """Return the day that ``words`` name as seen from ``today``; None when they name none.

    Months come before days, as they are written in the United States. A day without a year is the last one of that
    name: it has been.
    """
    said = _said(words)
    if said in _DAYS_AGO:
        return today - timedelta(days=_DAYS_AGO[said])
    said = _FIRST.sub("1", _BEFORE_A_DAY.sub("", said, count=1), count=1)
    for form in (_YEAR_FIRST, _NUMBERS, _MONTH_FIRST, _DAY_FIRST):
        found = form.fullmatch(said)
        if found is not None:
            return _day_of(found.groupdict(), today)
    return None


def days_from(words: str, today: date) -> tuple[date, date] | None:
    """Return the first and the last day of what ``words`` name: a day as for :func:`day_from`, a month, or a year.

    None when they name none of them.
    """
    day = day_from(words, today)
    if day is not None:
        return day, day
    found = next(filter(None, (form.fullmatch(_said(words)) for form in _SPANS)), None)
    return None if found is None else _span_of(found.groupdict())


def time_from(words: str) -> time_of_day | None:
    """Return the time of day that ``words`` name: "14:30", "1430", "2:30 pm", "2 pm"; None when they name none."""
    found = _TIME.fullmatch(_said(words))
    if found is None or (found["minute"] is None and found["half"] is None and found["part"] is None):
        return None
    hour, half = int(found["hour"]), found["half"]
    if found["part"] is not None:
        half = (_AT_TWELVE if hour == _NOON else _HALVES).get(found["part"], "")
    if half is not None:
        if not half or not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    try:
        return time_of_day(hour, int(found["minute"] or 0))
    except ValueError:
        return None


def _said(words: str) -> str:
    return " ".join(words.casefold().split())


def _span_of(parts: dict[str, str | None]) -> tuple[date, date] | None:
    whole = "name" not in parts and parts["month"] is None
    first, last = (1, len(_MONTHS)) if whole else (_month_of(parts),) * 2
    begins = _day(int(parts["year"] or 0), first, 1)
    if begins is None:
        return None
    return begins, date(begins.year, last, monthrange(begins.year, last)[1])


def _month_of(parts: dict[str, str | None]) -> int:
    return _month_named(parts["name"] or "") if "name" in parts else int(parts["month"] or 0)


def _day_of(parts: dict[str, str | None], today: date) -> date | None:
    month = _month_of(parts)
    day, year = int(parts["day"] or 0), parts["year"]
    if year is not None:
        full = int(year)
        return _day(full + (_CENTURY if len(year) == 2 else 0), month, day)  # noqa: PLR2004 - two digits of a year
    # The twenty-ninth of February may have been some years ago.
    days = (_day(today.year - back, month, day) for back in range(9))
    return next((each for each in days if each is not None and each <= today), None)


def _month_named(name: str) -> int:
    """Return the number of the month whose name begins with ``name``, in either language; 0 for none."""
    if name in _SEPTEMBER_TOO:
        return 9
    fitting = (at for at, names in enumerate(_MONTHS, 1) if any(month.startswith(name) for month in names))
    return next(fitting, 0) if len(name) >= _LEAST_LETTERS else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
