"""Handing a message to the officer's mail program. The officer sends it there, or does not."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

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
    """How one operating system opens a message as a draft."""

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


def opener_for(system: str) -> MailOpener:
    """Return the handler for ``system``, a value of ``sys.platform``."""
    if system == "win32":
        return WindowsMail()
    return MacMail() if system == "darwin" else LinuxMail()
