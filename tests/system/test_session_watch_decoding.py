"""What signals and messages mean, without a bus: any of them, also such as no bus would send."""

from __future__ import annotations

import ctypes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.locking import Delivery, Heard, LockCause, Obstacle
from boundarycheck.system.session_watch.bus import BusSignal
from boundarycheck.system.session_watch.login import (
    MANAGER,
    MANAGER_PATH,
    SESSION,
    cause_of,
    is_awake_again,
    opens_lid,
)
from boundarycheck.system.session_watch.screen import SERVICES, locks_the_screen, owner_changed
from boundarycheck.system.session_watch.windows import (
    ENDSESSION_LOGOFF,
    NOTIFY_FOR_THIS_SESSION,
    WM_ENDSESSION,
    WM_POWERBROADCAST,
    WM_QUERYENDSESSION,
    WM_WTSSESSION_CHANGE,
    WindowsWatch,
)
from boundarycheck.system.session_watch.windows import cause_of as windows_cause_of

OURS = f"{MANAGER_PATH}/session/_37"
PROPERTIES = "org.freedesktop.DBus.Properties"
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["", OURS, SESSION, MANAGER, "Active", "LidClosed"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.sampled_from(["Active", "LockedHint", "LidClosed"]), inner)
    ),
    max_leaves=6,
)
SIGNALS = st.builds(
    BusSignal,
    path=st.sampled_from(["", OURS, MANAGER_PATH]),
    interface=st.sampled_from(["", SESSION, MANAGER, PROPERTIES, "org.freedesktop.DBus", *SERVICES]),
    member=st.sampled_from(
        ["", "Lock", "PrepareForSleep", "PrepareForShutdown", "PropertiesChanged", "NameOwnerChanged", "ActiveChanged"]
    ),
    body=st.lists(ANYTHING, max_size=4).map(tuple),
)


@given(SIGNALS)
def test_no_signal_breaks_the_reading_and_none_without_true_or_false_means_anything(signal: BusSignal) -> None:
    locks = locks_the_screen(signal)
    cause = cause_of(signal, OURS)
    assert owner_changed(signal) is None or signal.member == "NameOwnerChanged"
    assert not (is_awake_again(signal) and cause)
    assert not (opens_lid(signal) and cause is LockCause.LID)
    if locks:
        assert signal.body[0] is True or signal.body[0] == 1
    if cause is LockCause.SESSION:
        assert (signal.path, signal.member) == (OURS, "Lock")
    elif cause is not None:
        assert signal.body


@given(SIGNALS)
def test_without_a_session_of_our_own_none_is_about_us(signal: BusSignal) -> None:
    assert cause_of(signal, "") in {None, LockCause.SLEEP, LockCause.SHUTDOWN, LockCause.LID}


def test_other_changes_of_our_session_mean_nothing() -> None:
    for changed in ({"Active": ("b", True)}, {"IdleHint": ("b", True)}, {"Active": ("b",)}, {}):
        assert cause_of(BusSignal(OURS, PROPERTIES, "PropertiesChanged", (SESSION, changed, ())), OURS) is None
    assert cause_of(BusSignal(OURS, SESSION, "Unlock", ()), OURS) is None


