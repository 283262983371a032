from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from boundarycheck.ui.parts.choices import TickLine
from boundarycheck.ui.parts.text import PlainText

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_every_line_of_a_tick_is_drawn_when_it_comes_up_too_low(qtbot: QtBot) -> None:
    """It finds its height while it comes up, and of a change of size in that moment Qt tells nobody."""
    page = QWidget()
    qtbot.addWidget(page)
    line = TickLine("A touch that duty did not call for: a hand, a shoulder, a hug.")
    line.setParent(page)
    line.setMinimumHeight(0)  # as the style sheet does when it dresses what is not seen
    page.resize(220, 200)
    line.resize(200, 20)
    with qtbot.waitExposed(page):
        page.show()
    (words,) = line.findChildren(PlainText)
    assert line.height() > words.height() >= words.heightForWidth(words.width())
