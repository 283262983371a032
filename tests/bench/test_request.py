"""What one click to ask costs: until the finished draft is painted, the PDF, the sealing."""

from __future__ import annotations

from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from boundarycheck.app.desk import lay_desk
from boundarycheck.content.letters import load_second_look
from boundarycheck.delivery import certificates, mail, sealing
from boundarycheck.domain.clock import SystemClock
from boundarycheck.domain.receivers import KeptReceiver
from boundarycheck.services.tasks import ThreadTasks
from boundarycheck.system.paths import Paths
from boundarycheck.ui import letter_paper
from boundarycheck.ui.gui_thread import GuiThread
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.request import RequestPage
from boundarycheck.ui.theme import Look
from boundarycheck.ui.window import Window
from certificates import good
from letters import PROFILE, RECEIVER, filled_letter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bench.conftest import Line

ROUNDS = 15
FIRST_BOUND = 0.150
"""Seconds for the first click after the start, which reads the page's modules and the wording besides."""
CLICK_BOUND, PDF_BOUND, SEAL_BOUND = 0.100, 0.150, 0.020
"""Seconds, on a machine that does nothing else."""

LOOK_BOUND = 6
"""How many times as long a second look at four times the words may take."""


def told(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


def test_click_to_painted_draft(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, table: Callable[[Line], None]
) -> None:
    """From the click on the tile until the finished letter stands painted, with the real worker and a guest journal."""
    gui = GuiThread()
    tasks = ThreadTasks(gui.post)
    desk = lay_desk(Paths.under(tmp_path), SystemClock(), tasks, qapp.clipboard())
    tasks.run_now(desk.session.open_guest)
    tasks.run_now(lambda: desk.requests.keep_profile(PROFILE))
    tasks.run_now(lambda: desk.requests.keep_receiver(KeptReceiver("", RECEIVER, ("reassignment",))))
    window = Window(desk, Look(qapp, desk.preferences.now.theme, 100))
    qtbot.addWidget(window)
    window.go(Place.HOME)
    with qtbot.waitExposed(window):
        window.show()
    rounds = []
    for _ in range(ROUNDS + 1):
        window.go(Place.HOME)
        qtbot.wait(50)
        begun, busy = perf_counter(), process_time()
        window.go(Place.REQUEST)
        page = window.page
        assert isinstance(page, RequestPage)
        while not page.form.isEnabled():
            QApplication.processEvents()
        page.paper.repaint()
        window.repaint()
        rounds.append((perf_counter() - begun, process_time() - busy))
        assert PROFILE.name in page.paper.words
    first, usual = rounds[0][0], median(wall for wall, _ in rounds[1:])
    worked = median(cpu for _, cpu in rounds[1:])
    tasks.run_now(desk.session.close)
    tasks.close()
    bound = f"<= {told(CLICK_BOUND)}"
    table(("click to painted letter", told(usual), "", f"{told(worked)} of work", bound))
    table(("the first click", told(first), "", "", f"<= {told(FIRST_BOUND)}"))
    assert usual <= CLICK_BOUND
    assert first <= FIRST_BOUND


def test_pdf(qapp: QApplication, table: Callable[[Line], None]) -> None:
    assert qapp is not None
    letter = filled_letter()
    rounds = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        letter_paper.pdf(letter)
        rounds.append(perf_counter() - begun)
    usual = median(rounds)
    table(("letter as PDF", told(usual), f"the first one {told(rounds[0])}", "", f"<= {told(PDF_BOUND)}"))
    assert usual <= PDF_BOUND


def test_sealing(table: Callable[[Line], None]) -> None:
    """Reading and checking the certificate, and sealing a letter with its PDF."""
    to, data = good(), mail.inner_message(filled_letter(), b"x" * 25_000)
    rounds = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        file = certificates.read_certificates(to.pem)
        certificates.check(file, RECEIVER.address, to.certificate.not_valid_before_utc, to.fingerprint)
        sealing.seal(data, file)
        rounds.append(perf_counter() - begun)
    usual = median(rounds)
    table(("sealing a letter", told(usual), f"the first one {told(rounds[0])}", "", f"<= {told(SEAL_BOUND)}"))
    assert usual <= SEAL_BOUND


def test_second_look(table: Callable[[Line], None]) -> None:
    """A second look at words four times as long takes about four times as long, not sixteen times."""
    look = load_second_look("en")
    short = "Childcare is hard. " * 160

    def least(text: str) -> float:
        rounds = []
        for _ in range(ROUNDS):
            begun = process_time()
            look.at(text)
            rounds.append(process_time() - begun)
        return min(rounds)

    least(short)
    once, four_times = least(short), least(short * 4)
    figure = f"{four_times / once:.1f} x"
    table(("second look, 4 x the words", told(four_times), told(once), figure, f"<= {LOOK_BOUND:g} x"))
    assert four_times <= LOOK_BOUND * once
