from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.agency import AgencyFolder
from boundarycheck.domain.checks import Findings, SignsCheck
from boundarycheck.domain.entry_facts import EntryFacts, Link, LinkKind, contact_uid
from boundarycheck.domain.errors import Locked
from boundarycheck.domain.journal import EntryKind, EntryText, FinishedCheck
from boundarycheck.domain.people import Person
from boundarycheck.domain.plans import BoundaryPlan, IfThen
from boundarycheck.domain.roads import choose
from boundarycheck.services.contacts import ContactService
from boundarycheck.services.journal import JournalService
from boundarycheck.services.linking import CHECKS_OFFERED, LinkService
from boundarycheck.services.people import PeopleService
from boundarycheck.services.plans import PlanService
from boundarycheck.services.session import Session
from packs import write_pack

if TYPE_CHECKING:
    from pathlib import Path

    from fakes import FakeClock

SIGNS = FinishedCheck(SignsCheck(), choose(Findings()))


def keep_check(session: Session, body: str) -> int:
    return session.vault.entries.add(EntryKind.SIGNS_CHECK, EntryText("Signs", body), SIGNS).entry_id


def test_checks_are_offered_the_newest_first_and_no_words_of_the_officer(session: Session, clock: FakeClock) -> None:
    journal = JournalService(session)
    first = keep_check(session, "")
    clock.advance(60)
    journal.add("", "only words")
    second = keep_check(session, "the second")
    journal.bin(keep_check(session, "binned"))
    offered = journal.links.choices(LinkKind.CHECK)
    assert [(each.entry_id, each.words) for each in offered] == [(second, "the second"), (first, "Signs")]
    assert [each.link for each in offered] == [Link(LinkKind.CHECK, journal.read(at).uid) for at in (second, first)]
    assert offered[0].when == clock.now()
    assert offered[0].subject == second


def test_no_more_checks_are_offered_than_one_can_look_through(session: Session) -> None:
    for _ in range(CHECKS_OFFERED + 1):
        keep_check(session, "")
    assert len(LinkService(session).choices(LinkKind.CHECK)) == CHECKS_OFFERED


def test_the_plan_the_letters_and_the_people_are_offered_by_their_words(session: Session, clock: FakeClock) -> None:
    links = LinkService(session)
    assert [links.choices(kind) for kind in LinkKind] == [()] * len(LinkKind)
    plan = PlanService(session, clock).keep(BoundaryPlan((IfThen("someone asks", "No.", "my sergeant"),)))
    person = PeopleService(session, ContactService()).keep(Person(name="Chaplain Ortiz"))
    letter = session.vault.records.keep("request", {"subject": "A move"})
    (its_plan,), (its_letter,), (its_person,) = map(links.choices, (LinkKind.PLAN, LinkKind.REQUEST, LinkKind.PERSON))
    assert (its_plan.words, its_plan.link) == ("someone asks", Link(LinkKind.PLAN, plan.uid))
    assert (its_letter.words, its_letter.subject) == ("A move", letter.uid)
    assert (its_person.words, its_person.subject) == ("Chaplain Ortiz", person.contact_id)
    wanted = (its_plan.link, its_letter.link, its_person.link)
    assert links.targets(wanted) == dict(zip(wanted, (its_plan, its_letter, its_person), strict=True))


def test_a_plan_of_another_release_without_sentences_has_no_words(session: Session) -> None:
    session.vault.records.keep("plan", {"people": "nobody"})
    assert [each.words for each in LinkService(session).choices(LinkKind.PLAN)] == [""]


def test_what_is_in_the_bin_or_not_there_or_something_else_is_left_out(session: Session) -> None:
    journal = JournalService(session)
    check = keep_check(session, "")
    here = Link(LinkKind.CHECK, journal.read(check).uid)
    binned = Link(LinkKind.CHECK, journal.read(keep_check(session, "")).uid)
    journal.bin(journal.page(None, 1)[0].entry_id)
    letter = session.vault.records.keep("request", {"subject": "A move"})
    nowhere = str(uuid.UUID(int=7))
    other = [Link(LinkKind.CHECK, nowhere), Link(LinkKind.PLAN, nowhere), Link(LinkKind.PLAN, letter.uid)]
    found = journal.links.targets([here, binned, *other])
    assert list(found) == [here]
    assert found[here].entry_id == check


def test_without_a_journal_there_is_nothing_to_lead_to(clock: FakeClock) -> None:
    journal = JournalService(Session(clock))
    with pytest.raises(Locked):
        journal.links.choices(LinkKind.PLAN)
    assert journal.today() == clock.today()


def test_the_directory_and_the_agency_are_offered_and_found_again(session: Session, tmp_path: Path) -> None:
    contacts = ContactService(agency=lambda: AgencyFolder(write_pack(tmp_path)))
    journal = JournalService(session, lambda: contacts)
    offered = journal.links.choices(LinkKind.CONTACT)
    assert [each.words for each in offered][: len(contacts.directory())] == [each.name for each in contacts.directory()]
    first, last = offered[0], offered[-1]
    assert first.subject == contacts.directory()[0].contact_id
    assert last.subject in {each.contact_id for each in contacts.slots_of_agency().values()}
    assert len({each.link for each in offered}) == len(offered)
    gone = Link(LinkKind.CONTACT, contact_uid("no-such-contact"))
    entry = journal.add("", "a call", facts=EntryFacts.clean(None, (), (first.link, last.link, gone)))
    assert journal.links.targets(journal.read(entry.entry_id).facts.links) == {first.link: first, last.link: last}
    assert JournalService(session).links.targets([first.link]) == {}


def test_a_contact_is_known_by_the_same_identity_for_ever() -> None:
    assert contact_uid("988-lifeline") == "cd96d1d9-febe-54b9-b078-49be6a861bae"


def test_who_leads_to_something_is_told_the_newest_first(session: Session, clock: FakeClock) -> None:
    journal = JournalService(session)
    check = journal.read(keep_check(session, ""))
    assert journal.links.entries_of(check.uid) == ()
    facts = EntryFacts.clean(None, (), [Link(LinkKind.CHECK, check.uid)])
    first = journal.add("First", "words", facts=facts)
    clock.advance(60)
    second = journal.add("", "only words", facts=facts)
    journal.add("Apart", "words")
    journal.bin(journal.add("Binned", "words", facts=facts).entry_id)
    found = journal.links.entries_of(check.uid)
    assert [(each.entry_id, each.title, each.opening) for each in found] == [
        (second.entry_id, "", "only words"),
        (first.entry_id, "First", "words"),
    ]
