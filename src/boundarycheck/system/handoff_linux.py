"""Opening a message in the mail program on Linux, by the xdg tools."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import HandOverFailed
from boundarycheck.system.launch import Launcher

if TYPE_CHECKING:
    from collections.abc import Callable

_PROGRAMS = ("xdg-email", "xdg-open")


class LinuxMail:
    """Uses ``xdg-email``, which knows the mail program, else ``xdg-open``."""

    def __init__(self, launcher: Launcher | None = None, find: Callable[[str], str | None] = shutil.which) -> None:
        self._launcher = launcher or Launcher()
        self._find = find

    def open(self, mailto_url: str) -> None:
        """Open the message. Raises HandOverFailed."""
        found = next(filter(None, map(self._find, _PROGRAMS)), None)
        if found is None:
            raise HandOverFailed(reason="this desktop has no program that opens mail links")
        self._launcher.run((found, mailto_url))
