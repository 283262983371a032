"""What lies outside the journal for the mail program is gone after a lock, at the end, and after the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.app.main import build
from boundarycheck.system.left_letters import FOLDER, leave_letter
from boundarycheck.system.paths import Paths

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from boundarycheck.app.main import Program
    from fakes import FakeClock


@pytest.fixture
def left(opened: Program) -> Path:
    leave_letter(opened.desk.runtime_dir, {"message.eml": b"a letter"})
    return opened.desk.runtime_dir / FOLDER


def test_a_lock_removes_it_at_once(opened: Program, left: Path) -> None:
    assert left.exists()
    opened.lock()
    assert not left.exists()


def test_the_end_of_the_program_removes_it(opened: Program, left: Path) -> None:
    assert left.exists()
    opened.stop()
    assert not left.exists()


def test_the_next_start_removes_what_a_killed_program_left(tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> None:
    paths = Paths.under(tmp_path)
    leave_letter(paths.runtime_dir, {"message.eml": b"a letter"})
    program = build([], paths, clock)
    with qtbot.waitSignal(program.window.painted):
        program.start()
    qtbot.waitUntil(lambda: not (paths.runtime_dir / FOLDER).exists())
    program.stop()
    program.window.close()
    program.window.deleteLater()
