from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.delivery.letter import compose
from boundarycheck.domain.requests import (
    BLANK,
    NO,
    SIGNING_LINE,
    YES,
    Letter,
    Profile,
    Receiver,
    Request,
    switch_of,
)
from letters import DAY, PROFILE, RECEIVER, blank_request, filled_letter, filled_request, kinds, told, wording

FORBIDDEN = Path(__file__).resolve().parents[1] / "content" / "forbidden" / "en.txt"
LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
MOVE, DURATION, START, REASON = kinds()["reassignment"].choices


def letter_of(request: Request) -> Letter:
    return compose(request, wording())


def test_the_finished_letter() -> None:
    assert (
        filled_letter().text
        == f"""\
From: Sam Doe
Rank: Correctional Officer
ID or badge number: 4471
Facility: North County Jail
Unit: Unit 4
Post: Pod B control
Shift: Evenings

March 9, 2026

To: Captain R. Alvarez, Watch commander

Request for reassignment from my present post

Dear Captain R. Alvarez:

I request a permanent reassignment from my present post, Pod B control, starting with my next shift.

I ask for this move as a preventive step to keep professional boundaries.

I am ready to talk about this in private, at a time that suits you.

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


def test_a_call_back_says_nothing_of_why_and_gives_no_badge_number() -> None:
    text = filled_letter("call-back").text
    assert "Please call me back." in text
    assert "You can reach me here: 555-0100." in text
    assert "what you would have to pass on" in text
    for part in ("4471", "Correctional Officer", "Pod B", "boundar", "Received by"):
        assert part not in text


def test_a_notice_of_a_tie_names_nobody_unless_it_is_asked_to() -> None:
    letter = filled_letter("tie")
    assert "I will give the name in person to the one who needs it." in letter.paragraphs
    named = filled_letter("tie", **told(person="Lee Bell"))
    assert "The person is: Lee Bell." in named.paragraphs
    assert "in person to the one" not in named.text
    assert filled_letter("tie", **{switch_of("person"): YES}) == letter


def test_a_report_has_lines_for_what_is_not_written_yet() -> None:
    letter = filled_letter("report")
    assert f"What I saw, heard or was told: {BLANK}" in letter.paragraphs
    full = filled_letter("report", what="A phone\non the bunk.", where="Pod B", when="today", knowledge="suspect")
    assert "What I saw, heard or was told: A phone\non the bunk." in full.paragraphs
    assert full.paragraphs[0] == "I report the following. I have reason to suspect it."
    assert full.receipt[1] == f"Date and time: {SIGNING_LINE}"


@pytest.mark.parametrize("kind_id", list(kinds()))
def test_a_blank_request_is_finished_by_hand(kind_id: str) -> None:
    letter = letter_of(blank_request(kind_id))
    assert all(line.endswith(f": {BLANK}") for line in (*letter.sender, *letter.recipient))
    assert letter.salutation == f"Dear {BLANK}:"
    assert letter.signature[:2] == (SIGNING_LINE, BLANK)


@pytest.mark.parametrize(
    ("move", "detail"),
    [
        ("post", "my present post, Pod B control,"),
        ("unit", "my present unit, Unit 4,"),
        ("shift", "my present shift, Evenings,"),
        ("facility", "my present facility, North County Jail,"),
    ],
)
def test_the_move_names_what_is_left(move: str, detail: str) -> None:
    letter = filled_letter(move=move)
    assert detail in letter.paragraphs[0]
    assert letter.subject == f"Request for reassignment from my present {move}"


@pytest.mark.parametrize(
    ("duration", "start", "words"),
    [
        ("temporary", "today", ("a temporary reassignment", "starting today.")),
        ("lasting", "next-shift", ("a permanent reassignment", "starting with my next shift.")),
        ("lasting", "next-bid", ("a permanent reassignment", "starting with the next bid.")),
    ],
)
def test_for_how_long_and_from_when(duration: str, start: str, words: tuple[str, str]) -> None:
    ask = filled_letter(duration=duration, start=start).paragraphs[0]
    assert words[0] in ask
    assert ask.endswith(words[1])


@pytest.mark.parametrize("reason", [option.value for option in REASON.options])
def test_one_reason_is_given_and_no_other(reason: str) -> None:
    text = filled_letter(reason=reason).text
    assert [given.value for given in REASON.options if given.in_letter in text] == [reason]


def test_choices_left_out_leave_no_trace() -> None:
    letter = filled_letter(**{switch_of("talk"): NO, switch_of("need_to_know"): NO})
    assert len(letter.paragraphs) == 3
    assert "private" not in letter.text
    assert "share" not in letter.text


def test_what_is_told_of_the_officer_only_if_chosen() -> None:
    letter = filled_letter(**told(free_days="", reach=""))
    assert letter.sender[-1] == "Days off: Sunday, Monday"
    assert "You can reach me here: 555-0100." in letter.paragraphs
    assert "555-0100" not in "".join(letter.sender)
    for part in ("Sunday", "555-0100"):
        assert part not in filled_letter().text


def test_preferences_are_listed_without_the_empty_ones() -> None:
    letter = filled_letter(**told(preferences="Intake\n \nUnit 2\tnights"))
    assert letter.paragraphs[1] == "If it helps your planning, I would take any of these: Intake; Unit 2 nights."


@pytest.mark.parametrize("key", ["preferences", "own_words", "steps_taken", "cc"])
def test_what_is_on_and_empty_says_nothing(key: str) -> None:
    assert filled_letter(**{switch_of(key): YES, key: " \n"}) == filled_letter()


def test_own_words_keep_their_lines_and_paragraphs() -> None:
    words = "\r\n I have trained\r\nmy relief.\r\n \r\n\r\nI can start at once. \n"
    assert filled_letter(**told(own_words=words)).paragraphs[2:4] == (
        "I have trained\nmy relief.",
        "I can start at once.",
    )


def test_own_words_are_never_a_template() -> None:
    letter = filled_letter(**told(own_words="{reach} {0} {", steps_taken="{steps} }"))
    assert letter.paragraphs[2:4] == ("{reach} {0} {", "Steps I have already taken: {steps} }")


def test_a_copy_is_named_when_there_is_one() -> None:
    letter = filled_letter(**told(cc="Union\nrepresentative"))
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
    for kind in kinds().values():
        for chosen in product(*(choice.options for choice in kind.choices)):
            answers = {choice.key: option.value for choice, option in zip(kind.choices, chosen, strict=True)}
            text = f" {letter_of(Request(kind, PROFILE, RECEIVER, DAY, answers)).text.lower()} "
            assert not [phrase for phrase in forbidden if f" {phrase} " in text]


ANY_PROFILE = st.builds(Profile, **{field.name: st.text(max_size=20) for field in fields(Profile)})
ANSWER_KEYS = sorted(
    {part.key for kind in kinds().values() for part in kind.choices}
    | {name for kind in kinds().values() for ask in kind.asks for name in (ask.key, switch_of(ask.key))}
)
ANY_REQUEST = st.builds(
    Request,
    kind=st.sampled_from(list(kinds().values())),
    profile=ANY_PROFILE,
    receiver=st.builds(Receiver, *[st.text(max_size=20)] * 3),
    dated=st.dates(),
    answers=st.dictionaries(st.sampled_from(ANSWER_KEYS), st.sampled_from([YES, NO]) | st.text(max_size=60)),
)


@pytest.mark.no_cover  # a sweep over what other tests cover line by line
@given(ANY_REQUEST)
def test_any_request_is_a_letter_of_whole_lines(request: Request) -> None:
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
    assert len(letter.sender) == len(request.shown_fields)


def test_the_receivers_address_stays_out_of_the_letter() -> None:
    assert RECEIVER.address not in filled_letter().text
