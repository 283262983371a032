"""Days and times of day as an officer types them: "yesterday", "3/9", "March 9, 2026", "2:30 pm"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from datetime import time as time_of_day
from typing import Final

_MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_LEAST_LETTERS: Final = 3
_ISO: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_NUMBERS: Final = re.compile(r"(?P<month>\d{1,2})[/.-](?P<day>\d{1,2})(?:[/.-](?P<year>\d{4}|\d{2}))?", re.ASCII)
_MONTH_FIRST: Final = re.compile(
    r"(?P<name>[a-z]+)\.? +(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? +(?P<year>\d{4}))?", re.ASCII
)
_DAY_FIRST: Final = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)? +(?P<name>[a-z]+)\.?(?:,? +(?P<year>\d{4}))?", re.ASCII
)
_TIME: Final = re.compile(r"(?P<hour>\d{1,2})(?:[:.]?(?P<minute>\d{2}))?(?: *(?P<half>[ap])\.?m\.?)?", re.ASCII)
_CENTURY: Final = 2000
_NOON: Final = 12


def day_from(words: str, today: date) -> date | None:
    """Return the day that ``words`` name as seen from ``today``; None when they name none.

    Months come before days, as they are written in the United States. A day without a year is the last one of that
    name: it has been.
    """
    said = " ".join(words.casefold().split())
    if said in {"today", "yesterday"}:
        return today - timedelta(days=said == "yesterday")
    for form in (_ISO, _NUMBERS, _MONTH_FIRST, _DAY_FIRST):
        found = form.fullmatch(said)
        if found is not None:
            return _day_of(found.groupdict(), today)
    return None


def time_from(words: str) -> time_of_day | None:
    """Return the time of day that ``words`` name: "14:30", "1430", "2:30 pm", "2 pm"; None when they name none."""
    found = _TIME.fullmatch(" ".join(words.casefold().split()))
    if found is None or (found["minute"] is None and found["half"] is None):
        return None
    hour = int(found["hour"])
    if found["half"] is not None:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if found["half"] == "p" else 0)
    try:
        return time_of_day(hour, int(found["minute"] or 0))
    except ValueError:
        return None


def _day_of(parts: dict[str, str | None], today: date) -> date | None:
    month = _month_named(parts["name"] or "") if "name" in parts else int(parts["month"] or 0)
    day, year = int(parts["day"] or 0), parts["year"]
    if year is not None:
        full = int(year)
        return _day(full + (_CENTURY if len(year) == 2 else 0), month, day)  # noqa: PLR2004 - two digits of a year
    # The twenty-ninth of February may have been some years ago.
    days = (_day(today.year - back, month, day) for back in range(9))
    return next((each for each in days if each is not None and each <= today), None)


def _month_named(name: str) -> int:
    """Return the number of the month whose name begins with ``name``; 0 for none."""
    fitting = (at for at, month in enumerate(_MONTHS, 1) if month.startswith(name) and len(name) >= _LEAST_LETTERS)
    return next(fitting, 9 if name == "sept" else 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
