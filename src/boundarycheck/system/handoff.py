"""Handing a message to the officer's mail program. The officer sends it there, or does not."""

from __future__ import annotations

import sys
from typing import Protocol

from boundarycheck.system.handoff_linux import LinuxMail
from boundarycheck.system.handoff_macos import MacMail
from boundarycheck.system.handoff_windows import WindowsMail


class MailOpener(Protocol):
    """How one operating system opens a mail link."""

    def open(self, mailto_url: str) -> None:
        """Open the message in the mail program. Raises HandOverFailed."""
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


def opener_for(system: str) -> MailOpener:
    """Return the handler for ``system``, a value of ``sys.platform``."""
    if system == "win32":
        return WindowsMail()
    return MacMail() if system == "darwin" else LinuxMail()
