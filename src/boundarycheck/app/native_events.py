"""Passes Windows' messages on to whoever knows what they mean. Never run on Windows so far."""

from __future__ import annotations

from ctypes import wintypes
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QByteArray

WINDOWS_MESSAGE = b"windows_generic_MSG"


class NativeEvents(QAbstractNativeEventFilter):
    """Gives number and both parameters of every message to ``take``, and holds nothing back."""

    def __init__(self, take: Callable[[int, int, int], None]) -> None:
        super().__init__()
        self._take = take

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:  # noqa: N802 - Qt's name
        """See one message; ``message`` is the address of a MSG."""
        if kind == WINDOWS_MESSAGE:
            found = wintypes.MSG.from_address(int(message))
            self._take(found.message, found.wParam or 0, found.lParam or 0)
        return False, 0
