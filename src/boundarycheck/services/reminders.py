"""Reminders inside the app: what is wanted, kept in the vault, and what there is to say today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from boundarycheck.domain.local_time import local
from boundarycheck.domain.reminders import WEEKS, Reminder, Reminders, due
from boundarycheck.services.plans import day_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.records import JsonValue
    from boundarycheck.services.session import Session

KIND: Final = "reminders"
UID: Final = "5b0f7f0e-6a5c-4c83-9d0e-0d2f1c7a9e21"
"""The one record of every vault, so that two copies that are merged agree on the newest."""


class ReminderService:
    """The reminders of the open vault. Every call raises :class:`Locked` without one."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    def present(self) -> Reminders:
        """Return what is wanted; nothing at first. What this release does not know is passed over."""
        record = self._session.vault.records.find(UID)
        return Reminders() if record is None else _reminders(record.fields)

    def want(self, *, writing: int, checks: int) -> Reminders:
        """Keep after how many weeks to remind, each one of :data:`WEEKS` or 0 for never; what was put off is over."""
        if not {writing, checks} <= {0, *WEEKS}:
            raise ValueError("a reminder comes after a number of weeks that is offered, or never")
        return self._keep(Reminders(writing, checks, self._clock.today()))

    def put_off(self) -> Reminders:
        """Say nothing for a week."""
        return self._keep(self.present().put_off(self._clock.today()))

    def turn_off(self, *, writing: bool, checks: bool) -> Reminders:
        """Want none any more of those that are named."""
        present = self.present()
        left = replace(present, writing=0 if writing else present.writing, checks=0 if checks else present.checks)
        return self._keep(left)

    def today(self) -> Reminder:
        """Return what there is to say today; mostly nothing. Without a wish no entry is looked at."""
        wanted, today = self.present(), self._clock.today()
        if wanted.rests(today):
            return Reminder()
        history = self._session.vault.history
        checks = due(wanted.checks, _day(history.last_check()), wanted.since, today) if wanted.checks else None
        writing = due(wanted.writing, _day(history.last_writing()), wanted.since, today) if wanted.writing else None
        return Reminder(writing, checks)

    def _keep(self, wanted: Reminders) -> Reminders:
        fields: dict[str, JsonValue] = {
            "writing": wanted.writing,
            "checks": wanted.checks,
            "since": _text(wanted.since),
            "put_off_until": _text(wanted.put_off_until),
        }
        return _reminders(self._session.vault.records.keep(KIND, fields, UID).fields)


def _reminders(fields: Mapping[str, JsonValue]) -> Reminders:
    return Reminders(
        _weeks(fields, "writing"), _weeks(fields, "checks"), day_in(fields, "since"), day_in(fields, "put_off_until")
    )


def _weeks(fields: Mapping[str, JsonValue], name: str) -> int:
    value = fields.get(name)
    return next((weeks for weeks in WEEKS if weeks == value and not isinstance(value, bool)), 0)


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else local(moment).date()


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
