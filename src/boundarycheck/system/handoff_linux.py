"""Opening a message in the mail program on Linux, or a call in its own, by the xdg tools."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import HandOverFailed
from boundarycheck.system.launch import Launcher

if TYPE_CHECKING:
    from collections.abc import Callable

_PROGRAMS = ("xdg-email", "xdg-open")
_FOR_OTHER_LINKS = ("xdg-open",)


class LinuxMail:
    """Uses ``xdg-email``, which knows the mail program, else ``xdg-open``."""

    def __init__(self, launcher: Launcher | None = None, find: Callable[[str], str | None] = shutil.which) -> None:
        self._launcher = launcher or Launcher()
        self._find = find

    def open(self, mailto_url: str) -> None:
        """Open the message, or another link with what is registered for its kind. Raises HandOverFailed."""
        mail = mailto_url.startswith("mailto:")
        found = next(filter(None, map(self._find, _PROGRAMS if mail else _FOR_OTHER_LINKS)), None)
        if found is None:
            kind = "mail links" if mail else "such links"
            raise HandOverFailed(reason=f"this desktop has no program that opens {kind}")
        self._launcher.run((found, mailto_url))
