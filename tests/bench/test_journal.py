"""How long a journal of a real size takes to open, and one entry to be on the disk."""

from __future__ import annotations

import os
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from bench.large import BODY, ENTRIES
from boundarycheck.app.main import build
from boundarycheck.domain.clock import SystemClock
from boundarycheck.services.journal import JournalService
from boundarycheck.services.session import Session
from boundarycheck.system.paths import Paths
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.journal import Journal
from boundarycheck.ui.screens.open_journal import OpenJournal
from boundarycheck.vault.keyfile import KeyFile, SlotKind
from boundarycheck.vault.layout import KEY_NAME
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bench.conftest import Line
    from boundarycheck.app.main import Program

UNLOCK_ROUNDS = 9
UNLOCK_BOUND = 0.2
SAVES = 60
SAVE_BOUND = 0.010


class Painted(QObject):
    """Notes when a list with lines in it has been painted."""

    def __init__(self, page: Journal) -> None:
        super().__init__(page)
        self.at: float | None = None
        self._page = page
        page.list.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._page.entries.rowCount() and self.at is None:
            QTimer.singleShot(0, self._note)  # comes once this paint has ended
        return super().eventFilter(watched, event)

    def _note(self) -> None:
        self.at = self.at or perf_counter()


def derivation(folder: Path) -> float:
    key_file = KeyFile.from_bytes((folder / KEY_NAME).read_bytes())
    begun = perf_counter()
    key_file.unlock(SlotKind.PASSPHRASE, PASSPHRASE)
    return perf_counter() - begun


def unlock(program: Program, qtbot: QtBot) -> float:
    """Press *Open*, go on to the list as soon as there is a way, and return the seconds until it is painted."""
    window = program.window
    window.go(Place.OPEN_JOURNAL)
    page = window.page
    assert isinstance(page, OpenJournal)
    page.passphrase.setText(PASSPHRASE)
    button = next(button for button in page.findChildren(QAbstractButton) if button.text() == "Open")
    watches: list[Painted] = []

    def arrived(route: Route) -> None:
        if route.place is Place.HOME:
            window.go(Place.JOURNAL)
        elif isinstance(window.page, Journal):
            watches.append(Painted(window.page))

    window.shown_page.connect(arrived)
    begun = perf_counter()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(watches) and watches[0].at is not None, timeout=60_000)
    window.shown_page.disconnect(arrived)
    ended = watches[0].at
    assert ended is not None
    program.lock()
    return ended - begun


def test_unlock_to_list_painted(home: Path, qtbot: QtBot, table: Callable[[Line], None]) -> None:
    program = build([], Paths.under(home))
    program.start()
    with qtbot.waitExposed(program.window):
        program.window.show()
    folder = Paths.under(home).default_vault
    pairs = [(derivation(folder), unlock(program, qtbot)) for _ in range(UNLOCK_ROUNDS)]
    program.window.close()
    alone, whole = (median(pair[side] for pair in pairs) for side in (0, 1))
    more = median(whole - alone for alone, whole in pairs)
    figures = f"{whole * 1000:.0f} ms", f"key derivation {alone * 1000:.0f} ms", f"+{more * 1000:.0f} ms"
    table((f"unlock to list painted ({ENTRIES} entries)", *figures, f"<= +{UNLOCK_BOUND * 1000:.0f} ms"))
    assert more <= UNLOCK_BOUND


def plain_save(place: Path) -> float:
    begun = perf_counter()
    with place.open("ab", buffering=0) as file:
        file.write(bytes(4096))
        os.fsync(file.fileno())
    return perf_counter() - begun


def test_a_durable_save(home: Path, table: Callable[[Line], None]) -> None:
    session = Session(SystemClock())
    session.open(Paths.under(home).default_vault, PASSPHRASE)
    journal = JournalService(session)

    def save(number: int) -> float:
        begun = perf_counter()
        journal.add(f"Shift {number}", BODY)
        return perf_counter() - begun

    pairs = [(plain_save(home / "plain"), save(number)) for number in range(SAVES)]
    session.close()
    plain, ours = (median(pair[side] for pair in pairs) for side in (0, 1))
    baseline = f"4 KiB and fsync {plain * 1000:.1f} ms"
    table(
        ("durable save", f"{ours * 1000:.1f} ms", baseline, f"{ours / plain:.1f} x", f"<= {SAVE_BOUND * 1000:.0f} ms")
    )
    assert ours <= SAVE_BOUND
