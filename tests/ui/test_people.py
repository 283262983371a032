from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from boundarycheck.domain.contacts import ReachKind, Urgency
from boundarycheck.domain.people import Person
from boundarycheck.services.contacts import ContactService
from boundarycheck.ui.parts.contact_card import SlotCard
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.people import People
from boundarycheck.ui.screens.table import make_page
from packs import write_pack
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from boundarycheck.ui.parts.people_filter import PeopleFilter
    from fakes import FakeClock

    Show = Callable[[Page], Page]


def open_page(desk: Desk, show: Show, urgency: Urgency | None = None) -> People:
    page = make_page(Route(Place.PEOPLE, urgency), desk)
    assert isinstance(page, People)
    show(page)
    return page


def the_filter(page: People) -> PeopleFilter:
    assert page.filter is not None
    return page.filter


def ids(page: People) -> list[str]:
    return [card.contact.contact_id for card in page.cards]


def test_everyone_is_listed_before_a_choice_is_made(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    assert ids(page) == [contact.contact_id for contact in closed_desk.contacts.directory()]
    assert not any(choice.isChecked() for choice in page.choices.values())


@pytest.mark.parametrize("urgency", list(Urgency))
def test_a_choice_shows_only_who_fits_it(closed_desk: Desk, show: Show, urgency: Urgency) -> None:
    page = open_page(closed_desk, show)
    page.choices[urgency].click()
    assert ids(page) == [contact.contact_id for contact in closed_desk.contacts.directory(urgency)]
    assert [which for which, choice in page.choices.items() if choice.isChecked()] == [urgency]


def test_another_choice_replaces_the_first(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show, Urgency.DANGER)
    page.choices[Urgency.LATER].click()
    assert ids(page) == [contact.contact_id for contact in closed_desk.contacts.directory(Urgency.LATER)]
    assert not page.choices[Urgency.DANGER].isChecked()


def test_the_focus_begins_at_the_choice_one_came_with(closed_desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = open_page(closed_desk, show, Urgency.TODAY)
    assert page.first_focus is page.choices[Urgency.TODAY]
    assert page.choices[Urgency.TODAY].isChecked()


def test_the_question_to_ask_any_helper_stands_above_the_choices(closed_desk: Desk, show: Show) -> None:
    said = words_on(open_page(closed_desk, show))
    question = closed_desk.contacts.question_to_ask()
    assert said.index(question) < said.index("I need to talk today")


def test_limits_come_first_and_the_way_to_reach_comes_last(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    nami = next(card for card in page.cards if card.contact.contact_id == "nami")
    contact = nami.contact
    said = words_on(nami)
    order = [
        contact.name,
        contact.limits.first,
        contact.limits.hears,
        contact.limits.passes_on,
        "We do not know what the law says here",
        "Not part of your agency",
        contact.serves,
        contact.hours,
        "Open now, until ",
        "Language: English",
        "as of 2022",
        "Check before you rely on it",
        "800-950-6264",
    ]
    places = [said.index(part) for part in order]
    assert places == sorted(places)


def test_a_number_of_a_peer_supporter_comes_after_the_limits_were_read(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    (safe_call,) = (card for card in page.cards if card.contact.contact_id == "safe-call-now")
    assert "206-459-3020" not in words_on(safe_call)
    assert safe_call.contact.confirm in words_on(safe_call)
    assert safe_call.more is not None
    ways: list[Route] = []
    page.go.connect(ways.append)
    safe_call.more.click()
    assert ways == [Route(Place.CONTACT, "safe-call-now")]
    closed_desk.talks.read_limits("safe-call-now")
    again = open_page(closed_desk, show)
    (safe_call,) = (card for card in again.cards if card.contact.contact_id == "safe-call-now")
    assert "206-459-3020" in words_on(safe_call)


def test_an_entry_that_cannot_grow_old_shows_its_source_without_a_year(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show, Urgency.DANGER)
    assert "as of" not in words_on(page.cards[0])
    assert "Source: " in words_on(page.cards[0])


def test_copy_puts_the_number_on_the_clipboard_and_says_for_how_long(
    closed_desk: Desk, show: Show, qapp: QApplication
) -> None:
    page = open_page(closed_desk, show)
    told: list[int] = []
    closed_desk.clipboard.remaining.connect(told.append)
    nami = next(card for card in page.cards if card.contact.contact_id == "nami")
    nami.copies[0].click()
    assert qapp.clipboard().text() == "800-950-6264"
    assert told == [20]


def test_a_screen_reader_hears_number_name_and_limits_at_the_copy_button(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    rainn = next(card for card in page.cards if card.contact.contact_id == "rainn")
    call, visit = rainn.copies
    assert call.accessibleName() == "Copy 800-656-4673"
    assert visit.accessibleName() == "Copy the address online.rainn.org"
    assert rainn.contact.limits.first in call.accessibleDescription()


def test_people_only_the_officer_can_name_are_listed_with_their_limits(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    slots = page.findChildren(SlotCard)
    said = "\n".join(words_on(card) for card in slots)
    assert len(slots) == len(closed_desk.contacts.local_slots())
    for slot in closed_desk.contacts.local_slots():
        assert said.index(slot.limits.first) < said.index(slot.ask)


def test_a_damaged_directory_is_told(closed_desk: Desk, show: Show) -> None:
    closed_desk.contacts = ContactService("no-such-language")
    page = open_page(closed_desk, show)
    assert "damaged" in words_on(page.errors)
    assert page.cards == []
    page.choices[Urgency.TODAY].click()
    QTest.keyClick(page, Qt.Key.Key_C)
    assert page.cards == []


# ── search and filters ──────────────────────────────────────────────────────────────────────────
def test_letters_typed_anywhere_are_looked_for_and_enter_opens_the_first(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    ways: list[Route] = []
    page.go.connect(ways.append)
    for letter in (Qt.Key.Key_C, Qt.Key.Key_O, Qt.Key.Key_P):
        QTest.keyClick(page.focusWidget(), letter)
    assert the_filter(page).search.text() == "cop"
    assert ids(page) == ["copline"]
    assert "One fits" in words_on(page)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert ways == [Route(Place.CONTACT, "copline")]


def test_keys_that_are_no_letters_still_scroll(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_PageDown)
    assert the_filter(page).search.text() == ""


def test_each_wish_narrows_the_list(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    asked = the_filter(page)
    everyone = len(page.cards)
    for chip in asked.chips:
        chip.click()
        assert 0 < len(page.cards) < everyone
        assert chip.text().startswith("✓ ")
        chip.click()
        assert len(page.cards) == everyone
    asked.kind.setCurrentIndex(asked.kind.findData("gambling"))
    assert ids(page) == ["problem-gambling"]


def test_a_kind_that_only_a_local_person_has_shows_whom_to_ask_for(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    asked = the_filter(page)
    asked.kind.setCurrentIndex(asked.kind.findData("union"))
    assert page.cards == []
    assert [card.slot.slot_id for card in page.findChildren(SlotCard) if card.isVisible()] == ["union"]
    assert "Nobody on this page" not in words_on(page)
    asked.open_now.click()
    assert "Nobody on this page" in words_on(page)


def test_where_nobody_fits_the_two_numbers_stand_and_a_way_back_to_everyone(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show, Urgency.LATER)
    asked = the_filter(page)
    asked.spanish.click()
    asked.search.setText("xyz")
    QTest.keyClick(asked.search, Qt.Key.Key_Return)
    said = words_on(page)
    assert "Nobody on this page fits all of that" in said
    assert "911" in said
    assert "988" in said
    press(page, "Show everyone")
    assert len(page.cards) == len(closed_desk.contacts.directory())
    assert not any(choice.isChecked() for choice in page.choices.values())
    assert not asked.narrows
    assert page.focusWidget() is asked.search


def test_open_now_goes_by_the_clock(closed_desk: Desk, show: Show, clock: FakeClock) -> None:
    page = open_page(closed_desk, show)
    the_filter(page).open_now.click()
    assert "nami" in ids(page)
    assert "credit-counseling" not in ids(page)
    clock.advance(12 * 3600)
    page.choices[Urgency.LATER].click()
    assert "nami" not in ids(page)


# ── the officer's own people, and the agency's ──────────────────────────────────────────────────
def test_before_unlock_only_the_directory_and_the_slots_are_there(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    said = words_on(page)
    assert "Open it to see them here" in said
    assert "Add who this is" not in [each.text() for each in page.findChildren(QPushButton)]


def test_own_people_stand_with_their_limits_in_place_of_the_empty_slot(desk: Desk, show: Show) -> None:
    kept = desk.people.keep(
        Person(name="Zoë Łukasz", slot="lawyer", phone="303-555-0100", limits="Tells nobody.", notes="gambling")
    )
    page = open_page(desk, show)
    (card,) = (card for card in page.cards if card.contact.contact_id == kept.contact_id)
    said = words_on(card)
    assert said.index("Tells nobody.") < said.index("303-555-0100")
    assert "lawyer" not in [card.slot.slot_id for card in page.findChildren(SlotCard) if card.isVisible()]
    ways: list[Route] = []
    page.go.connect(ways.append)
    press(page, "Add who this is", first=True)
    assert ways == [Route(Place.PERSON, "new:therapist")]
    the_filter(page).search.setText("luk")
    assert ids(page) == [kept.contact_id]


def test_a_number_that_the_officer_corrected_says_so(desk: Desk, show: Show) -> None:
    desk.people.change_number("nami", ReachKind.CALL, "800-555-0100")
    page = open_page(desk, show)
    nami = next(card for card in page.cards if card.contact.contact_id == "nami")
    assert "Call 800-555-0100" in words_on(nami)
    assert "This number is from you, on " in words_on(nami)


def test_the_agencys_people_are_there_before_unlock(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    closed_desk.preferences.use_pack(write_pack(tmp_path))
    page = open_page(closed_desk, show)
    assert "pine-peers" in ids(page)
    assert "pine-eap" in ids(page)
    (eap,) = (card for card in page.cards if card.contact.contact_id == "pine-eap")
    assert "Source: Pine County Sheriff, as of 2025" in words_on(eap)
    closed_desk.talks.read_limits("safe-call-now")
    page = open_page(closed_desk, show)
    (safe_call,) = (card for card in page.cards if card.contact.contact_id == "safe-call-now")
    assert "This number is from your agency: Pine County Sheriff." in words_on(safe_call)


def test_a_corrected_number_of_whom_the_agency_names_for_a_slot_stands_on_every_page(
    desk: Desk, show: Show, tmp_path: Path
) -> None:
    desk.preferences.use_pack(write_pack(tmp_path))
    desk.people.around()  # reads the pack
    desk.people.change_number("pine-eap", ReachKind.CALL, "303-555-0177")
    page = open_page(desk, show)
    (eap,) = (card for card in page.cards if card.contact.contact_id == "pine-eap")
    assert "303-555-0177" in words_on(eap)
    assert "303-555-0111" not in words_on(eap)
    assert "This number is from you, on " in words_on(eap)
    contact = show(make_page(Route(Place.CONTACT, "pine-eap"), desk))
    assert "303 555 0177" in words_on(contact)


def test_a_damaged_pack_is_told_and_takes_nobody_away(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    closed_desk.preferences.use_pack(write_pack(tmp_path, "format = 9"))
    page = open_page(closed_desk, show)
    assert "folder cannot be used: pack.toml, format: 1 is expected." in words_on(page.agency_problem)
    assert page.errors.isHidden()
    assert len(page.cards) == len(closed_desk.contacts.directory())


def test_the_page_leads_to_my_people_and_to_the_order_of_protection(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    ways: list[Route] = []
    page.go.connect(ways.append)
    for words in ("My people", "Who can keep what I say?"):
        press(page, words, first=True)
    assert ways == [Route(Place.MY_PEOPLE), Route(Place.PROTECTION)]


def press(page: People, words: str, *, first: bool = False) -> None:
    found = [each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible()]
    assert len(found) == 1 or first
    found[0].click()
