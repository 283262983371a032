from __future__ import annotations

import pytest

from boundarycheck.domain.contacts import Urgency
from boundarycheck.domain.errors import ContentDamaged
from boundarycheck.services.contacts import ContactService
from boundarycheck.system import resources


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


def test_a_language_that_is_not_there_is_named() -> None:
    with pytest.raises(ContentDamaged, match=r"xx/contacts\.toml"):
        ContactService("xx").directory()
