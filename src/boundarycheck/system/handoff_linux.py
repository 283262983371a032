"""Opening a message as a draft on Linux, by the xdg tools.

``xdg-email`` asks the mail program for a new message with an attachment; inside a sandbox it goes through the
portal by itself. ``xdg-open`` opens the file of the whole message. The last resort is a link without attachment.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import HandOverFailed
from boundarycheck.system.launch import Launcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from boundarycheck.system.handoff import LeftMessage

_PROGRAMS = ("xdg-email", "xdg-open")
_FOR_OTHER_LINKS = ("xdg-open",)


class LinuxMail:
    """Tries one tool after the other until one takes the message."""

    def __init__(self, launcher: Launcher | None = None, find: Callable[[str], str | None] = shutil.which) -> None:
        self._launcher = launcher or Launcher()
        self._find = find

    def open_link(self, link: str) -> None:
        """Open the message of a mail link, or another link with what is registered for it. Raises HandOverFailed."""
        mail = link.startswith("mailto:")
        found = next(filter(None, map(self._find, _PROGRAMS if mail else _FOR_OTHER_LINKS)), None)
        if found is None:
            kind = "mail links" if mail else "such links"
            raise HandOverFailed(reason=f"this desktop has no program that opens {kind}")
        self._launcher.run((found, link))

    def open_message(self, left: LeftMessage) -> bool:
        """Open the message; False when only the link was taken. Raises HandOverFailed."""
        failure = HandOverFailed(reason="this desktop has no program that opens mail")
        for command, whole in self._commands(left):
            try:
                self._launcher.run(command)
            except HandOverFailed as error:
                failure = error
            else:
                return whole
        raise failure

    def _commands(self, left: LeftMessage) -> Iterator[tuple[tuple[str, ...], bool]]:
        """Yield each command that this desktop has, and whether the attachment goes along with it."""
        by_mail, by_type = self._find("xdg-email"), self._find("xdg-open")
        if by_mail is not None:
            attached = ("--subject", left.subject, "--attach", str(left.attachment))
            yield (by_mail, "--utf8", *attached, left.recipient), True
        if by_type is not None:
            yield (by_type, str(left.message)), True
        for found in (by_mail, by_type):
            if found is not None:
                yield (found, left.link), False
