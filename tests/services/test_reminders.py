from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.checks import SignsCheck
from boundarycheck.domain.errors import Locked
from boundarycheck.domain.reminders import Reminder, Reminders
from boundarycheck.services.checks import CheckService
from boundarycheck.services.journal import JournalService
from boundarycheck.services.reminders import KIND, UID, ReminderService
from boundarycheck.vault.history import History

if TYPE_CHECKING:
    from boundarycheck.domain.records import JsonValue
    from boundarycheck.services.session import Session
    from fakes import FakeClock

pytestmark = pytest.mark.usefixtures("utc")

DAY = 24 * 60 * 60
WEEK = 7 * DAY


@pytest.fixture
def reminders(session: Session, clock: FakeClock) -> ReminderService:
    return ReminderService(session, clock)


@pytest.fixture
def journal(session: Session) -> JournalService:
    return JournalService(session)


def test_they_are_off_at_first_and_look_at_nothing(
    reminders: ReminderService, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.advance(52 * WEEK)
    for asked in ("last_check", "last_writing"):
        monkeypatch.setattr(History, asked, None)
    assert reminders.present() == Reminders()
    assert reminders.today() == Reminder()


def test_what_is_wanted_is_kept(reminders: ReminderService, session: Session) -> None:
    wanted = reminders.want(writing=3, checks=0)
    assert wanted == Reminders(writing=3, checks=0, since=date(2026, 3, 9))
    assert reminders.present() == wanted
    assert reminders.want(writing=0, checks=6) == reminders.present()
    (record,) = session.vault.records.all(KIND)
    assert record.uid == UID


def test_only_what_is_offered_can_be_wanted(reminders: ReminderService) -> None:
    with pytest.raises(ValueError, match="offered"):
        reminders.want(writing=5, checks=0)


def test_three_weeks_after_the_last_writing_it_is_said(
    reminders: ReminderService, journal: JournalService, clock: FakeClock
) -> None:
    reminders.want(writing=3, checks=0)
    clock.advance(DAY)
    journal.add("", "a line")
    clock.advance(3 * WEEK - DAY)
    assert reminders.today() == Reminder()
    clock.advance(DAY)
    assert reminders.today() == Reminder(writing=3)
    journal.add("", "a line")
    assert reminders.today() == Reminder()


def test_who_goes_on_in_an_old_entry_has_written(
    reminders: ReminderService, journal: JournalService, clock: FakeClock
) -> None:
    entry = journal.add("", "a line")
    reminders.want(writing=2, checks=0)
    clock.advance(WEEK)
    journal.change(entry.entry_id, "", "a line, and another")
    clock.advance(WEEK)
    assert reminders.today() == Reminder()
    clock.advance(WEEK)
    assert reminders.today() == Reminder(writing=2)


def test_checks_are_counted_by_themselves(
    reminders: ReminderService, journal: JournalService, clock: FakeClock
) -> None:
    checks = CheckService()
    reminders.want(writing=1, checks=1)
    clock.advance(WEEK)
    assert reminders.today() == Reminder(writing=1, checks=1)
    journal.keep_check(checks.finish_signs(SignsCheck()), checks.texts())
    assert reminders.today() == Reminder(writing=1)
    journal.add("", "a line")
    clock.advance(WEEK)
    reminders.want(writing=0, checks=1)
    assert reminders.today() == Reminder(checks=1)


def test_put_off_it_is_quiet_for_a_week(reminders: ReminderService, clock: FakeClock) -> None:
    reminders.want(writing=1, checks=0)
    clock.advance(WEEK)
    reminders.put_off()
    assert reminders.today() == Reminder()
    clock.advance(WEEK)
    assert reminders.today() == Reminder(writing=2)


def test_each_can_be_turned_off(reminders: ReminderService, clock: FakeClock) -> None:
    reminders.want(writing=1, checks=2)
    reminders.turn_off(writing=True, checks=False)
    assert (reminders.present().writing, reminders.present().checks) == (0, 2)
    reminders.turn_off(writing=False, checks=True)
    assert not reminders.present().wanted
    clock.advance(52 * WEEK)
    assert reminders.today() == Reminder()


def test_what_another_release_wrote_is_passed_over(reminders: ReminderService, session: Session) -> None:
    fields: dict[str, JsonValue] = {"writing": 5, "checks": True, "since": 4, "put_off_until": "soon", "ring": "loud"}
    session.vault.records.keep(KIND, fields, UID)
    assert reminders.present() == Reminders()


def test_a_locked_journal_reminds_of_nothing(reminders: ReminderService, session: Session) -> None:
    session.close()
    with pytest.raises(Locked):
        reminders.today()
