from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from boundarycheck.domain.keeping import DUTY, OLDER_COPIES, Going, Keep, KeptKind, Retention, due_before, ends_at

SOURCE = Path(__file__).resolve().parents[2] / "src"
NOW = datetime(2026, 3, 9, 14, 30, tzinfo=UTC)


def test_what_nothing_was_chosen_for_is_kept_always() -> None:
    assert [Retention().of(kind) for kind in KeptKind] == [Keep.ALWAYS] * 3
    chosen = Retention({KeptKind.LETTERS: Keep.YEAR})
    assert (chosen.of(KeptKind.LETTERS), chosen.of(KeptKind.CHECKS)) == (Keep.YEAR, Keep.ALWAYS)


@pytest.mark.parametrize(("keep", "years"), [(Keep.YEAR, 1), (Keep.YEARS_3, 3), (Keep.YEARS_7, 7)])
def test_years_are_never_shorter_than_those_of_a_calendar(keep: Keep, years: int) -> None:
    assert keep.days is not None
    for year in range(2024, 2034):
        begin = datetime(year, 3, 1, tzinfo=UTC)
        assert begin + timedelta(days=keep.days) >= begin.replace(year=year + years)
    assert keep.days < 366 * years + 1


def test_the_others_are_as_they_say() -> None:
    assert Keep.ALWAYS.days is None
    assert Keep.DAYS_90.days == 90


def test_a_moment_long_before_the_calendar_is_its_beginning() -> None:
    assert due_before(NOW, 30) == NOW - timedelta(days=30)
    assert due_before(datetime(1, 2, 3, 4, tzinfo=UTC), 90) == datetime(1, 1, 1, 4, tzinfo=UTC)


@pytest.mark.parametrize("going", [Going(entries=1), Going(checks=1), Going(letters=1), Going(binned=1)])
def test_going_is_anything(going: Going) -> None:
    assert going.anything
    assert not Going().anything


def test_a_moment_long_after_the_calendar_is_its_end() -> None:
    assert ends_at(NOW, 30) == NOW + timedelta(days=30)
    assert ends_at(datetime(9999, 12, 3, tzinfo=UTC), 90) == datetime.max.replace(tzinfo=UTC)


def test_which_time_is_shorter() -> None:
    order = [Keep.DAYS_90, Keep.YEAR, Keep.YEARS_3, Keep.YEARS_7, Keep.ALWAYS]
    for place, keep in enumerate(order):
        assert [keep.shorter_than(other) for other in order] == [place < number for number in range(len(order))]


def test_what_stands_before_a_deletion_is_worded_once() -> None:
    source = "".join(file.read_text("utf-8") for file in SOURCE.rglob("*.py"))
    for words, whole in (("Destroying records", DUTY), ("Backups and copies", OLDER_COPIES)):
        assert words in whole
        assert source.count(words) == 1