# ── Windows (recorded; never run there) ───────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("message", "wparam", "lparam", "cause"),
    [
        (WM_WTSSESSION_CHANGE, 7, 1, LockCause.SCREEN),
        (WM_WTSSESSION_CHANGE, 8, 1, None),
        (WM_WTSSESSION_CHANGE, 1, 1, None),
        (WM_WTSSESSION_CHANGE, 2, 1, LockCause.USER_SWITCH),
        (WM_WTSSESSION_CHANGE, 3, 1, None),
        (WM_WTSSESSION_CHANGE, 4, 1, LockCause.REMOTE),
        (WM_WTSSESSION_CHANGE, 6, 1, LockCause.LOGOUT),
        (WM_POWERBROADCAST, 4, 0, LockCause.SLEEP),
        (WM_POWERBROADCAST, 7, 0, None),
        (WM_QUERYENDSESSION, 0, 0, LockCause.SHUTDOWN),
        (WM_QUERYENDSESSION, 0, ENDSESSION_LOGOFF, LockCause.LOGOUT),
        (WM_QUERYENDSESSION, 0, -ENDSESSION_LOGOFF, LockCause.LOGOUT),
        (WM_ENDSESSION, 1, 0, LockCause.SHUTDOWN),
        (WM_ENDSESSION, 0, 0, None),
        (0x0100, 4, 0, None),
    ],
)
def test_recorded_messages(message: int, wparam: int, lparam: int, cause: LockCause | None) -> None:
    assert windows_cause_of(message, wparam, lparam) is cause


@given(st.integers(0, 0xFFFF), st.integers(0, 2**64 - 1), st.integers(-(2**63), 2**63 - 1))
def test_any_message_can_be_read(message: int, wparam: int, lparam: int) -> None:
    assert windows_cause_of(message, wparam, lparam) in {None, *LockCause}


class RecordedWtsapi32:
    """``wtsapi32``; ``answer`` is what registering returns."""

    def __init__(self, answer: int = 1) -> None:
        self.calls: list[tuple[object, ...]] = []
        self._answer = answer

    def WTSRegisterSessionNotification(self, window: ctypes.c_void_p, flags: int) -> int:  # noqa: N802 - the name is the system's
        self.calls.append(("register", window.value, flags))
        return self._answer

    def WTSUnRegisterSessionNotification(self, window: ctypes.c_void_p) -> int:  # noqa: N802 - as above
        self.calls.append(("unregister", window.value))
        return 1


def test_windows_is_asked_to_tell_and_to_stop() -> None:
    calls, told, came = RecordedWtsapi32(), dict[LockCause, Delivery](), list[LockCause]()
    watch = WindowsWatch(calls)
    watch.take(WM_WTSSESSION_CHANGE, 7, 1)  # nobody listens yet
    watch.start(came.append, lambda delivery: told.update({delivery.cause: delivery}), 9)
    watch.take(WM_WTSSESSION_CHANGE, 7, 1)
    watch.take(WM_WTSSESSION_CHANGE, 8, 1)
    watch.let_go()
    watch.stop()
    watch.stop()
    assert came == [LockCause.SCREEN]
    assert calls.calls == [("register", 9, NOTIFY_FOR_THIS_SESSION), ("unregister", 9)]
    assert told[LockCause.REMOTE].heard is Heard.YES
    assert told[LockCause.LID].obstacle is Obstacle.NOT_LISTENED_FOR


def test_windows_may_refuse_and_still_sends_the_rest() -> None:
    calls, told = RecordedWtsapi32(0), dict[LockCause, Delivery]()
    watch = WindowsWatch(calls)
    watch.start(lambda _cause: None, lambda delivery: told.update({delivery.cause: delivery}), 9)
    watch.stop()
    assert calls.calls == [("register", 9, NOTIFY_FOR_THIS_SESSION)]
    assert told[LockCause.SCREEN] == Delivery(LockCause.SCREEN, Heard.NO, Obstacle.REFUSED)
    assert told[LockCause.SLEEP].heard is Heard.YES


def test_windows_own_library_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = RecordedWtsapi32()
    monkeypatch.setattr(ctypes, "WinDLL", {"wtsapi32": calls}.__getitem__, raising=False)
    WindowsWatch().start(lambda _cause: None, lambda _delivery: None, 9)
    assert calls.calls == [("register", 9, NOTIFY_FOR_THIS_SESSION)]


def test_elsewhere_there_is_no_such_library() -> None:
    told: list[Delivery] = []
    WindowsWatch().start(lambda _cause: None, told.append, 9)
    assert Delivery(LockCause.SCREEN, Heard.NO, Obstacle.REFUSED) in told
