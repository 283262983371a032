from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from boundarycheck.app.desk import lay_desk
from boundarycheck.domain.errors import Locked
from boundarycheck.services.tasks import ThreadTasks
from boundarycheck.system.paths import Paths
from boundarycheck.ui.check_drafts import SITUATION_SLOT
from boundarycheck.ui.gui_thread import GuiThread
from boundarycheck.ui.screens.situation import Situation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock


@pytest.fixture
def threaded(qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    gui = GuiThread()
    tasks = ThreadTasks(gui.post)
    desk = lay_desk(Paths.under(tmp_path), clock, tasks, qapp.clipboard())
    tasks.run_now(desk.session.open_guest)
    yield desk
    tasks.run_now(desk.session.close)
    tasks.close()


def test_nothing_can_be_typed_before_the_draft_is_there(
    threaded: Desk, show: Callable[[Page], Page], qtbot: QtBot
) -> None:
    threaded.tasks.run_now(lambda: threaded.drafts.keep(SITUATION_SLOT, {"situation": "it began"}))

    page = Situation(threaded.checks, threaded.drafts, threaded.tasks)
    assert not page.about.words.isEnabled()
    assert page.unsaved() is None
    show(page)

    qtbot.waitUntil(page.about.words.isEnabled)
    assert page.about.words.words == "it began"
    assert page.focusWidget() is page.about.words


def test_a_page_that_goes_keeps_its_draft(threaded: Desk, qtbot: QtBot) -> None:
    page = Situation(threaded.checks, threaded.drafts, threaded.tasks)
    page.show()
    qtbot.waitUntil(page.about.words.isEnabled)
    QTest.keyClicks(page.about.words, "it began")

    page.leaving()
    page.deleteLater()
    with qtbot.waitSignal(page.destroyed):
        pass
    arrived: list[None] = []
    threaded.tasks.submit(lambda: None, arrived.append, lambda _: None)
    qtbot.waitUntil(lambda: arrived == [None])

    draft = threaded.tasks.run_now(lambda: threaded.drafts.find(SITUATION_SLOT))
    assert draft is not None
    assert draft.fields["situation"] == "it began"


def test_words_that_could_not_be_kept_do_not_vanish_in_silence(threaded: Desk, qtbot: QtBot) -> None:
    page = Situation(threaded.checks, threaded.drafts, threaded.tasks)
    page.show()
    qtbot.waitUntil(page.about.words.isEnabled)
    QTest.keyClicks(page.about.words, "it began")
    threaded.tasks.run_now(threaded.session.close)

    with qtbot.capture_exceptions() as caught:
        page.leaving()
        page.deleteLater()
        with qtbot.waitSignal(page.destroyed):
            pass
        qtbot.waitUntil(lambda: bool(caught))

    assert [kind for kind, _, _ in caught] == [Locked]
