from __future__ import annotations

import pytest
import vobject

from boundarycheck.domain.contacts import Contact, Reach, ReachKind
from boundarycheck.domain.errors import NumberUnusable
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
