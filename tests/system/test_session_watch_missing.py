from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jeepney import MatchRule, message_bus

from boundarycheck.domain.locking import Heard, LockCause, Obstacle
from boundarycheck.system.session_watch.linux import LinuxWatch
from boundarycheck.system.session_watch.screen import SERVICES
from buses import LOGIN, MANAGER, MANAGER_PATH, OUR_SESSION, SESSION, Login, PrivateBus, ScreenSaver
from buses import Service as BusService
from watching import Watched, awake

if TYPE_CHECKING:
    from collections.abc import Callable


# ── which session is ours ─────────────────────────────────────────────────────────────────────
def test_the_session_is_known_by_its_number(watched: Watched, login: Login, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", "37")
    login.answers["GetSessionByPID"] = None
    login.answers["GetSession"] = lambda: ("o", (OUR_SESSION,))
    awake(watched)
    assert ("GetSession", ("37",)) in login.calls
    login.lock()
    assert watched.next() is LockCause.SESSION


def test_else_it_is_the_one_on_the_users_screen(watched: Watched, login: Login) -> None:
    login.answers["GetSessionByPID"] = None
    login.answers["Display"] = lambda: ("v", (("(so)", ("37", OUR_SESSION)),))
    awake(watched)
    login.lock()
    assert watched.next() is LockCause.SESSION


def test_an_empty_answer_is_no_session(watched: Watched, login: Login) -> None:
    login.answers["GetSessionByPID"] = lambda: ("", ())
    watched.start()
    watched.until(LockCause.SESSION, Heard.NO, Obstacle.NO_LOGIN_SESSION)


@pytest.mark.parametrize("display", [None, lambda: ("v", (("(so)", ("", "/")),)), lambda: ("s", ("what",))])
def test_without_a_session_of_our_own_the_computer_is_still_heard(
    watched: Watched, login: Login, display: Callable[[], tuple[str, tuple[object, ...]]] | None
) -> None:
    login.answers["GetSessionByPID"] = None
    login.answers["Display"] = display
    watched.start()
    watched.until(LockCause.SESSION, Heard.NO, Obstacle.NO_LOGIN_SESSION)
    watched.until(LockCause.USER_SWITCH, Heard.NO, Obstacle.NO_LOGIN_SESSION)
    watched.until(LockCause.LID, Heard.UNKNOWN, Obstacle.MAY_HAVE_NO_LID)
    login.lock()
    login.sleep(begins=True)
    assert watched.next() is LockCause.SLEEP


# ── what is not there ─────────────────────────────────────────────────────────────────────────
def test_a_bus_without_a_login_service(watched: Watched, system_bus: PrivateBus) -> None:
    watched.start()
    watched.until(LockCause.SLEEP, Heard.NO, Obstacle.NO_LOGIN_SERVICE)
    login = Login(system_bus.address)  # it is started late
    watched.until(LockCause.SLEEP, Heard.YES)
    login.disown(LOGIN)
    watched.until(LockCause.USER_SWITCH, Heard.NO, Obstacle.NO_LOGIN_SERVICE)
    login.wait_until_let_go()
    login.end()


@pytest.mark.parametrize("address", ["unix:path=/nowhere", "tcp:host=localhost,port=1", "nonsense", "unix:abstract"])
def test_no_bus_at_all_is_told_and_is_no_error(watched: Watched, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    watched.start()
    watched.until(LockCause.SCREEN, Heard.NO, Obstacle.NO_SESSION_BUS)
    watched.until(LockCause.LID, Heard.NO, Obstacle.NO_SYSTEM_BUS)


def test_without_an_address_the_usual_place_is_looked_in(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, session_bus: PrivateBus, tmp_path_factory: pytest.TempPathFactory
) -> None:
    runtime = tmp_path_factory.mktemp("r")
    (runtime / "bus").symlink_to(session_bus.address.split("path=")[1].split(",")[0])
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    saver = ScreenSaver(session_bus.address, SERVICES[0])
    watched.start()
    watched.until(LockCause.SCREEN, Heard.YES)
    saver.end()


def test_no_address_and_no_runtime_folder_is_no_bus(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    watched.start()
    watched.until(LockCause.SCREEN, Heard.NO, Obstacle.NO_SESSION_BUS)


def test_a_bus_that_goes_away_is_told_and_found_again(
    watched: Watched, login: Login, system_bus: PrivateBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    awake(watched)
    system_bus.end()
    watched.until(LockCause.SLEEP, Heard.NO, Obstacle.NO_SYSTEM_BUS)
    login.wait_until_let_go()
    with PrivateBus() as another:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", another.address)
        later = Login(another.address)
        watched.until(LockCause.SLEEP, Heard.YES)
        later.lock()
        assert watched.next() is LockCause.SESSION
        watched.watch.stop()
        later.end()


@pytest.mark.expects_log
def test_what_a_bus_should_never_say_is_told_logged_without_words_and_survived(
    watched: Watched, login: Login, caplog: pytest.LogCaptureFixture
) -> None:
    awake(watched)
    login.answers["LidClosed"] = lambda: ("(s)", (("canary",),))  # no variant, and nothing where its value should be
    watched.until(LockCause.SLEEP, Heard.NO, Obstacle.NO_SYSTEM_BUS)
    watched.until(LockCause.LID, Heard.NO, Obstacle.NO_SYSTEM_BUS)
    login.wait_until_let_go()
    assert "system-bus: IndexError" in caplog.text
    assert "canary" not in caplog.text
    login.answers["LidClosed"] = None
    watched.until(LockCause.USER_SWITCH, Heard.YES)
    login.lock()
    assert watched.next() is LockCause.SESSION


@pytest.mark.expects_log
def test_an_empty_answer_of_the_bus_itself_is_survived(watched: Watched, session_bus: PrivateBus) -> None:
    saver = ScreenSaver(session_bus.address, SERVICES[0])
    with pytest.MonkeyPatch.context() as empty:
        # The bus answers to this with nothing at all.
        empty.setattr(message_bus, "NameHasOwner", lambda _name: message_bus.AddMatch(MatchRule(type="signal")))
        watched.start()
        watched.until(LockCause.SCREEN, Heard.NO, Obstacle.NO_SESSION_BUS)
    watched.until(LockCause.SCREEN, Heard.YES)
    saver.says(active=True)
    assert watched.next() is LockCause.SCREEN
    saver.end()


def test_a_signal_that_comes_before_an_answer_is_not_lost(watched: Watched, login: Login) -> None:
    awake(watched)

    def say_first() -> tuple[str, tuple[object, ...]]:
        login.lock()
        return "v", (("b", False),)

    login.answers["LidClosed"] = say_first
    assert watched.next() is LockCause.SESSION


def test_a_service_that_never_answers_is_given_up(
    watched: Watched, system_bus: PrivateBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("boundarycheck.system.session_watch.bus._ANSWER_S", 0.05)
    silent = Silent(system_bus.address, LOGIN)
    watched.start()
    watched.until(LockCause.SESSION, Heard.NO, Obstacle.NO_LOGIN_SESSION)
    silent.end()


class Silent(BusService):
    def _answer(self, _message: object) -> None:
        return


def test_stopped_it_says_no_more(watched: Watched, login: Login) -> None:
    awake(watched)
    watched.watch.stop()
    watched.watch.stop()
    login.lock()
    assert watched.causes.empty()
    assert login.waits  # until the journal is closed, and that is not known here
    watched.watch.let_go()
    login.wait_until_let_go()


def test_what_was_never_started_can_be_stopped() -> None:
    watch = LinuxWatch()
    watch.stop()
    watch.let_go()


def test_a_signal_without_what_it_should_carry_is_no_cause(watched: Watched, login: Login) -> None:
    awake(watched)
    login.signal(MANAGER_PATH, MANAGER, "PrepareForSleep")
    login.signal(OUR_SESSION, "org.freedesktop.DBus.Properties", "PropertiesChanged", "s", SESSION)
    login.signal(OUR_SESSION, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sas", SESSION, ["Active"])
    login.lock()
    assert watched.next() is LockCause.SESSION
    assert watched.causes.empty()
