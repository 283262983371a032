from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from boundarycheck.system import raising
from boundarycheck.system.raising_posix import PosixRaiser
from boundarycheck.system.raising_windows import SW_RESTORE, WindowsRaiser

if TYPE_CHECKING:
    from collections.abc import Callable


def test_each_system_has_its_own_way() -> None:
    assert isinstance(raising.raiser_for("win32"), WindowsRaiser)
    assert isinstance(raising.raiser_for("linux"), PosixRaiser)
    assert isinstance(raising.raiser_for("darwin"), PosixRaiser)


def test_a_process_that_listens_hears_it() -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda number, _: heard.append(number))
    try:
        assert raising.ask(os.getpid())
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert heard == [signal.SIGUSR1]


def test_a_process_that_is_gone_cannot_be_asked() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    assert not raising.ask(ended.pid)
    assert not raising.ask(1 << 70)


def test_a_process_of_another_user_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(process: int, number: int) -> None:
        raise PermissionError(process, number)

    monkeypatch.setattr(os, "kill", refuse)
    assert not raising.ask(1)


# ── Windows, against recorded calls ───────────────────────────────────────────────────────────
class RecordedWindows:
    """A desktop of windows as (process, visible, minimised); what was done with them is in ``done``."""

    def __init__(self, *windows: tuple[int, bool, bool], refuses: bool = False) -> None:
        self._windows = windows
        self._refuses = refuses
        self.done: list[tuple[str, int]] = []

    def windows(self) -> list[int]:
        return list(range(len(self._windows)))

    def process_of(self, window: int) -> int:
        return self._windows[window][0]

    def is_visible(self, window: int) -> bool:
        return self._windows[window][1]

    def is_minimised(self, window: int) -> bool:
        return self._windows[window][2]

    def show(self, window: int, how: int) -> None:
        assert how == SW_RESTORE
        self.done.append(("show", window))

    def to_the_front(self, window: int) -> bool:
        self.done.append(("front", window))
        return not self._refuses


def test_windows_brings_the_visible_window_of_that_process_forward() -> None:
    calls = RecordedWindows((1, True, False), (2, False, False), (2, True, False), (2, True, False))
    assert WindowsRaiser(calls).ask(2)
    assert calls.done == [("front", 2)]


def test_windows_opens_an_icon_first() -> None:
    calls = RecordedWindows((2, True, True))
    assert WindowsRaiser(calls).ask(2)
    assert calls.done == [("show", 0), ("front", 0)]


@pytest.mark.parametrize("calls", [RecordedWindows((1, True, False)), RecordedWindows((2, True, False), refuses=True)])
def test_windows_says_when_there_was_nothing_to_show_or_it_may_not(calls: RecordedWindows) -> None:
    assert not WindowsRaiser(calls).ask(2)


class RecordedUser32:
    """``user32`` with one window, number 7, an icon of process 5."""

    def __init__(self) -> None:
        self.calls: list[tuple[object, ...]] = []

    def EnumWindows(self, note: Callable[[int | None, int], bool], parameter: int) -> None:  # noqa: N802 - the name is the system's
        assert note(None, parameter)
        assert note(7, parameter)

    def GetWindowThreadProcessId(self, window: ctypes.c_void_p, process: object) -> None:  # noqa: N802 - as above
        ctypes.cast(process, ctypes.POINTER(ctypes.c_ulong))[0] = 5 if window.value == 7 else 4  # type: ignore[arg-type]  # what byref() gives

    def IsWindowVisible(self, window: ctypes.c_void_p) -> int:  # noqa: N802 - as above
        return int(window.value == 7)

    def IsIconic(self, window: ctypes.c_void_p) -> int:  # noqa: N802 - as above
        return int(window.value == 7)

    def ShowWindow(self, window: ctypes.c_void_p, how: int) -> None:  # noqa: N802 - as above
        self.calls.append(("show", window.value, how))

    def SetForegroundWindow(self, window: ctypes.c_void_p) -> int:  # noqa: N802 - as above
        self.calls.append(("front", window.value))
        return 1


def test_windows_own_library_is_spoken_to_in_its_types(monkeypatch: pytest.MonkeyPatch) -> None:
    user32 = RecordedUser32()
    monkeypatch.setattr(ctypes, "WinDLL", {"user32": user32}.__getitem__, raising=False)
    monkeypatch.setattr(ctypes, "WINFUNCTYPE", lambda *_: lambda function: function, raising=False)
    assert WindowsRaiser().ask(5)
    assert user32.calls == [("show", 7, SW_RESTORE), ("front", 7)]


def test_elsewhere_there_is_no_such_library() -> None:
    with pytest.raises(OSError, match="not Windows"):
        WindowsRaiser().ask(5)
