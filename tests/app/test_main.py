from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.driven import Driven, environment
from boundarycheck.app.one_instance import NOT_USED, SHOWN
from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.errors import ExitCode, NoDisplay
from boundarycheck.services.drafts import DraftService
from boundarycheck.services.session import Session
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from boundarycheck.domain.journal import Draft

WORDS = "it began at the gate"


def draft_in(folder: Path) -> Draft | None:
    session = Session(SystemClock())
    session.open(folder, PASSPHRASE)
    try:
        return DraftService(session).find("entry:new")
    finally:
        session.close()


def assert_kept(folder: Path) -> None:
    draft = draft_in(folder)
    assert draft is not None
    assert draft.fields["body"] == WORDS


def begin_to_write(program: Driven) -> None:
    program.do("create", PASSPHRASE)
    program.do("go", "write")
    program.do("type", "Your words", WORDS)


@pytest.fixture
def screen() -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A screen of our own that can be taken away: its name and its process."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True
    ) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            name = f":{told.readline().strip()}"
        yield name, server
        server.kill()


# ── no screen ─────────────────────────────────────────────────────────────────────────────────
def start_without_a_screen(home: Path, **changes: str | None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "boundarycheck"],
        env=environment(home, **changes),
        cwd=home,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_without_a_screen_there_is_a_sentence_and_no_window(tmp_path: Path) -> None:
    ended = start_without_a_screen(tmp_path, DISPLAY=None, WAYLAND_DISPLAY=None, QT_QPA_PLATFORM=None)
    assert ended.returncode == NoDisplay.exit_code
    assert ended.stderr == f"{NoDisplay()}\n"


def test_with_a_screen_that_cannot_be_reached_there_is_the_same_sentence(tmp_path: Path) -> None:
    ended = start_without_a_screen(tmp_path, DISPLAY=":9999", QT_QPA_PLATFORM="xcb")
    assert ended.returncode == NoDisplay.exit_code
    assert str(NoDisplay()) in ended.stderr
    assert "Traceback" not in ended.stderr


# ── the screen goes away ──────────────────────────────────────────────────────────────────────
def test_a_screen_that_vanishes_takes_no_word_with_it(
    tmp_path: Path, screen: tuple[str, subprocess.Popen[str]]
) -> None:
    name, server = screen
    with Driven(tmp_path, DISPLAY=name, QT_QPA_PLATFORM="xcb") as program:
        begin_to_write(program)
        server.kill()
        code, said = program.ended()
    assert code == NoDisplay.exit_code
    assert "The screen went away. What you typed is kept." in said
    assert WORDS not in said
    assert_kept(program.folder)


@pytest.mark.parametrize(("state", "sentence"), [("guest", "without saving"), ("locked", "was not open")])
def test_a_screen_that_vanishes_promises_no_more_than_is_true(
    tmp_path: Path, screen: tuple[str, subprocess.Popen[str]], state: str, sentence: str
) -> None:
    name, server = screen
    with Driven(tmp_path, DISPLAY=name, QT_QPA_PLATFORM="xcb") as program:
        if state == "guest":
            program.do("guest")
        program.do("place")
        server.kill()
        code, said = program.ended()
    assert code == NoDisplay.exit_code
    assert sentence in said
    assert "as a draft" not in said


# ── asked to end ──────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_to_end_keeps_the_draft(tmp_path: Path, number: signal.Signals) -> None:
    with Driven(tmp_path) as program:
        begin_to_write(program)
        program.process.send_signal(number)
        assert program.ended() == (ExitCode.DONE, "")
    assert_kept(program.folder)


def test_closing_the_window_keeps_the_draft(tmp_path: Path) -> None:
    with Driven(tmp_path) as program:
        begin_to_write(program)
        program.tell("close")
        assert program.ended() == (ExitCode.DONE, "")
    assert_kept(program.folder)


# ── twice at once ─────────────────────────────────────────────────────────────────────────────
def test_a_second_start_on_the_same_journal_brings_the_first_window_forward(tmp_path: Path) -> None:
    with Driven(tmp_path) as first:
        first.do("create", PASSPHRASE)
        first.do("minimise")
        assert first.do("seen") == "no"
        with Driven(tmp_path) as second:
            out, said = second.process.communicate(timeout=60)
            assert (second.process.returncode, out, said) == (ExitCode.DONE, SHOWN, "")
        assert first.do("seen") == "yes"
        first.tell("close")
        assert first.ended() == (ExitCode.DONE, "")
    with Driven(tmp_path) as third:
        assert third.do("place") == "front-door"


def test_a_second_start_says_that_the_folder_it_names_is_not_used(tmp_path: Path) -> None:
    with Driven(tmp_path) as first:
        first.do("place")
        with Driven(tmp_path, pack=str(tmp_path / "county")) as second:
            out, said = second.process.communicate(timeout=60)
            assert (second.process.returncode, out, said) == (ExitCode.DONE, SHOWN + NOT_USED, "")
        assert first.do("pack") == ""


def test_the_window_goes_with_the_journal_that_is_open_in_it(tmp_path: Path) -> None:
    with Driven(tmp_path) as first:
        first.do("create", PASSPHRASE, str(tmp_path / "another"))
        first.do("go", "home")
        with Driven(tmp_path, "another") as second:
            out, _said = second.process.communicate(timeout=60)
            assert (second.process.returncode, out) == (ExitCode.DONE, SHOWN)


def test_a_second_start_in_another_session_says_that_the_journal_is_open(tmp_path: Path) -> None:
    (tmp_path / "session").mkdir(mode=0o700)
    with Driven(tmp_path) as first, Driven(tmp_path, XDG_RUNTIME_DIR=str(tmp_path / "session")) as second:
        first.do("create", PASSPHRASE)
        second.do("go", "open-journal")
        second.do("type", "Passphrase", PASSPHRASE)
        second.do("press", "Open")
        assert "This journal is already open: process" in second.do("words")
        assert second.do("place") == "open-journal"
        first.tell("close")
        assert first.ended() == (ExitCode.DONE, "")
        second.do("press", "Open")
        assert second.do("place") == "home"


# ── bugs ──────────────────────────────────────────────────────────────────────────────────────
def test_a_bug_is_told_without_a_word_of_the_officers_and_the_program_goes_on(tmp_path: Path) -> None:
    with Driven(tmp_path) as program:
        begin_to_write(program)
        program.do("bug", WORDS)
        assert "BoundaryCheck made a mistake." in program.do("words")
        program.tell("close")
        code, said = program.ended()
    assert code == ExitCode.DONE
    assert "ValueError" in said
    assert WORDS not in said
    assert_kept(program.folder)
