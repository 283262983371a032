from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.backups import BackupCopy, BackupFailure, BackupState, due, kept, newest_first, newest_of

NOW = datetime(2026, 3, 9, 14, 30, tzinfo=UTC)
"""A Monday."""
DAILY = [NOW - timedelta(days=days) for days in range(400)]
MOMENTS = st.lists(
    st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),
    max_size=60,
)


def test_of_a_backup_a_day_seven_days_four_weeks_and_six_months_are_kept() -> None:
    stay = sorted(kept(DAILY, NOW, UTC), reverse=True)
    assert [f"{moment:%m-%d}" for moment in stay] == [
        *("03-09", "03-08", "03-07", "03-06", "03-05", "03-04", "03-03"),  # days
        *("03-01", "02-28", "02-22"),  # the Sundays that end a week, and the end of February
        *("01-31", "12-31", "11-30", "10-31"),  # the ends of months
    ]


def test_of_an_earlier_day_the_newest_is_kept() -> None:
    evening = NOW - timedelta(days=2)
    day = [evening - timedelta(hours=hours) for hours in range(10)]
    assert kept(day, NOW, UTC) == {evening}


def test_none_goes_before_it_is_a_day_old() -> None:
    hours = [NOW - timedelta(hours=hours) for hours in range(48)]
    assert kept(hours, NOW, UTC) == {*hours[:24], hours[39]}  # the last hour of the day before yesterday
    assert kept([NOW, NOW], NOW, UTC) == {NOW}


def test_of_one_second_the_one_with_the_longer_name_is_newer() -> None:
    names = ["a-9.bcbackup", "a.bcbackup", "a-10.bcbackup"]
    copies = [BackupCopy(Path(name), NOW, 1, "x") for name in names]
    earlier = BackupCopy(Path("z-99.bcbackup"), NOW - timedelta(seconds=1), 1, "x")
    assert [copy.path.name for copy in newest_first([earlier, *copies])] == [
        *("a-10.bcbackup", "a-9.bcbackup", "a.bcbackup"),
        "z-99.bcbackup",
    ]


def test_only_the_second_place_fails_when_no_other_does() -> None:
    beside, stick = (BackupFailure(Path(place), "why", NOW) for place in ("backups", "stick"))
    assert not BackupState(second_place=stick.place).only_second_fails
    assert BackupState(second_place=stick.place, failing=(stick,)).only_second_fails
    assert not BackupState(second_place=stick.place, failing=(beside, stick)).only_second_fails


def test_days_are_those_of_the_place() -> None:
    before, after = datetime(2026, 3, 9, 4, 30, tzinfo=UTC), datetime(2026, 3, 9, 5, 30, tzinfo=UTC)
    new_york = timezone(timedelta(hours=-5))
    later = NOW + timedelta(days=7)
    assert kept([before, after], later, UTC) == {after}
    assert kept([before, after], later, new_york) == {before, after}


def test_days_without_a_backup_do_not_count() -> None:
    yearly = [NOW - timedelta(days=365 * years) for years in range(7)]
    assert kept(yearly, NOW, UTC) == set(yearly)


def test_a_clock_that_ran_ahead_costs_no_older_backup() -> None:
    ahead = NOW + timedelta(days=9000)
    assert set(DAILY[:7]) < kept([ahead, *DAILY], ahead, UTC) | {DAILY[6]}
    assert kept([ahead, *DAILY], NOW, UTC) == kept(DAILY, NOW, UTC) | {ahead}


def test_a_clock_that_went_back_costs_nothing() -> None:
    back = datetime(1970, 1, 1, 0, 5, tzinfo=UTC)
    assert kept([back, *DAILY], back, UTC) == {back, *DAILY}


@given(MOMENTS)
def test_of_any_backups_few_are_kept_and_always_the_newest(moments: list[datetime]) -> None:
    stay = kept(moments, NOW, UTC)
    assert stay <= set(moments)
    assert kept(stay, NOW, UTC) == stay
    assert {moment for moment in moments if moment > NOW} <= stay
    past = [moment for moment in moments if moment <= NOW]
    assert len({moment for moment in stay if moment <= NOW - timedelta(days=1)}) <= 7 + 4 + 6
    assert {moment for moment in moments if moment > NOW - timedelta(days=1)} <= stay
    assert not past or max(past) in stay


def test_a_backup_is_due_after_a_change_and_once_a_day() -> None:
    today = NOW.date()
    yesterday = NOW - timedelta(days=1)
    assert due([], today, changed=True, zone=UTC)
    assert due([yesterday], today, changed=True, zone=UTC)
    assert not due([yesterday, NOW], today, changed=True, zone=UTC)
    assert not due([yesterday], today, changed=False, zone=UTC)


def test_a_backup_of_the_future_does_not_hold_up_todays() -> None:
    assert due([NOW + timedelta(days=300)], NOW.date(), changed=True, zone=UTC)


def test_the_newest_is_not_one_of_the_future_unless_there_is_no_other() -> None:
    future = NOW + timedelta(days=1)
    assert newest_of([], NOW) is None
    assert newest_of([DAILY[3], DAILY[1], future], NOW) == DAILY[1]
    assert newest_of([future], NOW) == future
