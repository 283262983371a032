"""A day that is shown short is never read as another one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from boundarycheck.domain.spoken_days import day_from
from boundarycheck.ui.parts.when import short_day

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def locale_put_back() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("en_US", "3/9/26"), ("es_US", "9 mar 2026"), ("es_MX", "9 mar 2026"), ("en_GB", "9 Mar 2026")],
)
def test_a_short_day_typed_again_is_the_same_day(name: str, shown: str) -> None:
    QLocale.setDefault(QLocale(name))
    day = date(2026, 3, 9)
    assert short_day(day) == shown
    assert day_from(shown, date(2026, 12, 31)) == day
