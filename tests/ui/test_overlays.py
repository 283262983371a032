from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from boundarycheck.ui import dialogs
from boundarycheck.ui.parts.announce import announce
from boundarycheck.ui.parts.overlays import Cover, Notice, close_all
from pages import words_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(400, 300)
    QVBoxLayout(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def notice(window: QWidget) -> Notice:
    notice = Notice()
    layout = window.layout()
    assert layout is not None
    layout.addWidget(notice)
    return notice


def timer_of(notice: Notice) -> QTimer:
    (timer,) = (timer for timer in notice.findChildren(QTimer) if timer.parent() is notice)
    return timer


# ── the notice ────────────────────────────────────────────────────────────────────────────────
def test_a_notice_says_its_words_to_the_letter_and_goes_by_itself(notice: Notice, window: QWidget) -> None:
    notice.say("<b>Saved.</b>")
    assert words_on(window) == "<b>Saved.</b>"
    assert timer_of(notice).isActive()
    timer_of(notice).timeout.emit()
    assert not notice.isVisible()
    assert words_on(window) == ""
    assert not notice.undo()


def test_what_can_be_undone_stays_longer_and_is_undone_once(notice: Notice) -> None:
    done: list[str] = []
    notice.say("Saved.")
    usual = timer_of(notice).interval()
    (button,) = notice.findChildren(QPushButton)
    assert not button.isVisible()
    notice.say("Deleted.", lambda: done.append("undone"))
    assert timer_of(notice).interval() > usual
    assert button.isVisible()
    button.click()
    assert done == ["undone"]
    assert not notice.isVisible()
    assert not notice.undo()
    button.click()
    assert done == ["undone"]


def test_a_newer_notice_takes_the_offer_with_it(notice: Notice) -> None:
    done: list[str] = []
    notice.say("Deleted.", lambda: done.append("undone"))
    notice.say("Saved.")
    assert not notice.undo()
    notice.say("Deleted.", lambda: done.append("undone"))
    assert notice.undo()
    assert done == ["undone"]


def test_a_long_notice_stays_in_the_window(notice: Notice, window: QWidget, qtbot: QtBot) -> None:
    width = window.width()
    notice.say("There is no room left on the disk that holds it. " * 4)
    qtbot.waitUntil(lambda: notice.height() > 2 * notice.fontMetrics().height())
    assert window.width() == width
    assert window.rect().contains(notice.geometry())


# ── the cover ─────────────────────────────────────────────────────────────────────────────────
def test_the_cover_hides_everything_at_once(window: QWidget) -> None:
    window.setStyleSheet("QPushButton { background: #ff0000 } QWidget[role='cover'] { background: #00ff00 }")
    button = QPushButton("officer text", window)
    button.resize(window.size())
    button.show()
    cover = Cover(window)
    assert not cover.isVisible()
    window.resize(500, 350)
    cover.down()
    picture = window.grab().toImage()
    assert (picture.width(), picture.height()) == (500, 350)
    corners = {picture.pixelColor(x, y).name() for x in (1, 250, 498) for y in (1, 175, 348)}
    assert corners == {QColor("#00ff00").name()}


# ── dialogs ───────────────────────────────────────────────────────────────────────────────────
def test_every_open_dialog_is_closed_as_if_cancelled(window: QWidget) -> None:
    QTimer.singleShot(0, close_all)
    assert not dialogs.confirm(window, "Move it?", "Why", "Do it", "Keep it")


def test_a_lock_closes_the_choice_of_a_folder_and_of_a_printer(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTimer.singleShot(0, close_all)
    assert dialogs.choose_folder(window, "A folder", tmp_path) is None
    for printers in (["Office"], []):
        monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", partial(list, printers))
        QTimer.singleShot(0, close_all)
        assert not dialogs.choose_printer(window, QPrinter())


def test_an_open_menu_is_closed(window: QWidget, qtbot: QtBot) -> None:
    menu = QMenu(window)
    menu.addAction("Copy")
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    close_all()
    assert not menu.isVisible()
    assert window.isVisible()


# ── what a screen reader hears ────────────────────────────────────────────────────────────────
class Reader:
    """Stands in for the desktop's accessibility, which runs here only where a reader does."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self, active: bool) -> None:
        self.active = active
        self.heard: list[tuple[str, object]] = []

    def isActive(self) -> bool:  # noqa: N802 - Qt's name
        return self.active

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802 - Qt's name
        self.heard.append((event.message(), event.politeness()))


@pytest.mark.parametrize("urgent", [True, False])
def test_a_change_is_read_out(window: QWidget, monkeypatch: pytest.MonkeyPatch, urgent: bool) -> None:
    reader = Reader(active=True)
    monkeypatch.setattr(QtGui, "QAccessible", reader)
    announce(window, "Saved.", urgent=urgent)
    politeness = Reader.AnnouncementPoliteness
    assert reader.heard == [("Saved.", politeness.Assertive if urgent else politeness.Polite)]


def test_before_the_window_is_there_nobody_is_told(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(active=True)
    monkeypatch.setattr(QtGui, "QAccessible", reader)
    window.hide()
    announce(window, "Saved.")
    assert reader.heard == []


def test_without_a_reader_nothing_is_read_out(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(active=False)
    monkeypatch.setattr(QtGui, "QAccessible", reader)
    announce(window, "Saved.")
    assert reader.heard == []


def test_what_must_not_be_missed_stays_until_it_is_taken_away(notice: Notice) -> None:
    notice.say("Saved.")
    notice.say("That was lost.", stays=True)
    assert not timer_of(notice).isActive()
    (button,) = notice.findChildren(QPushButton)
    assert button.isVisible()
    assert button.text() == "OK"
    assert not notice.undo()
    button.click()
    assert not notice.isVisible()
