"""What the program writes as a day is taken back where a day is typed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from boundarycheck.domain.spoken_days import day_from
from boundarycheck.ui.parts.when import long_day, short_day

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(params=["en_US", "en_PR", "es_US", "es_MX", "es_PR"])
def locale(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("locale")
def test_a_day_that_was_written_is_read_back() -> None:
    last = date(2026, 11, 30)
    for back in range(0, 365, 5):  # every month and every day of the week
        day = last - timedelta(days=back)
        assert day_from(long_day(day), last) == day
        assert day_from(short_day(day), last) == day
