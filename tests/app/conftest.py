"""The whole program in this process, on real files in tmp_path, driven by its widgets."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.driven import environment
from asides import wait_for_asides
from boundarycheck.app.main import Program, build
from boundarycheck.domain.errors import ExitCode
from boundarycheck.system.paths import Paths
from boundarycheck.system.settings import Language
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.write import Write
from boundarycheck.vault.secret import KdfParameters
from socket_calls import can_trace, under_strace
from vaults import PASSPHRASE
from windows import left_as_it_was

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from fakes import FakeClock


TOUR_SIZE = (1024, 700)


class TourPlayed(NamedTuple):
    """A whole tour: where the pictures are, what it said, and the calls that strace saw, where it is allowed to."""

    out: Path
    said: str
    calls: Path


@pytest.fixture(scope="session")
def tour_played(tmp_path_factory: pytest.TempPathFactory) -> TourPlayed:
    """Play the tour once for all who look at it: it takes a minute."""
    home = tmp_path_factory.mktemp("tour")
    log, out = home / "calls", home / "pictures"
    size = "x".join(map(str, TOUR_SIZE))
    program = (sys.executable, "-m", "boundarycheck", "tour", "--out", str(out), "--size", size)
    traced = (*under_strace(log), *program) if can_trace() else program
    run = subprocess.run(traced, env=environment(home), capture_output=True, text=True, check=False)
    assert run.returncode == ExitCode.DONE, run.stderr
    return TourPlayed(out, run.stdout, log)


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> Iterator[None]:
    """Leave the next test an application as it was: the look of the program belongs to all its windows."""
    with left_as_it_was(qapp):
        yield


@pytest.fixture
def program(tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> Iterator[Program]:
    """The program at its front door, with its real worker."""
    program = build([], Paths.under(tmp_path), clock)
    with qtbot.waitSignal(program.window.painted):
        program.start()
    yield program
    program.stop()
    program.window.close()
    program.tongue.speak(Language.ENGLISH)
    program.window.deleteLater()


@pytest.fixture
def settle(program: Program, qtbot: QtBot) -> Callable[[], None]:
    """Wait until the worker has done what it was asked, also beside it, and the results are here."""

    def settled() -> None:
        wait_for_asides(program.tasks)
        done: list[None] = []
        program.tasks.submit(lambda: None, done.append, lambda _error: None)
        qtbot.waitUntil(lambda: bool(done))
        QApplication.processEvents()  # what the results put into a page that is shown is shown with the next event

    return settled


@pytest.fixture
def opened(program: Program, settle: Callable[[], None]) -> Program:
    """The program with a journal of its own open, at home."""
    session, folder = program.desk.session, program.desk.journal_folder
    program.tasks.run_now(lambda: session.create(folder, PASSPHRASE, KdfParameters.for_tests()))
    program.window.go(Place.HOME)
    settle()
    return program


@pytest.fixture
def write(opened: Program, settle: Callable[[], None]) -> Callable[[str], Write]:
    """Go to a new entry and type; the words are not kept yet when this returns."""

    def typed(words: str) -> Write:
        opened.window.go(Place.WRITE)
        settle()
        page = opened.window.page
        assert isinstance(page, Write)
        QTest.keyClicks(page.words, words)
        return page

    return typed
