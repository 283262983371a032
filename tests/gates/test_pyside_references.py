"""PySide6 6.12.0 must not come back on Python 3.11.

There it loses one reference to None on every call that returns nothing (measured: 1.00 a call with 6.12.0,
0.00 with 6.11.3, 6.10.3 and 6.8.3). After some thousand calls the interpreter aborts in ``none_dealloc``, in
the middle of an officer's sentence. From Python 3.12 on, None is immortal and the count stands still.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

CALLS = 1000
MUCH = 100
"""Growth or loss of references beyond this is no longer the noise of other threads."""


def drift(call: Callable[[], object]) -> int:
    """Return by how much a thousand calls change the number of references to None."""
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return sys.getrefcount(None) - before


def test_a_thousand_setters_lose_no_reference_to_none() -> None:
    thing = QObject()
    assert abs(drift(lambda: thing.setObjectName("entry"))) < MUCH


def test_a_thousand_calls_with_none_lose_none_either() -> None:
    thing = QObject()
    assert abs(drift(lambda: thing.setParent(None))) < MUCH


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal and not counted")
def test_the_count_sees_references_that_stay() -> None:
    kept: list[None] = []
    assert drift(lambda: kept.append(None)) > CALLS - MUCH
