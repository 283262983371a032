from __future__ import annotations

import subprocess
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.policy import default
from email.utils import parseaddr
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from boundarycheck.delivery import mail
from boundarycheck.delivery.letter import compose
from boundarycheck.domain.errors import HandOverFailed, RequestIncomplete
from boundarycheck.domain.plain_text import clean_text, one_line
from boundarycheck.domain.requests import Receiver
from letters import PROFILE, RECEIVER, filled_letter, filled_request, told, wording

if TYPE_CHECKING:
    from email.message import EmailMessage
    from pathlib import Path

    from boundarycheck.domain.requests import Letter

STRICT = default.clone(raise_on_defect=True)
LETTER = filled_letter()
PDF = b"%PDF-1.4 made up \x00\xff"
COVER = "Please see the attached letter."


def parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=STRICT)
    assert message.defects == []
    return message


def message_of(letter: Letter = LETTER, receiver: Receiver = RECEIVER) -> EmailMessage:
    return parsed(mail.open_message(letter, PDF, receiver, COVER))


def text_of(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


# ── the message ───────────────────────────────────────────────────────────────────────────────────
def test_the_message_is_an_unsent_draft_with_the_letter_as_text_and_pdf() -> None:
    message = message_of()
    assert dict(message.items()).keys() == {"To", "Subject", "X-Unsent", "MIME-Version", "Content-Type"}
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == LETTER.subject
    (to,) = message["To"].addresses
    assert (to.display_name, to.addr_spec) == (RECEIVER.name, RECEIVER.address)
    assert text_of(message) == f"{COVER}\n\n\n{LETTER.text}"
    (attached,) = message.iter_attachments()
    assert (attached.get_content_type(), attached.get_filename()) == ("application/pdf", "letter.pdf")
    assert attached.get_content() == PDF


def test_the_bytes_are_those_of_a_mail() -> None:
    data = mail.open_message(LETTER, PDF, RECEIVER, COVER)
    assert data.isascii()
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert b"oundary" not in data.replace(b"boundary=", b"").replace(b"professional boundaries", b"")


def test_without_an_address_the_mail_program_asks() -> None:
    assert message_of(receiver=replace(RECEIVER, address=" "))["To"] is None


def test_without_a_name_the_role_stands_for_it_and_a_very_long_one_is_left_out() -> None:
    by_role = message_of(receiver=replace(RECEIVER, name=""))
    assert by_role["To"].addresses[0].display_name == "Watch commander"
    long = message_of(receiver=replace(RECEIVER, name="x" * 201))
    assert long["To"].addresses[0].display_name == ""
    assert long["To"].addresses[0].addr_spec == RECEIVER.address


ODD_NAMES = st.sampled_from(
    [
        "Capt. Müller-Lüdenscheidt",
        "مريم القحطاني",
        "שרה לוי",
        'O"Neil, Pat (Capt.)',
        "a@example.com, b@example.com",
        "x\r\nBcc: all@example.org",
        "Name\u2028Subject: other",
        "Jos\u00e9 \U0001f44d",
        "=?utf-8?q?no?=",
        "\u202egnorw",
        "<script>",
        "x" * 500,
        "ü " * 250,
    ]
)
NAMES = ODD_NAMES | st.text(max_size=80)


def in_header(text: str) -> list[str]:
    """The words of ``text`` as a header says them."""
    return one_line(text).replace("=?", "= ?").split()


def name_in(data: bytes) -> list[str]:
    # Not the strict parser: up to Python 3.12 it puts a blank between the parts of a long encoded name.
    raw = str(message_from_bytes(data)["To"]).replace("\r\n", "")
    return str(make_header(decode_header(parseaddr(raw)[0]))).split()


@pytest.mark.no_cover  # a sweep over what other tests cover line by line
@settings(max_examples=60)
@given(name=NAMES, subject=NAMES, own=NAMES, post=NAMES)
@example(name="x\r\nBcc: all@example.org", subject="y\r\nCc: z@example.org", own="\r\n.\r\n", post="x" * 500)
def test_whatever_is_typed_the_mail_stays_valid_and_says_the_same(name: str, subject: str, own: str, post: str) -> None:
    receiver = replace(RECEIVER, name=name, role="")
    request = replace(
        filled_request(**told(own_words=own)), receiver=receiver, profile=replace(PROFILE, post=post, name=name)
    )
    letter = replace(compose(request, wording()), subject=subject)
    message = message_of(letter, receiver)
    assert set(message.keys()) == {"To", "Subject", "X-Unsent", "MIME-Version", "Content-Type"}
    (to,) = message["To"].addresses
    assert to.addr_spec == RECEIVER.address
    if len(one_line(name)) <= mail.NAME_LIMIT:
        assert name_in(mail.open_message(letter, PDF, receiver, COVER)) == in_header(name)
    assert message["Subject"].split() == in_header(subject)
    assert text_of(message) == clean_text(f"{COVER}\n\n\n{letter.text}")


MUTT = """\
set folder="{box}"
set charset=utf-8
set pipe_decode
set wait_key=no
set move=no
push "<pipe-message>cat >shown<enter><view-attachments>2<enter><save-entry><enter><exit><exit>"
"""


def test_a_real_mail_program_reads_the_message_as_intended(tmp_path: Path) -> None:
    receiver = Receiver("Capt. Jürgen Müller", "", "j.mueller@köln.example")
    letter = filled_letter(**told(own_words="Ünïcode in my own words."))
    for part in ("new", "cur", "tmp"):
        (tmp_path / "box" / part).mkdir(parents=True)
    (tmp_path / "box" / "new" / "1.x").write_bytes(mail.open_message(letter, PDF, receiver, COVER))
    (tmp_path / "muttrc").write_text(MUTT.format(box=tmp_path / "box"), "utf-8")
    # Mutt wants a terminal, which script gives it. It writes the message out as it shows it, saves what is attached
    # under the name it has, and leaves.
    subprocess.run(
        ["script", "-qec", "mutt -n -F muttrc -R -f box", "/dev/null"],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "TERM": "xterm", "LC_ALL": "C.UTF-8"},
        check=True,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    said = (tmp_path / "shown").read_text("utf-8")
    assert 'To: "Capt. Jürgen Müller" <j.mueller@köln.example>' in said
    assert f"Subject: {letter.subject}" in said
    assert letter.text.strip() in said
    assert (tmp_path / "letter.pdf").read_bytes() == PDF


# ── addresses ─────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("", ""),
        (" \t", ""),
        (" captain@example.org ", "captain@example.org"),
        ("a+b@sub.example.org", "a+b@sub.example.org"),
        ("x" * 64 + "@example.org", "x" * 64 + "@example.org"),
        ("r@köln.example", "r@xn--kln-sna.example"),
        ("r@例え.example", "r@xn--r8jz45g.example"),
    ],
)
def test_a_plain_address_is_taken(address: str, plain: str) -> None:
    assert mail.plain_address(address) == plain


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
        "a@é..org",
        "a@" + "é" * 70 + ".org",
        "käpt@example.org",
        "x" * 65 + "@example.org",
        "a@" + "example." * 40 + "org",
    ],
)
def test_anything_else_is_refused(address: str) -> None:
    with pytest.raises(RequestIncomplete, match="a valid e-mail address"):
        mail.plain_address(address)


