from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from boundarycheck.domain.agency import AgencyFolder
from boundarycheck.domain.contacts import HelpKind, Urgency, Wanted
from boundarycheck.domain.errors import ContentDamaged, PackDamaged
from boundarycheck.services.contacts import ContactService
from boundarycheck.system import resources
from packs import PACK, write_pack

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def service() -> ContactService:
    return ContactService()


def ids(service: ContactService, urgency: Urgency) -> list[str]:
    return [contact.contact_id for contact in service.directory(urgency)]


def test_the_directory_is_read_once_when_first_asked_for(
    service: ContactService, monkeypatch: pytest.MonkeyPatch
) -> None:
    contacts = service.directory()
    monkeypatch.setattr(resources, "root", lambda: pytest.fail("content was read a second time"))
    assert service.directory() is contacts
    assert service.crisis()
    assert service.local_slots()


def test_who_is_needed_now_stands_alone(service: ContactService) -> None:
    assert ids(service, Urgency.DANGER) == ["911", "988", "veterans", "crisis-text-line"]
    assert "copline" in ids(service, Urgency.TODAY)
    assert "nami" not in ids(service, Urgency.TODAY)
    assert "credit-counseling" in ids(service, Urgency.LATER)
    assert ids(service, Urgency.LATER)[-1] == "nic"


def test_every_contact_is_under_some_urgency(service: ContactService) -> None:
    shown = {name for urgency in Urgency for name in ids(service, urgency)}
    assert shown == {contact.contact_id for contact in service.directory()}


def test_the_two_emergency_numbers_are_at_hand(service: ContactService) -> None:
    assert [contact.contact_id for contact in service.crisis()] == ["988", "911"]


def test_the_question_to_ask_any_helper(service: ContactService) -> None:
    assert service.question_to_ask() == "What would you have to pass on?"


def test_the_slots_begin_with_the_most_protected_talk(service: ContactService) -> None:
    assert service.local_slots()[0].slot_id == "lawyer"


def test_what_is_looked_for_is_found_by_name_kind_and_filter(service: ContactService) -> None:
    moment = datetime(2026, 7, 6, 15, tzinfo=UTC)
    everyone = service.directory()

    def found(wanted: Wanted) -> list[str]:
        return [contact.contact_id for contact in service.find(wanted, moment, everyone)]

    assert found(Wanted(words="cop")) == ["copline"]
    assert found(Wanted(words="gamb"))[0] == "problem-gambling"
    assert found(Wanted(kind=HelpKind.MONEY)) == ["problem-gambling", "credit-counseling"]
    assert "nami" in found(Wanted(open_now=True))
    assert "credit-counseling" not in found(Wanted(open_now=True))
    assert found(Wanted(spanish=True)) == ["988", "samhsa"]


def test_one_contact_is_found_by_its_id(service: ContactService) -> None:
    found = service.contact("copline")
    assert found is not None
    assert found.name == "COPLINE"
    assert service.contact("nobody") is None


def test_the_order_of_protection_and_what_to_say(service: ContactService) -> None:
    assert service.protection().steps[0].step_id == "lawyer"
    assert "?" in service.openers().words[HelpKind.LAWYER]
    assert service.words().kinds[HelpKind.EAP] == "Employee assistance (EAP)"


def test_without_a_pack_nothing_is_read(service: ContactService) -> None:
    assert service.read_pack() == ""
    assert service.pack_problem is None
    assert service.slots_of_agency() == {}


def test_the_agencys_pack_is_added_and_can_be_taken_away(tmp_path: Path) -> None:
    place: list[AgencyFolder | None] = [AgencyFolder(write_pack(tmp_path))]
    service = ContactService(agency=lambda: place[0])
    before = service.directory()
    assert service.read_pack() == "Pine County Sheriff"
    assert service.directory()[-1].contact_id == "pine-peers"
    assert service.contact("pine-eap") is service.slots_of_agency()["eap"]
    write_pack(tmp_path, "broken")
    assert service.read_pack() == "Pine County Sheriff"  # read once
    place[0] = None
    assert service.read_pack() == ""
    assert service.directory() == before
    assert service.contact("pine-eap") is None


def test_a_damaged_pack_takes_nothing_away_and_is_tried_again(tmp_path: Path) -> None:
    service = ContactService(agency=lambda: AgencyFolder(write_pack(tmp_path, text)))
    before, text = service.directory(), "format = 9"
    assert service.read_pack() == ""
    assert isinstance(service.pack_problem, PackDamaged)
    assert service.directory() is before
    text = PACK
    assert service.read_pack() == "Pine County Sheriff"
    assert service.pack_problem is None


def test_a_language_that_is_not_there_is_named() -> None:
    with pytest.raises(ContentDamaged, match=r"xx/contacts\.toml"):
        ContactService("xx").directory()
