from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from boundarycheck.domain.requests import (
    LETTER_PLACEHOLDERS,
    Letter,
    LetterField,
    LetterWording,
    Profile,
    ReasonCategory,
    ReassignmentRequest,
    Receiver,
)
from letters import PROFILE, blank_request, filled_request

LETTER = Letter(
    subject="Request",
    dated="March 9, 2026",
    sender=("From: Sam", "Unit: 4"),
    recipient=("To: Captain",),
    salutation="Dear Captain:",
    paragraphs=("First.", "Second,\nwith two lines."),
    closing="Respectfully,",
    signature=("____", "Sam"),
)


def test_the_text_of_a_letter_divides_its_blocks_and_ends_its_line() -> None:
    assert LETTER.text == (
        "From: Sam\nUnit: 4\n\nMarch 9, 2026\n\nTo: Captain\n\nRequest\n\nDear Captain:\n\n"
        "First.\n\nSecond,\nwith two lines.\n\nRespectfully,\n\n____\nSam\n"
    )


def test_a_receipt_stands_at_the_foot() -> None:
    assert replace(LETTER, receipt=("Received by:", "Date:")).text.endswith("Sam\n\nReceived by:\nDate:\n")


def test_a_request_discloses_little_unless_told_otherwise() -> None:
    request = ReassignmentRequest(Profile(), Receiver(), date(2026, 3, 9))
    assert request.reason is ReasonCategory.BOUNDARIES
    assert request.own_words == ""
    assert request.discuss_privately
    assert request.need_to_know


def test_no_field_asks_for_an_inmate() -> None:
    names = {field.name for kind in (ReassignmentRequest, Profile, Receiver, LetterWording) for field in fields(kind)}
    assert not {name for name in names | set(LetterField) if "inmate" in name or "custody" in name}


def test_every_field_of_the_profile_is_a_field_of_the_letter() -> None:
    assert {*LetterField} == {*(field.name for field in fields(Profile)), "receiver"}


def test_a_filled_request_has_no_blanks() -> None:
    assert filled_request().blanks == ()


def test_an_empty_request_has_all_blanks_in_the_order_of_the_letter() -> None:
    assert blank_request().blanks == tuple(LetterField)


@pytest.mark.parametrize("name", [field.name for field in fields(Profile)])
def test_blanks_of_white_space_are_blank(name: str) -> None:
    request = replace(filled_request(), profile=replace(PROFILE, **{name: " \t\n"}))
    assert request.blanks == (LetterField(name),)


def test_a_receiver_needs_a_name_or_a_role() -> None:
    by_role = replace(filled_request(), receiver=Receiver(role="Watch commander"))
    assert by_role.value_of(LetterField.RECEIVER) == "Watch commander"
    assert replace(filled_request(), receiver=Receiver(address="a@example.org")).blanks == (LetterField.RECEIVER,)


def test_without_a_private_talk_no_private_way_is_missing() -> None:
    request = replace(blank_request(), discuss_privately=False)
    assert LetterField.REACH_PRIVATELY not in request.blanks


def test_every_template_of_the_wording_is_known() -> None:
    texts = {field.name for field in fields(LetterWording) if field.type == "str"}
    assert set(LETTER_PLACEHOLDERS) == texts
