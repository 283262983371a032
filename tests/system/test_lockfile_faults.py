from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from boundarycheck.system.lock_posix import PosixLocker
from boundarycheck.system.lockfile import UNKNOWN_HOLDER, hold, holder_of


def refuse(number: int) -> NoReturn:
    raise OSError(number, os.strerror(number))


def open_descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "journal.lock"


@pytest.mark.parametrize("failing", ["ftruncate", "free", "close", "all"])
def test_letting_go_on_a_stick_that_is_gone_never_fails_and_leaves_nothing_open(
    place: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    genuine = os.close

    def close(descriptor: int) -> None:
        genuine(descriptor)
        refuse(errno.EIO)

    before = open_descriptors()
    lock = hold(place)
    with monkeypatch.context() as gone:
        if failing in {"ftruncate", "all"}:
            gone.setattr(os, "ftruncate", lambda *_: refuse(errno.EIO))
        if failing in {"free", "all"}:
            gone.setattr(PosixLocker, "free", lambda *_: refuse(errno.EIO))
        if failing in {"close", "all"}:
            gone.setattr(os, "close", close)
        lock.release()
    assert open_descriptors() == before
    hold(place).release()


def test_a_disk_without_room_for_the_note_is_held_all_the_same(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "write", lambda *_: refuse(errno.ENOSPC))
    with hold(place):
        assert place.read_bytes() == b""
        assert holder_of(place) == UNKNOWN_HOLDER


def test_half_a_note_is_rather_none(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: genuine(descriptor, data[:20]))
    with hold(place):
        assert place.read_bytes() == b""
        assert holder_of(place) == UNKNOWN_HOLDER


@pytest.mark.parametrize("note", [b'{"pid": 12, "ho', b"\0\0\0", b"{}"])
def test_what_is_held_is_told_as_in_use_whatever_its_note_says(place: Path, note: bytes) -> None:
    with hold(place):
        place.write_bytes(note)
        assert holder_of(place) == UNKNOWN_HOLDER


def test_what_is_held_is_told_as_in_use_when_its_note_cannot_be_read(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hold(place):
        monkeypatch.setattr(os, "read", lambda *_: refuse(errno.EIO))
        assert holder_of(place) == UNKNOWN_HOLDER
        monkeypatch.undo()
