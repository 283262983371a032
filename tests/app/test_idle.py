from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from boundarycheck.app.idle import IdleWatch
from boundarycheck.app.watches import Watches
from boundarycheck.domain.locking import LockCause
from boundarycheck.services.autolock import AutoLock
from boundarycheck.services.session import SessionState
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.write import Write
from boundarycheck.vault.secret import KdfParameters
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from boundarycheck.app.main import Program
    from fakes import FakeClock

MINUTE = 60.0


class Watched:
    def __init__(self, application: QApplication, clock: FakeClock) -> None:
        self.locks = 0
        self.warnings: list[bool] = []
        self.autolock = AutoLock(clock, 5)
        self.watch = IdleWatch(application, self.autolock, self._lock, self.warnings.append)

    def _lock(self) -> None:
        self.locks += 1


@pytest.fixture
def watched(qapp: QApplication, clock: FakeClock) -> Iterator[Watched]:
    watched = Watched(qapp, clock)
    yield watched
    watched.watch.stop()


def event(kind: str) -> QEvent:
    point, none = QPointF(1, 1), Qt.KeyboardModifier.NoModifier
    if kind == "key":
        return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none)
    if kind == "movement":
        button = Qt.MouseButton.NoButton
        return QMouseEvent(QEvent.Type.MouseMove, point, point, button, button, none)
    if kind == "wheel":
        turn = point.toPoint()
        phase = Qt.ScrollPhase.NoScrollPhase
        return QWheelEvent(point, point, turn, turn, Qt.MouseButton.NoButton, none, phase, False)
    return QEvent(QEvent.Type.UpdateRequest)


def test_after_the_time_it_locks_once_and_counts_anew(watched: Watched, clock: FakeClock) -> None:
    clock.advance(5 * MINUTE - 1)
    watched.watch.look()
    assert watched.locks == 0
    clock.advance(1)
    watched.watch.look()
    watched.watch.look()
    assert watched.locks == 1
    clock.advance(5 * MINUTE)
    watched.watch.look()
    assert watched.locks == 2


