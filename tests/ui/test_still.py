"""Nothing in the program moves, so there is nothing that would have to be turned off."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation
from PySide6.QtWidgets import QApplication, QProgressBar

import boundarycheck
from boundarycheck.system.settings import Theme
from boundarycheck.ui.parts.passphrase import Waiting
from boundarycheck.ui.parts.still_bar import StillBar
from boundarycheck.ui.theme import Look

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SOURCES = Path(boundarycheck.__file__).parent
MOVING = re.compile(r"Q(Property|Variant|Sequential|Parallel)Animation|QTimeLine|QMovie|QGraphicsOpacityEffect")


def running(bar: QProgressBar, qtbot: QtBot) -> list[QAbstractAnimation]:
    qtbot.addWidget(bar)
    bar.setRange(0, 0)
    bar.resize(300, 8)
    with qtbot.waitExposed(bar):
        bar.show()
    bar.repaint()
    return [*bar.findChildren(QAbstractAnimation), *bar.style().findChildren(QAbstractAnimation)]


def test_a_wait_without_an_end_stands_still(qapp: QApplication, qtbot: QtBot) -> None:
    Look(qapp, Theme.LIGHT, 100)
    assert running(QProgressBar(), qtbot)  # Qt's own runs to and fro
    bar = StillBar()
    assert running(bar, qtbot) == []
    still = bar.grab().toImage()
    bar.setRange(0, 100)
    assert bar.grab().toImage() != still


def test_the_wait_for_a_key_stands_still(qtbot: QtBot) -> None:
    waiting = Waiting("One moment.")
    qtbot.addWidget(waiting)
    (bar,) = waiting.findChildren(QProgressBar)
    assert isinstance(bar, StillBar)
    assert bar.unknown


def test_no_module_makes_anything_move() -> None:
    for source in sorted(SOURCES.rglob("ui/**/*.py")):
        text = source.read_text(encoding="utf-8")
        assert not MOVING.search(text), source
        assert "setRange(0, 0)" not in text or "StillBar" in text, source
