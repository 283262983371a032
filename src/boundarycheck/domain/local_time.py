"""Moments in the time of the officer's computer, also where the calendar ends."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

_NO_MOMENTS: Final = (OverflowError, OSError, ValueError)
"""What the calendar says to the first and the last day that it has, and Windows to all before 1970."""

YEARS: Final = range(1900, 3000)
"""Years in which something may have been written: a clock that was set far wrong ends up outside of them."""


def local(moment: datetime) -> datetime:
    """Return ``moment`` in local time, aware; an aware one where local time does not reach stays as it is.

    One without a zone is taken as local.
    """
    try:
        return moment.astimezone()
    except _NO_MOMENTS:
        return moment


def may_have_been(moment: datetime) -> bool:
    """Return whether ``moment`` is of a year in which something may have been written, wherever on earth."""
    try:
        return {(moment + timedelta(days=days)).year for days in (-1, 1)} <= set(YEARS)
    except OverflowError:
        return False
