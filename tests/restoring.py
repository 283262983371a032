"""What the tests of restoring have in common: a journal with three backups, and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.ui.journal_list import EntryRole
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.restore import Restore
from boundarycheck.ui.screens.table import make_page
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]

NEW = "staple battery horse"
DAY = 86400


def three_backups(cheap_desk: Desk, clock: FakeClock) -> Path:
    """A locked journal with three backups: of one entry and two with the first passphrase, of three with the second."""
    folder, session = cheap_desk.journal_folder, cheap_desk.session
    session.create(folder, PASSPHRASE)
    for number in range(3):
        if number == 2:
            session.vault.change_passphrase(PASSPHRASE, NEW)
        cheap_desk.journal.add("", f"night {number + 1}")
        cheap_desk.backups.make_now()
        clock.advance(DAY)
    cheap_desk.journal.add("", "the newest words")
    session.keeping_up = None
    session.close()
    return folder


def restore_page(desk: Desk, show: Show, place: Place = Place.RESTORE) -> tuple[Restore, list[Route]]:
    page = show(make_page(Route(place), desk))
    assert isinstance(page, Restore)
    ways: list[Route] = []
    page.go.connect(ways.append)
    return page, ways


def buttons(page: Page) -> dict[str, QPushButton]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    return {each.text(): each for each in page.findChildren(QPushButton) if not each.isHidden()}


def told(page: Page) -> str:
    """Return what the page says, once what was put on it is shown."""
    QApplication.processEvents()
    return words_on(page)


def press(page: Page, words: str) -> None:
    buttons(page)[words].click()


def lines(page: Restore) -> list[str]:
    model = page.copies
    return [str(model.data(model.index(row), EntryRole.KIND)) for row in range(model.rowCount())]


def unlock(page: Restore, passphrase: str = PASSPHRASE) -> None:
    page.secret.passphrase.field.clear()
    QTest.keyClicks(page.secret.passphrase.field, f"{passphrase}\r")


def read_all(desk: Desk, folder: Path, passphrase: str) -> list[str]:
    desk.session.open(folder, passphrase)
    found = [entry.opening for entry in desk.journal.page(None, 100)]
    desk.session.close()
    return found
