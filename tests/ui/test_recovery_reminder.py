from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.ui.places import Place
from pages import words_on
from vaults import PASSPHRASE
from windows import press

if TYPE_CHECKING:
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window
    from fakes import FakeClock

DAY = 86400
WORDS = "Can you still find the paper, and does it work?"


@pytest.fixture
def key(opened: Window, cheap_desk: Desk) -> str:
    assert opened.isVisible()
    made = cheap_desk.keys.new_recovery_key()
    cheap_desk.keys.keep_recovery_key(PASSPHRASE, made, made)
    return made


def home(window: Window) -> str:
    window.go(Place.SETTINGS)
    window.go(Place.HOME)
    return words_on(window.page)


def test_after_thirty_days_the_key_is_asked_to_be_tested(
    opened: Window, key: str, clock: FakeClock, cheap_desk: Desk
) -> None:
    clock.advance(29 * DAY)
    assert WORDS not in home(opened)
    clock.advance(DAY)
    assert WORDS in home(opened)
    press(opened, "Test it now")
    assert opened.route.place is Place.TEST_RECOVERY_KEY
    cheap_desk.keys.test_recovery_key(key)
    assert WORDS not in home(opened)


def test_it_can_be_put_off_for_a_week(opened: Window, key: str, clock: FakeClock) -> None:
    assert key
    clock.advance(31 * DAY)
    assert WORDS in home(opened)
    press(opened, "Remind me in a week")
    assert WORDS not in words_on(opened.page)
    assert WORDS not in home(opened)
    clock.advance(7 * DAY)
    assert WORDS in home(opened)


def test_without_a_key_nobody_is_reminded(opened: Window, clock: FakeClock) -> None:
    clock.advance(90 * DAY)
    assert WORDS not in home(opened)


def test_a_guest_is_not_reminded(guest: Window, clock: FakeClock) -> None:
    clock.advance(90 * DAY)
    assert WORDS not in home(guest)
