"""How long finding, opening the journal page and saving take, and whether they stay so while the journal grows."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from bench.corpora import COMMON, RARE, SIZES, TWIN
from bench.test_journal import Painted
from boundarycheck.app.main import build
from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.searching import Wanted
from boundarycheck.services.journal import JournalService
from boundarycheck.services.session import Session
from boundarycheck.system.paths import Paths
from boundarycheck.ui.journal_list import EntryList
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.journal import Journal
from boundarycheck.vault.database import Database
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bench.conftest import Line

ROUNDS = 15
SAVES = 60
FIND_BOUND = 4.0
FIND_GROWTH = 2.0
OPEN_GROWTH = 1.3
SAVE_BOUND = 3.0

_PLAIN = (
    "SELECT entry.id, entry.kind, entry.written_at, entry.title, substr(entry.body, 1, 800) FROM entry_search"
    " CROSS JOIN entry ON entry.id = entry_search.rowid WHERE entry_search MATCH ?"
    " ORDER BY entry_search.rowid DESC LIMIT ?"
)


def timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def has_come(watch: Painted) -> bool:
    return watch.at is not None


def find_times(folder: Path, words: str, expression: str) -> tuple[float, float]:
    """Seconds for the first page in the journal and in its twin, medians of turns; the first of each not counted."""
    session = Session(SystemClock())
    session.open(folder, PASSPHRASE)
    journal = JournalService(session)
    with closing(sqlite3.connect(folder / TWIN)) as twin:
        pairs = []
        for _ in range(ROUNDS + 1):
            ours = timed(lambda: journal.find(Wanted(words=words), None, EntryList.PAGE))
            plain = timed(lambda: twin.execute(_PLAIN, (expression, EntryList.PAGE)).fetchall())
            pairs.append((ours, plain))
    session.close()
    return median(ours for ours, _ in pairs[1:]), median(plain for _, plain in pairs[1:])


@pytest.mark.parametrize(
    ("what", "words", "expression"),
    [
        ("a rare word", f'"{RARE}"', f'"{RARE}"'),
        ("a very common word", f'"{COMMON}"', f'"{COMMON}"'),
        ("a prefix", COMMON[:2], f'"{COMMON[:2]}"*'),
        ("a common word, typed", COMMON, f'"{COMMON}"*'),
        ("a rare word, typed", RARE[:4], f'"{RARE[:4]}"*'),
    ],
)
def test_the_first_page_of_what_is_found(
    homes: dict[int, Path], table: Callable[[Line], None], what: str, words: str, expression: str
) -> None:
    times = {size: find_times(Paths.under(home).default_vault, words, expression) for size, home in homes.items()}
    for size, (ours, plain) in times.items():
        figures = f"{ours * 1000:.2f} ms", f"plain FTS5 {plain * 1000:.2f} ms", f"{ours / plain:.1f} x"
        told = f"<= {FIND_BOUND:.0f} x"
        table((f"find {what} in {size}", *figures, told))
    growth = times[SIZES[-1]][0] / times[SIZES[0]][0]
    table((f"find {what}: growth", "", f"{SIZES[0]} entries", f"{growth:.2f} x", f"<= {FIND_GROWTH:.0f} x"))
    assert all(ours <= FIND_BOUND * plain for ours, plain in times.values())
    assert growth <= FIND_GROWTH


def test_opening_the_journal_page(homes: dict[int, Path], qtbot: QtBot, table: Callable[[Line], None]) -> None:
    times: dict[int, float] = {}
    for size in (SIZES[0], SIZES[-1]):
        program = build([], Paths.under(homes[size]))
        program.start()
        with qtbot.waitExposed(program.window):
            program.window.show()
        session, folder = program.desk.session, program.desk.journal_folder
        program.tasks.run_now(partial(session.open, folder, PASSPHRASE))
        rounds = []
        for _ in range(ROUNDS + 1):
            program.window.go(Place.HOME)
            qtbot.wait(50)  # what the page before asked for is done
            begun = perf_counter()
            program.window.go(Place.JOURNAL)
            page = program.window.page
            assert isinstance(page, Journal)
            watch = Painted(page)
            qtbot.waitUntil(partial(has_come, watch), timeout=10_000)
            rounds.append((watch.at or 0.0) - begun)
        times[size] = median(rounds[1:])
        program.lock()
        program.window.close()
    least, most = times[SIZES[0]], times[SIZES[-1]]
    baseline = f"{SIZES[0]} entries {least * 1000:.0f} ms"
    table(
        (
            f"journal page, {SIZES[-1]} entries",
            f"{most * 1000:.0f} ms",
            baseline,
            f"{most / least:.2f} x",
            f"<= {OPEN_GROWTH} x",
        )
    )
    assert most <= OPEN_GROWTH * least


def test_a_save_beside_a_bare_insert(homes: dict[int, Path], table: Callable[[Line], None]) -> None:
    folder = Paths.under(homes[SIZES[-1]]).default_vault
    session = Session(SystemClock())
    session.open(folder, PASSPHRASE)
    journal = JournalService(session)
    body = f"{COMMON} " * 20 + "He asked for a favor at the gate and I said no, and told the sergeant. " * 7
    file = folder / "bare.db"
    file.touch()
    with closing(Database.open(file, bytes(32), bytes(16))) as bare:
        bare.make_durable()
        bare.run("CREATE TABLE entry (id INTEGER PRIMARY KEY, written_at TEXT, title TEXT, body TEXT)")
        insert = "INSERT INTO entry (written_at, title, body) VALUES (?, ?, ?)"
        pairs = [
            (timed(lambda: journal.add("Shift", body)), timed(lambda: bare.insert(insert, ("2026", "Shift", body))))
            for _ in range(SAVES)
        ]
    session.close()
    ours, alone = (median(pair[side] for pair in pairs) for side in (0, 1))
    figures = f"{ours * 1000:.1f} ms", f"bare insert {alone * 1000:.1f} ms", f"{ours / alone:.1f} x"
    table((f"save in {SIZES[-1]}", *figures, f"<= {SAVE_BOUND:.0f} x"))
    assert ours <= SAVE_BOUND * alone
