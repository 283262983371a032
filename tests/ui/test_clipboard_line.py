from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from boundarycheck.ui.clipboard import Clipboard
from boundarycheck.ui.parts import clipboard_line
from boundarycheck.ui.parts.clipboard_line import ClipboardLine
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[Clipboard]:
    clipboard = Clipboard(qapp.clipboard())
    yield clipboard
    clipboard.leave_nothing()


@pytest.fixture
def line(clipboard: Clipboard, qtbot: QtBot) -> ClipboardLine:
    line = ClipboardLine(clipboard)
    qtbot.addWidget(line)
    return line


def test_it_is_there_only_while_a_copy_is(line: ClipboardLine, clipboard: Clipboard) -> None:
    assert line.isHidden()
    clipboard.copy("the letter")
    assert words_on(line) == "Copied. It is taken off the clipboard in 20 seconds."
    clipboard.remaining.emit(1)
    assert words_on(line) == "Copied. It is taken off the clipboard in 1 second."
    line.take_off.click()
    assert line.isHidden()
    assert words_on(line) == ""


def test_a_lock_takes_it_away(line: ClipboardLine, clipboard: Clipboard) -> None:
    clipboard.copy("the letter")
    clipboard.leave_nothing()
    assert line.isHidden()


def test_it_is_read_out_once_and_not_every_second(
    line: ClipboardLine, clipboard: Clipboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def hear(_widget: QWidget, words: str) -> None:
        heard.append(words)

    monkeypatch.setattr(clipboard_line, "announce", hear)
    clipboard.copy("the letter")
    for seconds in (19, 18, 17):
        clipboard.remaining.emit(seconds)
    assert heard == ["Copied. It is taken off the clipboard in 20 seconds."]
    assert QAccessible.queryAccessibleInterface(line.take_off).text(QAccessible.Text.Name) == "Take it off now"


def test_the_window_has_it_at_its_foot(window: Window, cheap_desk: Desk) -> None:
    (line,) = window.findChildren(ClipboardLine)
    cheap_desk.clipboard.copy("the letter")
    assert line.isVisible()
    cheap_desk.clipboard.clear()
    assert not line.isVisible()
