"""House rules for every test: an unannounced log record of WARNING or above fails it."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

import quick_memory
from boundarycheck.vault import database
from fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator

# No assertion on time in a test, also none of Hypothesis's own: real files on a busy machine take what they take.
settings.register_profile("no-clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no-clock")

# For the same reason a wait ends late: it is there to end a test that hangs. pytest-qt gives up after five seconds.
for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive):
    wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": 60_000}


# What was switched on once stays on in a process: those that are marked for it come last.
@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.get_closest_marker("locked_memory") is not None)


@pytest.fixture(scope="session", autouse=True)
def memory_as_it_comes() -> Iterator[None]:
    """Have SQLCipher lock no memory in this process, unless a test is marked ``locked_memory``."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, quick_memory.PRAGMAS, quick_memory.QUICK)
        yield


@pytest.fixture(autouse=True)
def locked_memory(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have SQLCipher lock and wipe its memory in tests that are marked ``locked_memory``."""
    if request.node.get_closest_marker("locked_memory") is not None:
        monkeypatch.setattr(database, quick_memory.PRAGMAS, quick_memory.AS_OFFICERS_HAVE_IT)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    """Give every test the same rights for new files, whatever the one before asked of the process."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture(autouse=True)
def no_unannounced_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on any record >= WARNING unless the test is marked ``expects_log``."""
    yield
    if request.node.get_closest_marker("expects_log") is None:
        loud = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
        assert not loud, f"unannounced log records: {loud}"
