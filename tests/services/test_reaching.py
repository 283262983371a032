from __future__ import annotations

from dataclasses import replace

import pytest
import vobject

from boundarycheck.delivery import vcard
from boundarycheck.domain.contacts import Contact, Reach, ReachKind
from boundarycheck.domain.errors import NumberUnusable
from boundarycheck.domain.numbers import digits, split_extension
from boundarycheck.services.contacts import ContactService
from boundarycheck.services.reaching import ReachService
from codes import read_pattern

CALL = Reach(ReachKind.CALL, "1-800-267-5463", "Call 1-800-267-5463")
TEXT = Reach(ReachKind.TEXT, "741741", "Text HOME to 741741", "HOME")
MAIL = Reach(ReachKind.MAIL, "peers@example.org", "Write")
WEB = Reach(ReachKind.WEB, "copline.org", "Visit copline.org")


@pytest.mark.parametrize(
    ("reach", "says"),
    [(CALL, "tel:+18002675463"), (TEXT, "SMSTO:741741:HOME"), (MAIL, "mailto:peers@example.org")],
)
def test_the_code_of_a_way_says_what_a_phone_does(reach: Reach, says: str) -> None:
    assert read_pattern(ReachService().code(reach)) == says


def test_a_website_needs_no_phone() -> None:
    with pytest.raises(ValueError, match="website"):
        ReachService().code(WEB)


def entry(contact_id: str) -> Contact:
    found = ContactService().contact(contact_id)
    assert found is not None
    return found


@pytest.mark.parametrize("label", ["Pat", "Señora María de los Ángeles", "  "])
def test_the_code_of_a_card_is_a_contact_under_the_name_chosen(label: str) -> None:
    text = read_pattern(ReachService().card_code(entry("crisis-text-line"), label))
    card = vobject.readOne(text)
    assert card.version.value == "3.0"
    assert card.fn.value == (label.strip() or "Crisis Text Line")
    assert [tel.value for tel in card.contents["tel"]] == ["741741"]
    assert set(card.contents) == {"version", "fn", "n", "tel"}


def test_a_neutral_card_says_nothing_of_who_it_is() -> None:
    text = read_pattern(ReachService().card_code(entry("copline"), "Phone contact"))
    assert "COPLINE" not in text.upper().replace("PHONE CONTACT", "")
    assert "+18002675463" in text


def card_of(*ways: Reach) -> vobject.base.Component:
    contact = replace(entry("copline"), reach=ways)
    return vobject.readOne(read_pattern(ReachService().card_code(contact, "Pat")))


def test_an_extension_goes_along_behind_a_pause() -> None:
    card = card_of(
        Reach(ReachKind.CALL, "303-555-0100 ext. 12", "Call"), Reach(ReachKind.TEXT, "303-555-0101 x9", "Text")
    )
    assert [tel.value for tel in card.contents["tel"]] == ["+13035550100,12", "+13035550101"]
    (back,) = vcard.read(card.serialize().encode())
    assert digits(back.phone) == "+13035550100"
    assert split_extension(back.phone)[1] == "12"


def test_what_cannot_be_dialled_is_left_out_of_the_card_and_the_next_number_goes_along() -> None:
    office = Reach(ReachKind.CALL, "303-555-0100 (office)", "Call")
    assert [tel.value for tel in card_of(office, CALL, TEXT).contents["tel"]] == ["+18002675463", "741741"]
    card = card_of(office, TEXT, MAIL)
    assert [tel.value for tel in card.contents["tel"]] == ["741741"]
    assert card.email.value == "peers@example.org"


def test_without_a_number_there_is_no_card() -> None:
    contact = replace(entry("copline"), reach=(Reach(ReachKind.CALL, "ask Ann", "Call"), MAIL, WEB))
    with pytest.raises(NumberUnusable):
        ReachService().card_code(contact, "Pat")


def test_a_number_that_is_none_makes_no_code() -> None:
    with pytest.raises(NumberUnusable):
        ReachService().code(Reach(ReachKind.CALL, "ask Ann", "Call"))


def test_calls_and_mails_are_handed_to_their_own_program() -> None:
    called: list[str] = []
    written: list[str] = []
    service = ReachService(call=called.append, write=written.append)
    service.open(CALL)
    service.open(MAIL)
    assert (called, written) == (["tel:+18002675463"], ["mailto:peers@example.org"])
