from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.agency import AgencyFolder
from boundarycheck.domain.contacts import ReachKind
from boundarycheck.domain.errors import ContentDamaged
from boundarycheck.domain.people import Person
from boundarycheck.services.contacts import ContactService
from boundarycheck.services.everyone import Everyone, known_now, look_around
from boundarycheck.services.people import PeopleService
from boundarycheck.services.session import Session
from boundarycheck.services.talks import TalkService
from packs import write_pack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fakes import FakeClock

    Look = Callable[[], Everyone]


@pytest.fixture
def session(clock: FakeClock) -> Iterator[Session]:
    session = Session(clock)
    yield session
    session.close()


@pytest.fixture
def contacts(tmp_path: Path) -> ContactService:
    return ContactService(agency=lambda: AgencyFolder(write_pack(tmp_path)))


@pytest.fixture
def talks(session: Session, contacts: ContactService) -> TalkService:
    return TalkService(session, contacts)


@pytest.fixture
def look(session: Session, contacts: ContactService, talks: TalkService) -> Look:
    return lambda: look_around(contacts, PeopleService(session, contacts), talks, "You wrote this")


def values(everyone: Everyone, contact_id: str) -> list[str]:
    contact = everyone.find(contact_id)
    assert contact is not None
    return [reach.value for reach in contact.reach]


def test_without_a_journal_it_is_the_directory_with_the_agencys_numbers_and_people(look: Look) -> None:
    everyone = look()
    assert values(everyone, "safe-call-now") == ["206-555-0142"]
    assert everyone.directory[-1].contact_id == "pine-peers"
    assert [contact.contact_id for contact in everyone.near] == ["pine-eap"]
    assert everyone.filled == {"eap"}
    assert not everyone.unlocked
    assert everyone.find("nobody") is None


def test_the_officers_numbers_stand_in_place_of_all_others(
    session: Session, contacts: ContactService, look: Look
) -> None:
    session.open_guest()
    look()
    people = PeopleService(session, contacts)
    for contact_id in ("safe-call-now", "pine-eap", "pine-peers"):
        people.change_number(contact_id, ReachKind.CALL, "303-555-0199")
    kept = people.keep(Person(name="Zoë", slot="lawyer"))
    everyone = look()
    for contact_id in ("safe-call-now", "pine-eap", "pine-peers"):
        assert values(everyone, contact_id)[0] == "303-555-0199"
    assert [contact.contact_id for contact in everyone.near] == [kept.contact_id, "pine-eap"]
    assert everyone.near[0].source == "You wrote this"
    assert everyone.filled == {"eap", "lawyer"}
    assert everyone.unlocked


def test_a_peer_stands_behind_the_limits_until_they_were_read(session: Session, talks: TalkService, look: Look) -> None:
    session.open_guest()
    talks.read_limits("copline")
    everyone = look()
    gated = {contact.contact_id for contact in (*everyone.directory, *everyone.near) if everyone.gated(contact)}
    assert gated == {"safe-call-now", "pine-peers"}
    assert everyone.read == {"copline"}


def test_who_answers_at_once_is_named_once_those_for_danger_first(look: Look) -> None:
    ids = [contact.contact_id for contact in look().at_once()]
    assert ids[:4] == ["911", "988", "veterans", "crisis-text-line"]
    assert ids[-1] == "pine-peers"
    assert len(ids) == len(set(ids))
    assert "nami" not in ids


def test_what_is_known_at_once_reads_no_pack_and_forgets_none(contacts: ContactService, look: Look) -> None:
    before = known_now(contacts)
    assert before == Everyone(ContactService().directory())
    assert {contact.contact_id for contact in before.directory if before.gated(contact)} == {
        "copline",
        "safe-call-now",
    }
    look()
    after = known_now(contacts)
    assert values(after, "safe-call-now") == ["206-555-0142"]
    assert values(after, "pine-eap") == ["303-555-0111"]
    assert after.filled == {"eap"}


def test_a_damaged_directory_is_told() -> None:
    with pytest.raises(ContentDamaged):
        known_now(ContactService("no-such-language"))
