"""Showing the window of another process on Windows.

Never run on Windows so far: tested against recorded calls, and left out of the promise by name.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable

SW_RESTORE = 9


class WindowCalls(Protocol):
    """The part of ``user32`` that is used; handles and process numbers as integers."""

    def windows(self) -> list[int]:
        """Return the handles of all windows of the desktop, the topmost first."""
        ...

    def process_of(self, window: int) -> int:
        """Return the process that owns ``window``."""
        ...

    def is_visible(self, window: int) -> bool:
        """Return whether ``window`` is shown, also as an icon."""
        ...

    def is_minimised(self, window: int) -> bool:
        """Return whether ``window`` is an icon."""
        ...

    def show(self, window: int, how: int) -> None:
        """Show ``window`` in the way ``how``."""
        ...

    def to_the_front(self, window: int) -> bool:
        """Give ``window`` the keyboard; return False when Windows refuses."""
        ...


class WindowsRaiser:
    """Brings forward the topmost window of the process. The second start has the right to: it was just asked for."""

    def __init__(self, calls: WindowCalls | None = None) -> None:
        self._calls = calls

    def ask(self, process: int) -> bool:
        """Bring the window of ``process`` forward; return False without one."""
        calls = self._calls or _user32()
        for window in calls.windows():
            if calls.process_of(window) == process and calls.is_visible(window):
                if calls.is_minimised(window):
                    calls.show(window, SW_RESTORE)
                return calls.to_the_front(window)
        return False


class _User32:
    """``user32`` in Python's types."""

    def __init__(self, load: Callable[[str], ctypes.CDLL], function: Callable[..., Callable[..., object]]) -> None:
        self._dll = load("user32")
        self._function = function

    def windows(self) -> list[int]:
        found: list[int] = []

        def note(window: int | None, _: object) -> bool:
            found.append(window or 0)
            return True

        self._dll.EnumWindows(self._function(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)(note), 0)
        return found

    def process_of(self, window: int) -> int:
        process = ctypes.c_ulong()
        self._dll.GetWindowThreadProcessId(ctypes.c_void_p(window), ctypes.byref(process))
        return process.value

    def is_visible(self, window: int) -> bool:
        return bool(self._dll.IsWindowVisible(ctypes.c_void_p(window)))

    def is_minimised(self, window: int) -> bool:
        return bool(self._dll.IsIconic(ctypes.c_void_p(window)))

    def show(self, window: int, how: int) -> None:
        self._dll.ShowWindow(ctypes.c_void_p(window), how)

    def to_the_front(self, window: int) -> bool:
        return bool(self._dll.SetForegroundWindow(ctypes.c_void_p(window)))


def _user32() -> WindowCalls:
    load, function = getattr(ctypes, "WinDLL", None), getattr(ctypes, "WINFUNCTYPE", None)
    if load is None or function is None:
        raise OSError("this is not Windows")
    return cast("WindowCalls", _User32(load, function))
