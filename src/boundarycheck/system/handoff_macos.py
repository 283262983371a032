"""Opening a message in the mail program on macOS, by ``open``.

Never run on macOS so far: tested against recorded calls, and left out of the promise by name.
"""

from __future__ import annotations

from boundarycheck.system.launch import Launcher


class MacMail:
    """Uses the system's own ``open``."""

    def __init__(self, launcher: Launcher | None = None) -> None:
        self._launcher = launcher or Launcher()

    def open(self, mailto_url: str) -> None:
        """Open the message. Raises HandOverFailed."""
        self._launcher.run(("/usr/bin/open", mailto_url))
