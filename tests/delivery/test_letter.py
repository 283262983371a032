from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.content.letters import load_letters
from boundarycheck.delivery.letter import compose
from boundarycheck.domain.requests import (
    BLANK,
    SIGNING_LINE,
    Duration,
    MoveFrom,
    Profile,
    ReasonCategory,
    ReassignmentRequest,
    Receiver,
    Start,
)
from letters import PROFILE, RECEIVER, blank_request, filled_request

if TYPE_CHECKING:
    from boundarycheck.domain.requests import Letter

WORDING = load_letters()
FORBIDDEN = Path(__file__).resolve().parents[1] / "content" / "forbidden" / "en.txt"
LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def letter_of(request: ReassignmentRequest) -> Letter:
    return compose(request, WORDING)


def test_the_finished_letter() -> None:
    assert (
        letter_of(filled_request()).text
        == f"""\
From: Sam Doe
Rank: Correctional Officer
ID or badge number: 4471
Facility: North County Jail
Unit: Unit 4
Post: Pod B control
Shift: Evenings
Days off: Sunday, Monday

March 9, 2026

To: Captain R. Alvarez, Watch commander

Request for reassignment from my present post

Dear Captain R. Alvarez:

I request a permanent reassignment from my present post, Pod B control, starting with my next shift.

I ask for this move as a preventive step to keep professional boundaries.

I am ready to talk about this in private, at a time that suits you. You can reach me here: 555-0100.

Please share this request only with those who need it to decide.

Please tell me in writing what you decide, and from which date it takes effect.

Respectfully,

{SIGNING_LINE}
Sam Doe
Correctional Officer

Received by: {SIGNING_LINE}
Date: {SIGNING_LINE}
Decision: {SIGNING_LINE}
"""
    )


def test_a_blank_request_is_finished_by_hand() -> None:
    letter = letter_of(blank_request())
    assert all(line.endswith(f": {BLANK}") for line in (*letter.sender, *letter.recipient))
    assert len(letter.sender) == 8
    assert letter.salutation == f"Dear {BLANK}:"
    assert letter.paragraphs[0] == (
        f"I request a permanent reassignment from my present post, {BLANK}, starting with my next shift."
    )
    assert f"You can reach me here: {BLANK}." in letter.text
    assert letter.signature == (SIGNING_LINE, BLANK, BLANK)


@pytest.mark.parametrize(
    ("move", "detail"),
    [
        (MoveFrom.POST, "my present post, Pod B control,"),
        (MoveFrom.UNIT, "my present unit, Unit 4,"),
        (MoveFrom.SHIFT, "my present shift, Evenings,"),
        (MoveFrom.FACILITY, "my present facility, North County Jail,"),
    ],
)
def test_the_move_names_what_is_left(move: MoveFrom, detail: str) -> None:
    letter = letter_of(replace(filled_request(), move_from=move))
    assert detail in letter.paragraphs[0]
    assert letter.subject == f"Request for reassignment from my present {move}"


@pytest.mark.parametrize(
    ("duration", "start", "words"),
    [
        (Duration.TEMPORARY, Start.TODAY, ("a temporary reassignment", "starting today.")),
        (Duration.LASTING, Start.NEXT_SHIFT, ("a permanent reassignment", "starting with my next shift.")),
        (Duration.LASTING, Start.NEXT_BID, ("a permanent reassignment", "starting with the next bid.")),
    ],
)
def test_for_how_long_and_from_when(duration: Duration, start: Start, words: tuple[str, str]) -> None:
    ask = letter_of(replace(filled_request(), duration=duration, start=start)).paragraphs[0]
    assert words[0] in ask
    assert ask.endswith(words[1])


@pytest.mark.parametrize("reason", list(ReasonCategory))
def test_one_reason_is_given_and_no_other(reason: ReasonCategory) -> None:
    text = letter_of(replace(filled_request(), reason=reason)).text
    assert [given for given in ReasonCategory if WORDING.reasons[given].in_letter in text] == [reason]


def test_without_a_reason_a_private_talk_is_asked_for() -> None:
    letter = letter_of(replace(filled_request(), reason=ReasonCategory.NONE))
    assert letter.paragraphs[1] == "I would rather discuss the reason in private."


def test_choices_left_out_leave_no_trace() -> None:
    letter = letter_of(replace(filled_request(), discuss_privately=False, need_to_know=False))
    assert len(letter.paragraphs) == 3
    assert "private" not in letter.text
    assert "share" not in letter.text
    assert "555-0100" not in letter.text


