"""Whether somebody answers now, in words and in the officer's own time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from boundarycheck.domain.hours import NotTold, Openness

if TYPE_CHECKING:
    from datetime import datetime

    from boundarycheck.domain.hours import Hours


def open_in_words(hours: Hours, moment: datetime) -> str:
    """Return whether it is open at ``moment`` (aware), and when that changes, on this computer's clock."""
    now = hours.at(moment)
    if now.openness is Openness.UNKNOWN:
        if isinstance(hours, NotTold):
            return _tr("We do not know which hours, so we cannot say if anyone answers now.")
        return _tr("This computer cannot tell if anyone answers now.")
    if now.changes_at is None:
        return _tr("Open now.") if now.openness is Openness.OPEN else _tr("Closed.")
    when = _when(now.changes_at, moment)
    if now.openness is Openness.OPEN:
        return _tr("Open now, until {when} your time.").format(when=when)
    return _tr("Closed now. Opens {when} your time.").format(when=when)


def _when(then: datetime, moment: datetime) -> str:
    """Return the time of ``then``, with the day of the week where it is another than today."""
    local, today = then.astimezone(), moment.astimezone().date()
    locale = QLocale()
    clock = locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    if local.date() == today:
        return clock
    day = locale.dayName(QDate(local.year, local.month, local.day).dayOfWeek(), QLocale.FormatType.LongFormat)
    return f"{day}, {clock}"


def _tr(words: str) -> str:
    return QCoreApplication.translate("openness", words)
