from __future__ import annotations

import errno
import json
import os
import platform
import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.errors import (
    CannotWrite,
    ExpectedError,
    LockingDoesNotWork,
    ReadOnly,
    Remedy,
    VaultInUse,
    VaultInUseElsewhere,
)
from boundarycheck.system import lockfile
from boundarycheck.system.lock_posix import PosixLocker
from boundarycheck.system.lock_windows import WindowsLocker
from boundarycheck.system.lockfile import (
    UNKNOWN_HOLDER,
    hold,
    holder_in,
    holder_of,
    locker_for,
    read_holder,
    refuse_held,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakes import FakeClock

HOLDING_CHILD = """
import sys
from pathlib import Path
from boundarycheck.system.lockfile import hold
lock = hold(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def refuse(number: int) -> NoReturn:
    raise OSError(number, os.strerror(number))


def open_descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "journal.lock"


@pytest.fixture
def child(place: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING_CHILD, str(place)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_the_second_to_hold_is_told_who_holds(place: Path, clock: FakeClock) -> None:
    local = clock.now().astimezone().strftime("%Y-%m-%d %H:%M")
    with hold(place, clock=clock), pytest.raises(VaultInUse) as caught:
        hold(place)
    holder = str(caught.value.fields["holder"])
    assert holder.startswith(f"process {os.getpid()} on ")
    assert holder.endswith(f" since {local}")


def test_once_released_it_can_be_held_again(place: Path) -> None:
    with hold(place):
        pass
    hold(place).release()
    assert holder_of(place) is None


def test_releasing_twice_does_not_free_the_next_holder(place: Path) -> None:
    first = hold(place)
    first.release()
    with hold(place):
        first.release()
        assert holder_of(place) is not None


def test_another_process_holds_and_names_itself(place: Path, child: subprocess.Popen[str]) -> None:
    with pytest.raises(VaultInUse, match=f"process {child.pid} on "):
        hold(place)
    assert str(holder_of(place)).startswith(f"process {child.pid} on ")


def test_a_killed_holder_leaves_no_lock_behind(place: Path, child: subprocess.Popen[str]) -> None:
    child.kill()
    child.wait()
    assert str(child.pid) in place.read_text()
    assert holder_of(place) is None
    hold(place).release()


def test_a_program_started_meanwhile_does_not_inherit_the_lock(place: Path) -> None:
    lock = hold(place)
    with subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE, close_fds=False
    ):
        lock.release()
        assert holder_of(place) is None


def test_the_file_is_private_and_tells_nothing_after_release(place: Path, clock: FakeClock) -> None:
    lock = hold(place, clock=clock)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert json.loads(place.read_bytes())["since"] == "2026-03-09T14:30:00+00:00"
    lock.release()
    assert place.read_bytes() == b""


def test_nobody_holds_what_is_not_there_and_nothing_is_made(place: Path) -> None:
    assert holder_of(place) is None
    assert not place.exists()


def test_a_holder_that_could_not_leave_a_note_is_still_a_holder(place: Path) -> None:
    with hold(place):
        place.write_bytes(b"")
        assert holder_of(place) == UNKNOWN_HOLDER


def test_a_read_only_folder_is_told(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "open", lambda *_: refuse(errno.EROFS))
    with pytest.raises(ReadOnly) as caught:
        hold(place)
    assert caught.value.fields["place"] == place.parent


@pytest.mark.parametrize(("number", "kind"), [(errno.ENOLCK, LockingDoesNotWork), (errno.EIO, CannotWrite)])
def test_a_file_system_without_locks_is_told_and_nothing_stays_open(
    place: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[ExpectedError]
) -> None:
    monkeypatch.setattr(PosixLocker, "take", lambda *_: refuse(number))
    before = open_descriptors()
    with pytest.raises(kind):
        hold(place)
    assert open_descriptors() == before


def test_where_locks_are_unknown_nobody_holds_one(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place.write_bytes(b"")
    monkeypatch.setattr(PosixLocker, "take", lambda *_: refuse(errno.ENOLCK))
    before = open_descriptors()
    assert holder_of(place) is None
    assert open_descriptors() == before


def test_a_refusal_leaves_nothing_open(place: Path) -> None:
    with hold(place):
        before = open_descriptors()
        with pytest.raises(VaultInUse):
            hold(place)
        assert holder_of(place) is not None
        assert open_descriptors() == before


def test_a_note_is_told_in_local_time() -> None:
    since = datetime(2026, 3, 9, 14, 5, tzinfo=UTC)
    note = json.dumps({"pid": 123, "host": "desk\x1b[31m7", "since": since.isoformat()}).encode()
    assert holder_in(note) == f"process 123 on desk[31m7 since {since.astimezone():%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        b'{"pid": Infinity, "host": "", "since": ""}',
        b'{"pid": 1, "host": "x", "since": 5}',
        b'{"pid": 1, "host": "x", "since": "yesterday"}',
    ],
)
def test_a_note_that_says_nothing_is_no_reason_to_fail(note: bytes) -> None:
    assert holder_in(note) == UNKNOWN_HOLDER


def test_a_nameless_computer_is_this_one() -> None:
    assert "on this computer since" in holder_in(b'{"pid": 1, "host": "\\u0007", "since": "2026-03-09T14:05Z"}')


@given(
    st.binary(max_size=80)
    | st.builds(
        lambda pid, host, since: json.dumps({"pid": pid, "host": host, "since": since}).encode(),
        st.integers(),
        st.text(),
        st.datetimes().map(str),
    )
)
def test_any_note_is_told_on_one_line(note: bytes) -> None:
    assert holder_in(note).isprintable()


def test_each_system_has_its_own_locker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "msvcrt", RecordedCalls())
    assert isinstance(locker_for("win32"), WindowsLocker)
    assert isinstance(locker_for("linux"), PosixLocker)
    assert isinstance(locker_for("darwin"), PosixLocker)


class RecordedCalls:
    """What msvcrt answered to whom; ``refusal`` is raised in place of an answer."""

    LK_NBLCK = 2
    LK_UNLCK = 0

    def __init__(self, refusal: int | None = None) -> None:
        self.calls: list[tuple[int, int, int]] = []
        self._refusal = refusal

    def locking(self, descriptor: int, mode: int, length: int, /) -> None:
        self.calls.append((mode, os.lseek(descriptor, 0, os.SEEK_CUR), length))
        if self._refusal is not None:
            refuse(self._refusal)


@pytest.fixture
def descriptor(place: Path) -> Iterator[int]:
    opened = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
    yield opened
    os.close(opened)


def test_windows_locks_one_byte_behind_the_note(descriptor: int) -> None:
    calls = RecordedCalls()
    locker = WindowsLocker(calls)
    assert locker.take(descriptor)
    locker.free(descriptor)
    assert calls.calls == [(2, 1 << 30, 1), (0, 1 << 30, 1)]
    assert os.lseek(descriptor, 0, os.SEEK_CUR) == 0


@pytest.mark.parametrize("number", [errno.EACCES, errno.EDEADLK])
def test_windows_says_when_it_is_held(descriptor: int, number: int) -> None:
    assert not WindowsLocker(RecordedCalls(number)).take(descriptor)


def test_windows_tells_other_failures(descriptor: int) -> None:
    with pytest.raises(OSError, match=os.strerror(errno.EBADF)):
        WindowsLocker(RecordedCalls(errno.EBADF)).take(descriptor)


# ── another computer ──────────────────────────────────────────────────────────────────────────────
ELSEWHERE = b'{"pid": 12, "host": "control-room-2", "since": "2026-03-09T06:00:00+00:00"}'


def test_a_note_of_another_computer_stands_in_the_way(place: Path) -> None:
    place.write_bytes(ELSEWHERE)
    before = open_descriptors()
    for look in (hold, refuse_held):
        with pytest.raises(VaultInUseElsewhere, match="process 12 on control-room-2 since 2026-03-09 ") as caught:
            look(place)
        assert Remedy.OPEN_ANYWAY in caught.value.remedies
    assert str(holder_of(place)).startswith("process 12 on control-room-2")
    assert place.read_bytes() == ELSEWHERE
    assert open_descriptors() == before


def test_the_officer_may_know_better(place: Path) -> None:
    place.write_bytes(ELSEWHERE)
    refuse_held(place, even_if_held_elsewhere=True)
    assert holder_of(place, elsewhere=False) is None
    with hold(place, even_if_held_elsewhere=True):
        assert json.loads(place.read_bytes())["pid"] == os.getpid()
    hold(place).release()


def test_a_lock_that_is_held_here_counts_whatever_the_officer_knows(place: Path) -> None:
    with hold(place):
        for look in (hold, refuse_held):
            with pytest.raises(VaultInUse):
                look(place, even_if_held_elsewhere=True)


@pytest.mark.parametrize(
    ("host", "machine", "here"),
    [
        ("this", "m1", True),
        ("renamed", "m1", True),
        ("this", "m2", False),
        ("other", "m2", False),
        ("this", "", True),
        ("other", "", False),
    ],
)
def test_a_computer_is_known_by_its_mark_else_by_its_name(
    monkeypatch: pytest.MonkeyPatch, host: str, machine: str, here: bool
) -> None:
    monkeypatch.setattr(lockfile, "machine_mark", lambda: "m1")
    monkeypatch.setattr(platform, "node", lambda: "this")
    note = {"pid": 1, "host": host, "machine": machine, "since": "2026-03-09T06:00:00+00:00"}
    holder = read_holder(json.dumps(note).encode())
    assert holder is not None
    assert holder.here is here


@pytest.mark.parametrize("content", [None, b"", b"\n"])
def test_a_computer_without_a_mark_has_its_name_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    file = tmp_path / "machine-id"
    if content is not None:
        file.write_bytes(content)
    assert lockfile.machine_mark(file) == ""
    monkeypatch.setattr(lockfile, "machine_mark", lambda: "")
    note = json.dumps({"pid": 1, "host": platform.node(), "machine": "m1", "since": "2026-03-09T06:00:00Z"})
    assert getattr(read_holder(note.encode()), "here", None) is True


def test_the_mark_itself_is_not_in_the_note(tmp_path: Path) -> None:
    file = tmp_path / "machine-id"
    file.write_bytes(b"0123456789abcdef0123456789abcdef\n")
    mark = lockfile.machine_mark(file)
    assert len(mark) == 16
    assert mark not in "0123456789abcdef0123456789abcdef"


# ── network drives ────────────────────────────────────────────────────────────────────────────────
def test_a_network_drive_that_locks_is_used(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lockfile, "on_network", lambda _: True)
    hold(place).release()


def test_a_network_drive_that_grants_a_lock_twice_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lockfile, "on_network", lambda _: True)
    monkeypatch.setattr(PosixLocker, "take", lambda *_: True)
    before = open_descriptors()
    with pytest.raises(LockingDoesNotWork, match=str(place.parent)):
        hold(place)
    assert open_descriptors() == before
