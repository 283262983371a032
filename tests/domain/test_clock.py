from __future__ import annotations

from datetime import UTC, datetime, timedelta

from boundarycheck.domain.clock import Clock, SystemClock


def test_the_computers_clock_tells_aware_utc_time() -> None:
    clock: Clock = SystemClock()
    before, now, after = datetime.now(UTC), clock.now(), datetime.now(UTC)
    assert before <= now <= after
    assert now.utcoffset() == timedelta(0)


def test_the_day_is_the_officers_own() -> None:
    before, day, after = datetime.now().astimezone(), SystemClock().today(), datetime.now().astimezone()
    assert before.date() <= day <= after.date()


def test_idleness_is_measured_by_what_only_grows() -> None:
    clock = SystemClock()
    seen = [clock.monotonic() for _ in range(100)]
    assert seen == sorted(seen)
