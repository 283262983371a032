"""House rules for every test: an unannounced log record of WARNING or above fails it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(autouse=True)
def no_unannounced_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on any record >= WARNING unless the test is marked ``expects_log``."""
    yield
    if request.node.get_closest_marker("expects_log") is None:
        loud = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
        assert not loud, f"unannounced log records: {loud}"
