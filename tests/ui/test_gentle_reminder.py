from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.errors import DiskFull
from boundarycheck.domain.reminders import WEEKS, Reminders
from boundarycheck.ui.places import Place
from boundarycheck.ui.screens.settings import SettingsPage
from pages import words_on
from windows import press

if TYPE_CHECKING:
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.fields import Choice
    from boundarycheck.ui.window import Window
    from fakes import FakeClock

DAY = 86400
WEEK = 7 * DAY
WROTE = "since you last wrote here."
CHECKED = "since you last kept a check."


def home(window: Window) -> str:
    window.go(Place.SETTINGS)
    window.go(Place.HOME)
    return words_on(window.page)


def settings(window: Window) -> SettingsPage:
    window.go(Place.SETTINGS)
    page = window.page
    assert isinstance(page, SettingsPage)
    return page


def choose(choice: Choice, weeks: int) -> None:
    choice.setCurrentIndex(choice.findData(str(weeks)))


def test_nobody_is_reminded_who_did_not_ask(opened: Window, clock: FakeClock) -> None:
    clock.advance(52 * WEEK)
    said = home(opened)
    assert WROTE not in said
    assert CHECKED not in said


def test_it_is_chosen_in_the_settings_and_kept_in_the_journal(
    opened: Window, cheap_desk: Desk, clock: FakeClock
) -> None:
    page = settings(opened)
    assert (page.reminders.writing.value, page.reminders.checks.value) == ("0", "0")
    assert page.reminders.writing.accessibleName() == "When I have not written for"
    assert page.reminders.writing.count() == len(WEEKS) + 1
    choose(page.reminders.writing, 3)
    choose(page.reminders.checks, 1)
    assert cheap_desk.reminders.present() == Reminders(3, 1, clock.today())
    page = settings(opened)
    assert (page.reminders.writing.value, page.reminders.checks.value) == ("3", "1")
    assert "nothing shows outside this window" in words_on(page)


@pytest.mark.parametrize(
    ("weeks", "words"),
    [
        (1, "It has been a week since you last wrote here."),
        (3, "It has been 3 weeks since you last wrote here."),
        (30, "It has been a while since you last wrote here."),
    ],
)
def test_weeks_without_writing_are_told_on_the_first_page(
    opened: Window, cheap_desk: Desk, clock: FakeClock, weeks: int, words: str
) -> None:
    cheap_desk.reminders.want(writing=1, checks=0)
    assert WROTE not in home(opened)
    clock.advance(weeks * WEEK)
    said = home(opened)
    assert words in said
    assert "There is nothing you have to catch up on." in said
    assert CHECKED not in said
    press(opened, "Write an entry")
    assert opened.route.place is Place.WRITE


@pytest.mark.parametrize(
    ("weeks", "words"),
    [
        (1, "It has been a week since you last kept a check."),
        (4, "It has been 4 weeks since you last kept a check."),
        (30, "It has been a while since you last kept a check."),
    ],
)
def test_weeks_without_a_check_are_told_on_the_first_page(
    opened: Window, cheap_desk: Desk, clock: FakeClock, weeks: int, words: str
) -> None:
    cheap_desk.reminders.want(writing=0, checks=1)
    clock.advance(weeks * WEEK)
    said = home(opened)
    assert words in said
    assert WROTE not in said
    press(opened, "Look at the warning signs")
    assert opened.route.place is Place.SIGNS


def test_it_can_be_put_off_for_a_week(opened: Window, cheap_desk: Desk, clock: FakeClock) -> None:
    cheap_desk.reminders.want(writing=3, checks=0)
    clock.advance(3 * WEEK)
    assert WROTE in home(opened)
    press(opened, "Not this week")
    assert WROTE not in words_on(opened.page)
    assert WROTE not in home(opened)
    clock.advance(WEEK)
    assert "It has been 4 weeks" in home(opened)


def test_it_can_be_turned_off_where_it_stands(opened: Window, cheap_desk: Desk, clock: FakeClock) -> None:
    cheap_desk.reminders.want(writing=3, checks=6)
    clock.advance(3 * WEEK)
    assert WROTE in home(opened)
    told: list[str] = []
    opened.page.said.connect(told.append)
    press(opened, "Turn this off")
    assert told == ["The reminder is off. You can turn it on again in the settings."]
    assert (cheap_desk.reminders.present().writing, cheap_desk.reminders.present().checks) == (0, 6)
    assert WROTE not in words_on(opened.page)
    clock.advance(3 * WEEK)
    said = home(opened)
    assert WROTE not in said
    assert CHECKED in said


def test_a_guest_has_no_reminders(guest: Window, clock: FakeClock) -> None:
    assert "Reminders" not in words_on(settings(guest))
    clock.advance(52 * WEEK)
    assert WROTE not in home(guest)


def test_a_full_disk_is_told(opened: Window, cheap_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_wanted: int) -> None:
        raise DiskFull(place="the journal")

    page = settings(opened)
    monkeypatch.setattr(cheap_desk.reminders, "want", full)
    choose(page.reminders.writing, 3)
    assert page.errors.isVisible()
    monkeypatch.undo()
    choose(page.reminders.writing, 4)
    assert not page.errors.isVisible()
    assert cheap_desk.reminders.present().writing == 4
