from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, QTimer

from boundarycheck.app.garbage import Garbage, look
from boundarycheck.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from boundarycheck.app.main import Program


@pytest.fixture
def nothing_apart() -> Iterator[None]:
    gc.unfreeze()
    yield
    gc.unfreeze()


@pytest.fixture
def counts_for_itself() -> Iterator[None]:
    """Python as it comes, with its usual thresholds; what is there already is left out."""
    assert not gc.isenabled()  # else it would look, too
    thresholds = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()


class Knot(QObject):
    """A thing of Qt with a timer that runs, which only a search for garbage can find."""

    def __init__(self, gone_on: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        timer = QTimer(self)
        timer.start(60_000)
        self.destroyed.connect(
            lambda: gone_on.append(threading.current_thread()), type=Qt.ConnectionType.DirectConnection
        )


def soon(garbage: Garbage) -> QTimer:
    """Return what waits a moment after a page was shown for the first time."""
    (timer,) = (each for each in garbage.findChildren(QTimer) if each.isSingleShot())
    return timer


def knots() -> None:
    """Make a thousand objects that are garbage at once."""
    for _ in range(1000):
        knot: list[object] = []
        knot.append(knot)


@pytest.mark.usefixtures("nothing_apart")
def test_what_came_with_a_page_is_looked_through_once(program: Program, qtbot: QtBot) -> None:
    (garbage,) = program.window.findChildren(Garbage)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    gc.unfreeze()
    program.window.go(Place.LIBRARY)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    assert len(gc.get_objects()) < gc.get_freeze_count()
    gc.unfreeze()
    with qtbot.waitSignal(program.window.shown_page):
        program.window.go(Place.SETTINGS)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    gc.unfreeze()
    with qtbot.waitSignal(program.window.shown_page):
        program.window.go(Place.LIBRARY)
    assert not soon(garbage).isActive()


def test_what_belongs_to_qt_goes_on_its_own_thread_whatever_the_worker_does(program: Program, qtbot: QtBot) -> None:
    (of_the_program,) = program.window.findChildren(Garbage)
    gc.enable()  # as it is when a program starts; between tests it is off for the same reason
    garbage = Garbage(program.window)
    # The search of all there is would find it too.
    qtbot.waitUntil(lambda: not soon(of_the_program).isActive() and not soon(garbage).isActive())
    gone_on: list[threading.Thread] = []
    Knot(gone_on)
    program.tasks.run_now(knots)
    assert gone_on == []
    qtbot.waitUntil(lambda: bool(gone_on))
    assert gone_on == [threading.main_thread()]


@pytest.mark.usefixtures("counts_for_itself")
def test_older_objects_are_looked_through_the_less_often() -> None:
    looked: list[int] = []

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "stop":
            looked.append(told["generation"])

    gc.callbacks.append(note)
    try:
        for _ in range(12):
            knots()
            look()
        look()
    finally:
        gc.callbacks.remove(note)
    assert looked == [0] * 11 + [1]


@pytest.mark.usefixtures("counts_for_itself")
def test_where_nothing_piled_up_nothing_is_looked_through() -> None:
    looked: list[str] = []

    def note(phase: str, _told: dict[str, int]) -> None:
        looked.append(phase)

    gc.callbacks.append(note)
    try:
        look()
    finally:
        gc.callbacks.remove(note)
    assert looked == []