def test_preferences_are_listed_without_the_empty_ones() -> None:
    letter = letter_of(replace(filled_request(), preferences=("Intake", " ", "Unit 2\nnights")))
    assert letter.paragraphs[1] == "If it helps your planning, I would take any of these: Intake; Unit 2 nights."


def test_empty_preferences_say_nothing() -> None:
    assert letter_of(replace(filled_request(), preferences=("", " "))) == letter_of(filled_request())


def test_own_words_keep_their_lines_and_paragraphs() -> None:
    words = "\r\n I have trained\r\nmy relief.\r\n \r\n\r\nI can start at once. \n"
    letter = letter_of(replace(filled_request(), own_words=words))
    assert letter.paragraphs[2:4] == ("I have trained\nmy relief.", "I can start at once.")


def test_own_words_are_never_a_template() -> None:
    letter = letter_of(replace(filled_request(), own_words="{reach} {0} {", steps_taken="{steps} }"))
    assert letter.paragraphs[2:4] == ("{reach} {0} {", "Steps I have already taken: {steps} }")


def test_a_copy_is_named_when_there_is_one() -> None:
    letter = letter_of(replace(filled_request(), cc="Union\nrepresentative"))
    assert letter.recipient == ("To: Captain R. Alvarez, Watch commander", "Copy to: Union representative")


@pytest.mark.parametrize(
    ("receiver", "to", "salutation"),
    [
        (Receiver(name="Lt. Kim"), "To: Lt. Kim", "Dear Lt. Kim:"),
        (Receiver(role="Watch commander"), "To: Watch commander", "Dear Watch commander:"),
    ],
)
def test_a_name_or_a_role_is_enough(receiver: Receiver, to: str, salutation: str) -> None:
    letter = letter_of(replace(filled_request(), receiver=receiver))
    assert letter.recipient == (to,)
    assert letter.salutation == salutation


@pytest.mark.parametrize(
    ("day", "shown"), [(date(2026, 1, 1), "January 1, 2026"), (date(2025, 12, 31), "December 31, 2025")]
)
def test_the_date_is_written_out(day: date, shown: str) -> None:
    assert letter_of(replace(filled_request(), dated=day)).dated == shown


def test_a_field_cannot_add_a_line_to_the_head() -> None:
    profile = replace(PROFILE, name="Sam\r\nBcc: all@example.org", post="Pod\u2028B")
    letter = letter_of(replace(filled_request(), profile=profile))
    assert letter.sender[0] == "From: Sam Bcc: all@example.org"
    assert "Pod B" in letter.paragraphs[0]


def test_what_would_turn_the_text_round_is_gone() -> None:
    profile = replace(PROFILE, name="Sam\u202e eoD\x00")
    assert letter_of(replace(filled_request(), profile=profile)).sender[0] == "From: Sam eoD"


def test_whatever_is_chosen_the_letter_holds_no_phrase_that_must_not_be_said() -> None:
    lines = FORBIDDEN.read_text("utf-8").splitlines()
    forbidden = [line.strip().lower() for line in lines if line.strip() and not line.startswith("#")]
    assert forbidden
    for move, duration, start, reason in product(MoveFrom, Duration, Start, ReasonCategory):
        request = replace(filled_request(), move_from=move, duration=duration, start=start, reason=reason)
        text = f" {letter_of(request).text.lower()} "
        assert not [phrase for phrase in forbidden if f" {phrase} " in text]


ANY_PROFILE = st.builds(Profile, **{field.name: st.text(max_size=20) for field in fields(Profile)})
ANY_REQUEST = st.builds(
    ReassignmentRequest,
    profile=ANY_PROFILE,
    receiver=st.builds(Receiver, *[st.text(max_size=20)] * 3),
    dated=st.dates(),
    cc=st.text(max_size=20),
    preferences=st.lists(st.text(max_size=20), max_size=3).map(tuple),
    own_words=st.text(max_size=60),
    steps_taken=st.text(max_size=60),
)


@given(ANY_REQUEST)
def test_any_request_is_a_letter_of_whole_lines(request: ReassignmentRequest) -> None:
    letter = letter_of(request)
    single = (
        letter.subject,
        letter.dated,
        *letter.sender,
        *letter.recipient,
        letter.salutation,
        letter.paragraphs[0],
        *letter.signature,
        *letter.receipt,
    )
    assert not [line for line in single if set(line) & set(LINE_BREAKS) or not line.strip()]
    assert not [paragraph for paragraph in letter.paragraphs if not paragraph.strip()]
    assert len(letter.sender) == 8


def test_the_receiver_is_a_stranger_to_the_letter_of_no_one() -> None:
    letter = letter_of(replace(filled_request(), receiver=replace(RECEIVER, name="", role="")))
    assert RECEIVER.address not in letter.text
