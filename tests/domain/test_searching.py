from __future__ import annotations

from datetime import date

import pytest

from boundarycheck.domain.checks import Sign
from boundarycheck.domain.journal import EntryKind
from boundarycheck.domain.searching import Wanted


def test_nothing_said_is_everything() -> None:
    assert Wanted().everything
    assert Wanted(words=" \n").everything


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(words="a"),
        Wanted(words=" ", tags=("a",)),
        Wanted(kinds=(EntryKind.NOTE,)),
        Wanted(signs=(next(iter(Sign)),)),
        Wanted(first_day=date(2026, 1, 1)),
        Wanted(last_day=date(2026, 1, 1)),
    ],
)
def test_anything_said_is_not(wanted: Wanted) -> None:
    assert not wanted.everything
