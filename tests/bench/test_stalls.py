"""How long the window stands still while an officer types, scrolls and looks for words; and what it holds in memory."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Self

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.corpora import COMMON, SIZES, make
from bench.starts import CHILDREN, Starter
from boundarycheck.app.main import build
from boundarycheck.system.paths import Paths
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.journal import Journal
from boundarycheck.ui.screens.write import Write
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from bench.conftest import Line
    from boundarycheck.app.main import Program
    from boundarycheck.ui.parts.editor import Editor

STALL_BOUND = 0.050
MEMORY_BOUND = 1.25
KEYS = 120
PAUSE_MS = 40
"""Between two keys: a fast typist."""
MEGABYTE = "He asked for a favor at the gate and I said no, and told the sergeant.\n" * 14_000
TEXTS = [
    pytest.param("in lines", MEGABYTE, id="lines"),
    pytest.param("in one line", MEGABYTE.replace("\n", " "), id="line"),
]


class Gaps:
    """The longest time between two turns of the event loop while it watches."""

    def __init__(self) -> None:
        self.worst = 0.0
        self._last = perf_counter()
        self._ticker = QTimer()
        self._ticker.setInterval(0)
        self._ticker.timeout.connect(self._tick)

    def __enter__(self) -> Self:
        self._last = perf_counter()
        self._ticker.start()
        return self

    def __exit__(self, *_raised: object) -> None:
        self._tick()
        self._ticker.stop()

    def _tick(self) -> None:
        now = perf_counter()
        self.worst = max(self.worst, now - self._last)
        self._last = now


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    made = {}
    for size in (SIZES[0], SIZES[-1]):
        made[size] = tmp_path_factory.mktemp(f"reading{size}")
        make(Paths.under(made[size]).default_vault, size)
    return made


@pytest.fixture
def program(homes: dict[int, Path], qtbot: QtBot) -> Iterator[Program]:
    program = build([], Paths.under(homes[SIZES[-1]]))
    program.start()
    with qtbot.waitExposed(program.window):
        program.window.show()
    session, folder = program.desk.session, program.desk.journal_folder
    program.tasks.run_now(partial(session.open, folder, PASSPHRASE))
    yield program
    program.lock()
    program.window.close()


def told(table: Callable[[Line], None], what: str, worst: float) -> None:
    table((f"longest stall, {what}", f"{worst * 1000:.0f} ms", "", "", f"<= {STALL_BOUND * 1000:.0f} ms"))


def type_into(field: QWidget, words: str, qtbot: QtBot) -> None:
    for character in words:
        QTest.keyClicks(field, character)
        qtbot.wait(PAUSE_MS)


@pytest.fixture
def words(program: Program, qtbot: QtBot) -> Iterator[Editor]:
    """The words of a new entry, empty; and empty again before the program is closed."""
    program.window.go(Place.WRITE)
    page = program.window.page
    assert isinstance(page, Write)
    qtbot.waitUntil(lambda: not page.words.isReadOnly())
    yield page.words
    page.words.setPlainText("")


@pytest.mark.parametrize(("what", "text"), TEXTS)
def test_typing_in_an_entry_of_a_megabyte(
    words: Editor, qtbot: QtBot, table: Callable[[Line], None], what: str, text: str
) -> None:
    words.setPlainText(text)
    words.moveCursor(words.textCursor().MoveOperation.End)
    qtbot.wait(1500)  # it is laid out, and its first draft is kept
    with Gaps() as gaps:
        type_into(words, "and again he asked. " * (KEYS // 20), qtbot)
        qtbot.wait(1500)  # the draft of it is kept
    told(table, f"typing in 1 MB {what}", gaps.worst)
    assert gaps.worst <= STALL_BOUND


@pytest.mark.parametrize(("what", "text"), TEXTS)
def test_pasting_a_megabyte(words: Editor, qtbot: QtBot, table: Callable[[Line], None], what: str, text: str) -> None:
    qtbot.wait(500)
    QApplication.clipboard().setText(text)
    with Gaps() as gaps:
        QTest.keyClick(words, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: words.paragraphs.length >= len(text))
        qtbot.wait(1500)  # the draft of it is kept
    told(table, f"pasting 1 MB {what}", gaps.worst)
    assert words.words == text
    assert gaps.worst <= STALL_BOUND


def test_scrolling_the_whole_journal(program: Program, qtbot: QtBot, table: Callable[[Line], None]) -> None:
    program.window.go(Place.JOURNAL)
    page = program.window.page
    assert isinstance(page, Journal)
    qtbot.waitUntil(lambda: page.entries.rowCount() == SIZES[-1], timeout=60_000)
    qtbot.wait(200)
    bar = page.list.verticalScrollBar()
    with Gaps() as gaps:
        for step in range(100):
            bar.setValue(bar.maximum() * step // 99)
            qtbot.wait(20)
        for _ in range(60):
            QTest.keyClick(page.list, Qt.Key.Key_PageUp)
            qtbot.wait(20)
    qtbot.waitUntil(lambda: page.list.currentIndex().data() != "…")
    told(table, f"scrolling {SIZES[-1]} entries", gaps.worst)
    assert gaps.worst <= STALL_BOUND


def test_looking_for_words_while_typing_them(program: Program, qtbot: QtBot, table: Callable[[Line], None]) -> None:
    program.window.go(Place.JOURNAL)
    page = program.window.page
    assert isinstance(page, Journal)
    qtbot.waitUntil(lambda: page.entries.rowCount() == SIZES[-1], timeout=60_000)
    with Gaps() as gaps:
        for words in (COMMON, "quokka", "conti ba"):
            type_into(page.search, words, qtbot)
            qtbot.wait(600)
            page.search.clear()
            qtbot.wait(400)
    told(table, "typing into the search", gaps.worst)
    assert gaps.worst <= STALL_BOUND


def test_peak_memory(homes: dict[int, Path], table: Callable[[Line], None]) -> None:
    peaks = {}
    for size, home in homes.items():
        starter = Starter(home)
        run = subprocess.run(
            [sys.executable, str(CHILDREN / "reading.py"), str(home)],
            env=starter.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
        peaks[size] = int(run.stdout) / 1024
    least, most = peaks[SIZES[0]], peaks[SIZES[-1]]
    baseline = f"{SIZES[0]} entries {least:.1f} MiB"
    figure = f"{most / least:.2f} x"
    table((f"peak memory, {SIZES[-1]} entries", f"{most:.1f} MiB", baseline, figure, f"<= {MEMORY_BOUND} x"))
    assert most <= MEMORY_BOUND * least
