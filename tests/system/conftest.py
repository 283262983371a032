"""Two buses of our own for what listens to a desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.system.session_watch import bus, linux
from buses import Login, PrivateBus
from watching import Watched

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    with PrivateBus() as private:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private.address)
        yield private


@pytest.fixture
def system_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    with PrivateBus() as private:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", private.address)
        yield private


@pytest.fixture
def login(system_bus: PrivateBus) -> Iterator[Login]:
    service = Login(system_bus.address)
    yield service
    service.end()


@pytest.fixture
def watched(session_bus: PrivateBus, system_bus: PrivateBus, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    assert session_bus.address != system_bus.address
    monkeypatch.setattr(linux, "_LOOK_S", 0.05)
    monkeypatch.setattr(linux, "_AGAIN_S", 0.05)
    monkeypatch.setattr(bus, "_ANSWER_S", 30.0)  # a busy machine answers late
    watched = Watched()
    yield watched
    watched.watch.stop()
    watched.watch.let_go()
