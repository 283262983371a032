"""A lock seen from outside: the process is another one, in the same place, and the words are where they were."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.driven import Driven
from boundarycheck.domain.errors import ExitCode
from boundarycheck.vault.layout import SPILL_NAME
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

READABLE = ("utf-8", "utf-16-le", "utf-32-le")


def copies_in_memory(program: Driven, words: str) -> int:
    """How often ``words`` stand readable in the memory of every process of the program together."""
    return sum(copies_in(process, words) for process in program.processes)


def copies_in(process: int, words: str) -> int:
    """How often ``words`` stand readable in the memory of ``process``."""
    needles, count = [words.encode(encoding) for encoding in READABLE], 0
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines():
            span, rights, *_rest = line.split()
            if not rights.startswith("r") or line.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            start, end = (int(bound, 16) for bound in span.split("-"))
            memory.seek(start)
            try:
                held = memory.read(end - start)
            except OSError:
                continue
            count += sum(held.count(needle) for needle in needles)
    return count


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Driven]:
    with Driven(tmp_path) as program:
        yield program


def unlock(program: Driven) -> None:
    program.do("go", "open-journal")
    program.do("type", "Passphrase", PASSPHRASE)
    program.do("press", "Open")
    program.do("wait", "opened")


def test_the_process_is_another_one_and_knows_nothing(program: Driven) -> None:
    program.do("create", PASSPHRASE)
    program.do("go", "write")
    program.do("type", "Your words", "canarybody")
    keeper, window = program.processes
    assert copies_in(window, "canarybody") > 0
    assert copies_in(keeper, "canarybody") == 0
    assert copies_in(keeper, PASSPHRASE) == 0
    program.lock("press", "Cover and lock")
    assert program.window != window
    assert program.processes == (keeper, program.window)
    assert not Path(f"/proc/{window}").exists()
    assert program.do("place") == "front-door"
    assert copies_in_memory(program, "canarybody") == 0
    assert copies_in_memory(program, PASSPHRASE) == 0
    program.tell("close")
    assert program.ended() == (ExitCode.DONE, "")


def test_the_officer_is_back_at_the_same_word_after_the_unlock(program: Driven) -> None:
    program.do("create", PASSPHRASE)
    program.do("go", "write")
    program.do("type", "Your words", "it began")
    program.do("caret", "Your words", "3")
    where = program.do("window")
    program.lock()
    assert program.do("window") == where
    unlock(program)
    assert program.do("place") == "write"
    program.do("key", "X")
    assert program.do("field", "Your words") == "it Xbegan"


def test_what_cannot_be_done_to_an_open_journal_locks_first_and_goes_there(program: Driven) -> None:
    program.do("create", PASSPHRASE)
    program.do("go", "when-it-locks")
    program.lock("press", "Lock now")
    assert program.do("place") == "when-it-locks"


def test_a_window_that_was_an_icon_stays_one_and_listens(program: Driven) -> None:
    program.do("create", PASSPHRASE)
    program.do("minimise")
    program.lock()
    assert program.do("seen") == "no"
    program.process.terminate()
    assert program.ended() == (ExitCode.DONE, "")


def test_without_saving_nothing_comes_back(program: Driven) -> None:
    program.do("guest")
    program.do("go", "write")
    program.do("type", "Your words", "canarybody")
    program.lock()
    assert program.do("place") == "front-door"
    assert copies_in_memory(program, "canarybody") == 0
    assert not program.folder.exists()


@pytest.mark.parametrize("carried", [False, True])
def test_words_that_the_journal_cannot_take_are_there_after_the_unlock(program: Driven, carried: bool) -> None:
    program.do("create", PASSPHRASE)
    program.do("go", "write")
    program.do("type", "Your words", "canarybody")
    program.do("fill_disk", "everywhere" if carried else "journal")
    program.lock()
    said = program.do("words")
    assert ("in memory, encrypted" if carried else "beside it, encrypted") in said
    assert copies_in_memory(program, "canarybody") == 0
    program.lock()  # once more, without having been open in between
    unlock(program)
    assert program.do("place") == "write"
    assert program.do("field", "Your words") == "canarybody"
    assert not (program.folder / SPILL_NAME).exists() or b"BCspill1" not in (program.folder / SPILL_NAME).read_bytes()


@pytest.mark.parametrize("busy", ["worker", "dialog", "save", "pipe"])
def test_nothing_is_waited_for(program: Driven, busy: str) -> None:
    program.do("create", PASSPHRASE)
    program.do("go", "write")
    program.do("type", "Your words", "canarybody")
    if busy == "pipe":  # it never answers whoever opens it
        (program.folder / SPILL_NAME).unlink(missing_ok=True)
        os.mkfifo(program.folder / SPILL_NAME)
    program.do("busy", "worker" if busy == "pipe" else busy)
    program.lock()
    assert program.do("place") == "front-door"
    if busy == "pipe":
        assert "in memory, encrypted" in program.do("words")
    unlock(program)
    assert program.do("place") == "write"
    assert program.do("field", "Your words") == "canarybody"


@pytest.mark.parametrize("state", ["locked", "guest"])
def test_after_an_update_nobody_is_told_of_lost_words(program: Driven, state: str) -> None:
    if state == "guest":
        program.do("guest")
    program.do("wait", "loaded")
    program.do("update")
    program.lock()
    assert "could not be" not in program.do("words")


def test_after_an_update_of_the_program_it_locks_all_the_same(program: Driven) -> None:
    program.do("create", PASSPHRASE)
    program.do("go", "write")
    program.do("type", "Your words", "canarybody")
    program.do("update")
    program.lock()
    unlock(program)
    assert program.do("field", "Your words") == "canarybody"
