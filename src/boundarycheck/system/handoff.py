"""Handing a message to the officer's mail program, or a number to one that calls. The officer does the rest."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from boundarycheck.domain.errors import CallNotTaken, HandOverFailed
from boundarycheck.system.handoff_linux import LinuxMail
from boundarycheck.system.handoff_macos import MacMail
from boundarycheck.system.handoff_windows import WindowsMail

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class LeftMessage:
    """A message that is to be opened as a draft: one file with all of it, and the same in parts.

    ``message`` is the ``.eml`` file, ``attachment`` the one file that goes with the mail. ``recipient`` is a mail link
    (RFC 6068) with the address alone, ``link`` one with a short text, for a desktop that can open neither file.
    """

    message: Path
    attachment: Path
    recipient: str
    subject: str
    link: str


class MailOpener(Protocol):
    """How one operating system opens a message as a draft, or a link."""

    def open_link(self, link: str) -> None:
        """Open the message of a mail link, or the call of another, in its own program. Raises HandOverFailed."""
        ...

    def open_message(self, left: LeftMessage) -> bool:
        """Open the message in the mail program. Raises HandOverFailed.

        False says that the attachment could not be handed along: the officer adds it in the mail program.
        """
        ...


def open_message(left: LeftMessage) -> bool:
    """Open ``left`` in the mail program, unsent; return whether the attachment went along.

    Returns at once. Raises HandOverFailed for what fails at once; a later failure cannot be known. ValueError for a
    link that is no mail link.
    """
    if not (left.link.startswith("mailto:") and left.recipient.startswith("mailto:")):
        raise ValueError("only mail links are handed over")
    return opener_for(sys.platform).open_message(left)


def open_mail(mailto_url: str) -> None:
    """Open the message of ``mailto_url`` (RFC 6068) in the mail program, unsent.

    Returns at once. The link is among the arguments of the programs that pass it on, where other users of the
    computer can read it for as long as they run. Raises HandOverFailed for what fails at once; a later failure
    cannot be known. ValueError for any other kind of link.
    """
    if not mailto_url.startswith("mailto:"):
        raise ValueError("only mail links are handed over")
    opener_for(sys.platform).open_link(mailto_url)


def open_call(tel_url: str) -> None:
    """Have the program that calls from this computer take ``tel_url`` (RFC 3966); the officer calls there, or not.

    Returns at once; what other users can read of it is as for :func:`open_mail`. Raises CallNotTaken for what fails
    at once. ValueError for any other kind of link.
    """
    if not tel_url.startswith("tel:"):
        raise ValueError("only calls are handed over")
    try:
        opener_for(sys.platform).open_link(tel_url)
    except HandOverFailed as error:
        raise CallNotTaken(reason=error.fields["reason"]) from error


def opener_for(system: str) -> MailOpener:
    """Return the handler for ``system``, a value of ``sys.platform``."""
    if system == "win32":
        return WindowsMail()
    return MacMail() if system == "darwin" else LinuxMail()
