"""A request is never lost and never marked handed over when it was not: killed at every system call that writes.

Some of the calls here, spread over all of them; with KILLS in the environment so many, ``all`` at most.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.follow_up import Stage
from boundarycheck.services.drafts import DraftService
from boundarycheck.services.session import Session
from boundarycheck.services.tracking import RequestBook
from boundarycheck.system.left_letters import remove_left_letters
from durability.test_kill import ENVIRONMENT, WRITING, can_trace, writing_calls
from vaults import PASSPHRASE

CHILD = Path(__file__).with_name("request_child.py")
KILLS = int(os.environ.get("KILLS", "24"))
CANARY = b"canary-in-plain-words"
CHANCE = random.Random()  # noqa: S311 - which calls are tried needs no secrecy


def traced(folder: Path, desktop: Path, *options: str) -> subprocess.CompletedProcess[str]:
    line = ["strace", "-f", *options, sys.executable, str(CHILD), str(folder), PASSPHRASE, str(desktop)]
    return subprocess.run(line, check=False, env=ENVIRONMENT, capture_output=True, text=True)


def compare(said: set[str], folder: Path, desktop: Path) -> None:
    """Hold what was left against what had been promised when the kill came."""
    assert remove_left_letters(desktop / "runtime"), "the next start could not tidy up"
    session = Session(SystemClock())
    session.open(folder, PASSPHRASE)
    try:
        book = RequestBook(session, SystemClock())
        requests = book.all()
        draft = DraftService(session).find("request")
        copies = {copy.name for tracked in requests for copy in book.copies(tracked.uid)}
        kept = [book.copy(requests[0].uid, "message.eml")] if "message.eml" in copies else []
        due = book.due()
    finally:
        session.close()
    assert len(requests) <= 1
    stage = requests[0].stage if requests else None
    if "draft done" in said and "yes begun" not in said:
        assert draft is not None, "the words of the letter are lost"
    if "prepared done" in said:
        assert requests, "the request is lost"
        assert copies == {"letter.pdf", "message.eml"}
    taken = desktop / "taken.eml"
    if taken.exists():  # it left: the very bytes are in the journal
        assert kept == [taken.read_bytes()]
    if "yes begun" not in said:
        assert stage in {None, Stage.HANDING_OVER}, "marked as handed over, and nobody said so"
        assert due == requests, "the next visit does not ask"
    if "yes done" in said:
        assert stage in {Stage.HANDED_OVER, Stage.DECLINED}
    if "answer done" in said:
        assert stage is Stage.DECLINED
    plain = [file for file in folder.rglob("*") if file.is_file() and CANARY in file.read_bytes()]
    assert plain == []


@pytest.mark.skipif(not can_trace(), reason="strace is not allowed to trace here")
def test_killed_at_the_system_calls_that_write(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desktop, begin, log = (folder.parent / name for name in ("desktop", "begin", "calls"))
    shutil.copytree(folder, begin)
    desktop.mkdir()
    whole = traced(folder, desktop, "-o", str(log), "-e", f"trace={WRITING}")
    assert whole.returncode == 0, whole.stderr
    compare(set(whole.stdout.splitlines()), folder, desktop)
    calls = writing_calls(log)
    kills = min(len(calls), KILLS)
    offset = CHANCE.randrange(max(1, len(calls) // kills))
    stages: set[str] = set()
    for name, number in [calls[(offset + index * len(calls) // kills) % len(calls)] for index in range(kills)]:
        for place in (folder, desktop):
            shutil.rmtree(place)
        shutil.copytree(begin, folder)
        desktop.mkdir()
        inject = ("-e", f"trace={name}", "-e", f"inject={name}:signal=KILL:when={number}")
        worker = traced(folder, desktop, "-o", os.devnull, *inject)
        stages |= set(worker.stdout.splitlines())
        try:
            compare(set(worker.stdout.splitlines()), folder, desktop)
        except BaseException as error:
            raise AssertionError(f"killed at {name} number {number}: {worker.stdout}{worker.stderr}") from error
    assert "prepared done" in stages
    with capsys.disabled():
        sys.stdout.write(f"\n{kills} kills while a letter was handed over, of {len(calls)} calls that write\n")
