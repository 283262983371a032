"""Handing a message to the officer's mail program, or a number to one that calls. The officer does the rest."""

from __future__ import annotations

import sys
from typing import Protocol

from boundarycheck.domain.errors import CallNotTaken, HandOverFailed
from boundarycheck.system.handoff_linux import LinuxMail
from boundarycheck.system.handoff_macos import MacMail
from boundarycheck.system.handoff_windows import WindowsMail


class MailOpener(Protocol):
    """How one operating system opens a mail link, or a link that calls."""

    def open(self, mailto_url: str) -> None:
        """Open the message in the mail program, or the call in its own. Raises HandOverFailed."""
        ...


def open_mail(mailto_url: str) -> None:
    """Open the message of ``mailto_url`` (RFC 6068) in the mail program, unsent.

    Returns at once. The link is among the arguments of the programs that pass it on, where other users of the
    computer can read it for as long as they run. Raises HandOverFailed for what fails at once; a later failure
    cannot be known. ValueError for any other kind of link.
    """
    if not mailto_url.startswith("mailto:"):
        raise ValueError("only mail links are handed over")
    opener_for(sys.platform).open(mailto_url)


def open_call(tel_url: str) -> None:
    """Have the program that calls from this computer take ``tel_url`` (RFC 3966); the officer calls there, or not.

    Returns at once; what other users can read of it is as for :func:`open_mail`. Raises CallNotTaken for what fails
    at once. ValueError for any other kind of link.
    """
    if not tel_url.startswith("tel:"):
        raise ValueError("only calls are handed over")
    try:
        opener_for(sys.platform).open(tel_url)
    except HandOverFailed as error:
        raise CallNotTaken(reason=error.fields["reason"]) from error


def opener_for(system: str) -> MailOpener:
    """Return the handler for ``system``, a value of ``sys.platform``."""
    if system == "win32":
        return WindowsMail()
    return MacMail() if system == "darwin" else LinuxMail()