@pytest.mark.parametrize(("kind", "locks"), [("key", 0), ("movement", 0), ("wheel", 0), ("painting", 1)])
def test_only_what_the_officer_does_counts_as_work(
    watched: Watched, clock: FakeClock, qtbot: QtBot, kind: str, locks: int
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    clock.advance(3 * MINUTE)
    QApplication.sendEvent(widget, event(kind))
    clock.advance(3 * MINUTE)
    watched.watch.look()
    assert watched.locks == locks


def test_a_key_that_comes_too_late_does_not_undo_the_lock(watched: Watched, clock: FakeClock, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    clock.advance(6 * MINUTE)
    QApplication.sendEvent(widget, event("key"))
    watched.watch.look()
    assert watched.locks == 1


def test_half_a_minute_before_it_warns_until_someone_is_there(watched: Watched, clock: FakeClock, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    clock.advance(5 * MINUTE - 31)
    watched.watch.look()
    assert watched.warnings == []
    clock.advance(1)
    watched.watch.look()
    assert watched.warnings == [True]
    QApplication.sendEvent(widget, event("painting"))
    assert watched.warnings == [True]
    QApplication.sendEvent(widget, event("key"))
    assert watched.warnings == [True, False]
    clock.advance(5 * MINUTE - 1)
    watched.watch.look()
    assert watched.locks == 0
    clock.advance(1)
    watched.watch.look()
    assert watched.warnings == [True, False, True, False]
    assert watched.locks == 1


def test_it_looks_by_itself_every_second(watched: Watched, clock: FakeClock, qtbot: QtBot) -> None:
    (timer,) = watched.watch.findChildren(QTimer)
    assert timer.interval() == 1000
    timer.setInterval(0)
    clock.advance(5 * MINUTE)
    qtbot.waitUntil(lambda: watched.locks == 1)


def test_stopped_it_looks_no_more(watched: Watched, qtbot: QtBot, clock: FakeClock) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    watched.watch.stop()
    (timer,) = watched.watch.findChildren(QTimer)
    assert not timer.isActive()
    clock.advance(4 * MINUTE)
    QApplication.sendEvent(widget, event("key"))
    clock.advance(MINUTE)
    assert watched.autolock.due  # the key counted for nothing


# ── in the program ────────────────────────────────────────────────────────────────────────────
def test_the_program_locks_after_the_minutes_that_were_set(
    opened: Program, write: Callable[[str], Write], clock: FakeClock
) -> None:
    write("it began")
    opened.desk.preferences.change(idle_minutes=1)
    assert opened.autolock.minutes == 1
    (watch,) = [each for each in opened.application.children() if isinstance(each, IdleWatch) and watching(each)]
    clock.advance(MINUTE)
    watch.look()
    assert opened.desk.session.state is SessionState.LOCKED
    assert opened.window.route == Route(Place.FRONT_DOOR)


def watching(watch: IdleWatch) -> bool:
    return any(timer.isActive() for timer in watch.findChildren(QTimer))


def test_the_program_watches_no_more_once_it_has_stopped(program: Program) -> None:
    program.stop()
    assert not any(watching(each) for each in program.application.children() if isinstance(each, IdleWatch))


def watch_of(program: Program) -> IdleWatch:
    (watch,) = [each for each in program.application.children() if isinstance(each, IdleWatch) and watching(each)]
    return watch


@pytest.mark.parametrize("guest", [False, True])
def test_the_warning_takes_no_focus_and_goes_with_a_key_that_still_types(
    program: Program, clock: FakeClock, settle: Callable[[], None], guest: bool
) -> None:
    session, folder = program.desk.session, program.desk.journal_folder
    if guest:
        program.tasks.run_now(session.open_guest)
    else:
        program.tasks.run_now(lambda: session.create(folder, PASSPHRASE, KdfParameters.for_tests()))
    program.window.go(Place.WRITE)
    settle()
    page = program.window.page
    assert isinstance(page, Write)
    page.words.setFocus()
    program.autolock.start()
    clock.advance(5 * MINUTE - 20)
    watch_of(program).look()
    watch_of(program).look()
    warning = program.window.foot.idle_warning
    assert warning.isVisible()
    said = words_on(program.window)
    assert "BoundaryCheck locks in 30 seconds. Press any key or move the mouse to stay." in said
    assert ("What you typed is kept." in said) is not guest
    assert ("locking forgets what you typed" in said) is guest
    assert program.window.focusWidget() is page.words
    QTest.keyClicks(page.words, "a")
    assert not warning.isVisible()
    assert page.words.words == "a"


def test_with_nothing_open_nobody_is_warned(program: Program, clock: FakeClock) -> None:
    program.window.go(Place.HELP_NOW)
    program.autolock.start()
    clock.advance(5 * MINUTE - 20)
    watch_of(program).look()
    assert not program.window.foot.idle_warning.isVisible()


def test_the_warning_is_gone_from_the_front_door(opened: Program, clock: FakeClock) -> None:
    opened.autolock.start()
    clock.advance(5 * MINUTE - 20)
    watch_of(opened).look()
    assert opened.window.foot.idle_warning.isVisible()
    clock.advance(20)
    watch_of(opened).look()
    assert opened.window.route == Route(Place.FRONT_DOOR)
    assert not opened.window.foot.idle_warning.isVisible()


def test_with_nothing_open_the_page_of_help_stays(program: Program, clock: FakeClock) -> None:
    program.window.go(Place.HELP_NOW)
    (watch,) = [each for each in program.application.children() if isinstance(each, IdleWatch) and watching(each)]
    clock.advance(15 * MINUTE)
    watch.look()
    assert program.window.route == Route(Place.HELP_NOW)


def test_a_passphrase_that_was_being_typed_does_not_stay(program: Program, clock: FakeClock) -> None:
    program.window.go(Place.START_JOURNAL)
    (watch,) = [each for each in program.application.children() if isinstance(each, IdleWatch) and watching(each)]
    clock.advance(15 * MINUTE)
    watch.look()
    assert program.window.route == Route(Place.FRONT_DOOR)


def test_at_a_door_it_locks_once_and_the_front_door_rests(
    program: Program, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    covered: list[None] = []
    monkeypatch.setattr(program.window, "cover", lambda: covered.append(None))
    program.window.go(Place.OPEN_JOURNAL)
    for _ in range(3):
        clock.advance(15 * MINUTE)
        watch_of(program).look()
        assert program.window.route == Route(Place.FRONT_DOOR)
    assert len(covered) == 1


@pytest.mark.parametrize("cause", LockCause)
def test_nothing_locks_at_the_front_door_where_nothing_is_open(
    program: Program, monkeypatch: pytest.MonkeyPatch, cause: LockCause
) -> None:
    monkeypatch.setattr(program.window, "cover", lambda: pytest.fail("locked with nothing there"))
    (watching_all,) = program.window.findChildren(Watches)
    watching_all.came(cause)
    assert program.desk.lock_news.latest is cause
    assert program.window.route == Route(Place.FRONT_DOOR)
