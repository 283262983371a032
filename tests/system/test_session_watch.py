from __future__ import annotations

import os
import queue
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.locking import Delivery, Heard, LockCause, Obstacle
from boundarycheck.system.session_watch import watch_for
from boundarycheck.system.session_watch.elsewhere import DeafWatch
from boundarycheck.system.session_watch.linux import LinuxWatch
from boundarycheck.system.session_watch.screen import SERVICES
from boundarycheck.system.session_watch.windows import WindowsWatch
from buses import ANOTHER_SESSION, MANAGER, MANAGER_PATH, OUR_SESSION, SESSION, Login, PrivateBus, ScreenSaver
from watching import PATIENCE, Watched, awake

if TYPE_CHECKING:
    from collections.abc import Callable


def test_each_system_has_its_own_way() -> None:
    assert isinstance(watch_for("linux"), LinuxWatch)
    assert isinstance(watch_for("win32"), WindowsWatch)
    assert isinstance(watch_for("darwin"), DeafWatch)


def test_where_nothing_is_listened_for_that_is_told() -> None:
    told: list[Delivery] = []
    watch = watch_for("darwin")
    watch.start(lambda _cause: None, told.append, 0)
    watch.let_go()
    watch.stop()
    assert Delivery(LockCause.SCREEN, Heard.NO, Obstacle.NOT_LISTENED_FOR) in told
    assert Heard.YES not in {delivery.heard for delivery in told}


# ── the screen ────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("name", SERVICES)
def test_every_screen_saver_is_heard(watched: Watched, session_bus: PrivateBus, name: str) -> None:
    saver = ScreenSaver(session_bus.address, name)
    watched.start()
    watched.until(LockCause.SCREEN, Heard.YES)
    saver.says(active=False)
    saver.says(active=True)
    assert watched.next() is LockCause.SCREEN
    assert watched.causes.empty()
    saver.end()
    watched.until(LockCause.SCREEN, Heard.NO, Obstacle.NO_SCREEN_SERVICE)


def test_a_screen_saver_that_comes_later_is_heard_too(watched: Watched, session_bus: PrivateBus) -> None:
    watched.start()
    watched.until(LockCause.SCREEN, Heard.NO, Obstacle.NO_SCREEN_SERVICE)
    saver = ScreenSaver(session_bus.address, SERVICES[0])
    watched.until(LockCause.SCREEN, Heard.YES)
    saver.says(active=True)
    assert watched.next() is LockCause.SCREEN
    saver.end()


def test_one_of_two_that_leaves_is_no_loss(watched: Watched, session_bus: PrivateBus) -> None:
    savers = [ScreenSaver(session_bus.address, name) for name in SERVICES[:2]]
    watched.start()
    watched.until(LockCause.SCREEN, Heard.YES)
    watched.deliveries.clear()
    savers[0].end()
    watched.until(LockCause.SCREEN, Heard.YES)
    savers[1].says(active=True)
    assert watched.next() is LockCause.SCREEN
    savers[1].end()


# ── the login service ─────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("say", "cause"),
    [
        (lambda login: login.lock(), LockCause.SESSION),
        (lambda login: login.active(active=False), LockCause.USER_SWITCH),
        (lambda login: login.sleep(begins=True), LockCause.SLEEP),
        (lambda login: login.shutdown(begins=True), LockCause.SHUTDOWN),
        (lambda login: login.changed(OUR_SESSION, SESSION, LockedHint=True), LockCause.SCREEN),
        (lambda login: login.changed(MANAGER_PATH, MANAGER, LidClosed=True), LockCause.LID),
    ],
)
def test_what_the_login_service_tells(
    watched: Watched, login: Login, say: Callable[[Login], None], cause: LockCause
) -> None:
    awake(watched)
    say(login)
    assert watched.next() is cause


def test_another_session_is_none_of_ours(watched: Watched, login: Login) -> None:
    awake(watched)
    login.lock(ANOTHER_SESSION)
    login.active(active=False, session=ANOTHER_SESSION)
    login.changed(OUR_SESSION, SESSION, Active=True, LockedHint=False)
    login.shutdown(begins=False)
    login.lock()
    assert watched.next() is LockCause.SESSION
    assert watched.causes.empty()


