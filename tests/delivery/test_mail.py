from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.content.letters import load_letters
from boundarycheck.delivery.letter import compose
from boundarycheck.delivery.mail import LINK_LIMIT, mailto_url
from boundarycheck.domain.errors import HandOverFailed, RequestIncomplete
from boundarycheck.domain.requests import Receiver
from letters import RECEIVER, filled_request

LETTER = compose(filled_request(), load_letters())


def fields_of(url: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(url).query, keep_blank_values=True, strict_parsing=True, errors="strict")


def test_the_link_holds_address_subject_and_the_whole_letter() -> None:
    url = mailto_url(LETTER, RECEIVER)
    assert url.startswith("mailto:r.alvarez@example.org?subject=Request%20for%20reassignment%20from")
    assert fields_of(url) == {"subject": [LETTER.subject], "body": [LETTER.text.replace("\n", "\r\n")]}


def test_lines_end_as_mail_wants_it() -> None:
    url = mailto_url(LETTER, RECEIVER)
    assert "From%3A%20Sam%20Doe%0D%0ARank" in url
    assert url.count("%0A") == url.count("%0D%0A") == url.count("%0D")


def test_letters_of_any_script_go_as_utf_8() -> None:
    assert "Jos%C3%A9%20%F0%9F%91%8D" in mailto_url(replace(LETTER, closing="José 👍"), RECEIVER)


def test_no_header_can_be_added_by_the_subject() -> None:
    url = mailto_url(replace(LETTER, subject="A\r\nBcc: x@example.org&cc=y@example.org"), RECEIVER)
    fields = fields_of(url)
    assert set(fields) == {"subject", "body"}
    assert fields["subject"] == ["A Bcc: x@example.org&cc=y@example.org"]


def test_a_letter_too_long_for_a_link_is_refused_whole() -> None:
    room = LINK_LIMIT - len(mailto_url(replace(LETTER, closing=""), RECEIVER)) - len("%0D%0A%0D%0A")
    assert len(mailto_url(replace(LETTER, closing="x" * room), RECEIVER)) == LINK_LIMIT
    with pytest.raises(HandOverFailed, match="too long for a mail link"):
        mailto_url(replace(LETTER, closing="x" * (room + 1)), RECEIVER)


def test_without_an_address_the_mail_program_asks() -> None:
    assert mailto_url(LETTER, Receiver(name="Captain", address="  ")).startswith("mailto:?subject=")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (" captain@example.org ", "captain@example.org"),
        ("a+b@sub.example.org", "a%2Bb@sub.example.org"),
        ("o'neil&co?@example.org", "o%27neil%26co%3F@example.org"),
        ("x" * 64 + "@example.org", "x" * 64 + "@example.org"),
    ],
)
def test_a_plain_address_is_taken(address: str, shown: str) -> None:
    assert mailto_url(LETTER, Receiver(address=address)).startswith(f"mailto:{shown}?subject=")


@pytest.mark.parametrize(
    "address",
    [
        "captain",
        "captain@",
        "@example.org",
        "captain@localhost",
        "a@b@example.org",
        "a@example.org,b@example.org",
        "a@example.org?cc=b@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "Captain <a@example.org>",
        "a b@example.org",
        ".a@example.org",
        "a..b@example.org",
        "a@-example.org",
        "a@example..org",
        "käpt@example.org",
        "x" * 65 + "@example.org",
        "a@" + "example." * 40 + "org",
    ],
)
def test_anything_else_is_refused(address: str) -> None:
    with pytest.raises(RequestIncomplete, match="a valid e-mail address"):
        mailto_url(LETTER, Receiver(address=address))


@given(st.text(max_size=40))
def test_any_address_is_refused_or_stays_one_address(address: str) -> None:
    try:
        url = mailto_url(LETTER, Receiver(address=address))
    except RequestIncomplete:
        return
    assert unquote(urlsplit(url).path) == address.strip()
    assert set(fields_of(url)) == {"subject", "body"}


@given(st.text(st.characters(), max_size=80))
def test_any_words_make_a_link_of_plain_characters(words: str) -> None:
    url = mailto_url(replace(LETTER, paragraphs=(words,)), RECEIVER)
    assert url.isascii()
    assert url.isprintable()
    assert " " not in url


def test_half_a_character_does_not_stop_the_letter() -> None:
    assert "before%3Fafter" in mailto_url(replace(LETTER, closing="before\ud800after"), RECEIVER)
