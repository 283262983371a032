"""The letter as a mail link (RFC 6068), which a mail program opens unsent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from boundarycheck.domain.errors import HandOverFailed, RequestIncomplete
from boundarycheck.domain.journal import one_line

if TYPE_CHECKING:
    from boundarycheck.domain.requests import Letter, Receiver

LINK_LIMIT = 30_000
"""Characters of a link. Windows passes no more than 32,767 to a program; a letter usually makes about 3,000."""

_ADDRESS = re.compile(
    r"(?P<local>[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)"
    r"@(?P<domain>(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)"
)
_LOCAL_LIMIT = 64  # RFC 5321, 4.5.3.1.1
_ADDRESS_LIMIT = 254  # RFC 5321, 4.5.3.1.3, without the angle brackets


def mailto_url(letter: Letter, receiver: Receiver) -> str:
    """Return the link: UTF-8, percent-encoded, line ends as CRLF; the body is the whole letter.

    Without an address the link names no receiver, and the mail program asks. Raises
    :class:`RequestIncomplete` for an address that is not exactly one plain one, :class:`HandOverFailed` for a
    letter too long for a link: part of a letter is never handed over.
    """
    subject = _encoded(one_line(letter.subject))
    body = _encoded("\r\n".join(letter.text.splitlines()) + "\r\n")
    link = f"mailto:{_address(receiver)}?subject={subject}&body={body}"
    if len(link) > LINK_LIMIT:
        raise HandOverFailed(reason="the letter is too long for a mail link")
    return link


def _address(receiver: Receiver) -> str:
    given = receiver.address.strip()
    if not given:
        return ""
    found = _ADDRESS.fullmatch(given) if len(given) <= _ADDRESS_LIMIT else None
    if found is None or len(found["local"]) > _LOCAL_LIMIT:
        raise RequestIncomplete(missing="a valid e-mail address")
    return f"{quote(found['local'], safe='')}@{found['domain']}"


def _encoded(text: str) -> str:
    # A lone surrogate has no UTF-8 form; a mark in its place is better than no letter.
    return quote(text, safe="", errors="replace")
