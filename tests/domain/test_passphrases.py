from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from boundarycheck.domain.passphrases import RecoveryState, recovery_state

NOW = datetime(2026, 3, 9, 14, 30, tzinfo=UTC)


def days_ago(days: float | None) -> datetime | None:
    return None if days is None else NOW - timedelta(days=days)


@pytest.mark.parametrize(
    ("made", "tested", "put_off", "due"),
    [
        (0, None, None, False),
        (29.9, None, None, False),
        (30, None, None, True),
        (400, 29, None, False),
        (400, 30, None, True),
        (30, None, 6.9, False),
        (30, None, 7, True),
        (0, None, 0, False),
        (None, None, None, True),  # nobody knows whether it was ever tried
        (None, None, 1, False),
        (None, 3, None, False),
    ],
)
def test_a_recovery_key_is_to_be_tried_after_thirty_days_and_can_wait_a_week(
    made: float | None, tested: float | None, put_off: float | None, due: bool
) -> None:
    state = recovery_state(days_ago(made), days_ago(tested), days_ago(put_off), NOW)
    assert state == RecoveryState(True, days_ago(made), days_ago(tested), due)


def test_without_a_recovery_key_there_is_nothing_to_try() -> None:
    assert RecoveryState(exists=False) == RecoveryState(False, None, None, False)
