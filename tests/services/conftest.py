"""What the tests of services have in common."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from boundarycheck.services.session import Session, SessionState
from officers import Officer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fakes import FakeClock


@pytest.fixture
def utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The fake clock's day is UTC's, and so is the computer's then."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def session(clock: FakeClock) -> Iterator[Session]:
    """A session with a guest's journal."""
    session = Session(clock)
    session.open_guest()
    yield session
    session.close()


@pytest.fixture
def officer(utc: None, tmp_path: Path, clock: FakeClock) -> Iterator[Officer]:
    officer = Officer(tmp_path / "journal", clock)
    officer.begin()
    officer.write()
    yield officer
    if officer.session.state is not SessionState.LOCKED:
        officer.session.keeping_up = None
        officer.session.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place
