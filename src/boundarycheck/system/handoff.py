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

    It may take some seconds, so it belongs on the task runner. While the program starts, the link is among
    its arguments, where other users of the computer can read it. Raises HandOverFailed; ValueError for any
    other kind of link.
    """
    if not mailto_url.startswith("mailto:"):
        raise ValueError("only mail links are handed over")
    opener_for(sys.platform).open(mailto_url)


def opener_for(system: str) -> MailOpener:
    """Return the handler for ``system``, a value of ``sys.platform``."""
    if system == "win32":
        return WindowsMail()
    return MacMail() if system == "darwin" else LinuxMail()
