from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from boundarycheck.delivery.vcard import CARD_LIMIT, FILE_LIMIT, Card, read, write
from boundarycheck.domain.errors import CardUnreadable
from boundarycheck.domain.plain_text import clean_text, one_line

FULL = Card(
    name="Zoë Łukasz-O'Brien; Esq., Jr.",
    role="Lawyer, my own",
    phone="+1 303-555-0100",
    mobile="303-555-0101",
    mail="zoe@example.org",
    web="example.org/zoe",
    note="Says: ask first.\nThen tell; all of it, \\ no less.",
    category="lawyer",
)
LONG = Card(name="Señora María de los Ángeles Fernández-Villanueva y Gutiérrez " * 3)

line = st.text(max_size=90).map(one_line)
cards = st.builds(
    Card,
    name=line.filter(bool),
    role=line,
    phone=line.filter(lambda text: not text.startswith("tel:")),
    mobile=line.filter(lambda text: not text.startswith("tel:")),
    mail=line,
    web=line,
    note=st.text(max_size=300).map(clean_text).map(str.strip).map(lambda text: "\n".join(text.splitlines()).strip()),
    category=line,
)


def parsed(text: str) -> list[Any]:
    """What a vCard library makes of it."""
    return list(vobject.readComponents(text))


def test_a_vcard_library_reads_what_is_written() -> None:
    (card,) = parsed(write([FULL]))
    assert card.version.value == "3.0"
    assert card.fn.value == FULL.name
    assert card.n.value.family == FULL.name
    assert card.title.value == FULL.role
    assert [(tel.params["TYPE"], tel.value) for tel in card.contents["tel"]] == [
        (["VOICE"], FULL.phone),
        (["CELL", "MSG"], FULL.mobile),
    ]
    assert card.email.value == FULL.mail
    assert card.url.value == FULL.web
    assert card.note.value == FULL.note
    assert card.categories.value == [FULL.category]


def test_lines_are_folded_at_75_octets_between_letters() -> None:
    text = write([LONG])
    lines = text.split("\r\n")
    assert lines.pop() == ""
    assert max(len(line.encode()) for line in lines) <= 75
    assert "\n" not in text.replace("\r\n", "")
    (card,) = parsed(text)
    assert card.fn.value == LONG.name


def test_a_card_with_a_name_only_says_nothing_else() -> None:
    assert write([Card("Pat")]) == "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Pat\r\nN:Pat;;;;\r\nEND:VCARD\r\n"


@given(st.lists(cards, min_size=1, max_size=4))
def test_what_was_written_is_read_as_it_was(written: list[Card]) -> None:
    expected = tuple(replace(card, phone=card.phone or card.mobile) for card in written)
    assert read(write(written).encode()) == expected


def test_cards_of_phones_and_address_books_are_read() -> None:
    phone = (
        "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=BA=C3=B1ez;Jos=\n=C3=A9;;;\n"
        "TEL;CELL;PREF:303-555-0101\nPHOTO;ENCODING=BASE64;JPEG:AAAA=\nEND:VCARD\n"
    )
    book = (
        '\ufeffbegin:vcard\r\nversion:4.0\r\nORG:Pine County\\, HR;Desk\r\nitem1.TEL;VALUE=uri;TYPE="work,voice":'
        "tel:+1-303-555-0100\r\nitem1.X-ABLabel:_$!<Work>!$_\r\nEMAIL:a@example.org\r\nEMAIL:b@example.org\r\n"
        "NOTE:one\\ntw\r\n o\r\nend:vcard\r\n"
    )
    assert read(phone.encode()) == (Card("José Núñez", phone="303-555-0101", mobile="303-555-0101"),)
    assert read(book.encode()) == (
        Card("Pine County, HR;Desk", phone="+1-303-555-0100", mail="a@example.org", note="one\ntwo"),
    )


def test_a_broken_end_of_a_quoted_line_is_read_as_far_as_it_goes() -> None:
    assert read(b"BEGIN:VCARD\nFN:Pat\nEND:VCARD\nNOTE;QUOTED-PRINTABLE:x=") == (Card("Pat"),)


def test_what_stands_outside_a_card_is_passed_over() -> None:
    assert read(b"FN:Nobody\nEND:VCARD\nBEGIN:VCARD\nFN:Pat\nEND:VCARD\nFN:Left over") == (Card("Pat"),)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "no contact with a name"),
        (b"hello", "no contact with a name"),
        (b"BEGIN:VCARD\nTEL:1\nEND:VCARD", "no contact with a name"),
        (b"BEGIN:VCARD\nFN:Pat", "no contact with a name"),
        (b"BEGIN:VCARD\nFN:Jos\xe9\nEND:VCARD", "not in UTF-8"),
        (b"x" * (FILE_LIMIT + 1), "too large"),
        (b"BEGIN:VCARD\nFN:Pat\nEND:VCARD\n" * (CARD_LIMIT + 1), "more than 500"),
    ],
)
def test_what_is_no_file_of_contacts_is_told(raw: bytes, reason: str) -> None:
    with pytest.raises(CardUnreadable, match=reason):
        read(raw)


@given(st.binary(max_size=300))
def test_any_file_is_read_or_refused(raw: bytes) -> None:
    try:
        assert all(card.name for card in read(b"BEGIN:VCARD\nFN:Pat\n" + raw + b"\nEND:VCARD"))
    except CardUnreadable as error:
        assert "UTF-8" in str(error) or "no contact" in str(error)  # noqa: PT017 - either is right


@given(st.text(alphabet='BEGINDVCARFTLN:;=\\"\n ,x', max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert read(f"BEGIN:VCARD\nFN:Pat\nEND:VCARD\n{text}".encode())[0] == Card("Pat")
