from __future__ import annotations

from datetime import UTC, datetime
from time import tzset

import pytest

from boundarycheck.domain.local_time import local, may_have_been
from boundarycheck.domain.taken_words import moment_words

FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def test_a_moment_is_told_in_local_time() -> None:
    moment = datetime(2026, 3, 9, 14, 30, tzinfo=UTC)
    assert local(moment) == moment
    assert local(moment).utcoffset() == moment.astimezone().utcoffset()


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo", "UTC"])
def test_the_ends_of_the_calendar_are_told_as_well_as_can_be(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as within:
        within.setenv("TZ", zone)
        tzset()
        ends = (FIRST, LAST, FIRST.replace(tzinfo=None), LAST.replace(tzinfo=None))
        told = [(local(end).year, moment_words(end)[-16:-6]) for end in ends]
    tzset()
    assert [year for year, _words in told] == [1, 9999, 1, 9999]
    assert all(words for _year, words in told)


@pytest.mark.parametrize(
    ("moment", "fits"),
    [
        (FIRST, False),
        (LAST, False),
        (datetime(1900, 1, 1, 12, tzinfo=UTC), False),
        (datetime(1900, 1, 2, 12, tzinfo=UTC), True),
        (datetime(2999, 12, 30, tzinfo=UTC), True),
        (datetime(2999, 12, 31, 12, tzinfo=UTC), False),
    ],
)
def test_something_may_have_been_written_within_the_years_that_count(moment: datetime, fits: bool) -> None:
    assert may_have_been(moment) is fits
