"""The entries that belong to a check, a plan or a letter are listed where it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from boundarycheck.domain.checks import SignsCheck
from boundarycheck.domain.entry_facts import EntryFacts, Link, LinkKind, contact_uid
from boundarycheck.domain.follow_up import TrackedRequest, Way
from boundarycheck.domain.people import Person
from boundarycheck.domain.plans import BoundaryPlan, IfThen
from boundarycheck.services.linking import LinkTarget
from boundarycheck.ui.link_words import link_words, way_to
from boundarycheck.ui.parts import belonging
from boundarycheck.ui.parts.belonging import Belonging
from boundarycheck.ui.parts.when import long_day
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.table import make_page
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from boundarycheck.domain.journal import Entry
    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page
    from fakes import FakeClock

    Show = Callable[[Page], Page]

HEADING = "In your journal about this"


def about(desk: Desk, kind: LinkKind, uid: str, title: str = "A talk", body: str = "words") -> Entry:
    return desk.journal.add(title, body, facts=EntryFacts.clean(None, (), [Link(kind, uid)]))


def part_of(page: Page) -> Belonging:
    (found,) = page.findChildren(Belonging)
    return found


def keep_check(desk: Desk) -> Entry:
    return desk.journal.keep_check(desk.checks.finish_signs(SignsCheck()), desk.checks.texts())


def test_a_check_lists_what_was_written_about_it_on_both_its_pages(desk: Desk, show: Show, clock: FakeClock) -> None:
    check = keep_check(desk)
    day = long_day(check.written_at.astimezone().date())
    first = about(desk, LinkKind.CHECK, check.uid)
    clock.advance(60)
    about(desk, LinkKind.CHECK, check.uid, "", "long " * 40)
    for route in (Route(Place.ENTRY, check.entry_id), Route(Place.RESULT, check)):
        page = show(make_page(route, desk))
        assert HEADING in words_on(page)
        newest, oldest = part_of(page).lines
        assert oldest.words == f"{day}: A talk"
        assert newest.words.startswith(f"{day}: long long")
        assert newest.words.endswith("long…")
        ways: list[Route] = []
        page.go.connect(ways.append)
        way = part_of(page).ways[1]
        assert way.accessibleName() == f"Go there: {day}: A talk"
        way.setFocus()
        QTest.keyClick(way, Qt.Key.Key_Return)
        assert ways == [Route(Place.ENTRY, first.entry_id)]


def test_where_nothing_belongs_to_it_nothing_is_said(desk: Desk, show: Show) -> None:
    page = show(make_page(Route(Place.ENTRY, keep_check(desk).entry_id), desk))
    assert HEADING not in words_on(page)


def test_no_more_are_shown_than_one_can_look_through(desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(belonging, "MOST", 2)
    check = keep_check(desk)
    for _ in range(3):
        about(desk, LinkKind.CHECK, check.uid)
    page = show(make_page(Route(Place.ENTRY, check.entry_id), desk))
    assert len(part_of(page).lines) == 2
    assert "These are the newest 2 of 3." in words_on(page)
    desk.journal.bin(desk.journal.page(None, 1)[0].entry_id)
    part_of(page).ask(check.uid)
    assert len([line for line in part_of(page).lines if line.isVisible()]) == 2
    assert "These are the newest" not in words_on(page)


def test_a_plan_and_a_letter_list_theirs(desk: Desk, show: Show) -> None:
    plan = desk.plans.keep(BoundaryPlan((IfThen("someone asks", "No.", "my sergeant"),)))
    about(desk, LinkKind.PLAN, plan.uid, "On the plan")
    page = show(make_page(Route(Place.PLAN), desk))
    assert "On the plan" in words_on(part_of(page))
    letter = TrackedRequest("", "reassignment", "A move", "Captain", "", "The letter.", Way.PRINT, ())
    uid = desk.request_book.begin(letter, {}).uid
    about(desk, LinkKind.REQUEST, uid, "On the letter")
    page = show(make_page(Route(Place.LETTER, uid), desk))
    assert "On the letter" in words_on(part_of(page))


def test_an_own_person_and_someone_of_the_directory_list_theirs(desk: Desk, show: Show) -> None:
    person = desk.people.keep(Person(name="Sam"))
    contact_id = desk.contacts.directory()[-1].contact_id
    about(desk, LinkKind.PERSON, person.uid, "On Sam")
    about(desk, LinkKind.CONTACT, contact_uid(contact_id), "On the line")
    for shown_as, title in ((person.contact_id, "On Sam"), (contact_id, "On the line")):
        page = show(make_page(Route(Place.CONTACT, shown_as), desk))
        assert [line.words.rsplit(": ", 1)[-1] for line in part_of(page).lines] == [title]
        assert part_of(page).isVisible()


def test_without_a_journal_a_contact_lists_nothing(closed_desk: Desk, show: Show) -> None:
    contact_id = closed_desk.contacts.directory()[-1].contact_id
    page = show(make_page(Route(Place.CONTACT, contact_id), closed_desk))
    assert not part_of(page).isVisible()
    assert not page.errors.isVisible()


def test_a_contact_is_a_target_with_its_name_and_its_page() -> None:
    target = LinkTarget(Link(LinkKind.CONTACT, "8"), "988 Lifeline", None, contact_id="988-lifeline")
    assert link_words(target, LinkKind.CONTACT) == "988 Lifeline"
    assert way_to(target) == Route(Place.CONTACT, "988-lifeline")
    assert link_words(None, LinkKind.CONTACT) == "Someone to call that was deleted, or is not here"
