from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.errors import VaultDamaged
from boundarycheck.vault import moments

MOMENTS = st.datetimes(
    datetime(1970, 1, 1),
    timezones=st.just(UTC),
)


@given(MOMENTS, MOMENTS)
def test_text_order_is_time_order(one: datetime, other: datetime) -> None:
    assert moments.from_text(moments.to_text(one)) == one
    assert (moments.to_text(one) < moments.to_text(other)) == (one < other)


def test_another_zone_is_kept_as_utc() -> None:
    there = datetime(2026, 3, 9, 9, 30, tzinfo=timezone(timedelta(hours=-5)))
    assert moments.to_text(there) == "2026-03-09T14:30:00.000000+00:00"


@pytest.mark.parametrize("text", ["", "yesterday", "2026-03-09T14:30:00"])
def test_what_is_no_moment_is_damage(text: str) -> None:
    with pytest.raises(VaultDamaged):
        moments.from_text(text)
