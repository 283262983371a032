"""What was acknowledged survives ``kill -9``: at random moments, and at every system call that writes.

50 kills here; ``make bench-durability`` does a thousand (KILLS in the environment).
"""

from __future__ import annotations

import collections
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from durability.ledger import Ledger
from unmeasured import unmeasured
from vaults import PASSPHRASE

CHILD = Path(__file__).with_name("child.py")
KILLS = int(os.environ.get("KILLS", "50"))
WRITING = (
    "write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,"
    "mkdir,mkdirat,rmdir,link,linkat,chmod,fchmod,fchmodat,copy_file_range,sendfile"
)
ENVIRONMENT = unmeasured(PYTHONDONTWRITEBYTECODE="1", PYTHONPATH=str(CHILD.parents[1]))
CHANCE = random.Random()  # noqa: S311 - the moment of a kill needs no secrecy


def command(folder: Path, source: Path, ledger: Ledger, seed: str) -> list[str]:
    return [sys.executable, str(CHILD), str(folder), str(source), ledger.passphrase, seed, str(ledger.next_number)]


def can_trace() -> bool:
    """Whether this machine lets strace look at a child: some containers forbid it."""
    return (
        bool(shutil.which("strace"))
        and not subprocess.run(["strace", "-o", os.devnull, "true"], check=False).returncode
    )


def writing_calls(log: Path) -> list[tuple[str, int]]:
    """Every system call that writes in a log of strace, each with how often it was made until then."""
    counts: collections.Counter[str] = collections.Counter()
    calls = []
    for line in log.read_text(errors="replace").splitlines():
        name = line.split(maxsplit=1)[1].split("(", 1)[0]
        if name in WRITING.split(","):
            counts[name] += 1
            calls.append((name, counts[name]))
    return calls


def test_at_random_moments(folder: Path, source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger = Ledger(PASSPHRASE)
    kills = KILLS // 2
    for _ in range(kills):
        with subprocess.Popen(
            command(folder, source, ledger, str(CHANCE.randrange(10**9))),
            stdout=subprocess.PIPE,
            text=True,
            env=ENVIRONMENT,
        ) as worker:
            assert worker.stdout is not None
            lines = [worker.stdout.readline() for _ in range(CHANCE.randrange(2, 80))]
            worker.kill()
            lines += worker.stdout.readlines()
        assert lines[0], "the worker died by itself"
        ledger.read(lines)
        ledger.compare(folder)
    with capsys.disabled():
        sys.stdout.write(f"\n{kills} kills at random moments, {ledger.acknowledged} acknowledged operations kept\n")


@pytest.mark.skipif(not can_trace(), reason="strace is not allowed to trace here")
def test_at_the_system_calls_that_write(folder: Path, source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = folder.parent / "calls"
    begin = folder.parent / "begin"
    shutil.copytree(folder, begin)
    subprocess.run(
        [
            "strace",
            "-f",
            "-o",
            str(log),
            "-e",
            f"trace={WRITING}",
            *command(folder, source, Ledger(PASSPHRASE), "script"),
        ],
        check=True,
        env=ENVIRONMENT,
        capture_output=True,
    )
    calls = writing_calls(log)
    kills = min(len(calls), KILLS - KILLS // 2)
    offset = CHANCE.randrange(max(1, len(calls) // kills))
    for name, number in [calls[(offset + index * len(calls) // kills) % len(calls)] for index in range(kills)]:
        shutil.rmtree(folder)
        for leftover in folder.parent.glob("copy-*"):
            shutil.rmtree(leftover)
        shutil.copytree(begin, folder)
        ledger = Ledger(PASSPHRASE)
        inject = ["-e", f"trace={name}", "-e", f"inject={name}:signal=KILL:when={number}"]
        worker = subprocess.run(
            ["strace", "-f", "-o", os.devnull, *inject, *command(folder, source, ledger, "script")],
            check=False,
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
        )
        ledger.read(worker.stdout.splitlines(keepends=True))
        try:
            ledger.compare(folder)
        except BaseException as error:
            raise AssertionError(f"killed at {name} number {number}: {worker.stdout}{worker.stderr}") from error
    with capsys.disabled():
        sys.stdout.write(f"\n{kills} kills at system calls that write, of {len(calls)} in one pass\n")
