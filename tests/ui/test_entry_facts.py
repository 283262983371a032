from __future__ import annotations

import uuid
from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from boundarycheck.domain.checks import Findings, SignsCheck
from boundarycheck.domain.entry_facts import EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.journal import EntryKind, EntryText, FinishedCheck
from boundarycheck.domain.people import Person
from boundarycheck.domain.plans import BoundaryPlan, IfThen
from boundarycheck.domain.roads import choose
from boundarycheck.domain.searching import Wanted
from boundarycheck.ui.places import Place, Route
from boundarycheck.ui.screens.entry import EntryPage
from pages import words_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.ui.desk import Desk
    from boundarycheck.ui.parts.page import Page, Undo
    from fakes import FakeClock

    Show = Callable[[Page], Page]


def entry_page(desk: Desk, show: Show, facts: EntryFacts) -> tuple[EntryPage, list[Route]]:
    entry = desk.journal.add("Gate", "it began", facts=facts)
    page = EntryPage(entry.entry_id, desk.journal, desk.tasks)
    ways: list[Route] = []
    page.go.connect(ways.append)
    show(page)
    return page, ways


def test_an_entry_that_says_nothing_beside_its_words_shows_nothing(desk: Desk, show: Show) -> None:
    page, _ways = entry_page(desk, show, EntryFacts())
    assert page.facts.isHidden()


@pytest.mark.parametrize(("at", "shown"), [(None, "2026"), (time(14, 30), "30")])
def test_when_it_happened_stands_apart_from_when_it_was_written(
    desk: Desk, show: Show, at: time | None, shown: str
) -> None:
    page, _ways = entry_page(desk, show, EntryFacts(Happened(date(2026, 3, 8), at)))
    lines = words_on(page).split("\n")
    (happened,) = (line for line in lines if line.startswith("Happened Sunday"))
    assert shown in happened
    assert any(line.startswith("Written ") for line in lines)


def test_a_tag_leads_to_the_entries_that_have_it(desk: Desk, show: Show) -> None:
    page, ways = entry_page(desk, show, EntryFacts.clean(None, ["yard & gym", "gate"]))
    assert [made.text() for made in page.facts.tags] == ["yard && gym", "gate"]
    assert page.facts.tags[0].accessibleName() == "yard & gym"
    QTest.keyClick(page.facts.tags[0], Qt.Key.Key_Return)
    assert ways == [Route(Place.JOURNAL, Wanted(tags=("yard & gym",)))]


def test_links_lead_to_what_they_name_and_say_what_is_gone(desk: Desk, show: Show) -> None:
    check = desk.session.vault.entries.add(
        EntryKind.SIGNS_CHECK, EntryText("Signs", "what I saw"), FinishedCheck(SignsCheck(), choose(Findings()))
    )
    plan = desk.plans.keep(BoundaryPlan((IfThen("someone asks", "No.", "my sergeant"),)))
    letter = desk.session.vault.records.keep("request", {"subject": "A move " * 20})
    person = desk.people.keep(Person(name="Chaplain Ortiz"))
    links = [
        Link(LinkKind.CHECK, check.uid),
        Link(LinkKind.PLAN, plan.uid),
        Link(LinkKind.REQUEST, letter.uid),
        Link(LinkKind.PERSON, person.uid),
        Link(LinkKind.PERSON, str(uuid.UUID(int=7))),
    ]
    page, ways = entry_page(desk, show, EntryFacts.clean(None, (), links))
    said = [line.words for line in page.facts.links]
    assert said[0].startswith("Belongs to: A check of Monday")
    assert said[0].endswith(": what I saw")
    assert said[1].endswith(": someone asks")
    assert said[2].endswith("…")
    assert said[3:] == [
        "Belongs to: Chaplain Ortiz",
        "Belongs to: One of my people that was deleted, or is not here",
    ]
    for way in page.facts.ways:
        way.click()
    assert ways == [
        Route(Place.ENTRY, check.entry_id),
        Route(Place.PLAN),
        Route(Place.LETTER, letter.uid),
        Route(Place.CONTACT, person.contact_id),
    ]


def test_a_version_shows_its_own_facts_and_comes_back_with_them(desk: Desk, show: Show, clock: FakeClock) -> None:
    person = desk.people.keep(Person(name="Chaplain Ortiz"))
    before = EntryFacts.clean(Happened(date(2026, 3, 8)), ["gate"], [Link(LinkKind.PERSON, person.uid)])
    now = EntryFacts.clean(None, ["yard"])
    page, _ways = entry_page(desk, show, before)
    (summary,) = desk.journal.page(None, 1)
    clock.advance(60)
    desk.journal.change(summary.entry_id, "Gate", "it began", facts=now)
    page = EntryPage(summary.entry_id, desk.journal, desk.tasks)
    show(page)
    undos: list[Undo] = []
    page.undoable.connect(undos.append)
    page.versions.fold.click()
    words = words_on(page.versions)
    assert "Happened Sunday" in words
    assert "Tags: gate" in words
    assert "Belongs to: Chaplain Ortiz" in words
    clock.advance(60)
    (back,) = (each for each in page.versions.findChildren(QPushButton) if each.text() == "Bring this one back")
    back.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert desk.journal.read(summary.entry_id).facts == before
    assert [made.text() for made in page.facts.tags] == ["gate"]
    undos[0].work()
    assert desk.journal.read(summary.entry_id).facts == now
