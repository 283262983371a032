"""Opening a message as a draft on Windows, by ``os.startfile``.

Never run on Windows so far: tested against recorded calls, and left out of the promise by name.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import HandOverFailed

if TYPE_CHECKING:
    from collections.abc import Callable

    from boundarycheck.system.handoff import LeftMessage


class WindowsMail:
    """Uses the program that is registered for ``.eml`` files, else the one for mail links."""

    def __init__(self, start: Callable[[str], None] | None = None) -> None:
        self._start: Callable[[str], None] | None = start or getattr(os, "startfile", None)

    def open_link(self, link: str) -> None:
        """Open the message, or the call. Raises HandOverFailed."""
        if self._start is None:
            raise HandOverFailed(reason="this is not Windows")
        self._start_link(self._start, link)

    def open_message(self, left: LeftMessage) -> bool:
        """Open the message; False when only the link was taken. Raises HandOverFailed."""
        if self._start is None:
            raise HandOverFailed(reason="this is not Windows")
        try:
            self._start(str(left.message))
        except OSError:
            self._start_link(self._start, left.link)
            return False
        return True

    def _start_link(self, start: Callable[[str], None], link: str) -> None:
        try:
            start(link)
        except OSError as error:
            raise HandOverFailed(reason=error.strerror or "Windows did not take it") from error
