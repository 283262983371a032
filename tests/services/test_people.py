from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
import vobject

from boundarycheck.domain.agency import AgencyFolder
from boundarycheck.domain.contacts import HelpKind, ReachKind
from boundarycheck.domain.errors import CardUnreadable, Locked, NothingToKeep, NumberUnusable, PinsFull
from boundarycheck.domain.journal import Draft
from boundarycheck.domain.people import LINE_LIMIT, Person
from boundarycheck.services.contacts import ContactService
from boundarycheck.services.people import Around, PeopleService, uid_of
from boundarycheck.services.session import Session
from packs import write_pack
from vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from fakes import FakeClock

ZOE = Person(
    name="Zoë Łukasz", slot="lawyer", phone="303-555-0100", limits="Tells nobody.", notes="Room 4; ask, then go."
)
SAM = Person(name="Sam", slot="union", mobile="303-555-0101", mail="sam@example.org")


@pytest.fixture
def contacts() -> ContactService:
    return ContactService()


@pytest.fixture
def people(session: Session, contacts: ContactService) -> PeopleService:
    return PeopleService(session, contacts)


def test_people_are_kept_in_the_order_of_protection(people: PeopleService) -> None:
    for person in (Person(name="Kim"), SAM, Person(name="ann"), ZOE):
        people.keep(person)
    assert [kept.person.name for kept in people.all()] == ["Zoë Łukasz", "Sam", "ann", "Kim"]


def test_a_person_is_changed_found_and_erased(people: PeopleService) -> None:
    kept = people.keep(ZOE)
    changed = people.keep(replace(ZOE, phone="303-555-0199"), kept.uid)
    assert changed.uid == kept.uid
    assert people.find(kept.uid) == changed
    people.erase(kept.uid)
    assert people.find(kept.uid) is None
    assert people.all() == ()


def test_a_person_outlives_the_session_in_the_vault(tmp_path: Path, clock: FakeClock, contacts: ContactService) -> None:
    session = Session(clock)
    session.create(tmp_path / "journal", PASSPHRASE)
    PeopleService(session, contacts).keep(ZOE)
    session.close()
    session.open(tmp_path / "journal", PASSPHRASE)
    assert [kept.person for kept in PeopleService(session, contacts).all()] == [ZOE]
    session.close()


def test_somebody_without_a_name_is_not_kept(people: PeopleService) -> None:
    with pytest.raises(NothingToKeep):
        people.keep(Person(phone="1"))


def test_keeping_takes_the_draft_along(people: PeopleService, session: Session) -> None:
    session.vault.drafts.keep(Draft("person:new", {"name": "Zo"}))
    kept = people.keep(ZOE, drop_draft="person:new")
    assert session.vault.drafts.find("person:new") is None
    session.vault.drafts.keep(Draft(f"person:{kept.uid}", {"name": "Zo"}))
    people.erase(kept.uid, drop_draft=f"person:{kept.uid}")
    assert session.vault.drafts.all() == ()


def test_three_people_fit_on_the_home_page(people: PeopleService) -> None:
    kept = [people.keep(Person(name=name, pinned=True)) for name in ("A", "B", "C")]
    with pytest.raises(PinsFull, match="3 people"):
        people.keep(replace(ZOE, pinned=True))
    people.keep(replace(kept[0].person, role="still on it"), kept[0].uid)
    people.keep(replace(kept[0].person, pinned=False), kept[0].uid)
    people.keep(replace(ZOE, pinned=True))
    assert [each.person.name for each in people.pinned()] == ["Zoë Łukasz", "B", "C"]


def test_more_pins_than_fit_can_come_by_a_merge_and_three_are_shown(people: PeopleService, session: Session) -> None:
    for name in "ABCD":
        session.vault.records.keep("person", Person(name=name, pinned=True).to_fields())
    assert [kept.person.name for kept in people.pinned()] == ["A", "B", "C"]


# ── around ──────────────────────────────────────────────────────────────────────────────────────
def test_before_unlock_only_the_directory_is_there(clock: FakeClock, contacts: ContactService) -> None:
    people = PeopleService(Session(clock), contacts)
    assert people.around() == Around()
    assert people.around().contacts("x") == ()
    for asked in (people.all, people.numbers, people.pinned):
        with pytest.raises(Locked):
            asked()


def test_the_pack_is_read_along_before_unlock_too(tmp_path: Path, clock: FakeClock) -> None:
    contacts = ContactService(agency=lambda: AgencyFolder(write_pack(tmp_path)))
    PeopleService(Session(clock), contacts).around()
    assert contacts.directory()[-1].contact_id == "pine-peers"


def test_own_people_are_shown_as_entries(people: PeopleService) -> None:
    kept = people.keep(ZOE)
    around = people.around()
    assert around.unlocked
    (contact,) = around.contacts("You wrote this")
    assert (contact.contact_id, contact.kinds, contact.source) == (
        kept.contact_id,
        (HelpKind.LAWYER,),
        "You wrote this",
    )
    assert contact.limits.first == "Tells nobody."
    assert uid_of(contact.contact_id) == kept.uid
    assert uid_of("copline") is None


