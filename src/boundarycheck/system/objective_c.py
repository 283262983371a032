"""Calls into macOS' own classes, by the Objective-C runtime.

Never run on macOS so far: tested against recorded calls, and left out of the promise by name.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from typing import Any, Protocol


class Messages(Protocol):
    """What is asked of the runtime. Objects, classes and whole numbers are integers; 0 is nil."""

    def class_named(self, name: str) -> int:
        """Return the class called ``name``."""
        ...

    def send(self, receiver: int, selector: str, *arguments: int) -> int:
        """Send ``selector`` with ``arguments`` to ``receiver`` and return its answer."""
        ...

    def string(self, text: str) -> int:
        """Return an NSString of ``text``, which lives until the end of this turn of the event loop."""
        ...


class ObjectiveC:
    """The runtime of this Mac. Raises OSError where there is none."""

    def __init__(self) -> None:
        name = ctypes.util.find_library("objc")
        if name is None:
            raise OSError("this is not macOS")
        self._library: Any = ctypes.CDLL(name)
        for function in ("objc_getClass", "sel_registerName", "objc_msgSend"):
            # Pointers, which are longer than the int that is taken for granted.
            getattr(self._library, function).restype = ctypes.c_void_p

    def class_named(self, name: str) -> int:
        """Return the class called ``name``."""
        return int(self._library.objc_getClass(name.encode()) or 0)

    def send(self, receiver: int, selector: str, *arguments: int) -> int:
        """Send ``selector`` with ``arguments`` to ``receiver`` and return its answer."""
        name = self._library.sel_registerName(selector.encode())
        given = (receiver, name, *arguments)
        return int(self._library.objc_msgSend(*map(ctypes.c_void_p, given)) or 0)

    def string(self, text: str) -> int:
        """Return an NSString of ``text``."""
        kept = ctypes.create_string_buffer(text.encode())
        return self.send(self.class_named("NSString"), "stringWithUTF8String:", ctypes.addressof(kept))
