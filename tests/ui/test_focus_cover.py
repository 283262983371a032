from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from boundarycheck.ui import dialogs
from boundarycheck.ui.focus_cover import FocusCover
from boundarycheck.ui.parts.curtain import Curtain
from boundarycheck.ui.parts.overlays import close_all
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.write import Write
from xclients import another_window_in_front

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window

WORDS = "what the officer wrote\n" * 6


@pytest.fixture
def parent() -> Iterator[QObject]:
    parent = QObject()
    yield parent
    parent.deleteLater()


@pytest.fixture
def cover(opened: Window, cheap_desk: Desk, qapp: QApplication, parent: QObject, qtbot: QtBot) -> Iterator[FocusCover]:
    qtbot.waitUntil(opened.isActiveWindow)
    cheap_desk.preferences.change(cover_behind=True)
    cover = FocusCover(qapp, cheap_desk.preferences, parent)
    yield cover
    cover.open_all()  # the windows of the next test are not its own


@pytest.fixture
def writing(cover: FocusCover, opened: Window) -> Write:
    assert isinstance(cover, FocusCover)
    opened.go(Place.WRITE)
    page = opened.page
    assert isinstance(page, Write)
    page.words.setPlainText(WORDS)
    page.words.setFocus()
    page.words.moveCursor(page.words.textCursor().MoveOperation.Down)
    return page


def curtain_of(window: QWidget) -> Curtain:
    curtain = window.findChild(Curtain)
    assert curtain is not None
    return curtain


