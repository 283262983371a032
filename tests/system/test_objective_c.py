from __future__ import annotations

import ctypes
import ctypes.util

import pytest

from boundarycheck.system.objective_c import ObjectiveC


class Function:
    """A function of the runtime; numbers come and go as pointers."""

    def __init__(self, answers: list[int | None]) -> None:
        self.restype: object = None
        self.calls: list[tuple[object, ...]] = []
        self._answers = answers

    def __call__(self, *arguments: object) -> int | None:
        assert self.restype is ctypes.c_void_p
        self.calls.append(tuple(each.value if isinstance(each, ctypes.c_void_p) else each for each in arguments))
        return self._answers.pop(0)


class RecordedRuntime:
    def __init__(self) -> None:
        self.objc_getClass = Function([1, None, 1])
        self.sel_registerName = Function([2, 2])
        self.objc_msgSend = Function([3, None])


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> RecordedRuntime:
    library = RecordedRuntime()
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: f"/usr/lib/lib{name}.dylib")
    monkeypatch.setattr(ctypes, "CDLL", {"/usr/lib/libobjc.dylib": library}.__getitem__)
    return library


def test_classes_are_found_by_name_and_a_missing_one_is_nil(library: RecordedRuntime) -> None:
    runtime = ObjectiveC()
    assert [runtime.class_named("NSWindow"), runtime.class_named("NSNothing")] == [1, 0]
    assert library.objc_getClass.calls == [(b"NSWindow",), (b"NSNothing",)]


def test_a_message_goes_with_all_its_arguments(library: RecordedRuntime) -> None:
    runtime = ObjectiveC()
    assert runtime.send(7, "setSharingType:", 2**40) == 3
    assert runtime.send(7, "window") == 0
    assert library.sel_registerName.calls == [(b"setSharingType:",), (b"window",)]
    assert library.objc_msgSend.calls == [(7, 2, 2**40), (7, 2)]


def test_a_string_is_given_as_utf_8(library: RecordedRuntime) -> None:
    given: list[bytes] = []

    def look(_receiver: object, _selector: object, text: ctypes.c_void_p) -> int:
        given.append(ctypes.string_at(text.value or 0))
        return 3

    library.objc_msgSend.__class__ = type("Looking", (Function,), {"__call__": staticmethod(look)})
    assert ObjectiveC().string("señal") == 3
    assert given == ["señal".encode()]


def test_elsewhere_there_is_no_runtime(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes.util, "find_library", lambda _name: None)
    with pytest.raises(OSError, match="not macOS"):
        ObjectiveC()
