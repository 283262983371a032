"""Days as an officer types them: a day, a month or a year, with the largest part first."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

_TYPED: Final = re.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?", re.ASCII)
_DECEMBER: Final = 12


def first_day(typed: str) -> date | None:
    """Return the first day of what was typed: ``2026-03-09``, ``2026-03`` or ``2026``. None for anything else."""
    parts = _parts(typed)
    return None if parts is None else _day(parts[0], parts[1] or 1, parts[2] or 1)


def last_day(typed: str) -> date | None:
    """Return the last day of what was typed, as :func:`first_day` takes it."""
    parts = _parts(typed)
    if parts is None:
        return None
    year, month = parts[0], parts[1] or _DECEMBER
    if _day(year, month, 1) is None:
        return None
    return _day(year, month, parts[2] or monthrange(year, month)[1])


def _parts(typed: str) -> tuple[int, int | None, int | None] | None:
    found = _TYPED.fullmatch(typed.strip())
    if found is None:
        return None
    year, month, day = (None if part is None else int(part) for part in found.groups())
    return None if year is None or 0 in {month, day} else (year, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
