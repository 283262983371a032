"""By keyboard alone, from the front door to any number: the limits read, in at most six presses."""

from __future__ import annotations

from string import ascii_lowercase, digits
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from boundarycheck.domain.contacts import ReachKind, Wanted
from boundarycheck.services.contacts import ContactService
from boundarycheck.ui.parts.contact_card import LimitsBox, in_groups
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.contact import ContactPage
from boundarycheck.ui.screens.people import People
from pages import words_on

if TYPE_CHECKING:
    from boundarycheck.domain.clock import Clock
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.window import Window

MOST = 6


class Keyboard:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.presses = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self._window.focusWidget(), key, modifier)
        self.presses += 1


def shortest_words(service: ContactService, contact_id: str, clock: Clock) -> str:
    """The fewest letters that bring one contact to the top of the list: the beginning of a word of its entry."""
    entry = service.contact(contact_id)
    assert entry is not None
    words = f"{entry.name} {entry.serves}".casefold().split()
    beginnings = {word[:length] for word in words for length in (1, 2, 3, 4)}
    for letters in sorted(beginnings, key=lambda each: (len(each), each)):
        typed = "".join(each for each in letters if each in ascii_lowercase + digits)
        found = service.find(Wanted(words=typed), clock.now(), service.directory())
        if typed and found and found[0].contact_id == contact_id:
            return typed
    raise AssertionError(f"no four letters lead to {contact_id}")


@pytest.mark.parametrize("contact_id", [contact.contact_id for contact in ContactService().directory()])
def test_every_contact_is_at_most_six_presses_from_the_front_door(
    window: Window, cheap_desk: Desk, contact_id: str
) -> None:
    entry = cheap_desk.contacts.contact(contact_id)
    assert entry is not None
    keyboard = Keyboard(window)
    keyboard.press(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert window.route.place is Place.PEOPLE
    for letter in shortest_words(cheap_desk.contacts, contact_id, cheap_desk.clock):
        keyboard.press(Qt.Key(ord(letter.upper())))
    keyboard.press(Qt.Key.Key_Return)
    assert window.route == Route(Place.CONTACT, contact_id)
    page = window.page
    assert isinstance(page, ContactPage)
    assert page.findChild(LimitsBox) is not None
    if entry.peer:
        assert page.focusWidget() is page.acknowledge
        keyboard.press(Qt.Key.Key_Return)
    first = entry.reach[0]
    shown = first.value if first.kind in {ReachKind.WEB, ReachKind.MAIL} else in_groups(first.value)
    assert shown in words_on(page)
    assert page.focusWidget() is page.reaches[0].first
    assert keyboard.presses <= MOST


def test_the_two_emergency_numbers_are_one_press_away(window: Window) -> None:
    keyboard = Keyboard(window)
    keyboard.press(Qt.Key.Key_F2)
    assert {"911", "988"} <= set(words_on(window.page).splitlines())
    assert keyboard.presses == 1


def test_with_the_tab_key_alone_every_card_of_the_list_is_reached(window: Window) -> None:
    window.go(Place.PEOPLE)
    page = window.page
    assert isinstance(page, People)
    wanted = {card.contact.contact_id for card in page.cards}
    reached: set[str] = set()
    for _ in range(200):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached |= {card.contact.contact_id for card in page.cards if card.isAncestorOf(window.focusWidget())}
        if reached == wanted:
            break
    assert reached == wanted
