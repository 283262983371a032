"""Each signal of a desktop, sent on a real bus by a service that is made up, locks a journal that is really open."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from app.driven import Driven
from boundarycheck.app.endings import hangup
from boundarycheck.app.watches import Watches
from boundarycheck.domain.errors import ExitCode
from boundarycheck.domain.locking import Delivery, Heard, LockCause, Obstacle
from boundarycheck.services.session import SessionState
from boundarycheck.system.session_watch import bus, linux
from boundarycheck.system.session_watch.screen import SERVICES
from boundarycheck.ui.places import Place, Route
from buses import Login, PrivateBus, ScreenSaver
from pages import words_on
from vaults import PASSPHRASE
from windows import when_asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.app.main import Program
    from boundarycheck.ui.screens.write import Write

    Type = Callable[[str], Write]


class Desktop(NamedTuple):
    """Two buses, a screen saver on one, the login service on the other."""

    session_bus: PrivateBus
    system_bus: PrivateBus
    savers: dict[str, ScreenSaver]
    login: Login


@pytest.fixture(autouse=True)
def desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """There before the program starts."""
    monkeypatch.setattr(linux, "_LOOK_S", 0.05)
    monkeypatch.setattr(linux, "_AGAIN_S", 0.05)
    monkeypatch.setattr(bus, "_ANSWER_S", 30.0)  # a busy machine answers late
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    with PrivateBus() as session_bus, PrivateBus() as system_bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session_bus.address)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", system_bus.address)
        savers = {name: ScreenSaver(session_bus.address, name) for name in SERVICES}
        login = Login(system_bus.address)
        yield Desktop(session_bus, system_bus, savers, login)
        for service in (*savers.values(), login):
            service.end()


@pytest.fixture
def listening(program: Program, qtbot: QtBot) -> Program:
    """The program once it hears both buses."""
    wanted = {Delivery(LockCause.SCREEN, Heard.YES), Delivery(LockCause.USER_SWITCH, Heard.YES)}
    qtbot.waitUntil(lambda: wanted <= set(program.desk.lock_news.deliveries), timeout=30_000)
    return program


def told(program: Program, delivery: Delivery) -> bool:
    return delivery in program.desk.lock_news.deliveries


def wait_until_locked(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.route == Route(Place.FRONT_DOOR), timeout=30_000)
    assert program.desk.session.state is SessionState.LOCKED


def lid(desktop: Desktop) -> None:
    desktop.login.lid_closed = True


SIGNALS: dict[str, tuple[Callable[[Desktop], None], LockCause]] = {
    **{
        name: ((lambda desktop, name=name: desktop.savers[name].says(active=True)), LockCause.SCREEN)  # type: ignore[misc] # mypy cannot guess a default
        for name in SERVICES
    },
    "login1 Lock": (lambda desktop: desktop.login.lock(), LockCause.SESSION),
    "login1 user switch": (lambda desktop: desktop.login.active(active=False), LockCause.USER_SWITCH),
    "login1 sleep": (lambda desktop: desktop.login.sleep(begins=True), LockCause.SLEEP),
    "login1 shutdown": (lambda desktop: desktop.login.shutdown(begins=True), LockCause.SHUTDOWN),
    "login1 lid": (lid, LockCause.LID),
}


@pytest.mark.parametrize("signal", SIGNALS)
def test_each_signal_locks_and_no_word_is_lost(
    listening: Program, write: Type, desktop: Desktop, qtbot: QtBot, signal: str
) -> None:
    say, cause = SIGNALS[signal]
    write("it began")
    say(desktop)
    wait_until_locked(listening, qtbot)
    assert listening.desk.lock_news.latest is cause
    session, folder = listening.desk.session, listening.desk.journal_folder
    listening.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
    draft = listening.tasks.run_now(lambda: listening.desk.drafts.find("entry:new"))
    assert draft is not None
    assert draft.fields["body"] == "it began"


def test_a_signal_closes_an_open_dialog_and_locks(
    listening: Program, opened: Program, desktop: Desktop, settle: Callable[[], None], qtbot: QtBot
) -> None:
    entry = opened.tasks.run_now(lambda: opened.desk.journal.add("Gate", "it began"))
    opened.window.go(Route(Place.ENTRY, entry.entry_id))
    settle()
    seen: list[bool] = []

    def switch_users() -> None:
        seen.append(QApplication.activeModalWidget() is not None)
        desktop.login.active(active=False)

    asked = when_asked(switch_users)
    (delete,) = [each for each in opened.window.findChildren(QPushButton) if each.text() == "Delete …"]
    delete.click()
    qtbot.waitUntil(lambda: not asked.isActive())  # returns when the dialog is closed
    assert seen == [True]
    assert QApplication.activeModalWidget() is None
    wait_until_locked(listening, qtbot)


def test_the_computer_sleeps_only_once_it_is_locked(
    listening: Program, write: Type, desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("it began")
    close, waited = listening.desk.session.close, list[bool]()

    def closing(*, keep_up: bool = True) -> None:
        close(keep_up=keep_up)
        waited.append(desktop.login.waits)

    monkeypatch.setattr(listening.desk.session, "close", closing)
    desktop.login.sleep(begins=True)
    wait_until_locked(listening, qtbot)
    assert waited == [True]
    desktop.login.wait_until_let_go()


@pytest.mark.parametrize("signal", ["login1 sleep", "login1 shutdown"])
def test_with_nothing_open_a_number_on_the_screen_stays_and_the_computer_goes_on(
    listening: Program, desktop: Desktop, qtbot: QtBot, signal: str
) -> None:
    listening.window.go(Place.HELP_NOW)
    say, cause = SIGNALS[signal]
    say(desktop)
    qtbot.waitUntil(lambda: listening.desk.lock_news.latest is cause, timeout=30_000)
    desktop.login.wait_until_let_go()
    assert listening.window.route == Route(Place.HELP_NOW)


def test_at_a_door_a_passphrase_that_was_being_typed_does_not_stay(
    listening: Program, desktop: Desktop, qtbot: QtBot
) -> None:
    listening.window.go(Place.START_JOURNAL)
    desktop.login.lock()
    wait_until_locked(listening, qtbot)


def test_a_guest_is_locked_too(listening: Program, desktop: Desktop, settle: Callable[[], None], qtbot: QtBot) -> None:
    listening.tasks.run_now(listening.desk.session.open_guest)
    listening.window.go(Place.WRITE)
    settle()
    desktop.savers[SERVICES[0]].says(active=True)
    wait_until_locked(listening, qtbot)


def test_buses_that_go_away_are_survived_and_told(
    listening: Program, write: Type, desktop: Desktop, qtbot: QtBot
) -> None:
    page = write("it began")
    desktop.session_bus.end()
    desktop.system_bus.end()
    qtbot.waitUntil(
        lambda: (
            told(listening, Delivery(LockCause.SCREEN, Heard.NO, Obstacle.NO_SESSION_BUS))
            and told(listening, Delivery(LockCause.SLEEP, Heard.NO, Obstacle.NO_SYSTEM_BUS))
        ),
        timeout=30_000,
    )
    assert page.words.words == "it began"
    assert not listening.window.notice.isVisible()
    listening.lock()
    assert listening.desk.session.state is SessionState.LOCKED


def test_closing_lets_the_computer_go_on_after_the_journal_is_closed(
    listening: Program, opened: Program, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    close, waited = opened.desk.session.close, list[bool]()

    def closing(*, keep_up: bool = True) -> None:
        close(keep_up=keep_up)
        waited.append(desktop.login.waits)

    monkeypatch.setattr(opened.desk.session, "close", closing)
    listening.stop()
    assert waited == [True]
    desktop.login.wait_until_let_go()


def test_after_the_end_nothing_is_locked_any_more(
    listening: Program, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    (watches,) = listening.window.findChildren(Watches)
    came, waiting, post = list[LockCause](), threading.Event(), watches.post

    def queue(deliver: Callable[[], None]) -> None:
        post(deliver)
        waiting.set()

    listening.window.go(Place.START_JOURNAL)  # where there is something to lock, also when no journal is open
    monkeypatch.setattr(watches, "post", queue)
    monkeypatch.setattr(listening.desk.lock_news, "came", came.append)
    monkeypatch.setattr(listening.window, "cover", lambda: pytest.fail("covered after the end"))
    desktop.login.sleep(begins=True)
    assert waiting.wait(30)  # it is queued, and this thread has not come to it
    listening.stop()
    QApplication.processEvents()
    assert not came


def test_the_words_are_kept_before_anything_is_waited_for(
    listening: Program, write: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("it began")
    close, heard = listening.desk.session.close, list[set[str]]()

    def closing(*, keep_up: bool = True) -> None:
        close(keep_up=keep_up)
        heard.append(listening_threads())

    monkeypatch.setattr(listening.desk.session, "close", closing)
    listening.stop()
    assert heard == [{"session-bus", "system-bus"}]
    assert not listening_threads()


def listening_threads() -> set[str]:
    return {thread.name for thread in threading.enumerate() if thread.name.endswith("-bus")}


# ── the process that is replaced ──────────────────────────────────────────────────────────────
@pytest.mark.parametrize("signal", ["login1 sleep", "login1 user switch", SERVICES[1]])
def test_a_signal_replaces_the_process_and_holds_nothing_up(tmp_path: Path, desktop: Desktop, signal: str) -> None:
    say, _cause = SIGNALS[signal]
    with Driven(tmp_path) as program:
        program.do("create", PASSPHRASE)
        program.do("go", "write")
        program.do("type", "Your words", "it began")
        program.do("wait", "opened")
        program.do("heard")
        say(desktop)
        program.begun_again()
        desktop.login.wait_until_first_let_go()  # the old image had it, and the new one has not
        assert program.do("place") == "front-door"
        program.tell("close")
        assert program.ended() == (ExitCode.DONE, "")


@pytest.mark.parametrize("number", [signal.SIGTERM, *hangup()])
@pytest.mark.usefixtures("desktop")
def test_a_logout_is_heard_while_nothing_happens_in_the_window(tmp_path: Path, number: signal.Signals) -> None:
    with Driven(tmp_path) as program:
        program.do("heard")
        program.do("look_no_more")
        program.process.send_signal(number)
        assert program.ended() == (ExitCode.DONE, "")


# ── the page ──────────────────────────────────────────────────────────────────────────────────
def test_a_test_with_nothing_open_shows_what_came_and_locks_nothing(
    listening: Program, desktop: Desktop, qtbot: QtBot
) -> None:
    listening.window.go(Place.WHEN_IT_LOCKS)
    desktop.savers[SERVICES[0]].says(active=True)
    qtbot.waitUntil(lambda: "Heard here.\nIt came at" in words_on(listening.window), timeout=30_000)
    assert listening.window.route == Route(Place.WHEN_IT_LOCKS)


def test_with_a_journal_open_the_same_signal_locks(
    listening: Program, opened: Program, desktop: Desktop, qtbot: QtBot
) -> None:
    opened.window.go(Place.WHEN_IT_LOCKS)
    desktop.savers[SERVICES[0]].says(active=True)
    wait_until_locked(listening, qtbot)
