"""What keeping a large journal safe costs: a backup, a check of everything, another passphrase."""

from __future__ import annotations

import os
import shutil
import threading
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from bench.test_journal import derivation
from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.progress import Progress
from boundarycheck.services.tasks import ThreadTasks
from boundarycheck.ui.gui_thread import GuiThread
from boundarycheck.vault import backups, diagnosis, migrations
from boundarycheck.vault.database import Database
from boundarycheck.vault.layout import DATABASE_NAME
from boundarycheck.vault.vault import Vault
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bench.conftest import Line

ROUNDS = 5
BACKUP_BOUND = 3.0
PASSPHRASE_BOUND = 0.1
FREEZE_BOUND = 0.050
LARGE = 150_000_000


def timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def test_a_backup(large: Path, tmp_path: Path, table: Callable[[Line], None]) -> None:
    into = tmp_path / "backups"
    into.mkdir()
    with Vault.open(large, PASSPHRASE, SystemClock()) as vault:
        source = backups.Source.of(vault)
        assert vault.on_disk is not None
        key, salt = vault.on_disk.data_key, vault.on_disk.key_file.database_salt
        copy = tmp_path / "copy.db"

        def plain_copy() -> None:
            with (large / DATABASE_NAME).open("rb") as one, copy.open("wb") as other:
                shutil.copyfileobj(one, other, 1 << 20)
                other.flush()
                os.fsync(other.fileno())  # a copy that is not on the disk yet would be no backup either

        def reopen() -> None:
            database = Database.open(copy, key, salt)
            migrations.check(database)
            database.damaged_pages()
            database.rows("SELECT count(*) FROM entry")
            database.close()

        rounds = []
        for _ in range(ROUNDS):
            plain, opening = timed(plain_copy), timed(reopen)
            os.sync()  # what the baseline left to write is not ours to wait for
            rounds.append((plain, opening, timed(lambda: backups.make(source, into, SystemClock().now()))))
            for made in into.iterdir():
                made.unlink()
            os.sync()
    plain, opening, ours = (median(measured[part] for measured in rounds) for part in range(3))
    times = median((ours - opening) / plain for plain, opening, ours in rounds)
    size = (large / DATABASE_NAME).stat().st_size / 1e6
    baseline = f"copy {plain * 1000:.0f} ms, reopening {opening * 1000:.0f} ms"
    table((f"backup of {size:.0f} MB", f"{ours * 1000:.0f} ms", baseline, f"{times:.1f} x", f"<= {BACKUP_BOUND} x"))
    assert times <= BACKUP_BOUND


def test_another_passphrase(large: Path, table: Callable[[Line], None]) -> None:
    with Vault.open(large, PASSPHRASE, SystemClock()) as vault:
        rounds = [
            (derivation(large), timed(lambda: vault.change_passphrase(PASSPHRASE, PASSPHRASE))) for _ in range(ROUNDS)
        ]
    alone, ours = (median(measured[part] for measured in rounds) for part in range(2))
    more = median(whole - 2 * one for one, whole in rounds)
    baseline = f"2 x key derivation {2 * alone * 1000:.0f} ms"
    bound = f"<= +{PASSPHRASE_BOUND * 1000:.0f} ms"
    table(("change of passphrase", f"{ours * 1000:.0f} ms", baseline, f"{more * 1000:+.0f} ms", bound))
    assert more <= PASSPHRASE_BOUND


def test_a_check_never_freezes_the_window(large: Path, qtbot: QtBot, table: Callable[[Line], None]) -> None:
    size = (large / DATABASE_NAME).stat().st_size
    assert size >= LARGE
    gaps: list[float] = []
    last = perf_counter()

    def tick() -> None:
        nonlocal last
        now = perf_counter()
        gaps.append(now - last)
        last = now

    ticker = QTimer()
    ticker.setInterval(0)
    ticker.timeout.connect(tick)
    arrived: list[object] = []
    gui = GuiThread(None)
    tasks = ThreadTasks(gui.post)
    progress = Progress()
    vault = tasks.run_now(lambda: Vault.open(large, PASSPHRASE, SystemClock()))
    ticker.start()
    begun = last = perf_counter()
    tasks.submit(lambda: diagnosis.check(vault, progress), arrived.append, arrived.append)
    qtbot.waitUntil(lambda: bool(arrived), timeout=120_000)
    whole = perf_counter() - begun
    ticker.stop()

    stopped: list[object] = []
    stopping = Progress()
    threading.Timer(whole / 4, stopping.stop).start()
    begun = perf_counter()
    tasks.submit(lambda: diagnosis.check(vault, stopping), stopped.append, stopped.append)
    qtbot.waitUntil(lambda: bool(stopped), timeout=120_000)
    until_stopped = perf_counter() - begun
    tasks.run_now(vault.close)
    tasks.close()

    worst = max(gaps)
    baseline = f"the whole check {whole * 1000:.0f} ms, stopped after {until_stopped * 1000:.0f} ms"
    bound = f"<= {FREEZE_BOUND * 1000:.0f} ms"
    table((f"longest freeze, check of {size / 1e6:.0f} MB", f"{worst * 1000:.0f} ms", baseline, "", bound))
    assert worst <= FREEZE_BOUND
    assert until_stopped < whole