def test_a_lid_that_nobody_tells_of_is_looked_at(watched: Watched, login: Login) -> None:
    awake(watched)
    login.lid_closed = True
    assert watched.next() is LockCause.LID
    login.changed(MANAGER_PATH, MANAGER, LidClosed=True)  # told as well: still one lid
    login.lid_closed = False
    login.changed(MANAGER_PATH, MANAGER, LidClosed=False)
    login.lock()
    assert watched.next() is LockCause.SESSION
    login.lid_closed = True
    assert watched.next() is LockCause.LID


def test_a_lid_that_was_closed_at_the_start_locks_nothing(watched: Watched, login: Login) -> None:
    login.lid_closed = True
    awake(watched)
    login.lock()
    assert watched.next() is LockCause.SESSION
    assert watched.causes.empty()


def test_without_a_lid_to_ask_for_the_rest_is_heard(watched: Watched, login: Login) -> None:
    asked: queue.Queue[None] = queue.Queue()

    def something_else() -> tuple[str, tuple[object, ...]]:
        asked.put(None)
        return "s", ("no lid",)

    login.answers["LidClosed"] = something_else
    awake(watched)
    for _ in range(3):  # at the start, and at each look
        asked.get(timeout=PATIENCE)
    login.lock()
    assert watched.next() is LockCause.SESSION


# ── time before a sleep ───────────────────────────────────────────────────────────────────────
def test_the_computer_waits_until_it_is_let_go(watched: Watched, login: Login) -> None:
    awake(watched)
    (asked,) = login.inhibited
    assert asked[0] == "sleep:shutdown"
    assert asked[3] == "delay"
    login.sleep(begins=True)
    assert watched.next() is LockCause.SLEEP
    assert login.waits
    watched.watch.let_go()
    login.wait_until_let_go()
    watched.watch.let_go()


def test_after_a_sleep_time_is_asked_for_again(watched: Watched, login: Login) -> None:
    awake(watched)
    login.sleep(begins=True)
    assert watched.next() is LockCause.SLEEP
    watched.watch.let_go()
    watched.deliveries.clear()
    login.sleep(begins=False)
    watched.until(LockCause.SLEEP, Heard.YES)
    assert len(login.inhibited) == 2
    watched.deliveries.clear()
    login.sleep(begins=False)  # nothing was let go, so nothing is asked for
    watched.until(LockCause.SLEEP, Heard.YES)
    assert len(login.inhibited) == 2


def test_a_descriptor_does_not_outlive_the_replacing_of_the_process(watched: Watched, login: Login) -> None:
    before = descriptors()
    awake(watched)
    assert login.waits
    new = descriptors() - before
    assert new
    assert [number for number in new if is_open(number) and os.get_inheritable(number)] == []


def descriptors() -> set[int]:
    return {int(each.name) for each in Path("/proc/self/fd").iterdir()}


def is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def test_where_only_sleep_may_be_held_up_that_is_asked_for(watched: Watched, login: Login) -> None:
    give = login.answers["Inhibit"]
    assert give is not None

    def only_for_sleep() -> tuple[str, tuple[object, ...]]:
        if login.inhibited[-1][0] == "sleep":
            return give()
        return "s", ("no descriptor",)

    login.answers["Inhibit"] = only_for_sleep
    awake(watched)
    watched.until(LockCause.SLEEP, Heard.YES)
    assert [asked[0] for asked in login.inhibited] == ["sleep:shutdown", "sleep"]


def test_a_computer_that_does_not_wait_is_told_as_such(watched: Watched, login: Login) -> None:
    login.answers["Inhibit"] = None
    watched.start()
    watched.until(LockCause.SLEEP, Heard.YES, Obstacle.DOES_NOT_WAIT)
    login.sleep(begins=True)
    assert watched.next() is LockCause.SLEEP
