"""Dates as an officer reads them, in the language and form of the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from boundarycheck.domain.local_time import local

if TYPE_CHECKING:
    from datetime import date, datetime

    from boundarycheck.domain.entry_facts import Happened


def moment(when: datetime) -> str:
    """Return date and time of ``when`` (aware) in local time, long form."""
    here = local(when)
    stamp = QDateTime(QDate(here.year, here.month, here.day), QTime(here.hour, here.minute))
    locale = QLocale()
    day = locale.toString(stamp.date(), QLocale.FormatType.LongFormat)
    hour = locale.toString(stamp.time(), QLocale.FormatType.ShortFormat)
    return f"{day}, {hour}"


def long_day(day: date) -> str:
    """Return ``day`` as the desktop's language writes it out."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def short_day(day: date) -> str:
    """Return ``day`` as short as the desktop's language writes it, with the month as a word where the day comes first.

    What is typed in numbers alone has the month first in every language here, so 9/3 would be read as another day.
    """
    locale, date = QLocale(), QDate(day.year, day.month, day.day)
    month_first = locale.dateFormat(QLocale.FormatType.ShortFormat).startswith("M")
    return locale.toString(date, QLocale.FormatType.ShortFormat) if month_first else locale.toString(date, "d MMM yyyy")


def happened_words(happened: Happened) -> str:
    """Return when something happened, as the officer said it: the day written out, and the time if there is one."""
    if happened.time is None:
        return long_day(happened.day)
    time = QLocale().toString(QTime(happened.time.hour, happened.time.minute), QLocale.FormatType.ShortFormat)
    return f"{long_day(happened.day)}, {time}"
