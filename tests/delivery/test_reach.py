from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.content.contacts import load_directory
from boundarycheck.content.sources import load_sources
from boundarycheck.delivery.reach import international, link_for, mail_link, sms_code, tel_link, with_pause
from boundarycheck.domain.contacts import Reach, ReachKind
from boundarycheck.domain.errors import NumberUnusable


@pytest.mark.parametrize(
    ("value", "link"),
    [
        ("1-800-267-5463", "tel:+18002675463"),
        ("800-950-6264", "tel:+18009506264"),
        ("(303) 555-0100 ext. 12", "tel:+13035550100;ext=12"),
        ("+44 20 7946 0018", "tel:+442079460018"),
        ("988", "tel:988"),
        ("741741", "tel:741741"),
        ("0000000000", "tel:0000000000"),
        ("1-800-GAMBLER", "tel:+18004262537"),
    ],
)
def test_a_number_becomes_a_link_that_dials_it(value: str, link: str) -> None:
    assert tel_link(value) == link


def test_a_text_message_goes_to_the_short_code_with_its_word() -> None:
    assert sms_code("741741", "HOME") == "SMSTO:741741:HOME"
    assert sms_code("800GAM") == "SMSTO:800426:"


@pytest.mark.parametrize("value", ["", "ask for Ann", "12", "tel:988", "988;isub=1:x", "9 8 8 8 8\n8"])
def test_what_is_no_number_is_refused(value: str) -> None:
    with pytest.raises(NumberUnusable, match="phone number"):
        tel_link(value)


@pytest.mark.parametrize("value", ["988, 911", "9075550100, 5550200", "907-555-0100 #5550200"])
def test_a_second_number_is_never_dialled_as_an_extension(value: str) -> None:
    for made in (tel_link, with_pause):
        with pytest.raises(NumberUnusable, match="phone number"):
            made(value)


@given(st.text(alphabet="0123456789-+(). x#;,abc\n", max_size=30))
def test_a_link_holds_digits_only_whatever_was_typed(value: str) -> None:
    try:
        link = tel_link(value)
    except NumberUnusable:
        return
    assert set(link.removeprefix("tel:").replace(";ext=", "")) <= set("+0123456789")
    assert "+" not in link[5:]


def test_an_address_becomes_a_mail_link() -> None:
    assert mail_link(" peers+jail@example.org ") == "mailto:peers%2Bjail@example.org"


@pytest.mark.parametrize(
    "address",
    ["", "peers", "a@b@example.org", "a@example.org?bcc=x@example.org", "a b@example.org", "a@", "a..b@example.org"],
)
def test_what_is_no_plain_address_is_refused(address: str) -> None:
    with pytest.raises(NumberUnusable, match="e-mail address"):
        mail_link(address)


@given(st.text(max_size=40))
def test_a_mail_link_names_one_receiver_and_nothing_else(address: str) -> None:
    try:
        link = mail_link(address)
    except NumberUnusable:
        return
    assert not set(link) & set("?&\r\n ")
    assert unquote(link) == f"mailto:{address.strip()}"


def test_only_calls_and_mails_are_opened() -> None:
    assert link_for(Reach(ReachKind.CALL, "988", "Call 988")) == "tel:988"
    assert link_for(Reach(ReachKind.MAIL, "a@example.org", "Write")) == "mailto:a@example.org"
    for kind in (ReachKind.TEXT, ReachKind.WEB):
        with pytest.raises(ValueError, match="nothing is opened"):
            link_for(Reach(kind, "988", "x"))


def test_every_number_of_the_directory_can_be_dialled() -> None:
    for contact in load_directory("en", load_sources()).contacts:
        for reach in contact.reach:
            if reach.kind in {ReachKind.CALL, ReachKind.TEXT}:
                assert international(reach.value)
