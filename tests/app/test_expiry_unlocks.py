"""What is due goes after an unlock, and the officer is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.keeping import Keep, KeptKind
from boundarycheck.ui.places import Place
from pages import words_on
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.app.main import Program
    from fakes import FakeClock

DAY = 24 * 3600


@pytest.fixture
def unlock_after(opened: Program, clock: FakeClock, settle: Callable[[], None]) -> Callable[[float], None]:
    """Lock, let days pass, and open the journal again."""
    session, folder = opened.desk.session, opened.desk.journal_folder

    def again(days: float) -> None:
        opened.lock()
        settle()
        clock.advance(days * DAY)
        opened.autolock.start()  # it counted on while nobody was there
        opened.tasks.run_now(lambda: session.open(folder, PASSPHRASE))
        opened.window.go(Place.HOME)
        settle()

    return again


def test_what_goes_after_an_unlock_is_told_until_it_is_read(
    opened: Program, unlock_after: Callable[[float], None]
) -> None:
    desk, notice = opened.desk, opened.window.notice
    for words in ("one", "two"):
        opened.tasks.run_now(lambda words=words: desk.journal.add("", words))  # type: ignore[misc]
    opened.tasks.run_now(lambda: desk.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90))
    unlock_after(100)
    assert notice.isHidden()
    assert opened.tasks.run_now(desk.journal.count) == 2
    unlock_after(1)
    assert words_on(notice) == "2 entries that you chose to keep for 90 days were erased."
    assert opened.tasks.run_now(desk.journal.count) == 0
    (understood,) = (each for each in notice.findChildren(QPushButton) if each.isVisible())
    understood.click()
    assert notice.isHidden()


def test_on_hold_nothing_goes_after_any_unlock(opened: Program, unlock_after: Callable[[float], None]) -> None:
    desk = opened.desk
    opened.tasks.run_now(lambda: desk.journal.add("", "one"))
    opened.tasks.run_now(lambda: desk.keeping.choose(KeptKind.ENTRIES, Keep.DAYS_90))
    opened.tasks.run_now(desk.keeping.put_on_hold)
    for days in (100, 1, 1):
        unlock_after(days)
        assert opened.window.notice.isHidden()
    assert opened.tasks.run_now(desk.journal.count) == 1
