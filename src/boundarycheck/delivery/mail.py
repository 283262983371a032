"""Mail that is left to the officer's own mail program: a link (RFC 6068), and a message with the letter in it.

Nothing here sends anything. No line break can get from a field into a header: every field is brought onto one line.
"""

from __future__ import annotations

import re
import stringprep
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from boundarycheck.domain.errors import HandOverFailed, RequestIncomplete
from boundarycheck.domain.plain_text import clean_text, one_line

if TYPE_CHECKING:
    from boundarycheck.domain.requests import Letter, Receiver

LINK_LIMIT: Final = 2_000
"""Characters of a link: a few plain sentences. Every mail program takes so many."""
LETTER_NAME: Final = "letter.pdf"
SEALED_NAME: Final = "request.p7m"
NAME_LIMIT: Final = 200
"""Characters of a receiver's name in a header; what is longer is left out there, and stands in the letter."""

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?")
# The older IDNA of Python makes another domain of these than mail programs do today (RFC 5894, section 7.2): the letter
# would go to somebody else. It drops those of stringprep's table B.1 (soft hyphens, joiners), which nobody can see.
_OTHER_DOMAIN = frozenset("\u00df\u1e9e\u03c2")
_LOCAL_LIMIT = 64  # RFC 5321, 4.5.3.1.1
_ADDRESS_LIMIT = 254  # RFC 5321, 4.5.3.1.3, without the angle brackets

_POLICY = SMTP.clone(raise_on_defect=True)


def plain_address(given: str) -> str:
    """Return the one mail address in ``given``, its domain in ASCII (IDNA); "" when there is none.

    Raises :class:`RequestIncomplete` for anything that is not exactly one plain address, and for a domain that mail
    programs do not agree on (with a sharp s, a final sigma, or characters that nobody can see).
    """
    address = given.strip()
    if not address:
        return ""
    local, _, host = address.rpartition("@")
    if any(character in _OTHER_DOMAIN or stringprep.in_table_b1(character) for character in host):
        host = ""
    try:
        host = host.encode("idna").decode("ascii").lower() if not host.isascii() else host
    except UnicodeError:
        host = ""
    fits = len(local) <= _LOCAL_LIMIT and len(local) + 1 + len(host) <= _ADDRESS_LIMIT
    if not (fits and _LOCAL.fullmatch(local) and _HOST.fullmatch(host)):
        raise RequestIncomplete(missing="a valid e-mail address")
    return f"{local}@{host}"


def mailto_url(receiver: Receiver, subject: str, body: str) -> str:
    """Return a link with a short text: UTF-8, percent-encoded, line ends as CRLF.

    A link is among the arguments of the programs that pass it on, where others can read it: the letter itself never
    goes into one. Without an address it names no receiver, and the mail program asks. Raises
    :class:`RequestIncomplete` for an unusable address, :class:`HandOverFailed` for a text that is not short.
    """
    lines = "\r\n".join(clean_text(body).splitlines()) + "\r\n"
    link = f"{recipient_url(receiver)}?subject={_encoded(one_line(subject))}&body={_encoded(lines)}"
    if len(link) > LINK_LIMIT:
        raise HandOverFailed(reason="the text is too long for a mail link")
    return link


def recipient_url(receiver: Receiver) -> str:
    """Return a link that holds the address and nothing else. Raises :class:`RequestIncomplete` for an unusable one."""
    local, at, host = plain_address(receiver.address).rpartition("@")
    return f"mailto:{_encoded(local)}{at}{host}"


def open_message(letter: Letter, pdf: bytes, receiver: Receiver, cover: str) -> bytes:
    """Return an unsent message that carries ``letter``: its words as text below ``cover``, and as PDF.

    The bytes are those of an ``.eml`` file: CRLF, headers in ASCII, text as UTF-8 in quoted-printable. It names no
    sender and no date: the mail program puts its own. Raises :class:`RequestIncomplete` for an unusable address.
    """
    message = _draft(receiver, letter.subject)
    _set_text(message, f"{cover}\n\n\n{letter.text}")
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=LETTER_NAME)
    return message.as_bytes()


def covering_message(sealed: bytes, receiver: Receiver, subject: str, cover: str) -> bytes:
    """Return an unsent message that says nothing of its own and carries ``sealed`` (CMS, DER) as request.p7m.

    Raises :class:`RequestIncomplete` for an unusable address.
    """
    message = _draft(receiver, subject)
    _set_text(message, cover)
    message.add_attachment(
        sealed,
        maintype="application",
        subtype="pkcs7-mime",
        filename=SEALED_NAME,
        params={"smime-type": "enveloped-data", "name": SEALED_NAME},
    )
    return message.as_bytes()


def inner_message(letter: Letter, pdf: bytes) -> bytes:
    """Return what is sealed: the letter as text and as PDF in one MIME entity, its subject inside."""
    message = EmailMessage(policy=_POLICY)
    message["Subject"] = _header(letter.subject)
    _set_text(message, letter.text)
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=LETTER_NAME)
    return message.as_bytes()


def test_message(text: str) -> bytes:
    """Return what is sealed for a test: ``text`` alone, in a MIME entity."""
    message = EmailMessage(policy=_POLICY)
    _set_text(message, text)
    return message.as_bytes()


def _draft(receiver: Receiver, subject: str) -> EmailMessage:
    message = EmailMessage(policy=_POLICY)
    address = plain_address(receiver.address)
    if address:
        name = _header(receiver.name) or _header(receiver.role)
        message["To"] = Address(display_name=name if len(name) <= NAME_LIMIT else "", addr_spec=address)
    message["Subject"] = _header(subject)
    message["X-Unsent"] = "1"  # Outlook and Thunderbird open it for writing, not for reading
    return message


def _header(text: str) -> str:
    """Return ``text`` for a header: on one line, and nothing in it that a reader would decode into something else."""
    return one_line(text).replace("=?", "= ?")


def _set_text(message: EmailMessage, text: str) -> None:
    message.set_content(clean_text(text), subtype="plain", charset="utf-8", cte="quoted-printable")


def _encoded(text: str) -> str:
    return quote(text, safe="")
