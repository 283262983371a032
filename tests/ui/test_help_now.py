from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from boundarycheck.services.contacts import ContactService
from boundarycheck.ui.parts.contact_card import ContactCard
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.help_now import HelpNow
from fakes import FakeClock
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def figures(page: HelpNow) -> list[str]:
    return [line for line in words_on(page).splitlines() if line in {"911", "988"}]


def test_both_numbers_stand_there_with_what_to_say_before_any_journal_is_open(closed_desk: Desk, show: Show) -> None:
    page = HelpNow(closed_desk.contacts, closed_desk.clock)
    show(page)
    assert sorted(figures(page)) == ["911", "988"]
    assert words_on(page).count("What to say") == 2
    assert words_on(page).count("What happens then") == 2


def test_the_limits_of_both_stand_above_the_number(closed_desk: Desk, show: Show) -> None:
    page = HelpNow(closed_desk.contacts, closed_desk.clock)
    show(page)
    limits = {contact.contact_id: contact.limits.first for contact in closed_desk.contacts.crisis()}
    for number, card in (("911", page.danger), ("988", page.crisis)):
        said = words_on(card)
        assert said.index(limits[number]) < said.index(f"\n{number}\n") < said.index("What to say")


def test_every_other_line_that_answers_today_is_listed_once(closed_desk: Desk, show: Show) -> None:
    page = HelpNow(closed_desk.contacts, closed_desk.clock)
    show(page)
    listed = [card.contact.contact_id for card in page.findChildren(ContactCard)]
    assert "copline" in listed
    assert "veterans" in listed
    assert "nfcc" not in listed
    assert not {"911", "988"} & set(listed)
    assert len(listed) == len(set(listed))


def test_a_peer_supporters_limits_are_read_before_the_number_is_shown(closed_desk: Desk, show: Show) -> None:
    page = HelpNow(closed_desk.contacts, closed_desk.clock)
    show(page)
    ways: list[Route] = []
    page.go.connect(ways.append)
    (copline,) = (card for card in page.findChildren(ContactCard) if card.contact.contact_id == "copline")
    assert "1-800-267-5463" not in words_on(copline)
    assert copline.more is not None
    copline.more.click()
    assert ways == [Route(Place.CONTACT, "copline")]


def test_the_numbers_stay_when_the_directory_is_damaged(show: Show) -> None:
    page = HelpNow(ContactService("no-such-language"), FakeClock())
    show(page)
    assert sorted(figures(page)) == ["911", "988"]
    assert page.errors.isVisible()
    assert "damaged" in words_on(page.errors)


def test_nothing_is_written_anywhere(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    show(HelpNow(closed_desk.contacts, closed_desk.clock))
    assert list(tmp_path.rglob("*")) == []


def test_the_page_scrolls_by_keyboard_at_once(closed_desk: Desk, show: Show) -> None:
    page = HelpNow(closed_desk.contacts, closed_desk.clock)
    show(page)
    area = page.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    after_page = bar.value()
    QTest.keyClick(page, Qt.Key.Key_End)
    assert 0 < after_page < bar.value() == bar.maximum()
    QTest.keyClick(page, Qt.Key.Key_X)
    assert bar.value() == bar.maximum()


def test_back_leads_back(closed_desk: Desk, show: Show) -> None:
    page = HelpNow(closed_desk.contacts, closed_desk.clock)
    show(page)
    went: list[bool] = []
    page.went_back.connect(lambda: went.append(True))
    page.focusNextChild()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert went == [True]
