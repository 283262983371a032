"""Our own JSON in a journal that has some of it already, and in one that has none of what it leads to."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from boundarycheck.domain.entry_facts import EntryFacts, Happened, Link, LinkKind
from boundarycheck.domain.searching import Wanted
from boundarycheck.domain.taking_along import ArrivalCounts, Chosen, Form, Origin
from boundarycheck.services.journal import JournalService
from boundarycheck.services.session import Session
from boundarycheck.services.taking_along import TakingAlongService

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fakes import FakeClock


@pytest.fixture
def another(clock: FakeClock) -> Iterator[Session]:
    session = Session(clock)
    session.open_guest()
    yield session
    session.close()


@pytest.fixture
def journal(session: Session, clock: FakeClock) -> JournalService:
    """Four notes, the second changed."""
    journal = JournalService(session)
    journal.add("First day", "Quiet.", facts=EntryFacts.clean(Happened(date(2026, 3, 1)), ["pods"]))
    second = journal.add("", "He asked for a stamp.")
    clock.advance(60)
    journal.change(second.entry_id, "Stamp", "He asked for a stamp. I said no.")
    journal.add("Third", "Last.")
    journal.add("Fourth", "Very last.")
    return journal


def exported(service: TakingAlongService, place: Path) -> dict[str, Any]:
    service.write(Form.JSON, place, Chosen())
    members: dict[str, Any] = json.loads(place.read_bytes())
    return members


def test_what_is_here_in_another_way_is_not_called_here_already(
    journal: JournalService, session: Session, clock: FakeClock, tmp_path: Path
) -> None:
    service = TakingAlongService(session, clock)
    members = exported(service, tmp_path / "a.json")
    journal.bin(journal.page(None, 1)[0].entry_id)
    assert service.look(service.read(Origin.BOUNDARYCHECK, tmp_path / "a.json")) == ArrivalCounts(here=3, binned_here=1)
    first, second, *_others = members["entries"]
    first["tags"] = ["pods", "more"]
    second["versions"][0]["body"] = "other words before"
    (tmp_path / "b.json").write_text(json.dumps(members))
    reading = service.read(Origin.BOUNDARYCHECK, tmp_path / "b.json")
    counts = ArrivalCounts(here=1, here_differently=2, binned_here=1)
    assert service.look(reading) == service.bring_in(reading) == counts


def test_links_that_lead_nowhere_stay_behind_and_contacts_are_everywhere(
    journal: JournalService, session: Session, another: Session, clock: FakeClock, tmp_path: Path
) -> None:
    gone = Link(LinkKind.PLAN, "3f0c8d7e-2b1a-4c5d-9e8f-0a1b2c3d4e5f")
    contact = Link(LinkKind.CONTACT, "4f0c8d7e-2b1a-4c5d-9e8f-0a1b2c3d4e5f")
    entry = journal.add("", "one", facts=EntryFacts.clean(links=[gone, contact]))
    journal.change(entry.entry_id, "", "two", facts=EntryFacts.clean(links=[contact]))
    exported(TakingAlongService(session, clock), tmp_path / "a.json")
    back, there = TakingAlongService(another, clock), JournalService(another)
    reading = back.read(Origin.BOUNDARYCHECK, tmp_path / "a.json")
    back.bring_in(reading)
    found = there.page(None, 1)[0].entry_id
    assert there.read(found).facts.links == (contact,)
    assert [version.facts.links for version in there.versions(found)] == [(contact,)]
    assert back.look(reading) == ArrivalCounts(here=5)


def test_earlier_words_from_a_file_have_its_date_and_those_from_here_our_own(
    journal: JournalService, session: Session, another: Session, clock: FakeClock, tmp_path: Path
) -> None:
    exported(TakingAlongService(session, clock), tmp_path / "a.json")
    clock.advance(86_400)
    back, there = TakingAlongService(another, clock), JournalService(another)
    back.bring_in(back.read(Origin.BOUNDARYCHECK, tmp_path / "a.json"))
    stamp = next(line for line in there.page(None, 9) if line.title == "Stamp")
    assert [version.said_by_file for version in there.versions(stamp.entry_id)] == [True]
    clock.advance(60)
    there.change(stamp.entry_id, "Stamp", "Once more.")
    assert [version.said_by_file for version in there.versions(stamp.entry_id)] == [False, True]


def test_the_years_that_a_file_says_are_offered_too(
    journal: JournalService, session: Session, another: Session, clock: FakeClock, tmp_path: Path
) -> None:
    exported(TakingAlongService(session, clock), tmp_path / "a.json")
    clock.advance(400 * 86_400)
    back = TakingAlongService(another, clock)
    back.bring_in(back.read(Origin.BOUNDARYCHECK, tmp_path / "a.json"))
    assert back.years() == (2027, 2026)


def test_a_long_text_that_is_brought_in_is_found_at_once(session: Session, clock: FakeClock, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("word " * 200_000 + "needle")
    service = TakingAlongService(session, clock)
    service.bring_in(service.read(Origin.FOLDER, tmp_path))
    assert len(session.vault.searches.find(Wanted("needle"), None, 9)) == 1
