"""Opening a message as a draft on macOS, by ``open``.

Never run on macOS so far: tested against recorded calls, and left out of the promise by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.domain.errors import HandOverFailed
from boundarycheck.system.launch import Launcher

if TYPE_CHECKING:
    from boundarycheck.system.handoff import LeftMessage

_OPEN = "/usr/bin/open"


class MacMail:
    """Uses the system's own ``open``: for the file of the message, else for the link."""

    def __init__(self, launcher: Launcher | None = None) -> None:
        self._launcher = launcher or Launcher()

    def open_link(self, link: str) -> None:
        """Open the message, or the call. Raises HandOverFailed."""
        self._launcher.run((_OPEN, link))

    def open_message(self, left: LeftMessage) -> bool:
        """Open the message; False when only the link was taken. Raises HandOverFailed."""
        try:
            self._launcher.run((_OPEN, str(left.message)))
        except HandOverFailed:
            self._launcher.run((_OPEN, left.link))
            return False
        return True
