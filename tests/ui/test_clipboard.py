from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QClipboard

from boundarycheck.ui.clipboard import SECONDS, Clipboard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def desktop(qapp: QApplication) -> Iterator[QClipboard]:
    desktop = qapp.clipboard()
    yield desktop
    desktop.clear()
    desktop.clear(QClipboard.Mode.Selection)


def test_a_copy_is_taken_back_when_its_time_is_over(desktop: QClipboard, qtbot: QtBot) -> None:
    clipboard = Clipboard(desktop, seconds=0)
    with qtbot.waitSignal(clipboard.cleared):
        clipboard.copy("the letter")
        assert desktop.text() == "the letter"
    assert desktop.text() == ""


def test_a_clipboard_history_is_asked_not_to_keep_it(desktop: QClipboard) -> None:
    clipboard = Clipboard(desktop)
    clipboard.copy("the letter")
    assert bytes(desktop.mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"


def test_the_time_is_told_in_seconds_and_begins_anew_with_the_next_copy(desktop: QClipboard) -> None:
    clipboard = Clipboard(desktop)
    clipboard.copy("one")
    (timer,) = clipboard.findChildren(QTimer)
    assert timer.interval() == SECONDS * 1000
    assert timer.isSingleShot()
    timer.setInterval(100_000)
    clipboard.copy("two")
    assert timer.remainingTime() > 50_000


def test_what_another_program_put_there_since_stays(
    desktop: QClipboard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = Clipboard(desktop)
    clipboard.copy("the letter")
    desktop.setText("from elsewhere")
    monkeypatch.setattr(desktop, "ownsClipboard", lambda: False)
    with qtbot.assertNotEmitted(clipboard.cleared):
        clipboard.clear()
    assert desktop.text() == "from elsewhere"


def test_nothing_is_told_when_nothing_was_copied(desktop: QClipboard, qtbot: QtBot) -> None:
    clipboard = Clipboard(desktop)
    desktop.setText("copied from a field")
    with qtbot.assertNotEmitted(clipboard.cleared):
        clipboard.clear()
    assert desktop.text() == "copied from a field"


def test_a_lock_leaves_nothing_that_came_from_here(desktop: QClipboard) -> None:
    clipboard = Clipboard(desktop)
    desktop.setText("cut from a field")
    selected = QMimeData()
    selected.setText("selected in a field")
    desktop.setMimeData(selected, QClipboard.Mode.Selection)
    clipboard.leave_nothing()
    assert desktop.text() == ""
    assert desktop.text(QClipboard.Mode.Selection) == ""


def test_a_lock_leaves_what_came_from_elsewhere(desktop: QClipboard, monkeypatch: pytest.MonkeyPatch) -> None:
    clipboard = Clipboard(desktop)
    desktop.setText("from elsewhere")
    monkeypatch.setattr(desktop, "ownsClipboard", lambda: False)
    monkeypatch.setattr(desktop, "ownsSelection", lambda: False)
    clipboard.leave_nothing()
    assert desktop.text() == "from elsewhere"
