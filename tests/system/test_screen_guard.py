from __future__ import annotations

import ctypes
import os
import sys

import pytest

from boundarycheck.system.screen_guard import Guarded, NoScreenGuard, screen_guard_for
from boundarycheck.system.screen_guard_macos import MacScreenGuard
from boundarycheck.system.screen_guard_windows import (
    WDA_EXCLUDEFROMCAPTURE,
    WDA_MONITOR,
    WDA_NONE,
    WindowsScreenGuard,
)
from objective_c import RecordedMessages

WINDOW = 2**33 + 7


class RecordedUser32:
    """Takes notes of what was asked, and takes the affinities it knows."""

    def __init__(self, *known: int) -> None:
        self.asked: list[tuple[int | None, int]] = []
        self._known = known

    def SetWindowDisplayAffinity(self, window: ctypes.c_void_p, affinity: int, /) -> int:  # noqa: N802 - its name
        self.asked.append((window.value, affinity))
        return int(affinity in self._known)


def test_linux_says_that_there_is_none() -> None:
    guard = screen_guard_for("linux")
    assert isinstance(guard, NoScreenGuard)
    assert not guard.exists
    assert {guard.hide(WINDOW), guard.show(WINDOW)} == {Guarded.SEEN}


def test_the_other_systems_have_one() -> None:
    assert isinstance(screen_guard_for("win32"), WindowsScreenGuard)
    assert isinstance(screen_guard_for("darwin"), MacScreenGuard)
    assert screen_guard_for("win32").exists
    assert screen_guard_for("darwin").exists


@pytest.mark.parametrize(
    ("known", "asked", "shown"),
    [
        ((WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR), [WDA_EXCLUDEFROMCAPTURE], Guarded.HIDDEN),
        ((WDA_MONITOR,), [WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR], Guarded.BLACK),
        ((), [WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR], Guarded.SEEN),
    ],
)
def test_windows_hides_the_window_as_well_as_it_can(known: tuple[int, ...], asked: list[int], shown: Guarded) -> None:
    calls = RecordedUser32(*known)
    assert WindowsScreenGuard(calls).hide(WINDOW) is shown
    assert calls.asked == [(WINDOW, affinity) for affinity in asked]


def test_windows_shows_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = RecordedUser32(WDA_NONE, WDA_EXCLUDEFROMCAPTURE)
    monkeypatch.setattr(ctypes, "WinDLL", {"user32": calls}.__getitem__, raising=False)
    guard = WindowsScreenGuard()
    assert guard.hide(WINDOW) is Guarded.HIDDEN
    assert guard.show(WINDOW) is Guarded.SEEN
    assert calls.asked == [(WINDOW, WDA_EXCLUDEFROMCAPTURE), (WINDOW, WDA_NONE)]


@pytest.mark.skipif(os.name == "nt", reason="asks a system that is not Windows")
def test_elsewhere_the_windows_guard_says_where_it_is() -> None:
    with pytest.raises(OSError, match="not Windows"):
        WindowsScreenGuard().hide(WINDOW)


def test_macos_shares_the_window_of_the_view_no_more() -> None:
    runtime = RecordedMessages(window=50, sharingType=0)
    assert MacScreenGuard(runtime).hide(WINDOW) is Guarded.HIDDEN
    assert runtime.sent == [
        (str(WINDOW), "window", ()),
        ("50", "setSharingType:", ("nil",)),
        ("50", "sharingType", ()),
    ]


def test_macos_shares_it_again_or_says_that_it_still_does() -> None:
    runtime = RecordedMessages(window=50, sharingType=1)
    assert MacScreenGuard(runtime).show(WINDOW) is Guarded.SEEN
    assert ("50", "setSharingType:", ("1",)) in runtime.sent
    assert MacScreenGuard(runtime).hide(WINDOW) is Guarded.SEEN


def test_a_view_without_a_window_hides_nothing() -> None:
    runtime = RecordedMessages(window=0)
    assert MacScreenGuard(runtime).hide(WINDOW) is Guarded.SEEN
    assert runtime.sent == [(str(WINDOW), "window", ())]


@pytest.mark.skipif(sys.platform == "darwin", reason="asks a system that is not macOS")
def test_elsewhere_the_mac_guard_says_where_it_is() -> None:
    with pytest.raises(OSError, match="not macOS"):
        MacScreenGuard().hide(WINDOW)
