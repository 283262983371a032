"""Promise 1, seen from outside: whatever the program does, it makes local sockets only."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.driven import Driven, environment
from boundarycheck.domain.errors import ExitCode
from socket_calls import can_trace, families, foreign_calls, under_strace
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from app.conftest import TourPlayed

needs_strace = pytest.mark.skipif(not can_trace(), reason="strace is not allowed to trace here")


@needs_strace
def test_the_whole_tour_makes_local_sockets_only(tour_played: TourPlayed) -> None:
    told = tour_played.calls.read_text("utf-8", "replace")
    assert "AF_UNIX" in families(told)  # the screen at least: the log is a real one
    assert foreign_calls(told) == []


@needs_strace
def test_a_day_with_a_journal_makes_local_sockets_only(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    with Driven(tmp_path, under=under_strace(log)) as program:
        program.do("create", PASSPHRASE)
        program.do("go", "write")
        program.do("type", "Title", "A quiet shift")
        program.do("press", "Save the entry")
        program.do("go", "who-can-see")
        program.do("go", "backups")
        program.do("press", "Back up now")
        program.lock()
        assert program.do("place") == "front-door"
        program.tell("close")
        code, said = program.ended()
    assert (code, said) == (ExitCode.DONE, "")
    told = log.read_text("utf-8", "replace")
    assert "AF_UNIX" in families(told)
    assert foreign_calls(told) == []


@needs_strace
def test_the_doctor_makes_no_socket_and_writes_nothing(tmp_path: Path) -> None:
    log, home = tmp_path / "calls", tmp_path / "home"
    own = {name: value for name, value in environment(home).items() if not name.startswith("COV")}
    before = sorted(home.rglob("*"))
    run = subprocess.run(
        [*under_strace(log), sys.executable, "-m", "boundarycheck", "doctor", "--json"],
        env=own,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == ExitCode.DONE, run.stderr
    assert families(log.read_text("utf-8")) == []
    assert sorted(home.rglob("*")) == before


PLANTED = {
    "a connection": "import socket; s = socket.socket(); s.settimeout(1); s.connect_ex(('127.0.0.1', 9))",
    "a socket alone": "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
    "one that asks the kernel": "import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "one in a child": "import os, socket; os.fork() or socket.socket()",
}


@needs_strace
@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_socket_is_found(tmp_path: Path, planted: str) -> None:
    log = tmp_path / "calls"
    subprocess.run([*under_strace(log), sys.executable, "-c", planted], check=True, capture_output=True)
    assert foreign_calls(log.read_text("utf-8"))


@needs_strace
def test_a_local_socket_is_none(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    local = "import socket; socket.socketpair(); socket.socket(socket.AF_UNIX).connect_ex('/nowhere')"
    subprocess.run([*under_strace(log), sys.executable, "-c", local], check=True, capture_output=True)
    told = log.read_text("utf-8")
    assert families(told) == ["AF_UNIX", "AF_UNIX", "AF_UNIX"]
    assert foreign_calls(told) == []


@pytest.mark.parametrize(
    "line",
    [
        "12  socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 3",
        "12  socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = 3",
        "12  socket(0x2c /* AF_??? */, SOCK_RAW, 0) = -1 EAFNOSUPPORT",
        "12  connect(3, {sa_family=AF_INET, sin_port=htons(443)}, 16 <unfinished ...>",
        "12  bind(3, {sa_family=AF_INET6, sin6_port=htons(0)}, 28) = 0",
        "12  io_uring_setup(8, {flags=0}) = 3",
    ],
)
def test_each_way_to_the_network_is_told_in_the_log(line: str) -> None:
    assert foreign_calls(f"11  socket(AF_UNIX, SOCK_STREAM, 0) = 3\n{line}\n") == [line]
