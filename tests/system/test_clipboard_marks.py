from __future__ import annotations

import sys

import pytest

from boundarycheck.system.clipboard_marks import CONCEALED, KDE_HINT, conceal, marks_for
from objective_c import RecordedMessages


def test_linux_has_the_hint_of_kde() -> None:
    marks = marks_for("linux")
    marks.afterwards()
    assert marks.formats == {KDE_HINT: b"secret"}


def test_windows_has_three_formats_of_its_own() -> None:
    formats = marks_for("win32").formats
    assert formats == {
        'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01",
        'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
        'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    }


def test_macos_adds_a_type_to_what_is_already_there() -> None:
    runtime = RecordedMessages()
    conceal(runtime)
    pasteboard = "NSPasteboard.generalPasteboard"
    assert runtime.sent == [
        ("NSPasteboard", "generalPasteboard", ()),
        ("NSArray", "arrayWithObject:", (repr(CONCEALED),)),
        (pasteboard, "addTypes:owner:", ("NSArray.arrayWithObject:", "nil")),
        (pasteboard, "setString:forType:", ("''", repr(CONCEALED))),
    ]
    assert marks_for("darwin") == ({}, conceal)


@pytest.mark.skipif(sys.platform == "darwin", reason="asks a system that is not macOS")
def test_elsewhere_it_says_where_it_is() -> None:
    with pytest.raises(OSError, match="not macOS"):
        conceal()
