from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from boundarycheck.app.garbage import Garbage
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


@pytest.mark.usefixtures("nothing_apart")
def test_what_came_with_a_page_is_looked_through_once(program: Program, qtbot: QtBot) -> None:
    garbage = Garbage(program.window)
    (soon,) = garbage.findChildren(QTimer)
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
    assert not soon.isActive()
