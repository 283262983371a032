from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from boundarycheck.services.tasks import ThreadTasks
from boundarycheck.ui.gui_thread import GuiThread

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_result_from_the_worker_arrives_on_the_main_thread(qtbot: QtBot) -> None:
    tasks = ThreadTasks(GuiThread().post)
    worked, arrived = [], []
    tasks.submit(
        lambda: worked.append(threading.current_thread()),
        lambda _: arrived.append(threading.current_thread()),
        lambda _error: None,
    )
    qtbot.waitUntil(lambda: bool(arrived))
    tasks.close()
    assert arrived == [threading.main_thread()]
    assert worked != arrived


def test_results_arrive_later_and_in_order(qtbot: QtBot) -> None:
    gui = GuiThread()
    arrived: list[int] = []
    for number in range(3):
        gui.post(partial(arrived.append, number))
    assert arrived == []
    qtbot.waitUntil(lambda: len(arrived) == 3)
    assert arrived == [0, 1, 2]
