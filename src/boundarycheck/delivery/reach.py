"""Links and codes that a phone or a mail program understands: tel: (RFC 3966), SMSTO:, mailto: (RFC 6068)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from boundarycheck.domain.contacts import ReachKind
from boundarycheck.domain.errors import NumberUnusable
from boundarycheck.domain.numbers import digits, split_extension

if TYPE_CHECKING:
    from boundarycheck.domain.contacts import Reach

_NATIONAL: Final = 10
"""Digits of a number of the North American plan without its country code."""
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")


def international(value: str) -> str:
    """Return the digits to dial, with +1 before a number of the North American plan; a short code stays short.

    Raises :class:`NumberUnusable` for what is no number.
    """
    dialled = digits(value)
    if not dialled:
        raise NumberUnusable(what_for="the phone number")
    if len(dialled) == _NATIONAL and dialled[0] in "23456789":
        return f"+1{dialled}"
    return f"+{dialled}" if len(dialled) == _NATIONAL + 1 and dialled[0] == "1" else dialled


def with_pause(value: str) -> str:
    """Return the digits to dial, and behind a comma those of the extension: a phone waits there, and then dials on.

    Raises :class:`NumberUnusable`.
    """
    _number, extension = split_extension(value)
    return international(value) + (f",{extension}" if extension else "")


def tel_link(value: str) -> str:
    """Return the link that dials ``value``, with its extension. Raises :class:`NumberUnusable`."""
    _number, extension = split_extension(value)
    return f"tel:{international(value)}" + (f";ext={extension}" if extension else "")


def sms_code(value: str, message: str = "") -> str:
    """Return what a phone's camera takes for a new text message to ``value``. Raises :class:`NumberUnusable`."""
    return f"SMSTO:{international(value)}:{message}"


def mail_link(address: str) -> str:
    """Return the link that begins a mail to ``address``. Raises :class:`NumberUnusable` unless it is a plain one."""
    given = address.strip()
    if not _ADDRESS.fullmatch(given) or ".." in given:
        raise NumberUnusable(what_for="the e-mail address")
    local, _at, domain = given.rpartition("@")
    return f"mailto:{quote(local, safe='')}@{domain}"


def link_for(reach: Reach) -> str:
    """Return the link that a program of this computer opens for ``reach``.

    Raises :class:`NumberUnusable`; ValueError for a way that no program is asked to open.
    """
    if reach.kind is ReachKind.CALL:
        return tel_link(reach.value)
    if reach.kind is ReachKind.MAIL:
        return mail_link(reach.value)
    raise ValueError(f"nothing is opened for {reach.kind}")
