"""Whatever is in the way of a lock, the process is replaced, and no word is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from outside.secrets import PASSPHRASE, STEM
from outside.watched import Watched, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WORDS = f"{STEM} typed last"


@pytest.fixture
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """The program with a journal open and words on a page that are not kept yet."""
    with Watched(tmp_path_factory.mktemp("way")) as program:
        program.do("create", PASSPHRASE)
        yield program


def by_desktop(program: Watched) -> None:
    program.tell("lock")


def by_keys(program: Watched) -> None:
    program.do("come_forward")
    program.keyboard.press("ctrl+l")


def type_an_entry(program: Watched) -> None:
    program.do("go", "write")
    program.write(program.field("Your words"), WORDS)


def open_dialog(program: Watched, button: str, kind: str) -> None:
    program.do("press_soon", button)
    until(lambda: program.do("dialog") == kind, f"a {kind}")


def file_dialog(program: Watched) -> None:
    program.do("go", "backups")
    open_dialog(program, "Choose a second place …", "QFileDialog")


def question(program: Watched) -> None:
    type_an_entry(program)
    open_dialog(program, "Throw away", "QMessageBox")


def printer_dialog(program: Watched) -> None:
    program.do("go", "request")
    open_dialog(program, "Print", "QPrintDialog")


def long_work(program: Watched) -> None:
    program.do("long_work")


def backup(program: Watched) -> None:
    program.do("go", "backups")
    program.do("press_soon", "Back up now")


@pytest.mark.parametrize("lock", [by_desktop, by_keys])
@pytest.mark.parametrize("way", [file_dialog, question, printer_dialog, long_work, backup])
def test_it_locks_all_the_same(
    program: Watched, way: Callable[[Watched], None], lock: Callable[[Watched], None]
) -> None:
    way(program)
    program.lock(lambda: lock(program))


def found_again(program: Watched) -> int:
    """Open the journal again and return how many characters a new entry holds."""
    program.do("open", PASSPHRASE)
    program.do("go", "write")
    program.do("focus", str(program.field("Your words")))
    return int(program.do("held"))


def test_a_question_is_not_taken_for_answered(program: Watched) -> None:
    question(program)
    program.lock(lambda: by_desktop(program))
    assert found_again(program) == len(WORDS)


def test_a_worker_that_hangs_is_left_behind_and_the_words_are_not(program: Watched) -> None:
    type_an_entry(program)
    program.do("hang")
    program.lock(lambda: by_desktop(program))
    assert found_again(program) == len(WORDS)


def test_a_save_that_hangs_loses_nothing(program: Watched) -> None:
    type_an_entry(program)
    program.do("hang")
    program.lock(lambda: program.tell("press_and_lock", "Save the entry"))
    assert found_again(program) == len(WORDS)


def test_a_save_that_runs_is_finished_or_its_words_are_a_draft(program: Watched) -> None:
    type_an_entry(program)
    program.lock(lambda: program.tell("press_and_lock", "Save the entry"))
    drafted = found_again(program) == len(WORDS)
    program.do("go", "journal")
    assert drafted or program.do("entries") == "1"
