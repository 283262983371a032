from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.domain.contacts import Contact, Reach, ReachKind, Urgency
from boundarycheck.services.contacts import ContactService
from boundarycheck.ui.parts.contact_card import ContactCard, SlotCard, readable
from boundarycheck.ui.screens.people import People
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def open_page(desk: Desk, show: Show, urgency: Urgency | None = None) -> People:
    page = People(desk.contacts, desk.clipboard, urgency)
    show(page)
    return page


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
    safe_call = next(card for card in page.cards if card.contact.contact_id == "safe-call-now")
    contact = safe_call.contact
    said = words_on(safe_call)
    order = [
        contact.name,
        contact.limits,
        contact.serves,
        contact.hours,
        f"as of {contact.as_of}",
        contact.confirm,
        "206-459-3020",
    ]
    places = [said.rindex(part) if part == "206-459-3020" else said.index(part) for part in order]
    assert places == sorted(places)


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
    copline = next(card for card in page.cards if card.contact.contact_id == "copline")
    copline.copies[0].click()
    assert qapp.clipboard().text() == "1-800-267-5463"
    assert told == [20]


def test_a_screen_reader_hears_number_name_and_limits_at_the_copy_button(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    copline = next(card for card in page.cards if card.contact.contact_id == "copline")
    call, visit = copline.copies
    assert call.accessibleName() == "Copy 1-800-267-5463"
    assert visit.accessibleName() == "Copy the address copline.org"
    assert copline.contact.limits in call.accessibleDescription()


def test_people_only_the_officer_can_name_are_listed_with_their_limits(closed_desk: Desk, show: Show) -> None:
    page = open_page(closed_desk, show)
    slots = page.findChildren(SlotCard)
    said = "\n".join(words_on(card) for card in slots)
    assert len(slots) == len(closed_desk.contacts.local_slots())
    for slot in closed_desk.contacts.local_slots():
        assert said.index(slot.name) < said.index(slot.limits) < said.index(slot.ask)


def test_a_damaged_directory_is_told(closed_desk: Desk, show: Show) -> None:
    page = People(ContactService("no-such-language"), closed_desk.clipboard, None)
    show(page)
    assert "damaged" in words_on(page.errors)
    assert page.cards == []


def test_markup_in_an_entry_is_shown_as_text(qtbot: QtBot) -> None:
    reach = Reach(ReachKind.CALL, "5550142", "Call <b>5550142</b>")
    card = ContactCard(Contact("x", "<i>Name</i>", (), "<u>limits</u>", "all", "always", (reach,), "src", 2024))
    qtbot.addWidget(card)
    card.show()
    assert "<i>Name</i>" in words_on(card)
    assert "Call <b>555 014 2</b>" in words_on(card)


@pytest.mark.parametrize(
    ("value", "grouped"),
    [("988", "988"), ("88788", "88788"), ("741741", "741 741"), ("800-950-6264", "800-950-6264"), ("800GAM", "800GAM")],
)
def test_numbers_are_grouped_for_the_eye(value: str, grouped: str) -> None:
    assert readable(value) == grouped


@given(st.text(alphabet="0123456789-ABC. ", max_size=20))
def test_grouping_never_changes_what_is_dialled(value: str) -> None:
    assert readable(value).replace(" ", "") == value.replace(" ", "")
