from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from boundarycheck.domain.contacts import ReachKind
from boundarycheck.services.contacts import ContactService
from boundarycheck.ui.parts.contact_card import ContactCard
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.help_now import HelpNow
from boundarycheck.ui.screens.table import make_page
from desks import HeldTasks
from packs import write_pack
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page

    Show = Callable[[Page], Page]


def help_page(desk: Desk) -> HelpNow:
    page = make_page(Route(Place.HELP_NOW), desk)
    assert isinstance(page, HelpNow)
    return page


def card_of(page: HelpNow, contact_id: str) -> ContactCard:
    (card,) = (card for card in shown(page) if card.contact.contact_id == contact_id)
    return card


def shown(page: HelpNow) -> list[ContactCard]:
    return [card for card in page.findChildren(ContactCard) if card.isVisible()]


def figures(page: HelpNow) -> list[str]:
    return [line for line in words_on(page).splitlines() if line in {"911", "988"}]


def test_both_numbers_stand_there_with_what_to_say_before_any_journal_is_open(closed_desk: Desk, show: Show) -> None:
    page = help_page(closed_desk)
    show(page)
    assert sorted(figures(page)) == ["911", "988"]
    assert words_on(page).count("What to say") == 2
    assert words_on(page).count("What happens then") == 2


def test_the_limits_of_both_stand_above_the_number(closed_desk: Desk, show: Show) -> None:
    page = help_page(closed_desk)
    show(page)
    limits = {contact.contact_id: contact.limits.first for contact in closed_desk.contacts.crisis()}
    for number, card in (("911", page.danger), ("988", page.crisis)):
        said = words_on(card)
        assert said.index(limits[number]) < said.index(f"\n{number}\n") < said.index("What to say")


def test_every_other_line_that_answers_today_is_listed_once(closed_desk: Desk, show: Show) -> None:
    page = help_page(closed_desk)
    show(page)
    listed = [card.contact.contact_id for card in page.findChildren(ContactCard)]
    assert "copline" in listed
    assert "veterans" in listed
    assert "nfcc" not in listed
    assert not {"911", "988"} & set(listed)
    assert len(listed) == len(set(listed))


def test_a_peer_supporters_limits_are_read_before_the_number_is_shown(closed_desk: Desk, show: Show) -> None:
    page = help_page(closed_desk)
    show(page)
    ways: list[Route] = []
    page.go.connect(ways.append)
    copline = card_of(page, "copline")
    assert "1-800-267-5463" not in words_on(copline)
    assert copline.more is not None
    copline.more.click()
    assert ways == [Route(Place.CONTACT, "copline")]


def test_once_read_the_number_stands_here_too(desk: Desk, show: Show) -> None:
    desk.talks.read_limits("copline")
    page = help_page(desk)
    show(page)
    assert "1-800-267-5463" in words_on(card_of(page, "copline"))
    assert "206-459-3020" not in words_on(card_of(page, "safe-call-now"))


def test_before_unlock_the_agencys_numbers_and_people_stand_here(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    closed_desk.preferences.use_pack(write_pack(tmp_path))
    closed_desk.talks.read_limits("safe-call-now")
    page = help_page(closed_desk)
    show(page)
    said = words_on(card_of(page, "safe-call-now"))
    assert "206-555-0142" in said
    assert "206-459-3020" not in said
    assert "This number is from your agency: Pine County Sheriff." in said
    assert "pine-peers" in [card.contact.contact_id for card in shown(page)]


def test_the_officers_own_number_stands_here_and_before_the_agencys(desk: Desk, show: Show, tmp_path: Path) -> None:
    desk.preferences.use_pack(write_pack(tmp_path))
    desk.talks.read_limits("safe-call-now")
    desk.people.change_number("samhsa", ReachKind.CALL, "800-555-0100")
    desk.people.change_number("safe-call-now", ReachKind.CALL, "206-555-0199")
    page = help_page(desk)
    show(page)
    assert "Call 800-555-0100" in words_on(card_of(page, "samhsa"))
    assert "1-800-662-4357" not in words_on(page)
    assert "206-555-0199" in words_on(card_of(page, "safe-call-now"))
    assert "206-555-0142" not in words_on(page)


def test_it_stands_there_before_the_worker_comes_to_it_and_the_focus_stays(desk: Desk, show: Show) -> None:
    tasks = HeldTasks(desk.tasks)
    desk.tasks = tasks
    desk.people.change_number("samhsa", ReachKind.CALL, "800-555-0100")
    tasks.held = True
    page = help_page(desk)
    show(page)
    before = card_of(page, "samhsa")
    assert "Call 1-800-662-4357" in words_on(before)
    assert before.more is not None
    before.more.setFocus()
    tasks.let_go()
    after = card_of(page, "samhsa")
    assert "Call 800-555-0100" in words_on(after)
    assert page.focusWidget() is after.more
    assert not before.isVisible()


def test_the_numbers_stay_when_the_directory_is_damaged(closed_desk: Desk, show: Show) -> None:
    closed_desk.contacts = ContactService("no-such-language")
    page = help_page(closed_desk)
    show(page)
    assert sorted(figures(page)) == ["911", "988"]
    assert page.errors.isVisible()
    assert "damaged" in words_on(page.errors)


def test_nothing_is_written_anywhere(closed_desk: Desk, show: Show, tmp_path: Path) -> None:
    show(help_page(closed_desk))
    assert list(tmp_path.rglob("*")) == []


def test_the_page_scrolls_by_keyboard_at_once(closed_desk: Desk, show: Show) -> None:
    page = help_page(closed_desk)
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
    page = help_page(closed_desk)
    show(page)
    went: list[bool] = []
    page.went_back.connect(lambda: went.append(True))
    page.focusNextChild()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert went == [True]
