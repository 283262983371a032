"""A real desk on an open guest journal, and a window to put pages in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from boundarycheck.app.desk import lay_desk
from boundarycheck.services.tasks import InlineTasks
from boundarycheck.system.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fakes import FakeClock
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page


@pytest.fixture
def closed_desk(qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """Every service on real files in tmp_path, nothing open yet; work runs inline."""
    desk = lay_desk(Paths.under(tmp_path), clock, InlineTasks(), qapp.clipboard())
    yield desk
    desk.session.close()
    desk.clipboard.clear()


@pytest.fixture
def desk(closed_desk: Desk) -> Desk:
    """The same desk with a guest journal open."""
    closed_desk.session.open_guest()
    return closed_desk


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Page], Page]:
    """Put a page on the screen and wait until it is there."""

    def shown(page: Page) -> Page:
        qtbot.addWidget(page)
        page.resize(1000, 740)
        with qtbot.waitExposed(page):
            page.show()
        page.entered()
        return page

    return shown