def steepest(picture: QImage) -> int:
    """The largest step in brightness between two neighbours, 0 to 255, in the part where words stand."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [bytes(cast("memoryview", grey.constScanLine(y)))[: grey.width()] for y in range(grey.height())]
    across = max(abs(left - right) for row in rows for left, right in pairwise(row))
    down = max(abs(over - under) for pair in pairwise(rows) for over, under in zip(*pair, strict=True))
    return max(across, down)


def test_another_window_in_front_covers_every_word(writing: Write, opened: Window, qtbot: QtBot) -> None:
    with another_window_in_front(qtbot):
        curtain = curtain_of(opened)
        qtbot.waitUntil(curtain.isVisible)
        assert curtain.geometry() == opened.rect()
        assert opened.childAt(opened.rect().center()) is not writing
    assert curtain.isVisible()  # until someone clicks or presses a key


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_that_could_be_read_is_left_in_the_picture(
    writing: Write, opened: Window, cover: FocusCover, cheap_desk: Desk, percent: int
) -> None:
    cheap_desk.preferences.change(text_percent=percent)
    QApplication.processEvents()
    field = writing.words.geometry()
    field.moveTopLeft(writing.words.mapTo(opened, writing.words.rect().topLeft()))
    field &= opened.rect()  # of a field that goes on below the window, only this is seen; the edge itself is steep
    before = opened.grab(field).toImage()
    cover.close_all()
    curtain = curtain_of(opened)
    for part in curtain.findChildren(QWidget):
        part.hide()  # its own words are meant to be read
    after = curtain.grab(field).toImage()
    assert steepest(before) > 100
    assert steepest(after) < 12


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_any_key_opens_and_does_nothing_else(
    writing: Write, opened: Window, cover: FocusCover, key: Qt.Key, qtbot: QtBot
) -> None:
    at = writing.words.textCursor().position()
    cover.close_all()
    curtain = curtain_of(opened)
    assert opened.focusWidget() is curtain
    assert "officer" not in curtain.accessibleName()
    with qtbot.assertNotEmitted(opened.shown_page):
        QTest.keyClick(opened.windowHandle(), key)
    assert curtain.isHidden()
    assert opened.focusWidget() is writing.words
    assert writing.words.textCursor().position() == at
    assert writing.words.words == WORDS


def test_a_click_opens_and_does_nothing_else(writing: Write, opened: Window, cover: FocusCover) -> None:
    cover.close_all()
    QTest.mouseClick(opened.windowHandle(), Qt.MouseButton.LeftButton, pos=opened.rect().center())
    assert curtain_of(opened).isHidden()
    assert opened.focusWidget() is writing.words


def test_a_key_that_is_only_held_does_not_open(writing: Write, opened: Window, cover: FocusCover) -> None:
    cover.close_all()
    for key in (Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Control):
        QTest.keyClick(opened.windowHandle(), key)
    assert curtain_of(opened).isVisible()
    assert writing.isVisible()


def test_locking_works_through_it(writing: Write, opened: Window, cover: FocusCover, qtbot: QtBot) -> None:
    assert writing.isVisible()
    cover.close_all()
    with qtbot.waitSignal(opened.lock_asked):
        QTest.keyClick(opened.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_a_page_that_comes_meanwhile_gets_no_key(opened: Window, cover: FocusCover) -> None:
    cover.close_all()
    opened.go(Place.JOURNAL)
    curtain = curtain_of(opened)
    assert opened.focusWidget() is curtain
    assert opened.childAt(5, 5) is curtain
    QTest.keyClick(opened.windowHandle(), Qt.Key.Key_A)
    focused = opened.focusWidget()
    assert focused is opened.page or opened.page.isAncestorOf(focused)


def test_a_page_that_is_gone_gets_no_focus(writing: Write, opened: Window, cover: FocusCover, qtbot: QtBot) -> None:
    cover.close_all()
    with qtbot.waitSignal(writing.destroyed):
        writing.deleteLater()
    cover.open_all()
    assert curtain_of(opened).isHidden()


def test_it_stays_as_large_as_the_window_and_before_everything(opened: Window, cover: FocusCover) -> None:
    cover.close_all()
    opened.resize(opened.width() + 60, opened.height() + 40)
    curtain = curtain_of(opened)
    assert curtain.geometry() == opened.rect()
    late = QWidget(opened)
    late.setGeometry(opened.rect())
    late.show()
    assert opened.childAt(5, 5) is curtain
    late.deleteLater()


def test_dialogs_are_covered_and_what_drops_down_is_closed(opened: Window, cover: FocusCover, qtbot: QtBot) -> None:
    box = QWidget(opened, Qt.WindowType.Dialog)
    qtbot.addWidget(box)
    with qtbot.waitExposed(box):
        box.show()
    menu = QMenu(opened)
    menu.addAction("Paste")
    menu.popup(opened.pos())
    qtbot.waitUntil(menu.isVisible)
    cover.close_all()
    cover.close_all()
    assert not menu.isVisible()
    assert curtain_of(box).geometry() == box.rect()
    curtain_of(box).opened.emit()
    assert curtain_of(box).isHidden()
    assert curtain_of(opened).isHidden()
    box.close()


def test_a_dialog_that_comes_while_another_window_is_in_front_is_covered(
    writing: Write, opened: Window, qtbot: QtBot
) -> None:
    seen: list[bool] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        curtain = curtain_of(box)
        seen.append(curtain.isVisible() and box.childAt(box.rect().center()) is curtain)
        seen.append(curtain.geometry() == box.rect())
        QTest.keyClick(box.windowHandle(), Qt.Key.Key_Return)
        seen.append(curtain.isHidden() and curtain_of(opened).isHidden() and box.isVisible())

    def look_and_close() -> None:
        try:
            look()
        finally:
            close_all()

    assert writing.isVisible()
    with another_window_in_front(qtbot):
        qtbot.waitUntil(curtain_of(opened).isVisible)
        QTimer.singleShot(0, look_and_close)
        assert not dialogs.confirm(opened, "Delete this?", "what the officer wrote", "Delete", "Keep")
    assert seen == [True, True, True]


def test_once_the_page_is_seen_again_a_dialog_comes_as_it_is(opened: Window, cover: FocusCover, qtbot: QtBot) -> None:
    cover.close_all()
    cover.open_all()
    box = QWidget(opened, Qt.WindowType.Dialog)
    qtbot.addWidget(box)
    with qtbot.waitExposed(box):
        box.show()
    assert box.findChild(Curtain) is None
    box.close()


def test_it_is_an_offer_and_off_at_first(opened: Window, cover: FocusCover, cheap_desk: Desk, qtbot: QtBot) -> None:
    cheap_desk.preferences.change(cover_behind=False)
    cover.open_all()
    with another_window_in_front(qtbot):
        assert opened.findChild(Curtain) is None
    assert not type(cheap_desk.preferences.now)().cover_behind


def test_without_a_focus_before_there_is_none_to_give_back(opened: Window, cover: FocusCover) -> None:
    cover.close_all()
    curtain = curtain_of(opened)
    curtain.come_back_to(None)
    for _ in range(2):  # opening what is open does nothing
        cover.open_all()
        assert curtain.isHidden()