# ── numbers that changed ────────────────────────────────────────────────────────────────────────
def test_a_number_that_changed_stands_in_place_of_the_old_one(people: PeopleService, contacts: ContactService) -> None:
    people.change_number("copline", ReachKind.CALL, " 1-800-555-0100 ")
    copline = contacts.contact("copline")
    nami = contacts.contact("nami")
    assert copline is not None
    assert nami is not None
    corrected = people.around().corrected(copline)
    assert [(each.value, each.words, each.changed_on) for each in corrected.reach] == [
        ("1-800-555-0100", "Call 1-800-555-0100", date(2026, 3, 9)),
        ("copline.org", "Visit copline.org", None),
    ]
    assert people.around().corrected(nami) is nami
    people.change_number("copline", ReachKind.CALL, "1-800-555-0101")
    assert [own.value for own in people.numbers()] == ["1-800-555-0101"]
    people.change_number("copline", ReachKind.CALL, "")
    assert people.numbers() == ()
    assert people.around().corrected(copline) is copline


@pytest.mark.parametrize("value", ["ask for Ann", "12", "800-555-1234 from May", "1" * (LINE_LIMIT + 1)])
def test_what_is_no_number_is_not_kept(people: PeopleService, value: str) -> None:
    with pytest.raises(NumberUnusable):
        people.change_number("copline", ReachKind.CALL, value)
    assert people.numbers() == ()


@pytest.mark.parametrize("contact_id", ["911", "988"])
def test_the_two_emergency_numbers_do_not_change(people: PeopleService, contact_id: str) -> None:
    with pytest.raises(ValueError, match="does not change"):
        people.change_number(contact_id, ReachKind.CALL, "303-555-0100")


@pytest.mark.parametrize(
    "fields",
    [{}, {"contact": 1, "kind": "call", "value": "1"}, {"contact": "a", "kind": "fax", "value": "1"}, {"contact": "a"}],
)
def test_a_number_of_another_release_is_passed_over(
    people: PeopleService, session: Session, fields: dict[str, str | int]
) -> None:
    session.vault.records.keep("number", fields)
    assert people.numbers() == ()


def test_a_number_for_a_way_that_is_gone_changes_nothing(people: PeopleService, contacts: ContactService) -> None:
    people.change_number("copline", ReachKind.TEXT, "741741")
    copline = contacts.contact("copline")
    assert copline is not None
    assert people.around().corrected(copline) is copline


# ── vCards ──────────────────────────────────────────────────────────────────────────────────────
def test_people_go_out_as_cards_without_notes_unless_asked(people: PeopleService) -> None:
    people.keep(ZOE)
    people.keep(SAM)
    plain = people.as_cards(with_notes=False)
    assert [card.fn.value for card in vobject.readComponents(plain)] == ["Zoë Łukasz", "Sam"]
    assert "Tells" not in plain
    assert "lawyer" not in plain
    (zoe, _sam) = vobject.readComponents(people.as_cards(with_notes=True))
    assert zoe.note.value == "Tells nobody.\nRoom 4; ask, then go."
    assert zoe.categories.value == ["lawyer"]


def test_people_come_back_from_cards_once(people: PeopleService) -> None:
    people.keep(ZOE)
    people.keep(SAM)
    cards = people.as_cards(with_notes=True).encode()
    sam = next(kept for kept in people.all() if kept.person.name == "Sam")
    people.erase(sam.uid)
    (back,) = people.bring_in(cards + cards)
    assert back.person == replace(SAM, phone=SAM.mobile)
    assert people.bring_in(cards) == ()


def test_whoever_has_another_number_that_no_phone_dials_is_somebody_else(people: PeopleService) -> None:
    cards = "".join(f"BEGIN:VCARD\nFN:Pat\nTEL:303-555-010{n} (cell)\nEND:VCARD\n" for n in (0, 1, 0))
    assert len(people.bring_in(cards.encode())) == 2
    assert people.bring_in(cards.encode()) == ()


def test_people_are_read_from_a_file_and_one_that_is_away_is_told(people: PeopleService, tmp_path: Path) -> None:
    file = tmp_path / "in.vcf"
    with pytest.raises(CardUnreadable, match="No such file"):
        people.bring_in_from(file)
    file.write_text("BEGIN:VCARD\nFN:Pat\nEND:VCARD\n")
    assert [kept.person.name for kept in people.bring_in_from(file)] == ["Pat"]


def test_a_card_of_another_program_fits_whatever_its_size(people: PeopleService) -> None:
    raw = f"BEGIN:VCARD\nFN:{'n' * 900}\nCATEGORIES:friends\nNOTE:{'x' * 9000}\nEND:VCARD\n".encode()
    (kept,) = people.bring_in(raw)
    assert (len(kept.person.name), kept.person.slot, len(kept.person.notes)) == (LINE_LIMIT, "", 4000)


def test_a_file_that_is_none_keeps_nobody(people: PeopleService) -> None:
    with pytest.raises(CardUnreadable):
        people.bring_in(b"BEGIN:VCARD")
    assert people.all() == ()


def test_a_record_of_another_kind_is_nobody(people: PeopleService, session: Session) -> None:
    record = session.vault.records.keep("plan", {"name": "x"})
    assert people.find(record.uid) is None
