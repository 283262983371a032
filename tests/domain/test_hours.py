from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain import hours
from boundarycheck.domain.hours import Always, Day, NotTold, Now, Openness, Weekly, knows_zone

EASTERN = "America/New_York"
WEEKDAYS = frozenset(list(Day)[:5])
NAMI = Weekly(EASTERN, WEEKDAYS, time(10), time(22))
HAWAII = ZoneInfo("Pacific/Honolulu")
ZONES = (
    *("America/New_York", "America/Phoenix", "Pacific/Honolulu", "America/Anchorage", "America/St_Johns"),
    *("Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Kiritimati", "Africa/Cairo", "UTC"),
)

moments = st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))
times = st.times().map(lambda at: at.replace(second=0, microsecond=0, tzinfo=None, fold=0))
weeks = st.builds(Weekly, st.sampled_from(ZONES), st.frozensets(st.sampled_from(list(Day)), min_size=1), times, times)


def hawaii(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of July 2026, as a clock in Honolulu shows it; the 6th is a Monday."""
    return datetime(2026, 7, day, hour, minute, tzinfo=HAWAII)


@pytest.mark.parametrize(
    ("moment", "openness", "changes"),
    [
        (hawaii(6, 3, 59), Openness.CLOSED, hawaii(6, 4)),
        (hawaii(6, 4), Openness.OPEN, hawaii(6, 16)),
        (hawaii(6, 15, 59), Openness.OPEN, hawaii(6, 16)),
        (hawaii(6, 16), Openness.CLOSED, hawaii(7, 4)),
        (hawaii(10, 16), Openness.CLOSED, hawaii(13, 4)),  # Friday afternoon: till Monday
        (hawaii(12, 12), Openness.CLOSED, hawaii(13, 4)),  # Sunday
    ],
)
def test_monday_to_friday_ten_to_ten_eastern_seen_from_hawaii(
    moment: datetime, openness: Openness, changes: datetime
) -> None:
    assert NAMI.at(moment) == Now(openness, changes.astimezone(UTC))


def test_hawaii_keeps_its_clocks_and_the_east_does_not() -> None:
    # In January ten o'clock in the east is five in Honolulu; in July it is four.
    assert NAMI.at(datetime(2026, 1, 5, 4, 30, tzinfo=HAWAII)).openness is Openness.CLOSED
    assert NAMI.at(hawaii(6, 4, 30)).openness is Openness.OPEN


def test_day_and_night_is_never_closed_and_office_hours_are_never_known() -> None:
    assert Always().at(hawaii(6, 3)) == Now(Openness.OPEN)
    assert NotTold().at(hawaii(6, 3)) == Now(Openness.UNKNOWN)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "", "/etc/localtime"])
def test_a_zone_that_this_computer_does_not_know_is_told_as_unknown(zone: str) -> None:
    assert Weekly(zone, WEEKDAYS, time(10), time(22)).at(hawaii(6, 4)) == Now(Openness.UNKNOWN)


def test_a_computer_that_knows_no_zones_takes_any_name(monkeypatch: pytest.MonkeyPatch) -> None:
    assert knows_zone(EASTERN)
    assert not knows_zone("America/Gotham")
    assert not knows_zone("America")

    def none_known(name: str) -> ZoneInfo:
        raise ZoneInfoNotFoundError(name)

    monkeypatch.setattr(hours, "ZoneInfo", none_known)
    assert knows_zone("America/Gotham")
    assert NAMI.at(hawaii(6, 4)) == Now(Openness.UNKNOWN)


def night(opens: time, closes: time) -> Weekly:
    return Weekly(EASTERN, frozenset({Day.SUNDAY}), opens, closes)


def test_an_hour_that_the_spring_night_skips_counts_from_the_moment_after_it() -> None:
    # On 8 March 2026, 2:00 to 3:00 does not exist in the east: 1:59 is followed by 3:00.
    late = night(time(2, 30), time(6))
    assert late.at(datetime(2026, 3, 8, 7, 29, tzinfo=UTC)) == Now(
        Openness.CLOSED, datetime(2026, 3, 8, 7, 30, tzinfo=UTC)
    )
    assert late.at(datetime(2026, 3, 8, 7, 30, tzinfo=UTC)).openness is Openness.OPEN
    # On the clock: an hour that exists nowhere lasts no time at all.
    assert night(time(2), time(3)).at(datetime(2026, 3, 8, 7, 0, tzinfo=UTC)).openness is Openness.CLOSED


def test_an_hour_that_the_autumn_night_has_twice_counts_the_first_time() -> None:
    # On 1 November 2026 the hour from 1:00 to 2:00 comes twice in the east, at 5:00 and at 6:00 UTC.
    early = night(time(0), time(1, 30))
    assert early.at(datetime(2026, 11, 1, 5, 29, tzinfo=UTC)).openness is Openness.OPEN
    assert early.at(datetime(2026, 11, 1, 5, 30, tzinfo=UTC)).openness is Openness.CLOSED
    assert early.at(datetime(2026, 11, 1, 6, 15, tzinfo=UTC)).openness is Openness.CLOSED


def test_open_past_midnight_belongs_to_the_day_on_which_it_opened() -> None:
    late = Weekly(EASTERN, frozenset({Day.FRIDAY}), time(20), time(2))
    assert late.at(datetime(2026, 7, 11, 1, 59, tzinfo=ZoneInfo(EASTERN))).openness is Openness.OPEN
    assert late.at(datetime(2026, 7, 11, 20, 30, tzinfo=ZoneInfo(EASTERN))).openness is Openness.CLOSED


def test_who_is_open_round_the_clock_on_two_days_does_not_close_between_them() -> None:
    both = Weekly(EASTERN, frozenset({Day.SATURDAY, Day.SUNDAY}), time(0), time(0))
    told = both.at(datetime(2026, 7, 11, 12, tzinfo=ZoneInfo(EASTERN)))
    assert told == Now(Openness.OPEN, datetime(2026, 7, 13, 0, tzinfo=ZoneInfo(EASTERN)).astimezone(UTC))


def test_every_day_round_the_clock_never_changes() -> None:
    told = Weekly(EASTERN, frozenset(Day), time(0), time(0)).at(hawaii(6, 4))
    assert told == Now(Openness.OPEN)


def test_hours_that_are_never_have_no_next_opening() -> None:
    assert Weekly(EASTERN, frozenset(), time(10), time(22)).at(hawaii(6, 4)) == Now(Openness.CLOSED)


@given(weeks, moments, st.sampled_from(ZONES))
def test_where_one_looks_from_changes_nothing(week: Weekly, moment: datetime, zone: str) -> None:
    assert week.at(moment.astimezone(ZoneInfo(zone))) == week.at(moment)


@given(weeks, moments)
def test_it_stays_as_told_until_the_moment_told_and_is_other_then(week: Weekly, moment: datetime) -> None:
    now = week.at(moment)
    assert now.openness is not Openness.UNKNOWN
    if now.changes_at is None:
        assert now.openness is Openness.OPEN
        assert week.days == frozenset(Day)
        return
    assert now.changes_at > moment
    just_before = max(moment, now.changes_at - timedelta(seconds=1))
    assert week.at(just_before) == now
    assert week.at(moment + (now.changes_at - moment) / 2) == now
    if now.changes_at - moment < timedelta(days=6):
        assert week.at(now.changes_at).openness is not now.openness


@given(weeks, moments)
def test_away_from_the_nights_of_change_it_is_open_just_when_its_own_clock_says_so(
    week: Weekly, moment: datetime
) -> None:
    zone = ZoneInfo(week.zone)
    local = moment.astimezone(zone)
    offsets = {(local + timedelta(days=days)).utcoffset() for days in (-2, -1, 0, 1, 2)}
    if len(offsets) > 1:
        return
    days = list(Day)
    at, today, yesterday = local.time(), days[local.weekday()], days[local.weekday() - 1]
    if week.closes > week.opens:
        expected = today in week.days and week.opens <= at < week.closes
    else:
        expected = (today in week.days and at >= week.opens) or (yesterday in week.days and at < week.closes)
    assert (week.at(moment).openness is Openness.OPEN) is expected
