from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from boundarycheck.system.locked_memory import LockedKey, keep_out_of_swap, lock_for

# Asked in a process of its own: where a key of an earlier test lay it may be locked still, and that is in many places.
ASK = f"""
import os, sys

sys.path.insert(0, {str(Path(__file__).parents[1])!r})
from boundarycheck.system.locked_memory import keep_out_of_swap
from memory import is_locked

key = os.urandom(1 << 16)
before = is_locked(id(key), len(key))
assert keep_out_of_swap(key) is key
print(before, is_locked(id(key), len(key)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_page_of_a_key_is_locked() -> None:
    asked = subprocess.run([sys.executable, "-c", ASK], check=True, capture_output=True, text=True)
    assert asked.stdout == "False True\n"


def test_an_object_stands_at_its_identity() -> None:
    key = os.urandom(32)
    assert key in ctypes.string_at(id(key), sys.getsizeof(key))


def test_a_machine_that_refuses_is_reported_and_hinders_nobody() -> None:
    assert keep_out_of_swap(b"key", lambda _address, _size: False) == b"key"
    told = LockedKey(lock=lambda _address, _size: False).take()
    assert (told.achieved, told.detail) == (False, "the system refused (OSError)")


class RecordedLibrary:
    def __init__(self) -> None:
        self.calls: list[tuple[int | None, int]] = []

    def VirtualLock(self, address: ctypes.c_void_p, size: ctypes.c_size_t, /) -> int:  # noqa: N802 - its name
        self.calls.append((address.value, size.value))
        return 1


def test_windows_is_asked_for_the_very_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    library = RecordedLibrary()
    monkeypatch.setattr(ctypes, "WinDLL", {"kernel32": library}.__getitem__, raising=False)
    assert LockedKey("win32").take().achieved
    key = b"x" * 32
    keep_out_of_swap(key, lock_for("win32"))
    assert library.calls[1] == (id(key), sys.getsizeof(key))


@pytest.mark.skipif(os.name == "nt", reason="asks a system that is not Windows")
def test_elsewhere_the_windows_lock_is_refused() -> None:
    assert not LockedKey("win32").take().achieved