# What mail programs of today and Python's older IDNA take for two different domains, and what nobody can see.
UNSURE = ["\u00df", "\u1e9e", "\u03c2", "\u200c", "\u200d", "\u00ad", "\u200b", "\u2060", "\ufeff", "\ufe0f"]


@given(st.sampled_from(UNSURE), st.text("abcxyz", min_size=1, max_size=5), st.text("abcxyzü", min_size=1, max_size=5))
def test_a_domain_that_mail_programs_do_not_agree_on_is_refused(unsure: str, before: str, after: str) -> None:
    with pytest.raises(RequestIncomplete, match="a valid e-mail address"):
        mail.plain_address(f"r@{before}{unsure}{after}.example")


@given(st.text(max_size=40) | st.emails())
def test_any_address_is_refused_or_stays_one_address(address: str) -> None:
    receiver = Receiver(address=address)
    try:
        url = mail.mailto_url(receiver, "A letter", "Short.")
    except RequestIncomplete:
        return
    path = unquote(urlsplit(url).path)
    assert path == mail.plain_address(address)
    assert path.count("@") <= 1
    assert set(fields_of(url)) == {"subject", "body"}
    assert unquote(mail.recipient_url(receiver)) == f"mailto:{path}"


# ── the link ──────────────────────────────────────────────────────────────────────────────────────
def fields_of(url: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(url).query, keep_blank_values=True, strict_parsing=True, errors="strict")


def test_the_link_holds_a_short_text_with_lines_as_mail_wants_them() -> None:
    url = mail.mailto_url(RECEIVER, "A letter", "First line.\nSecond line.")
    assert url.startswith("mailto:r.alvarez@example.org?subject=A%20letter&body=First%20line.%0D%0ASecond")
    assert fields_of(url) == {"subject": ["A letter"], "body": ["First line.\r\nSecond line.\r\n"]}


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_words_make_a_link_of_plain_characters_with_two_fields(subject: str, body: str) -> None:
    url = mail.mailto_url(RECEIVER, subject, body)
    assert url.isascii()
    assert url.isprintable()
    assert " " not in url
    assert set(fields_of(url)) == {"subject", "body"}


def test_a_whole_letter_never_goes_into_a_link() -> None:
    with pytest.raises(HandOverFailed, match="too long for a mail link"):
        mail.mailto_url(RECEIVER, "A letter", "word " * 400)
