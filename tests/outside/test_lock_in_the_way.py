"""Whatever is in the way of a lock, the process is another one, and no word is lost.

A worker that hangs is in tests/app/test_lock_replaces.py.
"""

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
@pytest.mark.parametrize("dialog", [file_dialog, printer_dialog])
def test_an_open_dialog_is_no_reason_to_wait(
    program: Watched, dialog: Callable[[Watched], None], lock: Callable[[Watched], None]
) -> None:
    dialog(program)
    program.locked(lambda: lock(program))


@pytest.mark.parametrize("work", [long_work, backup])
def test_work_that_runs_is_no_reason_to_wait(program: Watched, work: Callable[[Watched], None]) -> None:
    work(program)
    program.locked(lambda: by_desktop(program))


def found_again(program: Watched) -> int:
    """Open the journal again and return how many characters a new entry holds."""
    program.do("go", "open-journal")
    program.write(0, PASSPHRASE)
    program.do("press", "Open")
    program.opened()
    program.do("go", "write")
    program.do("focus", str(program.field("Your words")))
    return int(program.do("held"))


def test_a_question_is_not_taken_for_answered(program: Watched) -> None:
    question(program)
    program.locked(lambda: by_desktop(program))
    assert found_again(program) == len(WORDS)


def test_a_save_that_runs_is_finished_or_its_words_are_a_draft(program: Watched) -> None:
    type_an_entry(program)
    program.locked(lambda: program.tell("press_and_lock", "Save the entry"))
    drafted = found_again(program) == len(WORDS)
    program.do("go", "journal")
    assert drafted or program.do("entries") == "1"
