from __future__ import annotations

from dataclasses import fields, replace

import pytest

from boundarycheck.domain.requests import (
    LETTER_PLACEHOLDERS,
    NO,
    Guide,
    Letter,
    LetterAsk,
    LetterField,
    LetterWording,
    Profile,
    Receiver,
    Request,
    switch_of,
)
from letters import DAY, PROFILE, blank_request, filled_request, kinds, told

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


def ask(request: Request, key: str) -> LetterAsk:
    return next(ask for ask in request.kind.asks if ask.key == key)


def test_the_text_of_a_letter_divides_its_blocks_and_ends_its_line() -> None:
    assert LETTER.text == (
        "From: Sam\nUnit: 4\n\nMarch 9, 2026\n\nTo: Captain\n\nRequest\n\nDear Captain:\n\n"
        "First.\n\nSecond,\nwith two lines.\n\nRespectfully,\n\n____\nSam\n"
    )


def test_a_receipt_stands_at_the_foot() -> None:
    assert replace(LETTER, receipt=("Received by:", "Date:")).text.endswith("Sam\n\nReceived by:\nDate:\n")


def test_every_field_of_the_profile_is_a_field_of_the_letter() -> None:
    assert {*LetterField} == {*(field.name for field in fields(Profile)), "receiver"}


def test_whatever_is_typed_or_told_of_the_officer_is_off_unless_it_is_chosen() -> None:
    for kind in kinds().values():
        request = Request(kind, PROFILE, Receiver(), DAY)
        on = {one.key for one in kind.asks if request.is_on(one) and not one.always}
        assert not [one.key for one in kind.asks if one.key in on and (one.lines or one.field)]


def test_only_the_notice_of_a_tie_has_a_place_for_a_name_and_it_is_off() -> None:
    named = {kind.kind_id for kind in kinds().values() for one in kind.asks if one.key == "person"}
    assert named == {"tie"}
    tie = filled_request("tie")
    assert not tie.is_on(ask(tie, "person"))
    assert "policy" in ask(tie, "person").label
    assert "kept apart" in ask(tie, "person").hint


def test_the_first_option_is_the_usual_one_and_an_unknown_one_too() -> None:
    (move, *_) = kinds()["reassignment"].choices
    assert move.option(None) is move.option("of another version") is move.options[0]
    assert move.option("unit").value == "unit"
    assert filled_request(move="unit").option(move).value == "unit"


def test_an_ask_is_on_as_it_was_left() -> None:
    usual = filled_request()
    assert usual.is_on(ask(usual, "talk"))
    assert not usual.is_on(ask(usual, "own_words"))
    changed = filled_request(**{switch_of("talk"): NO}, **told(own_words="A line."))
    assert not changed.is_on(ask(changed, "talk"))
    assert changed.is_on(ask(changed, "own_words"))
    report = filled_request("report", **{switch_of("what"): NO})
    assert report.is_on(ask(report, "what"))


def test_words_count_only_where_they_are_on_and_are_cleaned() -> None:
    off = filled_request(own_words="A line.")
    assert off.words(ask(off, "own_words")) == ""
    on = filled_request(**told(own_words=" A\u202e line.\r\nAnd more. ", cc="Local\n12", preferences="Yard\n\n Gate "))
    assert on.words(ask(on, "own_words")) == "A line.\nAnd more."
    assert on.words(ask(on, "cc")) == "Local 12"
    assert on.words(ask(on, "preferences")) == "Yard; Gate"
    assert [(one.key, words) for one, words in on.own_words()] == [
        ("preferences", "Yard; Gate"),
        ("own_words", "A line.\nAnd more."),
        ("cc", "Local 12"),
    ]


def test_a_filled_request_has_no_blanks() -> None:
    assert filled_request().blanks == ()
    assert filled_request().blank_asks == ()


def test_an_empty_request_has_its_blanks_in_the_order_of_the_letter() -> None:
    assert blank_request().blanks == (*kinds()["reassignment"].sender, LetterField.RECEIVER)
    assert blank_request("call-back").blanks == (
        LetterField.NAME,
        LetterField.REACH_PRIVATELY,
        LetterField.RECEIVER,
    )


def test_a_report_names_what_has_to_be_typed() -> None:
    assert [one.key for one in blank_request("report").blank_asks] == ["when", "where", "what"]
    assert filled_request("report", when="today", where="the gate", what="a phone").blank_asks == ()


def test_what_is_told_only_if_chosen_is_missing_only_then() -> None:
    empty = replace(filled_request(), profile=replace(PROFILE, days_off="", reach_privately=""))
    assert empty.blanks == ()
    both = replace(empty, answers=told(reach="", free_days=""))
    assert both.blanks == (LetterField.DAYS_OFF, LetterField.REACH_PRIVATELY)
    assert LetterField.DAYS_OFF in both.shown_fields
    assert LetterField.REACH_PRIVATELY not in both.shown_fields


@pytest.mark.parametrize("name", kinds()["reassignment"].sender)
def test_blanks_of_white_space_are_blank(name: LetterField) -> None:
    request = replace(filled_request(), profile=replace(PROFILE, **{name.value: " \t\n"}))
    assert request.blanks == (name,)


def test_a_receiver_needs_a_name_or_a_role() -> None:
    by_role = replace(filled_request(), receiver=Receiver(role="Watch commander"))
    assert by_role.value_of(LetterField.RECEIVER) == "Watch commander"
    assert replace(filled_request(), receiver=Receiver(address="a@example.org")).blanks == (LetterField.RECEIVER,)


def test_every_template_of_the_wording_is_known() -> None:
    texts = {field.name for field in fields(LetterWording) if field.type == "str"}
    assert set(LETTER_PLACEHOLDERS) == texts


def test_a_guide_is_headings_and_numbered_steps() -> None:
    guide = Guide("How to", "Read this.", (("Here", ("First.", "Then.")), ("There", ("Only.",))))
    assert guide.blocks == (
        ("How to", True),
        ("Read this.", False),
        ("Here", True),
        ("1. First.", False),
        ("2. Then.", False),
        ("There", True),
        ("1. Only.", False),
    )
