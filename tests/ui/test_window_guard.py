from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton, QWidget

from boundarycheck.system.screen_guard import Guarded, NoScreenGuard
from boundarycheck.ui.parts.on_screen import OnScreen
from boundarycheck.ui.parts.rail import TopBar
from boundarycheck.ui.window_guard import WindowGuard
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk


class RecordedGuard:
    """A system that hides windows, and takes notes of what it was asked last for each."""

    exists = True

    def __init__(self, answer: Guarded | None = Guarded.HIDDEN) -> None:
        self.windows: dict[int, Guarded] = {}
        self._answer = answer

    def hide(self, window: int) -> Guarded:
        if self._answer is None:
            raise OSError
        self.windows[window] = self._answer
        return self._answer

    def show(self, window: int) -> Guarded:
        self.windows[window] = Guarded.SEEN
        return Guarded.SEEN


@pytest.fixture
def system() -> RecordedGuard:
    return RecordedGuard()


@pytest.fixture
def guard(system: RecordedGuard, qapp: QApplication) -> Iterator[WindowGuard]:
    guard = WindowGuard(system)
    guard.watch(qapp)
    yield guard
    qapp.removeEventFilter(guard)


def shown(window: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_every_kind_of_window_is_hidden_as_it_comes(guard: WindowGuard, system: RecordedGuard, qtbot: QtBot) -> None:
    main = shown(QWidget(), qtbot)
    dialog = shown(QWidget(main, Qt.WindowType.Dialog), qtbot)
    menu = QMenu(main)
    menu.addAction("Paste")
    choice = QComboBox(main)
    choice.addItems(["one", "two"])
    choice.show()
    choice.showPopup()
    popped = choice.view().window()
    menu.popup(main.pos())
    for window in (main, dialog, menu, popped):
        assert system.windows[int(window.winId())] is Guarded.HIDDEN
    choice.hidePopup()
    menu.close()
    assert not guard.seen


def test_it_is_asked_for_before_anything_is_on_the_screen(
    guard: WindowGuard, system: RecordedGuard, qtbot: QtBot
) -> None:
    class Page(QWidget):
        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                asked.append(int(self.winId()) in system.windows)
            return super().event(event)

    asked: list[bool] = []
    shown(Page(), qtbot)
    assert asked[0]
    assert guard.exists


def test_windows_that_were_there_before_are_hidden_too(system: RecordedGuard, qtbot: QtBot, qapp: QApplication) -> None:
    window = shown(QWidget(), qtbot)
    guard = WindowGuard(system)
    guard.watch(qapp)
    assert system.windows[int(window.winId())] is Guarded.HIDDEN
    qapp.removeEventFilter(guard)


def test_it_can_be_lifted_and_comes_back(guard: WindowGuard, system: RecordedGuard, qtbot: QtBot) -> None:
    window = shown(QWidget(), qtbot)
    with qtbot.waitSignal(guard.changed):
        guard.lift()
    later = shown(QWidget(), qtbot)
    assert {system.windows[int(each.winId())] for each in (window, later)} == {Guarded.SEEN}
    with qtbot.waitSignal(guard.changed):
        guard.restore()
    assert {system.windows[int(each.winId())] for each in (window, later)} == {Guarded.HIDDEN}
    assert (guard.lifted, guard.seen) == (False, False)
    with qtbot.assertNotEmitted(guard.changed):
        guard.restore()


@pytest.mark.parametrize(("answer", "seen"), [(Guarded.BLACK, False), (Guarded.SEEN, True), (None, True)])
def test_a_refusal_of_the_system_is_told(answer: Guarded | None, seen: bool, qtbot: QtBot, qapp: QApplication) -> None:
    window = shown(QWidget(), qtbot)
    guard = WindowGuard(RecordedGuard(answer))
    guard.watch(qapp)
    assert guard.seen is seen
    assert window.isVisible()
    qapp.removeEventFilter(guard)


def test_where_there_is_none_nothing_is_watched(qapp: QApplication, qtbot: QtBot) -> None:
    guard = WindowGuard(NoScreenGuard())
    with qtbot.assertNotEmitted(guard.changed):
        guard.watch(qapp)
        guard.lift()
        shown(QWidget(), qtbot)
    assert (guard.exists, guard.lifted, guard.seen) == (False, False, False)


# ── what is told of it ────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("lifted", "seen", "words"),
    [
        (False, False, "Hidden from screen capture"),
        (True, True, "Screen capture is allowed until you lock"),
        (False, True, "Screen capture cannot be kept out"),
    ],
)
def test_the_bar_says_whether_a_capture_shows_the_window(lifted: bool, seen: bool, words: str, qtbot: QtBot) -> None:
    bar = TopBar()
    shown(bar, qtbot)
    assert words_on(bar) == ""
    bar.show_capture(lifted=lifted, seen=seen)
    assert words_on(bar) == words


@pytest.mark.parametrize("width", [1200, 400])
def test_it_cuts_no_button(width: int, qtbot: QtBot) -> None:
    bar = TopBar()
    bar.show_capture(lifted=True, seen=True)
    bar.resize(width, 60)
    shown(bar, qtbot)
    buttons = bar.findChildren(QPushButton)
    assert all(each.width() >= each.sizeHint().width() for each in buttons)
    beside = bar.capture.geometry().top() < buttons[0].geometry().bottom()
    assert beside is (width == 1200)


def test_the_switch_lifts_and_restores(guard: WindowGuard, desk: Desk, qtbot: QtBot) -> None:
    card = OnScreen(desk.preferences, guard)
    shown(card, qtbot)
    assert card.let_in is not None
    card.let_in.click()
    assert guard.lifted
    assert card.let_in.isChecked()
    again = OnScreen(desk.preferences, guard)
    shown(again, qtbot)
    assert again.let_in is not None
    assert again.let_in.isChecked()
    again.let_in.click()
    assert not guard.lifted


def test_without_a_protection_the_card_says_so(desk: Desk, qtbot: QtBot) -> None:
    card = OnScreen(desk.preferences, desk.screen)
    shown(card, qtbot)
    assert card.let_in is None
    assert "no way to keep a window out of screen captures" in words_on(card)


def test_the_other_switch_is_remembered(desk: Desk, qtbot: QtBot) -> None:
    card = OnScreen(desk.preferences, desk.screen)
    shown(card, qtbot)
    assert not card.cover.isChecked()
    card.cover.click()
    assert desk.preferences.now.cover_behind
    assert OnScreen(desk.preferences, desk.screen).cover.isChecked()
