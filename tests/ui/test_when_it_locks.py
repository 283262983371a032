from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.locking import Delivery, Heard, LockCause, Obstacle
from boundarycheck.ui import lock_words
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens import when_it_locks
from boundarycheck.ui.screens.shortcuts import Shortcuts
from boundarycheck.ui.screens.table import make_page
from doors import press, ways_of
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]


def shown(desk: Desk, show: Show) -> Page:
    return show(make_page(Route(Place.WHEN_IT_LOCKS), desk))


def test_every_cause_and_every_obstacle_has_words() -> None:
    causes = [lock_words.cause_words(cause) for cause in LockCause]
    assert len(set(causes)) == len(LockCause)
    states = {
        lock_words.heard_words(Delivery(LockCause.SLEEP, heard, obstacle)) for heard in Heard for obstacle in Obstacle
    }
    assert len(states) == len(Heard) * len(Obstacle)
    assert lock_words.heard_words(Delivery(LockCause.SLEEP, Heard.YES)) == "Heard here."


def test_what_always_locks_is_told_as_it_is_set(closed_desk: Desk, show: Show) -> None:
    said = words_on(shown(closed_desk, show))
    assert "You press Shift three times within 5 seconds" in said
    assert "It locks after 5 minutes." in said
    assert "It does not lock. You can change that in the settings." in said
    assert "You log out" not in said  # nobody has asked this desktop yet
    closed_desk.preferences.change(idle_minutes=1, lock_on_minimise=True)
    said = words_on(shown(closed_desk, show))
    assert "It locks after 1 minute." in said
    assert "It locks, because you chose so in the settings." in said


def test_what_the_desktop_tells_stands_there_and_follows(closed_desk: Desk, show: Show) -> None:
    news = closed_desk.lock_news
    news.tell(Delivery(LockCause.SLEEP, Heard.YES))
    page = shown(closed_desk, show)
    assert "The computer goes to sleep\nHeard here." in words_on(page)
    news.tell(Delivery(LockCause.SLEEP, Heard.YES, Obstacle.DOES_NOT_WAIT))
    news.tell(Delivery(LockCause.LID, Heard.UNKNOWN, Obstacle.MAY_HAVE_NO_LID))
    news.tell(Delivery(LockCause.SCREEN, Heard.NO, Obstacle.NO_SCREEN_SERVICE))
    said = words_on(page)
    assert "Heard here. But the computer does not wait until the journal is locked." in said
    assert "Cannot be known until it happens. Not every computer has a lid." in said
    assert "Not heard here. No program on this desktop tells others when the screen is locked." in said
    rows = ["The screen is locked", "The computer goes to sleep", "The lid of the laptop is closed"]
    assert sorted(rows, key=said.index) == rows


def test_what_came_says_when_and_is_read_out_once(
    closed_desk: Desk, show: Show, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr(when_it_locks, "announce", lambda _page, words: read.append(words))
    news = closed_desk.lock_news
    assert news.latest is None
    news.tell(Delivery(LockCause.SCREEN, Heard.YES))
    news.came(LockCause.SLEEP)  # before anybody looked
    page = shown(closed_desk, show)
    assert "It came at" not in words_on(page)
    clock.advance(61)
    news.came(LockCause.SCREEN)
    local = (clock.moment.astimezone()).strftime("%H:%M:%S")
    assert f"Heard here.\nIt came at {local}." in words_on(page)
    news.tell(Delivery(LockCause.LID, Heard.UNKNOWN))
    clock.moment += timedelta(seconds=1)
    news.came(LockCause.SCREEN)
    assert read == ["It came: The screen is locked, or the screen saver starts"] * 2


def test_with_nothing_open_it_is_a_good_moment_for_a_test(closed_desk: Desk, show: Show) -> None:
    page = shown(closed_desk, show)
    assert "a signal is only shown. Nothing is locked." in words_on(page)
    assert "Lock now" not in [each.text() for each in page.findChildren(QPushButton)]


def test_with_something_open_the_test_locks_first(desk: Desk, show: Show) -> None:
    page = shown(desk, show)
    said = words_on(page)
    assert "If one of these signals comes now, BoundaryCheck locks." in said
    assert "Locking forgets everything you typed here." in said
    asked: list[Route] = []
    page.lock_first.connect(asked.append)
    press(page, "Lock now")
    assert asked == [Route(Place.WHEN_IT_LOCKS)]


def test_a_kept_journal_forgets_nothing(cheap_desk: Desk, show: Show) -> None:
    cheap_desk.session.create(cheap_desk.journal_folder, "harbour violin sandal kite")
    assert "forgets everything" not in words_on(shown(cheap_desk, show))


def test_the_page_of_the_keys_tells_of_shift_and_leads_there(show: Show) -> None:
    page = show(Shortcuts())
    assert "Press Shift three times within 5 seconds, and nothing else in between." in words_on(page)
    ways = ways_of(page)
    press(page, "When it locks")
    assert ways == [Route(Place.WHEN_IT_LOCKS)]
